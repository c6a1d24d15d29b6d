import Kernel
import Rulebook
import Testing

@testable import Assemblies

/// Every quorum and majority at its boundary: one fewer fails, so many pass.
struct StandingRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: BodyKind
        var counting: Counting = .persons
        let due: Int
        let present: Int
        /// The fewest that must come of those who are due, by the table of the law.
        let opens: Int
        /// The fewest that must agree of those who are there.
        let passes: Int
        var testDescription: String { "\(kind.rawValue) \(due) due, \(present) present" }
    }

    private static let rows: [Row] = [
        // More than half of the adults; more than half of those present
        Row(kind: .villagersAssembly, due: 100, present: 51, opens: 51, passes: 26),
        Row(kind: .villagersAssembly, due: 101, present: 52, opens: 51, passes: 27),
        // Two thirds of the households
        Row(kind: .villagersAssembly, counting: .households, due: 90, present: 60, opens: 60, passes: 31),
        Row(kind: .villagersAssembly, counting: .households, due: 91, present: 61, opens: 61, passes: 31),
        // Two thirds; more than half of those present
        Row(kind: .villagersRepresentatives, due: 30, present: 20, opens: 20, passes: 11),
        Row(kind: .villagersRepresentatives, due: 31, present: 21, opens: 21, passes: 11),
        Row(kind: .groupAssembly, due: 45, present: 30, opens: 30, passes: 16),
        Row(kind: .groupAssembly, counting: .households, due: 16, present: 11, opens: 11, passes: 6),
        // Two thirds; more than half of all who are due
        Row(kind: .partyMembers, due: 30, present: 20, opens: 20, passes: 16),
        Row(kind: .partyMembers, due: 31, present: 31, opens: 21, passes: 16),
        Row(kind: .partyCommittee, due: 5, present: 3, opens: 3, passes: 3),
        Row(kind: .twoCommittees, due: 7, present: 4, opens: 4, passes: 3),
        // Two thirds of all with full civil capacity, present or not
        Row(kind: .membersAssembly, due: 300, present: 200, opens: 200, passes: 200),
        Row(kind: .membersAssembly, due: 301, present: 250, opens: 201, passes: 201),
        Row(kind: .membersDelegates, due: 21, present: 14, opens: 14, passes: 14),
        // People who consult need nobody in particular
        Row(kind: .bench, due: 20, present: 4, opens: 1, passes: 3),
    ]

    static func figures(of kind: BodyKind) -> MeetingFigures {
        MeetingFigures(
            kind.figures.compactMap { name in
                let code = kind.key(name).dropFirst("assemblies.".count)
                return MeetingVillage.figures[String(code)].map { (name, $0) }
            })
    }

    private static func standing(_ row: Row, present: Int, yes: Int) throws -> Standing {
        try #require(
            row.kind.standing(
                of: nil, by: figures(of: row.kind), counting: row.counting, all: Weight(count: row.due),
                present: Weight(count: present),
                tally: Tally(yes: Weight(count: yes), no: Weight(count: present - yes))))
    }

    @Test(arguments: rows)
    func `one fewer does not open, one fewer does not pass`(row: Row) throws {
        let enough = try Self.standing(row, present: row.opens, yes: 0)
        let oneFewer = try Self.standing(row, present: row.opens - 1, yes: 0)
        let passed = try Self.standing(row, present: row.present, yes: row.passes)
        let oneYesFewer = try Self.standing(row, present: row.present, yes: row.passes - 1)

        #expect(enough.neededToOpen.count == row.opens)
        #expect(enough.isQuorate)
        #expect(!oneFewer.isQuorate || row.opens == 1)
        #expect(passed.neededYes.count == row.passes)
        #expect(passed.isPassed)
        #expect(!oneYesFewer.isPassed)
        #expect(
            oneYesFewer.shortfalls == [
                .init(stage: .majority, measure: .number, have: row.passes - 1, need: row.passes)
            ])
    }

    @Test(arguments: [2, 10, 50, 1_000])
    func `exactly half fails wherever more than half is asked`(half: Int) throws {
        let row = Row(kind: .villagersAssembly, due: half * 2, present: half * 2, opens: 0, passes: 0)

        #expect(try !Self.standing(row, present: half * 2, yes: half).isPassed)
        #expect(try Self.standing(row, present: half * 2, yes: half + 1).isPassed)
        #expect(try !Self.standing(row, present: half, yes: half).isQuorate)
    }

    @Test(arguments: [
        // Owners and area that vote, of 90 with 9000.00 m²; area in square decimetres
        (60, 600_000, true), (59, 600_000, false), (60, 599_999, false),
    ])
    func `owners take part by number and by area`(count: Int, area: Int, isQuorate: Bool) throws {
        let standing = try #require(
            BodyKind.ownersAssembly.standing(
                of: .ownersCommittee, by: Self.figures(of: .ownersAssembly), counting: .owners,
                all: Weight(count: 90, area_dm2: 900_000), present: .zero,
                tally: Tally(yes: Weight(count: count, area_dm2: area))))

        #expect(standing.isQuorate == isQuorate)
        #expect(standing.isPassed == isQuorate)
        #expect(standing.neededToOpen == Weight(count: 60, area_dm2: 600_000))
    }

    @Test(arguments: [
        // Yes of 80 owners with 8000.00 m² that vote
        (Matter.ownersCommittee, 41, 400_001, true), (.ownersCommittee, 40, 400_001, false),
        (.ownersCommittee, 41, 400_000, false), (.maintenanceRaise, 60, 600_000, true),
        (.maintenanceRaise, 59, 600_000, false), (.maintenanceRaise, 60, 599_999, false),
        (.rebuilding, 79, 599_999, false), (.commonUse, 60, 600_000, true),
    ])
    func `owners agree by number and by area, three quarters for special matters`(
        matter: Matter, count: Int, area: Int, isPassed: Bool
    ) throws {
        let yes = Weight(count: count, area_dm2: area)
        let no = Weight(count: 80 - count, area_dm2: 800_000 - area)
        let standing = try #require(
            BodyKind.ownersAssembly.standing(
                of: matter, by: Self.figures(of: .ownersAssembly), counting: .owners,
                all: Weight(count: 90, area_dm2: 900_000), present: .zero, tally: Tally(yes: yes, no: no)))

        #expect(standing.isPassed == isPassed)
    }

    @Test func `an abstention counts as coming and as no agreement`() throws {
        let standing = try #require(
            BodyKind.villagersRepresentatives.standing(
                of: nil, by: Self.figures(of: .villagersRepresentatives), counting: .persons,
                all: Weight(count: 30), present: Weight(count: 20),
                tally: Tally(yes: Weight(count: 10), abstain: Weight(count: 10))))

        #expect(standing.isQuorate)
        #expect(!standing.isPassed)
    }

    @Test func `with a bare quorum the members must be of one mind`() throws {
        let standing = try #require(
            BodyKind.membersAssembly.standing(
                of: .charter, by: Self.figures(of: .membersAssembly), counting: .persons,
                all: Weight(count: 300), present: Weight(count: 200)))

        #expect(standing.neededYes.count == 200)
        #expect(standing.whole.count == 300)
    }

    @Test func `without its figures nothing is decided, and nobody is too few`() throws {
        #expect(
            BodyKind.residentsAssembly.standing(
                of: nil, by: MeetingFigures(), counting: .persons, all: Weight(count: 9),
                present: Weight(count: 9)) == nil)
        let half = try #require(Share(">1/2"))
        let empty = Standing(
            basis: .present, quorum: nil, majority: half,
            all: .zero, present: .zero)
        #expect(!empty.isPassed)
        #expect(empty.neededToOpen.count == 1)
    }
}
