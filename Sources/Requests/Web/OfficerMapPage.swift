import Cases
import Kernel
import Places
import Web

/// The map of a place's open matters, and beneath it the same as a list.
func officerMapPage(_ map: OfficerMap, _ frame: Frame) -> HTML {
    let title = frame(.officerMapTitle, ["place": map.place.name])
    let regions = map.regions.filter { $0.open > 0 }.map { region in
        MapBox.Item(
            id: region.place.id.description, region.place.name, path: "/desk/map?place=\(region.place.id)",
            meta: regionWords(region, frame),
            clock: region.late > 0
                ? ClockBadge(.late, frame(.officerMapLate, ["count": String(region.late)])) : nil)
    }
    let points = map.points.map { point in
        MapBox.Item(
            id: point.row.id.description, point.row.title, path: "/requests/\(point.row.id)",
            meta: map.rows.meta(of: point.row, frame), clock: map.rows.badge(of: point.row, frame))
    }
    let crumbs = map.above.reversed().map { Crumb($0.name, path: "/desk/map?place=\($0.id)") }
    let body: HTML
    if map.outlines.isEmpty, points.isEmpty, regions.isEmpty {
        body =
            EmptyState(
                frame(.officerMapNothing), frame(.officerMapNothingText),
                action: Button(frame(.officerMapList)).link(to: "/desk?place=\(map.place.id)")
            ).html
    } else {
        body = MapBox(
            title, geoJSON: "/desk/map.geojson?place=\(map.place.id)", tiles: map.tiles?.address,
            attribution: map.tiles?.attribution, regions + points
        ).html(frame)
    }
    return Layout.page(
        title: title, purpose: frame(.officerMapNote), frame: frame,
        crumbs: crumbs + [Crumb(map.place.name)], kind: .wide,
        tabs: [
            Tab(frame(.officerMapList), path: "/desk?place=\(map.place.id)", isCurrent: false),
            Tab(frame(.officerMap), path: "/desk/map?place=\(map.place.id)", isCurrent: true),
        ], assets: MapBox.assets, body: body)
}

private func regionWords(_ region: OfficerMap.Region, _ frame: Frame) -> String {
    frame(.officerMapOpen, ["count": String(region.open)])
}

extension Text {
    static let officerMap = Text("requests.officer.map", "地图", "Map")
    static let officerMapList = Text("requests.officer.map-list", "清单", "List")
    static let officerMapTitle = Text("requests.officer.map-title", "{place}的在办事项", "Open matters of {place}")
    static let officerMapNote = Text(
        "requests.officer.map-note", "点地方看它下面的，点事项看办理经过。红色是超时的。",
        "A place leads to what lies in it, a matter to its file. Red is late.")
    static let officerMapOpen = Text("requests.officer.map-open", "{count} 件在办", "{count} open")
    static let officerMapLate = Text("requests.officer.map-late", "{count} 件超时", "{count} late")
    static let officerMapNothing = Text("requests.officer.map-nothing", "这里没有可画的", "Nothing to draw here")
    static let officerMapNothingText = Text(
        "requests.officer.map-nothing-text", "没有在办的事项，也没有导入边界。",
        "There are no open matters, and no boundaries have been imported.")
}
