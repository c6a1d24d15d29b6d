import Access
import Kernel
import Places
import Storage
import Web

/// The rolls of a place.
struct RollList: Sendable {
    let line: [Place]
    let rolls: [(roll: Roll, count: Int)]

    static func load(_ visit: Visit, _ officer: OfficerCaller) async throws -> RollList {
        let typed = try visit.input.id("place", of: Marks.Place.self)
        let asked = typed ?? visit.query["place"].flatMap(PlaceID.init) ?? officer.places(.register).first
        guard let asked else { throw AccessRefusal.notAllowed }
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: asked, in: reader)
            guard !line.isEmpty else { throw WebRefusal.notFound }
            try officer.require(.register, at: line.map(\.id))
            let today = reader.now.day
            return RollList(
                line: line,
                rolls: try RollStore.at([asked], in: reader).map {
                    ($0, try RollStore.count($0.id, on: today, in: reader))
                })
        }
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rolls) { json, line in RollFile.write(line.roll, count: line.count, to: &json) }
            json.field("next", nil as String?)
        }
    }
}

/// One roll as of a day.
struct RollFile: Sendable {
    let roll: Roll
    let line: [Place]
    let on: Day
    let lines: [Line]
    let count: Int
    let isFirst: Bool
    /// How many come before the next page.
    let next: Int?

    struct Line: Sendable {
        let entry: RollEntry
        let name: String
    }

    var path: String { "/rolls/\(roll.id)" }

    static func load(_ visit: Visit, _ officer: OfficerCaller, limit: Int? = nil) async throws -> RollFile {
        let id = try visit.id("id", of: Marks.Roll.self)
        let asked = try visit.query["on"].map { text in
            guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
            return day
        }
        let skipped = max(0, visit.query["after"].flatMap { Int($0) } ?? 0)
        let limit = limit ?? visit.limit
        return try await visit.county.database.read { reader in
            guard let roll = try RollStore.find(id, in: reader) else { throw EnrollingRefusal.unknown }
            let line = try Places.lineage(of: roll.place, in: reader)
            guard officer.may(.register, at: line.map(\.id)) else { throw EnrollingRefusal.unknown }
            let on = asked ?? reader.now.day
            let entries = try RollStore.entries(
                of: id, on: on, skipping: skipped, limit: limit, in: reader)
            let names = try PersonStore.names(of: entries.compactMap(\.subject.person), in: reader)
            let households = try HouseholdStore.find(entries.compactMap(\.subject.household), in: reader)
            let lines = entries.map { entry in
                let name =
                    entry.subject.person.flatMap { names[$0] }
                    ?? entry.subject.household.flatMap { households[$0]?.code } ?? ""
                return Line(entry: entry, name: name)
            }
            let count = try RollStore.count(id, on: on, in: reader)
            let shown = skipped + entries.count
            return RollFile(
                roll: roll, line: line, on: on, lines: lines, count: count, isFirst: skipped == 0,
                next: shown < count ? shown : nil)
        }
    }

    static let line = Shape.named(
        "RollLine",
        .object([
            ("id", .id), ("kind", .text), ("lists", .text), ("place", .id), ("name", .text), ("from", .day),
            ("until", .optional(.day)), ("count", .whole),
        ]))

    static let shape = Shape.named(
        "Roll",
        .object([
            ("roll", line), ("on", .day), ("count", .whole),
            (
                "items",
                .list(
                    .object([
                        ("person", .optional(.id)), ("household", .optional(.id)), ("name", .text),
                        ("from", .day),
                        ("until", .optional(.day)),
                    ]))
            ), ("next", .optional(.text)),
        ]))

    static func write(_ roll: Roll, count: Int, to json: inout JSONText) {
        json.object { json in
            json.field("id", roll.id)
            json.field("kind", roll.kind.rawValue)
            json.field("lists", roll.lists.rawValue)
            json.field("place", roll.place)
            json.field("name", roll.name)
            json.field("from", roll.period.from)
            json.field("until", roll.period.until)
            json.field("count", count)
        }
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("roll")
            RollFile.write(roll, count: count, to: &json)
            json.field("on", on)
            json.field("count", count)
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("person", line.entry.subject.person)
                    json.field("household", line.entry.subject.household)
                    json.field("name", line.name)
                    json.field("from", line.entry.period.from)
                    json.field("until", line.entry.period.until)
                }
            }
            json.field("next", next.map(String.init))
        }
    }
}
