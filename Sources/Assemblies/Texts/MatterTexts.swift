import Kernel

extension Matter {
    package var title: Text {
        switch self {
        case .allowances: .matterAllowances
        case .collectiveIncome: .matterCollectiveIncome
        case .publicWorks: .matterPublicWorks
        case .landContracts: .matterLandContracts
        case .collectiveProject: .matterCollectiveProject
        case .homesteads: .matterHomesteads
        case .landCompensationUse: .matterLandCompensationUse
        case .propertyDisposal: .matterPropertyDisposal
        case .villagersInterest: .matterVillagersInterest
        case .pointsRules: .matterPointsRules
        case .villageRules: .matterVillageRules
        case .delegation: .matterDelegation
        case .charter: .matterCharter
        case .membership: .matterMembership
        case .quantification: .matterQuantification
        case .landCompensation: .matterLandCompensation
        case .merger: .matterMerger
        case .collectiveAffairs: .matterCollectiveAffairs
        case .ownersRules: .matterOwnersRules
        case .managementAgreement: .matterManagementAgreement
        case .ownersCommittee: .matterOwnersCommittee
        case .propertyCompany: .matterPropertyCompany
        case .maintenanceUse: .matterMaintenanceUse
        case .ownersOther: .matterOwnersOther
        case .maintenanceRaise: .matterMaintenanceRaise
        case .rebuilding: .matterRebuilding
        case .commonUse: .matterCommonUse
        case .groupAffairs: .matterGroupAffairs
        case .other: .matterOther
        }
    }
}

/// What the matters of the law are called.
extension Text {
    fileprivate static let matterAllowances = Text(
        "assemblies.matter.allowances", "误工补贴的人员和标准", "Allowances for lost work")
    fileprivate static let matterCollectiveIncome = Text(
        "assemblies.matter.collective-income", "集体收益的使用", "Use of collective income")
    fileprivate static let matterPublicWorks = Text(
        "assemblies.matter.public-works", "公益事业、筹资筹劳、建设承包", "Public works, and money or labour for them")
    fileprivate static let matterLandContracts = Text(
        "assemblies.matter.land-contracts", "土地承包经营方案", "Land contracting plan")
    fileprivate static let matterCollectiveProject = Text(
        "assemblies.matter.collective-project", "集体经济项目的立项、承包", "Projects of the collective economy")
    fileprivate static let matterHomesteads = Text(
        "assemblies.matter.homesteads", "宅基地使用方案", "Use of homestead land")
    fileprivate static let matterLandCompensationUse = Text(
        "assemblies.matter.land-compensation-use", "征地补偿费的使用、分配", "Use of compensation for land")
    fileprivate static let matterPropertyDisposal = Text(
        "assemblies.matter.property-disposal", "借贷、租赁等处分集体财产",
        "Lending, leasing or disposing of collective property")
    fileprivate static let matterVillagersInterest = Text(
        "assemblies.matter.interest", "涉及村民利益的其他事项", "Other matters of the villagers' interest")
    fileprivate static let matterPointsRules = Text(
        "assemblies.matter.points-rules", "积分办法", "Rules of points")
    fileprivate static let matterVillageRules = Text(
        "assemblies.matter.village-rules", "自治章程、村规民约", "Village charter and rules")
    fileprivate static let matterDelegation = Text(
        "assemblies.matter.delegation", "授权村民代表会议", "Authorising the representatives")
    fileprivate static let matterCharter = Text(
        "assemblies.matter.charter", "集体经济组织章程", "Charter of the collective")
    fileprivate static let matterMembership = Text(
        "assemblies.matter.membership", "成员身份确认", "Membership of the collective")
    fileprivate static let matterQuantification = Text(
        "assemblies.matter.quantification", "土地、宅基地、份额的量化", "Quantifying land and shares")
    fileprivate static let matterLandCompensation = Text(
        "assemblies.matter.collective-land-compensation", "集体的土地补偿费",
        "The collective's compensation for land")
    fileprivate static let matterMerger = Text(
        "assemblies.matter.merger", "集体经济组织合并、分立", "Merger or division of the collective")
    fileprivate static let matterCollectiveAffairs = Text(
        "assemblies.matter.collective-affairs", "年度财务、收益分配方案等", "Yearly accounts and distribution")
    fileprivate static let matterOwnersRules = Text(
        "assemblies.matter.owners-rules", "业主大会议事规则", "Rules of the owners' assembly")
    fileprivate static let matterManagementAgreement = Text(
        "assemblies.matter.management-agreement", "管理规约", "Management agreement")
    fileprivate static let matterOwnersCommittee = Text(
        "assemblies.matter.owners-committee", "选举、更换业主委员会", "Election of the owners' committee")
    fileprivate static let matterPropertyCompany = Text(
        "assemblies.matter.property-company", "选聘、解聘物业", "Hiring or dismissing the property company")
    fileprivate static let matterMaintenanceUse = Text(
        "assemblies.matter.maintenance-use", "使用维修资金", "Use of maintenance money")
    fileprivate static let matterOwnersOther = Text(
        "assemblies.matter.owners-other", "业主共有的其他重大事项", "Other major matters of common ownership")
    fileprivate static let matterMaintenanceRaise = Text(
        "assemblies.matter.maintenance-raise", "筹集维修资金（四分之三）", "Raising maintenance money (three quarters)")
    fileprivate static let matterRebuilding = Text(
        "assemblies.matter.rebuilding", "改建、重建建筑物（四分之三）", "Rebuilding (three quarters)")
    fileprivate static let matterGroupAffairs = Text(
        "assemblies.matter.group-affairs", "村民小组集体财产的经营管理、小组公益事项",
        "A group's own property and its public works")
    fileprivate static let matterOther = Text(
        "assemblies.matter.other", "其他事项（不属于法律专门规定的各项）", "Other matter, none of those that the law names")
    fileprivate static let matterCommonUse = Text(
        "assemblies.matter.common-use", "改变共有部分用途、利用共有部分经营（四分之三）",
        "Other use of common parts, or business with them (three quarters)")
}
