import Kernel
import Storage

/// Which body meets; its quorum, majority and notice stand in the rulebook under the kind's key.
package enum BodyKind: String, StorableCode, CaseIterable, Codable {
    /// 村民会议
    case villagersAssembly = "villagers-assembly"
    /// 村民代表会议
    case villagersRepresentatives = "villagers-representatives"
    /// 村民小组会议
    case groupAssembly = "group-assembly"
    /// 党员大会
    case partyMembers = "party-members"
    /// 村党组织提议会议
    case partyCommittee = "party-committee"
    /// 村“两委”会议
    case twoCommittees = "two-committees"
    /// 集体经济组织成员大会
    case membersAssembly = "members-assembly"
    /// 集体经济组织成员代表大会
    case membersDelegates = "members-delegates"
    /// 业主大会
    case ownersAssembly = "owners-assembly"
    /// 居民会议
    case residentsAssembly = "residents-assembly"
    /// 居民议事厅
    case residentsForum = "residents-forum"
    /// 院坝会
    case courtyard
    /// 屋场会
    case homestead
    /// 板凳会
    case bench
    /// 绿桌谈心会
    case greenTable = "green-table"
    /// 廊亭话事
    case pavilion
    /// 三方联席
    case threeParties = "three-parties"
    /// 片区联席
    case areaJoint = "area-joint"
    /// 组管委、片管委: some households' own committee below the village, without a village body's power
    case groupCommittee = "group-committee"

    /// Bodies that consult and settle among those present; what they agree binds nobody by law.
    package var isFreeForm: Bool {
        switch self {
        case .residentsForum, .courtyard, .homestead, .bench, .greenTable, .pavilion, .threeParties,
            .areaJoint, .groupCommittee:
            true
        default: false
        }
    }

    /// Bodies whose decision binds: whatever they vote on names the matter that it is.
    package var isDeciding: Bool { !isFreeForm && !isProposing }
}
