import Access
import Kernel
import Places
import Storage
import Web

/// Online groups: the list of a place with its sums, one group, and the form of a new one.
enum GroupRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "online-groups", for: OfficerCaller.self,
            "The online groups of `place` and below with the sum of members, today or on the day `on`.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                .on("The day as of which groups are counted; today without it."), .cursor(as: "after"),
                .limit,
            ], output: GroupJSON.list
        ) { visit, caller in try await list(visit, caller) },
        Endpoint(
            .get, "online-groups/new", .page, for: OfficerCaller.self,
            "The form of a new online group of the grid `place`, or of a grid in it.",
            query: [.place("Where the group is.")]
        ) { visit, caller in try await form(visit, caller) },
        Endpoint(
            .get, "online-groups/{id}", for: MemberCaller.self,
            "One online group, for officers in charge and for its keeper.", output: GroupJSON.file
        ) { visit, _ in
            let file = try await load(try visit.id("id"), visit)
            return Answer(json: { GroupJSON.write(file, to: &$0) }, page: { groupPage(file, $0) })
        },
    ]

    private static func list(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let home = caller.homePlace else { throw AccessRefusal.notAllowed }
        var wanted = home
        if let text = visit.query["place"], !text.isEmpty {
            guard let place = PlaceID(text) else { throw WebRefusal.notFound }
            wanted = place
        }
        var on: Day?
        if let text = visit.query["on"], !text.isEmpty {
            guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
            on = day
        }
        let (place, day, limit) = (wanted, on, visit.limit)
        let after = visit.query["after"].flatMap { Int($0) } ?? 0
        let content = try await visit.county.database.read { reader in
            let line = try Places.lineage(of: place, in: reader).map(\.id)
            if !line.isEmpty, !Sight(visit, at: line).isOfficer { throw AccessRefusal.notAllowed }
            return try GroupsContent.load(place, on: day, after: after, limit: limit, visit, in: reader)
        }
        guard let content else { throw WebRefusal.notFound }
        return Answer(json: { GroupJSON.write(content, to: &$0) }, page: { groupsPage(content, $0) })
    }

    private static func form(_ visit: Visit, _ caller: OfficerCaller) async throws -> Answer {
        guard let id = (visit.input["place"] ?? visit.query["place"]).flatMap(PlaceID.init) else {
            throw WebRefusal.notFound
        }
        let minted = AnyID.minted(at: visit.now)
        let content = try await visit.county.database.read { reader in
            let line = try Places.lineage(of: id, in: reader)
            guard let place = line.first else { throw WebRefusal.notFound }
            try caller.require(.register, at: line.map(\.id))
            let above = Array(line.dropFirst())
            let tree = try Places.tree(on: reader.now.day, under: id, in: reader)
            let grids = tree.within(id).filter { $0.level == .grid }.prefix(Limits.offeredTargets_max)
            let named = grids.map { grid in
                let way = Array(tree.lineage(of: grid.id).dropFirst()) + above
                return (id: grid.id, name: fullName(grid, way))
            }
            return NewGroup(
                place: place, above: above, grids: named,
                candidates: try Candidate.near(id, in: reader), id: minted)
        }
        return Answer { newGroupPage(content, $0) }
    }

    /// Throws `WebRefusal.notFound` also for those whose business it is not.
    static func load(_ id: OnlineGroupID, _ visit: Visit) async throws -> GroupFile {
        let file = try await visit.county.database.read { try GroupFile.load(id, visit, in: $0) }
        guard let file else { throw WebRefusal.notFound }
        return file
    }
}

/// What the form of a new group offers.
struct NewGroup: Sendable {
    let place: Place
    let above: [Place]
    let grids: [(id: PlaceID, name: String)]
    let candidates: [Candidate]
    let id: AnyID
}

/// How online groups go over the wire.
enum GroupJSON {
    private static let totals: [(String, Shape)] = [
        ("groups", .whole), ("members", .whole), ("uncounted", .whole), ("oldestCount", .optional(.day)),
        ("newestCount", .optional(.day)),
    ]

    static let list = Shape.named(
        "OnlineGroups",
        .object(
            [("place", .id), ("placeName", .text), ("day", .day)] + totals + [
                ("children", .list(.object([("place", .id), ("name", .text)] + totals))),
                (
                    "items",
                    .list(
                        .object([
                            ("id", .id), ("name", .text), ("place", .id), ("placeName", .text),
                            ("keeper", .optional(.text)), ("members", .optional(.whole)),
                            ("counted", .optional(.day)),
                        ]))
                ), ("next", .optional(.text)),
            ]))

    static let file = Shape.named(
        "OnlineGroup",
        .object([
            ("id", .id), ("name", .text), ("place", .id), ("placeName", .text), ("from", .day),
            ("until", .optional(.day)), ("keeper", .optional(.text)),
            (
                "keepers",
                .list(
                    .object([("person", .id), ("name", .text), ("from", .day), ("until", .optional(.day))]))
            ), ("counts", .list(GridJSON.count)),
        ]))

    static func write(_ content: GroupsContent, to json: inout JSONText) {
        json.object { json in
            json.field("place", content.place.id)
            json.field("placeName", content.place.name)
            json.field("day", content.day)
            write(fieldsOf: content.totals, to: &json)
            json.key("children")
            json.array(content.children) { json, child in
                json.object { json in
                    json.field("place", child.place.id)
                    json.field("name", child.place.name)
                    write(fieldsOf: child.totals, to: &json)
                }
            }
            json.key("items")
            json.array(content.rows) { json, row in
                json.object { json in
                    json.field("id", row.group.id)
                    json.field("name", row.group.name)
                    json.field("place", row.group.place)
                    json.field("placeName", row.place)
                    json.field("keeper", row.keeper)
                    json.field("members", row.count.map { Int64($0.number) })
                    json.field("counted", row.count?.on)
                }
            }
            json.field("next", content.next.map(String.init))
        }
    }

    private static func write(fieldsOf totals: OnlineTotals, to json: inout JSONText) {
        json.field("groups", totals.groups)
        json.field("members", totals.members)
        json.field("uncounted", totals.uncounted)
        json.field("oldestCount", totals.oldest)
        json.field("newestCount", totals.newest)
    }

    static func write(_ file: GroupFile, to json: inout JSONText) {
        json.object { json in
            json.field("id", file.group.id)
            json.field("name", file.group.name)
            json.field("place", file.place.id)
            json.field("placeName", fullName(file.place, file.above))
            json.field("from", file.group.period.from)
            json.field("until", file.group.period.until)
            json.field("keeper", file.keeper?.name)
            json.key("keepers")
            json.array(file.keepings) { json, keeping in
                json.object { json in
                    json.field("person", keeping.person)
                    json.field("name", keeping.name)
                    json.field("from", keeping.period.from)
                    json.field("until", keeping.period.until)
                }
            }
            json.key("counts")
            json.array(file.counts) { GridJSON.write($1, to: &$0) }
        }
    }
}
