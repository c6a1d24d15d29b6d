import Access
import Hazards
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// One list: its objects, and how it is started.
enum CheckEntryRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "checks/{id}", for: OfficerCaller.self,
            "A list with its objects and the rounds it has had.",
            output: CheckListFile.shape
        ) { visit, officer in
            let id: CheckListID = try visit.id("id")
            let file = try await visit.county.database.read { try CheckListFile.read(officer, id, in: $0) }
            let ids = (0..<(3 + file.entries.count)).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { checkListPage(file, ids: ids, $0) })
        },
        post(
            "entries", "Puts an object onto the list: what it is, where, and what to look at; no person.",
            [
                InputField("object", limit: 60), InputField("place", .id), InputField("spot", limit: 400),
                InputField("what", limit: 400),
            ]
        ) { visit, list, sent in
            let input = visit.input
            guard let place = try input.id("place", of: Marks.Place.self) else {
                throw CheckEntryRefusal.placeElsewhere
            }
            let entry = CheckEntry(
                id: sent.as(Marks.CheckEntry.self), list: list, object: input["object"] ?? "", place: place,
                spot: input["spot"] ?? "", what: input["what"] ?? "")
            return { try SeasonalChecks.add(entry, in: $0) }
        },
        post("removals", "Takes an object off the list.", [InputField("entry", .id)]) { visit, list, _ in
            guard let entry = try visit.input.id("entry", of: Marks.CheckEntry.self) else {
                throw CheckEntryRefusal.unknown
            }
            return { transaction in
                guard try CheckStore.entry(entry, in: transaction)?.list == list else {
                    throw CheckEntryRefusal.unknown
                }
                try SeasonalChecks.remove(entry, in: transaction)
            }
        },
        post(
            "rounds",
            "Starts the list for so many `days`: in its season, or by a warning of a `level` (blue, yellow, orange, "
                + "red) with its `source`.",
            [
                InputField("cause", limit: 20), InputField("level", limit: 20),
                InputField("source", limit: 400),
                InputField("days", .number),
            ]
        ) { visit, list, sent in
            let input = visit.input
            let start = CheckStart(
                id: sent.as(Marks.CheckRound.self), cause: input["cause"].flatMap(CheckRound.Cause.init),
                level: input["level"].flatMap(CheckRound.Level.init), source: input["source"] ?? "",
                days: try input.number("days") ?? 0)
            return { try SeasonalChecks.start(start, list, in: $0) }
        },
        post("retirement", "Leaves the list for good; its rounds stay to be read.", []) { _, list, _ in
            { try SeasonalChecks.retire(list, in: $0) }
        },
    ]

    private static func post(
        _ name: String, _ summary: String, _ fields: [InputField],
        _ prepare:
            @escaping @Sendable (Visit, CheckListID, AnyID) throws -> (@Sendable (Transaction) throws -> Void)
    ) -> Endpoint {
        Endpoint(
            .post, "checks/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true)] + fields, output: CheckListFile.shape,
            form: "checks/{id}"
        ) { visit, officer in
            let id: CheckListID = try visit.id("id")
            let sent = try visit.checkSending()
            let act = try prepare(visit, id, sent)
            let (file, isFresh) = try await visit.checked(officer, sent) { transaction in
                let list = try SeasonalChecks.found(id, in: transaction)
                let office = try CheckOffice.read(officer, at: list.place, in: transaction)
                guard office.mayKeep else { throw AccessRefusal.notAllowed }
                try act(transaction)
            } read: {
                try CheckListFile.read(officer, id, in: $0)
            }
            let next = name == "rounds" ? file.running.map { "/check-rounds/\($0.id)" } : nil
            return Answer(
                isFresh ? .created : .ok, next: next ?? file.path, json: { file.write(to: &$0) })
        }
    }
}

/// A list with everything that its page shows.
struct CheckListFile: Sendable {
    let office: CheckOffice
    let list: CheckList
    let entries: [CheckEntry]
    let rounds: [CheckRound]
    let objects: [HazardObject]
    let names: [PlaceID: String]
    /// Entries that lie in no grid.
    let gridless: Set<CheckEntryID>
    /// Where an object may lie.
    let places: [Choice]
    let now: Instant

    var path: String { "/checks/\(list.id)" }
    var running: CheckRound? { rounds.first(where: \.isOpen) }

    static func read(_ officer: OfficerCaller, _ id: CheckListID, in reader: Reader) throws -> CheckListFile {
        let list = try SeasonalChecks.found(id, in: reader)
        let office = try CheckOffice.read(officer, at: list.place, in: reader)
        let entries = try CheckStore.entries(of: id, in: reader)
        var lines: [PlaceID: Bool] = [:]
        for place in Set(entries.map(\.place)) {
            lines[place] = try Places.lineage(of: place, in: reader).contains { $0.level == .grid }
        }
        return CheckListFile(
            office: office, list: list, entries: entries,
            rounds: try RoundStore.all(of: id, limit: CheckLimits.rounds_max, in: reader),
            objects: try Hazards.objects(at: office.line.map(\.id), in: reader),
            names: try Places.longNames(of: Set(entries.map(\.place) + [list.place]), in: reader),
            gridless: Set(entries.filter { lines[$0.place] == false }.map(\.id)),
            places: office.mayKeep ? try choices(list.place, in: reader) : [], now: reader.now)
    }

    /// The villages of a town, or a village with its grids.
    private static func choices(_ place: PlaceID, in reader: Reader) throws -> [Choice] {
        guard let top = try Places.find(place, in: reader) else { return [] }
        let tree = try Places.tree(on: reader.now.day, under: place, in: reader)
        let levels: Set<Level> = top.level == .county ? [.village] : [.village, .grid]
        let found = tree.within(place).filter { levels.contains($0.level) }
        let names = try Places.longNames(of: found.map(\.id), in: reader)
        return found.map { Choice("\($0.id)", names[$0.id] ?? $0.name) }
    }

    static let shape = Shape.named(
        "CheckList",
        .object([
            ("id", .id), ("place", .id), ("season", .text), ("title", .text), ("first", .text),
            ("last", .text),
            ("is_retired", .flag),
            (
                "entries",
                .list(
                    .object([
                        ("id", .id), ("object", .text), ("place", .id), ("spot", .text), ("what", .text),
                        ("has_grid", .flag),
                    ]))
            ), ("rounds", .list(roundShape)),
        ]))

    static let roundShape = Shape.object([
        ("id", .id), ("cause", .text), ("level", .optional(.text)), ("source", .text), ("begun_at", .instant),
        ("ends_on", .day), ("ended_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", list.id)
            json.field("place", list.place)
            json.field("season", list.season.rawValue)
            json.field("title", list.title)
            json.field("first", SeasonWindow.text(list.window.first))
            json.field("last", SeasonWindow.text(list.window.last))
            json.field("is_retired", list.isRetired)
            json.key("entries")
            json.array(entries) { json, entry in
                json.object { json in
                    json.field("id", entry.id)
                    json.field("object", entry.object)
                    json.field("place", entry.place)
                    json.field("spot", entry.spot)
                    json.field("what", entry.what)
                    json.field("has_grid", !gridless.contains(entry.id))
                }
            }
            json.key("rounds")
            json.array(rounds) { CheckListFile.write($1, to: &$0) }
        }
    }

    static func write(_ round: CheckRound, to json: inout JSONText) {
        json.object { json in
            json.field("id", round.id)
            json.field("cause", round.cause.rawValue)
            json.field("level", round.level?.rawValue)
            json.field("source", round.source)
            json.field("begun_at", round.begun)
            json.field("ends_on", round.ends)
            json.field("ended_at", round.ended)
        }
    }
}
