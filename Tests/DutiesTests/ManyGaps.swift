import Kernel
import People
import Places
import Rulebook
import Storage

@testable import Duties

extension Yunling {
    static let shownTeam = TeamID(high: 8, low: 1)
    static let shownGroup = OnlineGroupID(high: 11, low: 1)

    /// Makes a gap of every kind, with somebody or something in each.
    func manyGaps() async throws {
        try await write { transaction in
            try Yunling.posts(in: transaction)
            try Yunling.teams(in: transaction)
            try Yunling.links(in: transaction)
            try Yunling.groups(in: transaction)
            try Yunling.sizes(in: transaction)
            try Yunling.leftovers(in: transaction)
        }
    }

    static let closedGrid = PlaceID(high: 7, low: 24)
    static let leftTeam = TeamID(high: 8, low: 9)
    static let leftGroup = OnlineGroupID(high: 11, low: 9)

    /// A third grid of 柳坪村 is given up, with a team, a group, a link and a worker that nobody took over.
    static func leftovers(in transaction: Transaction) throws {
        try Places.found(
            closedGrid, level: .grid, name: "第三网格", parent: liuping, from: since, in: transaction)
        try Duties.form(
            Team(id: leftTeam, template: "grid", place: closedGrid, period: period("2026-02-01")),
            in: transaction)
        try Duties.open(
            OnlineGroup(id: leftGroup, name: "柳坪三网格群", place: closedGrid, period: period("2026-02-01")),
            in: transaction)
        try People.appoint(
            Post(
                id: PostID(high: 5, low: 9), person: he, kind: "grid-worker", place: closedGrid,
                period: period("2026-02-01")), in: transaction)
        try LinkStore.insert(
            Link(
                id: LinkID(high: 10, low: 9), template: "pair", place: closedGrid, holder: he,
                target: .person(luo), period: period("2026-02-01")), in: transaction)
        try Places.close(closedGrid, on: today, in: transaction)
    }

    private static func posts(in transaction: Transaction) throws {
        for (number, held) in [
            (1, (zhou, "village-secretary", liuping, period("2026-01-01", "2026-11-01"))),
            (2, (tian, "grid-worker", first, period("2026-01-01"))),
            (3, (he, "grid-worker", first, period("2026-01-01"))),
        ] {
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: UInt64(number)), person: held.0, kind: held.1, place: held.2,
                    period: held.3), in: transaction)
        }
    }

    private static func teams(in transaction: Transaction) throws {
        try Duties.form(
            Team(id: shownTeam, template: "grid", place: first, period: period("2026-02-01")),
            in: transaction)
        try Duties.join(
            TeamMember(
                id: MemberID(high: 9, low: 1), team: shownTeam, slot: "helper", holder: .person(chen),
                period: period("2026-02-01")), in: transaction)
        try Duties.join(
            TeamMember(
                id: MemberID(high: 9, low: 2), team: shownTeam, slot: "unit", holder: .organisation(office),
                period: period("2026-02-01")), in: transaction)
        try Duties.leave(MemberID(high: 9, low: 2), on: day("2026-06-01"), in: transaction)
    }

    private static func links(in transaction: Transaction) throws {
        for (number, holder) in [(0, chen), (1, chen), (2, chen), (3, he)] {
            let household = households[number]
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: UInt64(number)), template: "ten", place: household.place,
                    holder: holder, target: .household(household.id), period: period("2026-02-01")),
                households: register, in: transaction)
        }
        try Duties.endLink(LinkID(high: 10, low: 3), on: day("2026-03-01"), in: transaction)
        for (number, person) in [(4, he), (5, zhou)] {
            try Duties.link(
                Link(
                    id: LinkID(high: 10, low: UInt64(number)), template: "pair", place: liuping, holder: chen,
                    target: .person(person), period: period("2026-02-01")),
                households: register, in: transaction)
        }
        try Duties.keep(
            LinkTemplate(
                code: "pair", name: Wording("结对", "pair"), holder: Wording("结对人", "partner"), level: .village,
                source: "样例", isChecked: false, target: .person, count_min: 3, count_max: nil,
                holders_max: nil, hasGapList: false), sequence: 2, in: transaction)
    }

    private static func groups(in transaction: Transaction) throws {
        try Duties.open(
            OnlineGroup(
                id: shownGroup, name: "柳坪一网格群", place: first, period: period("2026-02-01")),
            in: transaction)
        try Duties.entrust(
            Keeping(
                id: KeepingID(high: 12, low: 1), group: shownGroup, person: tian,
                period: period("2026-02-01")), in: transaction)
        try Duties.releaseKeeper(of: shownGroup, on: day("2026-06-01"), in: transaction)
        try Duties.enter(
            DatedCount(id: CountID(high: 13, low: 1), on: day("2026-05-01"), number: 96, source: "群主报数"),
            of: shownGroup, in: transaction)
    }

    private static func sizes(in transaction: Transaction) throws {
        for (key, value) in [(Duties.gridLeast, "300"), (Duties.gridMost, "500")] {
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: value, place: county, from: since,
                    source: RuleSource(law: "网格划分样例", edition: "2026", article: ""), note: ""),
                as: key, in: transaction)
        }
        for (number, size) in [(first, 280), (second, 620)].enumerated() {
            try Duties.enter(
                DatedCount(
                    id: CountID(high: 14, low: UInt64(number)), on: day("2026-05-01"), number: size.1,
                    source: "户籍册"), ofGrid: size.0, in: transaction)
        }
    }
}
