import Kernel
import Rulebook

extension Matter {
    /// Whether a body may decide a matter.
    package enum Competence: Sendable, Hashable {
        case decides
        /// Where the villagers' assembly authorised it, by a decision that is named.
        case decidesIfAuthorised
        /// A step of the way only: what it agrees to goes on to the body that decides.
        case proposes
        case never
    }

    package func competence(of kind: BodyKind) -> Competence {
        if deciders.contains(kind) { return .decides }
        if kind.isProposing || (kind.isFreeForm && self == .other) { return .proposes }
        return kind == .villagersRepresentatives && isDelegable ? .decidesIfAuthorised : .never
    }

    /// The bodies that decide it of their own right.
    package var deciders: Set<BodyKind> {
        switch family {
        case .village, .villageAlone: [.villagersAssembly]
        case .members: [.membersAssembly]
        case .membersOrDelegates: [.membersAssembly, .membersDelegates]
        case .owners, .ownersSpecial: [.ownersAssembly]
        case .group: [.groupAssembly]
        case .anybody: Set(BodyKind.allCases.filter(\.isDeciding))
        }
    }

    /// Whether the villagers' assembly may let its representatives decide it.
    package var isDelegable: Bool { family == .village }

    /// Whether three quarters must agree, where others need a half.
    package var isSpecial: Bool { family == .ownersSpecial }

    /// The text that says whose it is; nil for what no text gives to anybody.
    package var source: RuleSource? {
        switch self {
        case .allowances, .collectiveIncome, .publicWorks, .landContracts, .collectiveProject, .homesteads,
            .landCompensationUse, .propertyDisposal, .villagersInterest:
            RuleSource(law: "村民委员会组织法", edition: "2018", article: "第二十四条")
        case .groupAffairs: RuleSource(law: "村民委员会组织法", edition: "2018", article: "第二十八条")
        case .other: nil
        case .delegation: RuleSource(law: "村民委员会组织法", edition: "2018", article: "第二十五条")
        case .villageRules: RuleSource(law: "村民委员会组织法", edition: "2018", article: "第二十七条")
        case .pointsRules: RuleSource(law: "村民委员会组织法", edition: "2018", article: "第二十四条、第二十七条")
        case .charter, .membership, .quantification, .landCompensation, .merger:
            RuleSource(law: "农村集体经济组织法", edition: "2024", article: "第二十六条、第二十八条")
        case .collectiveAffairs: RuleSource(law: "农村集体经济组织法", edition: "2024", article: "第二十六条")
        case .ownersRules, .managementAgreement, .ownersCommittee, .propertyCompany, .maintenanceUse,
            .ownersOther, .maintenanceRaise, .rebuilding, .commonUse:
            RuleSource(law: "民法典", edition: "2020", article: "第二百七十八条")
        }
    }

    private enum Family {
        case village, villageAlone, group, members, membersOrDelegates, owners, ownersSpecial, anybody
    }

    private var family: Family {
        switch self {
        case .allowances, .collectiveIncome, .publicWorks, .landContracts, .collectiveProject, .homesteads,
            .landCompensationUse, .propertyDisposal, .villagersInterest, .pointsRules:
            .village
        case .villageRules, .delegation: .villageAlone
        case .charter, .membership, .quantification, .landCompensation, .merger: .members
        case .collectiveAffairs: .membersOrDelegates
        case .ownersRules, .managementAgreement, .ownersCommittee, .propertyCompany, .maintenanceUse,
            .ownersOther:
            .owners
        case .maintenanceRaise, .rebuilding, .commonUse: .ownersSpecial
        case .groupAffairs: .group
        case .other: .anybody
        }
    }
}
