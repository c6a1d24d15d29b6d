import Kernel
import People
import Places
import Rulebook
import Storage
import TestGround
import Testing

@testable import Duties

@Suite struct GapTests {
    private static let grid = place(1, .grid)
    private static let other = place(2, .grid)
    private static let village = place(3, .village)
    private static let today = day("2026-11-20")

    private static func place(_ number: UInt64, _ level: Level) -> Place {
        Place(
            id: PlaceID(high: 7, low: number), level: level, name: "第\(number)处", parent: nil, code: nil,
            edition: nil, period: period("2026-01-01"))
    }

    private static func post(
        _ kind: String, at place: Place, _ term: Period, by person: UInt64 = 1
    ) -> HeldPost {
        HeldPost(
            id: PostID(high: 5, low: person), place: place.id, kind: kind,
            person: PersonID(high: 1, low: person), period: term)
    }

    private static func state(_ places: [Place]) -> DutyState { DutyState(day: today, places: places) }

    private static func kinds(_ state: DutyState) -> [Gap.Kind] { state.gaps().map(\.kind) }

    @Test func `a grid without a worker says since when, and one with a worker to come is still without`() {
        var state = Self.state([Self.grid, Self.other])
        state.groups = [Self.grid, Self.other].map {
            OnlineGroup(
                id: OnlineGroupID(high: 11, low: $0.id.low), name: "群", place: $0.id,
                period: period("2026-01-01"))
        }
        state.keptGroups = Set(state.groups.map(\.id))
        state.posts = [
            Self.post("grid-worker", at: Self.grid, period("2026-01-01", "2026-05-01")),
            Self.post("grid-worker", at: Self.grid, period("2026-02-01", "2026-09-01"), by: 2),
            Self.post("grid-worker", at: Self.other, period("2026-12-01"), by: 3),
        ]

        let gaps = state.gaps()

        #expect(gaps.map(\.kind) == [.gridWithoutWorker, .gridWithoutWorker])
        #expect(gaps.map(\.since) == [day("2026-09-01"), nil])
    }

    @Test func `a post that ended without a successor is vacant since that day`() {
        var state = Self.state([Self.village])
        state.posts = [
            Self.post("village-secretary", at: Self.village, period("2026-01-01", "2026-11-20")),
            Self.post("village-director", at: Self.village, period("2026-01-01", "2026-11-21"), by: 2),
        ]

        let today = state.gaps()
        state.posts.append(Self.post("village-secretary", at: Self.village, period("2026-11-20"), by: 3))
        let filled = state.gaps()
        state.day = day("2026-11-21")
        let tomorrow = state.gaps()

        #expect(
            today == [
                Gap(.postVacant, at: Self.village.id, code: "village-secretary", want: 1, since: Self.today)
            ])
        #expect(filled == [])
        #expect(tomorrow.map(\.code) == ["village-director"])
    }

    /// Slot, how many stand in it, what the list says.
    @Test(arguments: [
        (1, Int?(1), 0, Gap.Kind?.some(.slotShort)), (1, 1, 1, nil), (0, nil, 0, nil), (0, nil, 40, nil),
        (2, 2, 1, .slotShort), (2, 3, 3, nil), (2, 3, 4, .slotOver),
    ])
    func `a part of a team is short below its least and over above its most`(
        least: Int, most: Int?, have: Int, kind: Gap.Kind?
    ) {
        var state = Self.state([Self.village])
        let slot = TeamSlot(
            code: "member", name: Wording("成员", "members"), kind: .person, count_min: least, count_max: most)
        state.teamTemplates = [
            TeamTemplate(
                code: "t", name: Wording("队", "team"), level: .village, source: "样例", isChecked: true,
                isExpected: true, teams_max: 1, slots: [slot])
        ]
        let team = TeamID(high: 8, low: 1)
        state.teams = [Team(id: team, template: "t", place: Self.village.id, period: period("2026-01-01"))]
        state.members = (0..<have).map { number in
            TeamMember(
                id: MemberID(high: 9, low: UInt64(number)), team: team, slot: "member",
                holder: .person(PersonID(high: 1, low: UInt64(number))), period: period("2026-01-01"))
        }

        let gaps = state.gaps()

        #expect(gaps.map(\.kind) == (kind.map { [$0] } ?? []))
        #expect(gaps.first?.have ?? have == have)
    }

    @Test func `an expected team that is not there is one gap, and one that is not expected none`() {
        var state = Self.state([Self.village])
        func template(_ code: String, isExpected: Bool) -> TeamTemplate {
            TeamTemplate(
                code: code, name: Wording("队", "team"), level: .village, source: "样例", isChecked: true,
                isExpected: isExpected, teams_max: 1,
                slots: [
                    TeamSlot(
                        code: "a", name: Wording("甲", "a"), kind: .person, count_min: 1, count_max: 1)
                ])
        }
        state.teamTemplates = [template("one", isExpected: true), template("two", isExpected: false)]

        #expect(state.gaps() == [Gap(.teamMissing, at: Self.village.id, code: "one", want: 1)])
    }

    /// Households of a grid, and what the list says of bounds 300 to 500.
    @Test(arguments: [
        (299, Gap.Kind?.some(.gridSmall)), (300, nil), (500, nil), (501, .gridLarge), (0, .gridSmall),
    ])
    func `a grid is too small below the least and too large above the most`(size: Int, kind: Gap.Kind?) {
        var state = Self.state([Self.grid])
        state.gridSizes = [Self.grid.id: size]
        state.bounds = [Self.grid.id: SizeBounds(least: 300, most: 500)]

        let sizes = state.gaps().map(\.kind).filter { $0 == .gridSmall || $0 == .gridLarge }

        #expect(sizes == (kind.map { [$0] } ?? []))
    }

    @Test func `gaps come in the order of kinds, and within a kind in the order of places`() {
        let state = Self.state([Self.other, Self.grid])

        let gaps = state.gaps()

        #expect(
            gaps.map(\.kind) == [
                .gridWithoutWorker, .gridWithoutWorker, .gridWithoutGroup, .gridWithoutGroup,
            ])
        #expect(gaps.map(\.place) == [Self.other.id, Self.grid.id, Self.other.id, Self.grid.id])
    }

    @Test(arguments: TestEngine.all)
    func `a county's list holds what its villages' lists hold, by the nearest rule`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        try await yunling.write { transaction in
            for (place, value) in [(Yunling.county, "300"), (Yunling.shimen, "200")] {
                try Rulebook.enter(
                    RuleDraft(
                        id: transaction.derivedID(), value: value, place: place, from: Yunling.since,
                        source: RuleSource(law: "样例", edition: "2026", article: ""), note: ""),
                    as: Duties.gridLeast, in: transaction)
            }
            for (index, grid) in [Yunling.first, Yunling.shimenGrid].enumerated() {
                let count = DatedCount(
                    id: CountID(high: 13, low: UInt64(index)), on: Yunling.today, number: 250, source: "样例")
                try Duties.enter(count, ofGrid: grid, in: transaction)
            }
        }

        let county = try await yunling.gaps(at: Yunling.county)
        let liuping = try await yunling.gaps(at: Yunling.liuping)
        let shimen = try await yunling.gaps(at: Yunling.shimen)

        #expect(county.filter { $0.kind == .gridSmall } == liuping.filter { $0.kind == .gridSmall })
        #expect(liuping.first { $0.kind == .gridSmall }?.place == Yunling.first)
        #expect(!shimen.contains { $0.kind == .gridSmall })
        #expect(county.count == liuping.count + shimen.count)
        #expect(county.filter { $0.kind == .teamMissing }.count == 3)
        #expect(county.filter { $0.kind == .gridWithoutWorker }.count == 3)
        #expect(county.filter { $0.kind == .householdsUnlinked }.map(\.have) == [3, 1])
    }

    @Test(arguments: TestEngine.all)
    func `templates are read as they were kept, and kept anew when the preset changes`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)

        let teams = try await yunling.read { try Duties.teamTemplates(in: $0) }
        let links = try await yunling.read { try Duties.linkTemplates(in: $0) }
        let changed = TeamTemplate(
            code: "grid", name: Wording("网格队", "team"), level: .grid, source: "新样例", isChecked: true,
            isExpected: false, teams_max: 1, slots: Yunling.teamTemplates[0].slots)
        try await yunling.write { try Duties.keep(changed, sequence: 0, in: $0) }

        #expect(teams == Yunling.teamTemplates)
        #expect(links == Yunling.linkTemplates)
        #expect(try await yunling.read { try Duties.teamTemplates(in: $0) }.first == changed)
    }
}
