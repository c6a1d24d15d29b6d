import Kernel
import Storage

/// The seven steps of 四议两公开, in their order.
///
/// - Source: 中国共产党农村基层组织工作条例 (2018), the clause on 四议两公开; domain-rules §1.
package enum ProcedureStep: String, StorableCode, CaseIterable, Codable {
    /// ① 村党组织提议
    case proposal
    /// ② 村“两委”会商议
    case discussion
    /// ③ 党员大会审议
    case review
    /// ④ 村民会议或村民代表会议决议
    case decision
    /// ⑤ 决议公开
    case publication
    /// ⑥ 实施
    case carrying
    /// ⑦ 实施结果公开
    case result

    /// 1 ... 7.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Nil after the last.
    package var next: ProcedureStep? { Self.allCases.dropFirst(number).first }
}

extension ProcedureStep: Comparable {
    package static func < (left: ProcedureStep, right: ProcedureStep) -> Bool { left.number < right.number }
}
