import Kernel
import Places
import Rulebook
import Testing

@testable import PartyOrganisations

struct PartyRuleTests {
    @Test(arguments: [
        ("party.kinds", "branch | 党支部 | Party branch | village", true),
        ("party.kinds", "branch | 党支部 | Party branch | -", false),
        ("party.kinds", "branch | 党支部 | Party branch | villages", false),
        ("party.kinds", "branch | 党支部 | Party branch | village\nbranch | 支部 | branch | grid", false),
        ("party.chain", "grid | group | 党小组 | Grid group\n- | households | 联系户 | Households", true),
        ("party.chain", "grid | households | 联系户 | Households", false),
        ("party.coverage", "firm | own | 企业 | Firms", true),
        ("party.coverage", "school | own | 学校 | Schools", false),
        ("party.coverage", "grid | none | 网格 | Grids", false),
        ("party.committees", "area | 联合党委 | Joint | joint | town | 1", true),
        ("party.committees", "area | 联合党委 | Joint | both | town | 1", false),
        ("party.committees", "area | 联合党委 | Joint | joint | town | 13", false),
    ])
    func `a list of the rulebook is read, or said to be unreadable`(key: String, value: String, isFit: Bool)
        throws
    {
        let known = try #require(PartyOrganisations.ruleKeys.first { $0.code == key })

        #expect((known.kind.mistake(value) == nil) == isFit)
    }

    private func place(_ level: Level, _ number: UInt64) -> Place {
        Place(
            id: PlaceID(high: 1, low: number), level: level, name: "", parent: nil, code: nil, edition: nil,
            period: Period(from: Day(number: 0)))
    }

    private func organisation(_ number: UInt64, _ kind: String, _ at: Place, industry: String? = nil)
        -> PartyOrganisation
    {
        PartyOrganisation(
            id: PartyTown.party(number), founded: Day(number: 0),
            description: .init(from: Day(number: 0), kind: kind, name: "", place: at.id, industry: industry),
            ending: nil, roll: nil)
    }

    @Test
    func `a unit is covered by its own, then by what says so, then by what is around it where that counts`() {
        let (village, grid, estate, house) = (
            place(.village, 1), place(.grid, 2), place(.estate, 3), place(.building, 4)
        )
        let tie = PartyTie(
            id: PartyTown.tie(1), organisation: PartyTown.party(1), role: .covers, place: grid.id,
            period: Period(from: Day(number: 0)))
        let covering = Covering(
            [
                organisation(1, "branch", village), organisation(2, "group", estate),
                organisation(3, "branch", estate), organisation(4, "branch", grid, industry: "柑橘"),
            ], [tie], order: ["branch", "group"])

        #expect(covering.cover(of: [grid, village], by: .own) == .attached(PartyTown.party(1)))
        #expect(covering.cover(of: [estate, village], by: .own) == .own(PartyTown.party(3)))
        #expect(covering.cover(of: [house, estate, village], by: .above) == .above(PartyTown.party(3)))
        #expect(covering.cover(of: [house, estate, village], by: .own) == .nothing)
        #expect(covering.cover(of: [place(.grid, 9), village], by: .above) == .nothing)
    }

    @Test(arguments: [
        (["2026-10-31"], 1, "2026-11-30"), (["2026-01-31"], 1, "2026-02-28"), ([], 3, "2026-07-15"),
        (["2026-11-05", "2026-12-05"], 3, "2027-03-05"),
    ])
    func `the next meeting is due so many months after the last`(held: [String], months: Int, due: String) {
        let rhythm = MeetingRhythm(
            founded: PartyTown.day("2026-04-15"), held: held.map(PartyTown.day), months: months)

        #expect(rhythm.due == PartyTown.day(due))
        #expect(MeetingRhythm(founded: PartyTown.day("2026-04-15"), held: [], months: 0).due == nil)
    }
}
