import Kernel
import Rulebook
import Testing

@testable import Assemblies

/// Every quorum and majority at its boundary: one fewer fails, so many pass.
struct StandingRuleTests {
    static func figures(of kind: BodyKind) -> MeetingFigures {
        MeetingFigures(
            kind.figures.compactMap { name in
                let code = kind.key(name).dropFirst("assemblies.".count)
                let value = MeetingVillage.figures[String(code)] ?? Boundary.entered[String(code)]
                return value.map { (name, $0) }
            })
    }

    private static func standing(
        _ row: Boundary, present: Int, yes: Int, on matter: Matter? = nil
    ) throws -> Standing {
        try #require(
            row.kind.standing(
                of: matter ?? row.matter, by: figures(of: row.kind), counting: row.counting,
                all: Weight(count: row.due),
                present: Weight(count: present),
                tally: Tally(yes: Weight(count: yes), no: Weight(count: present - yes))))
    }

    @Test(arguments: Boundary.rows)
    func `one fewer does not open, one fewer does not pass`(row: Boundary) throws {
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
        let row = Boundary(kind: .villagersAssembly, due: half * 2, present: half * 2, opens: 0, passes: 0)

        #expect(try !Self.standing(row, present: half * 2, yes: half).isPassed)
        #expect(try Self.standing(row, present: half * 2, yes: half + 1).isPassed)
        #expect(try !Self.standing(row, present: half, yes: half).isQuorate)
    }

    @Test(arguments: Boundary.rows)
    func `whatever matter the body may take, its share is the same`(row: Boundary) throws {
        let matters = Matter.allCases.filter { $0.competence(of: row.kind) != .never }

        for matter in matters {
            #expect(
                try Self.standing(row, present: row.present, yes: row.passes, on: matter).neededYes.count
                    == row.passes, "\(matter)")
        }
    }

    @Test(arguments: OwnersBoundary.rows)
    func `owners take part and agree by number and by area, three quarters for special matters`(
        row: OwnersBoundary
    ) throws {
        func weight(_ acts: String) -> Weight {
            row.owners.filter { acts.contains($0.act) }
                .reduce(.zero) { $0 + Weight(count: 1, area_dm2: $1.area_dm2) }
        }
        let standing = try #require(
            BodyKind.ownersAssembly.standing(
                of: row.matter, by: Self.figures(of: .ownersAssembly), counting: .owners,
                all: weight("+-~."), present: .zero,
                tally: Tally(yes: weight("+"), no: weight("-"), abstain: weight("~"))))

        #expect(standing.lacks == row.lacks)
        #expect(standing.isPassed == row.lacks.isEmpty)
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
