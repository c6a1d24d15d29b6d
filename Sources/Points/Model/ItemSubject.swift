import Kernel
import Storage

/// What an item of a rule list is about; whoever enters it says so, and some subjects no points may touch.
package enum ItemSubject: String, StorableCode, CaseIterable {
    /// 公益劳动
    case labour
    /// 环境卫生
    case environment
    /// 平安守护
    case safety
    /// 议事参会
    case assembly
    /// 文明乡风
    case manners
    /// 互助
    case neighbours
    /// 学习培训
    case learning
    /// 村规民约
    case charter
    /// 其他
    case other
    /// 承包权、宅基地、成员身份、选举
    case rights
    /// 低保、补贴、就学
    case benefits
    /// 婚育、家庭
    case family
    /// 健康、残疾
    case health
    /// 贫困
    case poverty
    /// 债务、信用
    case debt
    /// 信访、投诉
    case petition
    /// 未成年人
    case minors
    /// 使用软件
    case apps

    /// Points for it, or against it, would touch what is not the village's to count.
    package var isForbidden: Bool {
        switch self {
        case .labour, .environment, .safety, .assembly, .manners, .neighbours, .learning, .charter, .other:
            false
        case .rights, .benefits, .family, .health, .poverty, .debt, .petition, .minors, .apps: true
        }
    }
}
