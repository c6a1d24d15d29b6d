import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Points for everybody, and who opens them.
enum PointRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "services", for: Anyone.self, "The service places at a place and below, by name.",
            query: [.place("A county, town, village or estate; the whole county without it.")],
            output: .named(
                "ServicePoints", .object([("items", .list(rowShape)), ("next", .optional(.text))]))
        ) { visit, _ in
            let wanted = visit.query["place"].flatMap(PlaceID.init)
            let list = try await visit.county.database.read { try PointList.read(wanted, visit, in: $0) }
            return Answer(json: { list.write(to: &$0) }, page: { servicesPage(list, $0) })
        },
        Endpoint(
            .get, "services/new", .page, for: OfficerCaller.self, "The form that opens a service place.",
            query: [.place("The town, village or estate; the officer's own without it.")]
        ) { visit, officer in
            let wanted =
                (visit.query["place"] ?? visit.input["place"]).flatMap(PlaceID.init) ?? officer.homePlace
            let line = try await visit.county.database.read { reader in
                guard let wanted else { throw KeepingRefusal.placeUnfit }
                try ServiceDesk.require(officer, at: wanted, in: reader)
                return try Places.lineage(of: wanted, in: reader)
            }
            let id = ServicePointID.minted(at: visit.now)
            return Answer { newPointPage(line, id: id, $0) }
        },
        Endpoint(
            .post, "services", for: OfficerCaller.self, "Opens a service place at `place`.",
            fields: [InputField("id", .id, required: true), InputField("place", .id)] + termsFields,
            output: PointFile.shape, form: "services/new"
        ) { visit, officer in
            guard let id = try visit.input.id("id", of: Marks.ServicePoint.self) else {
                throw WebRefusal.idMissing
            }
            guard let place = try visit.input.id("place", of: Marks.Place.self) else {
                throw FieldRefusal(.missing, at: "place")
            }
            let terms = try terms(visit.input)
            try await visit.once(officer.origin, by: officer.person) { transaction in
                try ServiceDesk.require(officer, at: place, in: transaction)
                try ServicePlaces.open(id, at: place, terms, in: transaction)
            }
            return try await answer(visit, id, .created)
        },
        Endpoint(
            .get, "services/{id}", for: Anyone.self,
            "A service place: when it is open, its rooms, what is on; its desk sees what waits.",
            output: PointFile.shape
        ) { visit, _ in
            let id: ServicePointID = try visit.id("id")
            let file = try await visit.county.database.read { try PointFile.read(id, visit, in: $0) }
            let ids = (0..<60).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { pointPage(file, ids: ids, $0) })
        },
    ]

    static let termsFields = [
        InputField("name"), InputField("kind", limit: 20), InputField("address", limit: 700),
        InputField("phone", limit: 60), InputField("services", limit: 1_000),
        InputField("latitude", limit: 32), InputField("longitude", limit: 32),
        InputField("accuracy", limit: 32),
    ]

    private static let rowShape = Shape.named(
        "ServicePointRow",
        .object([
            ("id", .id), ("place", .id), ("name", .text), ("kind", .text), ("address", .text),
            ("phone", .text), ("services", .text), ("latitude", .optional(.number)),
            ("longitude", .optional(.number)), ("closed_on", .optional(.day)), ("today", .list(.text)),
        ]))

    static func terms(_ input: Input) throws -> ServicePoint.Terms {
        func degrees(_ name: String) throws -> Double? {
            guard let text = input[name] else { return nil }
            guard let value = Double(text), value.isFinite else { throw KeepingRefusal.spotUnfit }
            return value
        }
        guard let kind = ServicePoint.Kind(rawValue: input["kind"] ?? "station") else {
            throw FieldRefusal(.unreadable, at: "kind")
        }
        return ServicePoint.Terms(
            name: input["name"] ?? "", kind: kind, address: input["address"] ?? "",
            phone: input["phone"] ?? "", services: input["services"] ?? "",
            latitude: try degrees("latitude"), longitude: try degrees("longitude"))
    }

    /// The point as it is now.
    static func answer(
        _ visit: Visit, _ id: ServicePointID, _ status: HTTPResponse.Status = .ok
    ) async throws -> Answer {
        let file = try await visit.county.database.read { try PointFile.read(id, visit, in: $0) }
        return Answer(status, next: file.path, json: { file.write(to: &$0) })
    }
}

/// The points of a place with today's hours.
struct PointList: Sendable {
    let place: Place?
    /// From the top down.
    let line: [Place]
    let points: [(point: ServicePoint, today: [DaySpan], place: String)]
    /// Where the reader enters a place: here, or at the own post; `nil` for who keeps none.
    let newPath: String?
    let isOfficer: Bool
    let isSignedIn: Bool
    let tiles: MapTiles?

    static func read(_ wanted: PlaceID?, _ visit: Visit, in reader: Reader) throws -> PointList {
        let officer = try? OfficerCaller(visit)
        guard let place = try wanted ?? Places.root(in: reader)?.id else { throw WebRefusal.notFound }
        let line = try Places.lineage(of: place, in: reader)
        if line.isEmpty { throw WebRefusal.notFound }
        let points = try PointStore.open(at: Places.within(place, in: reader), in: reader)
        let names = try Places.names(of: Set(points.map(\.place)), in: reader)
        return PointList(
            place: line.first, line: line.reversed(),
            points: try points.map {
                (
                    $0, try PointStore.hours(of: $0.id, in: reader).spans(on: reader.now.day),
                    names[$0.place] ?? ""
                )
            },
            newPath: ServiceDesk.keeps(officer, at: line.map(\.id))
                ? "/services/new?place=\(place)"
                : officer.flatMap { $0.places(.dispatch).isEmpty ? nil : "/services/new" },
            isOfficer: officer != nil, isSignedIn: (try? MemberCaller(visit)) != nil,
            tiles: try MapTiles.read(in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(points) { json, line in
                json.object { json in
                    line.point.write(to: &json)
                    json.key("today")
                    json.array(line.today) { $0.write($1.text) }
                }
            }
            json.field("next", nil as String?)
        }
    }
}
