import Kernel

/// Why somebody's personal data are erased; the same codes as in the journal's `PersonalDataErased`.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
package enum ErasureGround: String, CaseIterable, Sendable {
    /// 本人要求
    case request
    /// 保存期满
    case retention
    /// 法院或有权机关的决定
    case court
}

/// Everything personal about somebody is gone: when, why, and who did it.
package struct Erasure: Sendable, Equatable {
    package let person: PersonID
    package let ground: ErasureGround
    package let erased: Instant
    /// `nil` where the system did it.
    package let by: PersonID?
}
