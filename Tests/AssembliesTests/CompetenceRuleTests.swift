import Kernel
import Rulebook
import Testing

@testable import Assemblies

struct CompetenceRuleTests {
    private static let article24: [Matter] = [
        .allowances, .collectiveIncome, .publicWorks, .landContracts, .collectiveProject, .homesteads,
        .landCompensationUse, .propertyDisposal, .villagersInterest, .pointsRules,
    ]

    @Test(arguments: article24)
    func `matters of Article 24 are the assembly's, or the representatives' it authorised`(matter: Matter) {
        #expect(matter.competence(of: .villagersAssembly) == .decides)
        #expect(matter.competence(of: .villagersRepresentatives) == .decidesIfAuthorised)
        #expect(matter.competence(of: .groupAssembly) == .never)
        #expect(matter.competence(of: .membersAssembly) == .never)
        #expect(matter.source?.law == "村民委员会组织法")
    }

    @Test(arguments: [Matter.villageRules, .delegation])
    func `what makes the village's rules nobody can be authorised for`(matter: Matter) {
        #expect(matter.competence(of: .villagersAssembly) == .decides)
        #expect(matter.competence(of: .villagersRepresentatives) == .never)
    }

    @Test(arguments: [Matter.charter, .membership, .quantification, .landCompensation, .merger])
    func `the delegates decide no charter, membership, shares, compensation or merger`(matter: Matter) {
        #expect(matter.competence(of: .membersAssembly) == .decides)
        #expect(matter.competence(of: .membersDelegates) == .never)
        #expect(matter.competence(of: .villagersAssembly) == .never)
    }

    @Test func `the delegates decide the collective's other affairs`() {
        #expect(Matter.collectiveAffairs.competence(of: .membersDelegates) == .decides)
        #expect(Matter.collectiveAffairs.competence(of: .membersAssembly) == .decides)
    }

    @Test(arguments: Matter.allCases.filter { $0.rawValue.hasPrefix("owners.") })
    func `three parties never replace the owners' vote`(matter: Matter) {
        #expect(matter.competence(of: .threeParties) == .never)
        #expect(matter.competence(of: .ownersAssembly) == .decides)
        #expect(matter.source?.article == "第二百七十八条")
    }

    @Test(arguments: BodyKind.allCases.filter(\.isFreeForm), Matter.allCases.filter { $0 != .other })
    func `who only consults decides no matter of the law`(kind: BodyKind, matter: Matter) {
        #expect(matter.competence(of: kind) == .never)
    }

    @Test(arguments: [BodyKind.partyMembers, .partyCommittee, .twoCommittees], Matter.allCases)
    func `the first three steps put a matter forward and decide none`(kind: BodyKind, matter: Matter) {
        #expect(matter.competence(of: kind) == .proposes)
    }

    @Test func `every matter has somebody who decides it, and three need three quarters`() {
        for matter in Matter.allCases { #expect(!matter.deciders.isEmpty) }
        #expect(Matter.allCases.filter(\.isSpecial) == [.maintenanceRaise, .rebuilding, .commonUse])
    }

    /// What each body decides of its own right; ◎ where the villagers' assembly authorised it.
    private static let table: [(kind: BodyKind, decides: Set<Matter>, authorised: Set<Matter>)] = [
        (.villagersAssembly, Set(article24 + [.villageRules, .delegation, .other]), []),
        (.villagersRepresentatives, [.other], Set(article24)),
        (.groupAssembly, [.groupAffairs, .other], []),
        (
            .membersAssembly,
            [
                .charter, .membership, .quantification, .landCompensation, .merger, .collectiveAffairs,
                .other,
            ], []
        ),
        (.membersDelegates, [.collectiveAffairs, .other], []),
        (.ownersAssembly, Set(Matter.allCases.filter { $0.rawValue.hasPrefix("owners.") } + [.other]), []),
        (.residentsAssembly, [.other], []),
    ]

    @Test func `the table has every body that binds`() {
        #expect(Self.table.map(\.kind) == BodyKind.allCases.filter(\.isDeciding))
    }

    @Test(arguments: table.map(\.kind), Matter.allCases)
    func `every body decides its own matters, by the text that gives them, and no other's`(
        kind: BodyKind, matter: Matter
    ) throws {
        let row = try #require(Self.table.first { $0.kind == kind })
        let motion = MotionDraft(id: MotionID(high: 1, low: 1), title: "题", text: "文", matter: matter)
        let authorised = MotionDraft(
            id: motion.id, title: "题", text: "文", matter: matter, delegation: .cited("第3号决议"))
        let source = matter.source

        let refused = motion.refusals(at: 2, before: kind)

        if row.decides.contains(matter) {
            #expect(refused == [])
        } else if row.authorised.contains(matter) {
            #expect(refused == [.authorisationMissing(2, try #require(source))])
            #expect(authorised.refusals(at: 2, before: kind) == [])
        } else {
            #expect(refused == [.outsideCompetence(2, try #require(source))])
            #expect(authorised.refusals(at: 2, before: kind) == refused)
            #expect(refused[0].sentence(.chinese).contains("\(try #require(source))"))
        }
        #expect(refused.allSatisfy { $0.field?.hasSuffix("_2") == true })
    }

    @Test(arguments: BodyKind.allCases)
    func `who decides must say of which matter, who proposes or consults need not`(kind: BodyKind) {
        let motion = MotionDraft(id: MotionID(high: 1, low: 1), title: "题", text: "文")
        var other = motion
        other.matter = .other

        let refused = motion.refusals(at: 3, before: kind)

        #expect(refused == (kind.isDeciding ? [.matterMissing(3)] : []))
        #expect(refused.allSatisfy { $0.field == "matter_3" && $0.kind == .invalid })
        #expect(other.refusals(at: 3, before: kind) == [])
    }

    /// By every body and matter: nine come of twelve, so many must agree; special matters of owners need more.
    @Test(arguments: BodyKind.allCases, Matter.allCases)
    func `every matter passes by the usual majority but the owners' three`(kind: BodyKind, matter: Matter)
        throws
    {
        let figures = MeetingFigures(
            quorum: Share("2/3"), quorumOfHouseholds: Share("2/3"), majority: Share(">1/2"),
            specialMajority: Share("3/4"))
        let isOwners = kind == .ownersAssembly
        let standing = try #require(
            kind.standing(
                of: matter, by: figures, counting: kind.countings[0], all: Weight(count: 12, area_dm2: 1_200),
                present: Weight(count: 9, area_dm2: 900),
                tally: Tally(
                    yes: .zero, no: Weight(count: 9, area_dm2: 900), abstain: .zero, spoiled: 0, unreturned: 0
                )))
        let isSpecial = [.maintenanceRaise, .rebuilding, .commonUse].contains(matter) && !kind.isProposing

        #expect(standing.majority == Share(isSpecial ? "3/4" : ">1/2"))
        #expect(standing.neededToOpen.count == 8)
        if standing.basis != .all { #expect(standing.neededYes.count == (isSpecial ? 7 : 5)) }
        #expect(standing.isWeighed == isOwners)
    }
}
