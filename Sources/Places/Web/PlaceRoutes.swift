import Kernel
import Storage
import Web

/// Looking places up; what places there are is public.
enum PlaceRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places", for: Anyone.self,
            "The county and its towns; with `q` places by name or code. `on` reads the tree of a day.",
            query: [
                .words("Part of a place's name."),
                .on("The day as of which the tree is shown; today without it."),
            ], output: .page(PlaceJSON.line)
        ) { visit, _ in try await list(visit) },
        Endpoint(
            .get, "places/{id}", for: Anyone.self, "One place with its history, as of today or the day `on`.",
            query: [.on("The day as of which the place is shown; today without it.")], output: PlaceJSON.file
        ) { visit, _ in try await show(visit) },
        Endpoint(
            .get, "places/{id}/children", for: Anyone.self,
            "What lies directly in a place, today or on the day `on`; `after` is the cursor.",
            query: [
                .on("The day as of which the tree is shown; today without it."), .cursor(as: "after"), .limit,
            ], output: .page(PlaceJSON.line)
        ) { visit, _ in try await children(visit) },
        Endpoint(
            .get, "places/{id}/boundary.geojson", for: Anyone.self,
            "The outlines of a place and of what lies directly in it, a GeoJSON FeatureCollection in WGS 84."
        ) { visit, _ in try await boundary(visit) },
    ]

    private static func list(_ visit: Visit) async throws -> Answer {
        let on = try day(visit)
        let words = String((visit.query["q"] ?? "").prefix(60)).filter { !$0.isWhitespace }
        let list = try await visit.county.database.read { try PlacesList.load(words, on: on, in: $0) }
        return Answer(
            json: { PlaceJSON.write(list.items, next: nil, to: &$0) }, page: { placesPage(list, $0) })
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Place.self)
        let on = try day(visit)
        let file = try await visit.county.database.read { try PlaceFile.load(id, on: on, in: $0) }
        guard let file else { throw WebRefusal.notFound }
        let mayChange = ChangeRoutes.may(visit, at: [file.place] + file.above)
        return Answer(
            json: { PlaceJSON.write(file, to: &$0) }, page: { placePage(file, mayChange: mayChange, $0) })
    }

    private static func children(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Place.self)
        let on = try day(visit)
        let after = visit.query["after"].flatMap(PlaceID.init)
        let limit = visit.limit
        let part = try await visit.county.database.read { reader in
            try ChildrenPart.load(id, on: on, after: after, limit: limit, in: reader)
        }
        guard let part else { throw WebRefusal.notFound }
        return Answer(
            json: { PlaceJSON.write(part.items, next: part.next?.description, to: &$0) },
            page: { childrenPage(part, $0) })
    }

    private static func boundary(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Marks.Place.self)
        let json: JSONText? = try await visit.county.database.read { reader in
            guard let place = try Places.find(id, in: reader) else { return nil }
            let places = try [place] + Places.children(of: id, in: reader)
            return try OutlineCollection.json(of: places, in: reader)
        }
        guard let json else { throw WebRefusal.notFound }
        return Answer(bytes: json.bytes, type: "application/geo+json", isPublic: true)
    }

    /// The day of `?on=`; what is no day is refused at the field.
    private static func day(_ visit: Visit) throws(FieldRefusal) -> Day? {
        guard let text = visit.query["on"], !text.isEmpty else { return nil }
        guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
        return day
    }
}
