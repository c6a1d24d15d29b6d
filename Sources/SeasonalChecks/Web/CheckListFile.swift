import Access
import Hazards
import Kernel
import Places
import Storage
import Web

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
    /// When its season is, and what came of this year's.
    let days: SeasonDays
    let season: SeasonStart
    /// Of the season in which today lies, or of the next one.
    let first: Day
    let last: Day
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
        let days = try SeasonalChecks.days(of: list, in: reader)
        let (year, first, last) = days.window.season(around: reader.now.day)
        return CheckListFile(
            office: office, list: list, entries: entries,
            rounds: try RoundStore.all(of: id, limit: CheckLimits.rounds_max, in: reader),
            objects: try Hazards.objects(at: office.line.map(\.id), in: reader),
            names: try Places.longNames(of: Set(entries.map(\.place) + [list.place]), in: reader),
            gridless: Set(entries.filter { lines[$0.place] == false }.map(\.id)),
            places: office.mayKeep ? try choices(list.place, in: reader) : [], days: days,
            season: try SeasonStore.find(id, year, in: reader), first: first, last: last, now: reader.now)
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
            ("last", .text), ("follows_rule", .flag), ("is_retired", .flag),
            (
                "this_season",
                .object([
                    ("year", .whole), ("first", .day), ("last", .day), ("round", .optional(.id)),
                    ("put_off_until", .optional(.day)), ("reason", .optional(.text)),
                    ("hindrance", .optional(.text)),
                ])
            ),
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
            json.field("first", SeasonWindow.text(days.window.first))
            json.field("last", SeasonWindow.text(days.window.last))
            json.field("follows_rule", list.followsRule)
            json.field("is_retired", list.isRetired)
            json.key("this_season")
            json.object { json in
                json.field("year", season.year)
                json.field("first", first)
                json.field("last", last)
                json.field("round", season.round)
                json.field("put_off_until", season.putOff?.until)
                json.field("reason", season.putOff?.reason)
                json.field("hindrance", season.hindrance?.rawValue)
            }
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
