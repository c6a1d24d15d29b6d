import Kernel

/// How one person signs in.
struct Account: Equatable, Sendable {
    let person: PersonID
    let name: String
    let displayName: String
    let passwordHash: String
    let isSample: Bool
    let mustChangePassword: Bool
    /// Since when nobody may sign in with it; nil while one may.
    let disabled: Instant?
}
