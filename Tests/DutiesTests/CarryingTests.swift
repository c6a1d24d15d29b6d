import Kernel
import People
import Places
import Testing

@testable import Duties

/// What becomes of one row when its place goes into another on 2026-09-01.
@Suite struct CarryingTests {
    private static let carrying = Carrying(
        from: PlaceID(high: 7, low: 1), to: PlaceID(high: 7, low: 2), on: day("2026-09-01"))
    private static let team = TeamID(high: 8, low: 1)
    private static let heir = TeamID(high: 8, low: 2)

    private static func team(
        _ id: TeamID, _ place: PlaceID, _ name: String?, _ term: Period, template: String = "grid"
    ) -> Team { Team(id: id, template: template, place: place, name: name, period: term) }

    private static func template(most: Int?) -> TeamTemplate {
        TeamTemplate(
            code: "grid", name: Wording("队", "team"), level: .grid, source: "样例", isChecked: true,
            isExpected: true, teams_max: most,
            slots: [
                TeamSlot(
                    code: "guide", name: Wording("指导员", "guide"), kind: .person, count_min: 1, count_max: 1),
                TeamSlot(
                    code: "helper", name: Wording("志愿者", "helper"), kind: .person, count_min: 0,
                    count_max: nil),
            ])
    }

    /// From, until, and what begins at the place that goes on.
    @Test(arguments: [
        ("2026-02-01", String?.none, Period?.some(period("2026-09-01"))),
        ("2026-02-01", "2026-12-01", period("2026-09-01", "2026-12-01")), ("2026-09-01", nil, nil),
        ("2026-10-01", nil, nil),
    ])
    func `what held before the merger begins anew on its day, what begins later only moves`(
        from: String, until: String?, begun: Period?
    ) {
        #expect(CarryingTests.carrying.begun(period(from, until)) == begun)
    }

    /// Most teams, name, teams that stand there, and whether one of them takes the members in.
    @Test(arguments: [
        (Int?.some(1), String?.none, 0, false), (1, nil, 1, true), (nil, "第三组", 1, false),
        (nil, nil, 1, true),
        (2, "第三组", 1, false),
    ])
    func `a team goes on as one of its own where there is room, else its members join the one there`(
        most: Int?, name: String?, standing: Int, joins: Bool
    ) {
        let old = CarryingTests.team(
            CarryingTests.team, CarryingTests.carrying.from, name, period("2026-02-01"))
        let there = (0..<standing).map { _ in
            CarryingTests.team(CarryingTests.heir, CarryingTests.carrying.to, nil, period("2026-01-01"))
        }

        let host = CarryingTests.carrying.host(
            of: old, as: CarryingTests.template(most: most), beside: there)

        #expect((host?.id == CarryingTests.heir) == joins)
    }

    @Test func `a member finds a place unless the part is filled or they stand in it already`() {
        let heir = CarryingTests.team(
            CarryingTests.heir, CarryingTests.carrying.to, nil, period("2026-01-01"))
        func member(_ slot: String, _ person: UInt64, in team: TeamID) -> TeamMember {
            TeamMember(
                id: MemberID(high: 9, low: person), team: team, slot: slot,
                holder: .person(PersonID(high: 1, low: person)), period: period("2026-02-01"))
        }
        let template = CarryingTests.template(most: 1)
        let there = [
            member("guide", 1, in: CarryingTests.heir), member("helper", 2, in: CarryingTests.heir),
        ]
        func carried(_ slot: String, _ person: UInt64) -> Period? {
            let old = member(slot, person, in: CarryingTests.team)
            return CarryingTests.carrying.member(
                TeamMember(
                    id: MemberID(high: 9, low: 90 + person), team: old.team, slot: slot, holder: old.holder,
                    period: old.period), as: MemberID(high: 9, low: 99), in: heir,
                slot: template.slot(slot), beside: there)?.period
        }

        #expect(carried("guide", 3) == nil)
        #expect(carried("helper", 2) == nil)
        #expect(carried("helper", 3) == period("2026-09-01"))
    }

    /// Range of the merged grid, of the one that goes on, and of what its card says then.
    @Test(arguments: [
        ("三组", String?.none, "三组"), ("三组", "一组、二组", "一组、二组；三组"), ("一组", "一组、二组", "一组、二组"),
        ("三组", "", "三组"),
    ])
    func `the card of the grid that goes on takes the other's range in`(
        old: String, own: String?, range: String
    ) {
        func card(_ place: PlaceID, _ range: String, _ phone: String?) -> GridCard {
            GridCard(
                place: place, range: range, phone: phone.map(GridCard.Phone.published),
                supervisionPhone: nil)
        }
        let merged = CarryingTests.carrying.card(
            card(CarryingTests.carrying.from, old, "023-1"),
            with: own.map { card(CarryingTests.carrying.to, $0, nil) })

        #expect(merged == card(CarryingTests.carrying.to, range, "023-1"))
        #expect(CarryingTests.carrying.card(nil, with: card(CarryingTests.carrying.to, "一组", nil)) == nil)
    }

    @Test func `a worker's own number comes along beside the card, sealed as it was for the old one`() {
        let old = GridCard(
            place: CarryingTests.carrying.from, range: "三组", phone: .personal([1]), supervisionPhone: "023-1")
        let own = GridCard(
            place: CarryingTests.carrying.to, range: "一组", phone: .personal([2]), supervisionPhone: nil)

        let new = CarryingTests.carrying.card(old, with: nil)
        let joined = CarryingTests.carrying.card(old, with: own)

        #expect(new?.phone == nil)
        #expect(new?.supervisionPhone == "023-1")
        #expect(joined?.phone == .personal([2]))
        for beside in [nil, own] {
            #expect(
                CarryingTests.carrying.phone(old, beside: beside)
                    == CarriedPhone(
                        at: CarryingTests.carrying.to, from: CarryingTests.carrying.from,
                        phone: .personal([1])))
        }
    }

    /// The published number of the merged grid, of the one that goes on, and whether the first comes beside it.
    @Test(arguments: [
        (String?.some("023-1"), String?.none, false), ("023-1", "023-1", false), ("023-1", "023-2", true),
        (nil, "023-2", false),
    ])
    func `two published numbers both stay, each once`(old: String?, own: String?, comes: Bool) {
        func card(_ place: PlaceID, _ phone: String?) -> GridCard {
            GridCard(
                place: place, range: "", phone: phone.map(GridCard.Phone.published), supervisionPhone: nil)
        }

        let carried = CarryingTests.carrying.phone(
            card(CarryingTests.carrying.from, old), beside: card(CarryingTests.carrying.to, own))

        #expect((carried != nil) == comes)
    }

    @Test func `a range too long to take in stays as it was`() {
        let long = String(repeating: "长", count: Limits.range_length_max)
        let own = GridCard(
            place: CarryingTests.carrying.to, range: long, phone: nil, supervisionPhone: nil)
        let old = GridCard(
            place: CarryingTests.carrying.from, range: "三组", phone: nil, supervisionPhone: nil)

        #expect(CarryingTests.carrying.card(old, with: own)?.range == long)
    }
}
