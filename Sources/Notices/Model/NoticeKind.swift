import Kernel
import Storage

/// What a notice is of; each kind has its window in the rulebook.
package enum NoticeKind: String, StorableCode, CaseIterable {
    /// 决议公告.
    case decision
    /// 实施结果公告.
    case result
    /// 财务公开.
    case accounts
    /// 村务公开.
    case affairs
    /// 评议公示: acts, marks and ranks that hold once nobody objects.
    case review
    /// 人选公示.
    case candidate
    /// 救助公示.
    case relief
    /// 业主事项公示.
    case owners
    case other

    /// The key of its window; where nothing is entered under it, that of `windowKey` applies.
    package var key: String { "notices.window.\(rawValue)" }

    package static let windowKey = "notices.window"
    package static let answerKey = "notices.answer"
}
