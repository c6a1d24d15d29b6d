import Kernel
import Storage

/// Matters that the law gives to certain bodies; what is none of them is `other`, and said to be so.
package enum Matter: String, StorableCode, CaseIterable, Codable {
    // 村民委员会组织法 Art. 24: the villagers' assembly, or the representatives it authorised
    /// 误工补贴
    case allowances = "village.allowances"
    /// 集体收益的使用
    case collectiveIncome = "village.collective-income"
    /// 公益事业, 筹资筹劳, 建设承包
    case publicWorks = "village.public-works"
    /// 土地承包经营方案
    case landContracts = "village.land-contracts"
    /// 集体经济项目的立项、承包
    case collectiveProject = "village.collective-project"
    /// 宅基地使用方案
    case homesteads = "village.homesteads"
    /// 征地补偿费的使用、分配
    case landCompensationUse = "village.land-compensation"
    /// 以借贷、租赁等方式处分集体财产
    case propertyDisposal = "village.property-disposal"
    /// 涉及村民利益的其他事项
    case villagersInterest = "village.interest"
    /// 积分办法, where it is no part of 村规民约
    case pointsRules = "village.points-rules"
    /// 村民小组的集体土地、企业、财产的经营管理和公益事项, Art. 28
    case groupAffairs = "village.group-affairs"
    // The villagers' assembly alone
    /// 自治章程、村规民约, Art. 27
    case villageRules = "village.rules"
    /// 授权村民代表会议
    case delegation = "village.delegation"
    // 农村集体经济组织法 Art. 26, 28: the members' assembly alone
    /// 章程
    case charter = "collective.charter"
    /// 成员身份确认
    case membership = "collective.membership"
    /// 土地、宅基地、份额量化
    case quantification = "collective.quantification"
    /// 土地补偿费
    case landCompensation = "collective.land-compensation"
    /// 合并、分立
    case merger = "collective.merger"
    /// What the members' delegates may decide as well: 年度财务、收益分配方案
    case collectiveAffairs = "collective.affairs"
    // 民法典 Art. 278, 1 to 5 and other major matters
    case ownersRules = "owners.rules"
    case managementAgreement = "owners.agreement"
    case ownersCommittee = "owners.committee"
    case propertyCompany = "owners.company"
    case maintenanceUse = "owners.maintenance-use"
    case ownersOther = "owners.other"
    // Art. 278, 6 to 8: three quarters
    case maintenanceRaise = "owners.maintenance-raise"
    case rebuilding = "owners.rebuilding"
    case commonUse = "owners.common-use"
    /// Looked for among them all and none of them: any body may decide it within its place, by its usual majority.
    case other
}
