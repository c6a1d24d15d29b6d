/// A map with the same things in a list beneath it; without script or Leaflet the list is what there is.
package struct MapBox: Sendable {
    private let title: String
    private let geoJSON: String
    private let tiles: String?
    private let attribution: String?
    private let items: [Item]

    /// One thing on the map, by the id its feature has in the GeoJSON.
    package struct Item: Sendable {
        let id: String
        let title: String
        let path: String
        let meta: String?
        let clock: ClockBadge?

        package init(
            id: String, _ title: String, path: String, meta: String? = nil, clock: ClockBadge? = nil
        ) {
            self.id = id
            self.title = title
            self.path = path
            self.meta = meta
            self.clock = clock
        }
    }

    /// - Parameters:
    ///   - geoJSON: address of boundaries and points; properties `id`, `name`, `path`, `late`.
    ///   - tiles: `https://…/{z}/{x}/{y}.png`; nil draws boundaries alone.
    package init(
        _ title: String, geoJSON: String, tiles: String? = nil, attribution: String? = nil, _ items: [Item]
    ) {
        self.title = title
        self.geoJSON = geoJSON
        self.tiles = tiles
        self.attribution = attribution
        self.items = items
    }

    /// What a page with a map must load; nothing where Leaflet was not there when the program was built.
    package static var assets: [String] {
        Asset.exists("leaflet.js") ? ["leaflet.css", "leaflet.js", "map.js"] : []
    }

    package func html(_ frame: Frame) -> HTML {
        let source = Attribute.of("data-tiles", tiles) + Attribute.of("data-attribution", attribution)
        return """
            <section class="fig" aria-label="\(title)">
            <div class="map" data-map data-geojson="\(Address.checked(geoJSON))"\(source) role="region" \
            aria-label="\(frame(.pieceMap, ["title": title]))" hidden></div>
            <ol class="queue" data-map-list>
            \(items.html(row))</ol></section>

            """
    }

    private func row(_ item: Item) -> HTML {
        let meta: HTML = item.meta.map { "<p class=\"q-meta\">\($0)</p>" } ?? .empty
        let top: HTML = item.clock.map { "<div class=\"q-top\">\($0.html)</div>" } ?? .empty
        return """
            <li class="q" data-feature="\(item.id)">\(top)\
            <a class="q-title"\(Attribute.href(item.path))>\(item.title)</a>\(meta)</li>

            """
    }
}
