import Access
import Kernel
import Ledger
import Places
import Points
import Rulebook
import Storage
import Web

/// Who has how many points: of a village all, across a town's villages the first ones where the rulebook says so.
struct RankingPage: Sendable {
    let office: RewardsOffice
    let year: Int
    let upTo: Day?
    let rows: [(rank: Int, household: RankedHousehold)]
    /// The last ones instead of the first; for who writes the place's rewards only.
    let isLast: Bool
    let plates: [HouseholdID: Doorplate]
    let households: Int

    /// The last places that are looked at, at most.
    static let last_max = 20

    /// How many ranks are shown across a place's villages; 0 for none.
    static func top(at place: Place, in reader: Reader) throws -> Int {
        guard place.level != .village else { return PointsLimits.households_max }
        guard place.level == .town else { return 0 }
        return try Rulebook.rule(Rewards.townKey, at: place.id, in: reader)?.whole ?? 0
    }

    static func read(
        _ office: RewardsOffice, year: Int, upTo day: Day?, isLast: Bool, in reader: Reader
    ) throws -> RankingPage {
        let top = try top(at: office.place, in: reader)
        if top == 0 { throw ListRefusal.rankingOff }
        if isLast, !office.isWriter { throw AccessRefusal.notAllowed }
        let villages = try Rewards.villages(under: office.place.id, in: reader)
        let found = try Rewards.named(villages, year: year, upTo: day, in: reader)
        let ordered = found.households.ordered
        let ranked = zip(ordered.ranks, ordered).map { (rank: $0, household: $1) }
        let shown =
            isLast
            ? Array(ranked.reversed().prefix(last_max))
            : ranked.prefix { $0.rank <= top }
        return RankingPage(
            office: office, year: year, upTo: day, rows: Array(shown), isLast: isLast,
            plates: found.plates, households: ordered.count)
    }

    static let shape = Shape.named(
        "RewardRanking",
        .object([
            ("place", .id), ("year", .whole), ("up_to", .optional(.day)), ("households", .whole),
            (
                "items",
                .list(
                    .object([
                        ("rank", .whole), ("household", .id), ("code", .text), ("head", .text),
                        ("village", .text), ("group", .text), ("points", .whole),
                    ]))
            ), ("next", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", office.place.id)
            json.field("year", year)
            json.field("up_to", upTo)
            json.field("households", households)
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("rank", row.rank)
                    if let plate = plates[row.household.household] { json.raw(plate.json) }
                    json.field("points", row.household.points)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

enum RankingRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "rewards/rankings", for: OfficerCaller.self,
            "The households of `place` by the points that they earned in a year; across a town's villages "
                + "where the rulebook allows it. Points that were spent count all the same.",
            query: [
                .place("A village or a town; the officer's own without it."),
                QueryField("year", .number, "The year; this one without it."),
                QueryField("up_to", .day, "The last day that counts."),
                QueryField("part", .one(of: ["last"]), "The last places, for who writes the rewards only."),
            ], output: RankingPage.shape
        ) { visit, officer in
            let year = visit.query["year"].flatMap { Int($0) }
            let day = visit.query["up_to"].flatMap { Day($0) }
            let isLast = visit.query["part"] == "last"
            let page = try await visit.county.database.read { reader in
                let place = try RewardsOffice.wanted(visit, officer, in: reader)
                return try RankingPage.read(
                    try RewardsOffice.read(officer, at: place, in: reader),
                    year: year ?? day?.year ?? reader.now.day.year, upTo: day, isLast: isLast, in: reader)
            }
            return Answer(json: { page.write(to: &$0) }, page: { rankingPage(page, $0) })
        }
    ]
}

func rankingPage(_ page: RankingPage, _ frame: Frame) -> HTML {
    let query = "?place=\(page.office.place.id)&year=\(page.year)"
    let isVillage = page.office.place.level == .village
    let years = Chips(
        frame(.rankingYears),
        [page.year - 1, page.year, page.year + 1].filter { $0 <= frame.now.day.year }.map { year in
            Chips.Chip(
                "\(year)", path: "/rewards/rankings?place=\(page.office.place.id)&year=\(year)",
                isCurrent: year == page.year)
        })
    let table = DataTable(
        frame(page.isLast ? .rankingLastTable : .rankingTable),
        columns: [
            .init(frame(.listHousehold)), .init(frame(.listRank), isNumeric: true),
            .init(frame(.listPoints), isNumeric: true),
        ],
        rows: page.rows.map { row in
            let household = row.household
            let plate = page.plates[household.household]
            let dwelling = plate?.dwelling(in: household.village, listed: page.office.place.id) ?? ""
            let label = plate?.label ?? ""
            let link = isVillage ? "/points/households/\(household.household)" : nil
            return [
                "\(Address.link(label, to: link))<br><span class=\"quiet small\">\(dwelling)</span>",
                "\(row.rank)", "\(Points.unit.text(household.points))",
            ]
        }, empty: frame(.rankingEmpty))
    let other: HTML =
        page.office.isWriter
        ? Button(frame(page.isLast ? .rankingFirst : .rankingLast), .bare).link(
            to: page.isLast ? "/rewards/rankings\(query)" : "/rewards/rankings\(query)&part=last") : .empty
    let note: HTML = page.isLast ? "<p class=\"quiet\">\(frame(.rankingLastNote))</p>" : .empty
    return Layout.page(
        title: frame(
            .rankingTitle, ["place": page.office.place.name, "year": "\(page.year)"]),
        purpose: frame(.rankingPurpose), frame: frame, crumbs: rewardCrumbs(page.office.line, frame),
        body: "\(years.html)\(note)\(table.html)<p class=\"row-btns\">\(other)</p>")
}
