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
        #expect(matter.source.law == "村民委员会组织法")
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
        #expect(matter.source.article == "第二百七十八条")
    }

    @Test(arguments: BodyKind.allCases.filter(\.isFreeForm), Matter.allCases)
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
}
