import Kernel
import Ledger
import People
import Places
import Rulebook
import Storage
import Web

/// What everybody may see of a village's or a group's points: the upper ranks, and those who agreed to be named.
struct RankBoard: Sendable {
    let place: Place
    let village: Place
    let year: Int
    let list: PointsVersion?
    let rows: [Row]
    /// Households with points this year, and all of them.
    let active: Int
    let households: Int
    /// What all of them have together, in hundredths.
    let sum: Int64
    /// 黑榜, where it was voted: matters and how many households, no names.
    let matters: [(title: String, households: Int)]
    let asOf: Instant
    /// The day at whose end it stands, where one was asked for.
    let on: Day?

    struct Row: Sendable, Hashable {
        let rank: Int
        /// In full for who agreed, `nil` for everybody else.
        let name: String?
        let place: String
        let points: Int64
    }

    /// - Parameter id: a village, or a group or grid in one.
    static func read(_ id: PlaceID, at past: PastDay? = nil, in reader: Reader) throws -> RankBoard? {
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first, let village = line.first(where: { $0.level == .village }) else {
            return nil
        }
        let (today, lineage) = (reader.now.day, line.map(\.id))
        let list = try Points.list(at: village.id, on: today, in: reader)
        let lines = try People.households(at: id, limit: PointsLimits.households_max, in: reader)
        let known = Dictionary(lines.map { ($0.household.id, $0) }, uniquingKeysWith: { first, _ in first })
        let day = past ?? PastDay(day: today, moment: nil)
        let standings = try Points.standings(
            in: village.id, at: day, limit: PointsLimits.households_max, reader
        ).filter { known[$0.household] != nil }
        let rule = try Rulebook.rule(Points.boardKey, at: lineage, on: today, in: reader)
        let shown = BoardRule.shown(standings, of: lines.count, most: rule?.whole ?? 0)
        let consents = try CardStore.consents(of: shown.map(\.household), in: reader)
        let names = try Places.names(of: Set(shown.compactMap { known[$0.household]?.place }), in: reader)
        return RankBoard(
            place: place, village: village, year: day.day.year, list: list,
            rows: zip(shown, shown.ranks).map { standing, rank in
                let line = known[standing.household]
                return Row(
                    rank: rank, name: consents[standing.household].flatMap { _ in line?.headName },
                    place: line.flatMap { names[$0.place] } ?? "", points: standing.points)
            },
            active: standings.count, households: lines.count, sum: standings.reduce(0) { $0 + $1.points },
            // What stands against nobody by name is told while it stands, and not of days that are over.
            matters: day.moment == nil ? try matters(list, in: village.id, reader) : [], asOf: reader.now,
            on: past?.day)
    }

    private static func matters(
        _ list: PointsVersion?, in village: PlaceID, _ reader: Reader
    ) throws -> [(title: String, households: Int)] {
        guard list?.terms.showsMatters == true else { return [] }
        let found = try ActStore.matters(in: village, reader)
        let items = try ItemStore.find(found.map(\.item), in: reader)
        return found.map { (items[$0.item]?.terms.title ?? "", $0.households) }
    }

    var path: String { "/points/boards/\(place.id)" }

    /// Who agreed to be named: 红榜.
    var red: [Row] { rows.filter { $0.name != nil } }

    static let shape = Shape.named(
        "PointsBoard",
        .object([
            ("place", .id), ("village", .id), ("year", .whole), ("on", .optional(.day)),
            ("households", .whole), ("active", .whole),
            ("sum", .whole), ("list", .optional(.id)),
            (
                "items",
                .list(
                    .object([
                        ("rank", .whole), ("name", .optional(.text)), ("place", .text), ("points", .whole),
                    ]))
            ), ("matters", .list(.object([("title", .text), ("households", .whole)]))),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("village", village.id)
            json.field("year", year)
            json.field("on", on)
            json.field("households", households)
            json.field("active", active)
            json.field("sum", sum)
            json.field("list", list?.id)
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("rank", row.rank)
                    json.field("name", row.name)
                    json.field("place", row.place)
                    json.field("points", row.points)
                }
            }
            json.key("matters")
            json.array(matters) { json, matter in
                json.object { json in
                    json.field("title", matter.title)
                    json.field("households", matter.households)
                }
            }
        }
    }
}
