import Kernel

/// What becomes of somebody who typed a name and a password.
enum SignInDecision: Hashable {
    case admitted
    case locked(minutes: Int)
    /// A wrong password, or a name that nobody has: both are told alike.
    case failed(Attempts)
    case disabled

    /// - Parameters:
    ///   - isRight: whether the password is the account's; false where there is no account.
    ///   - isSampleCounty: the samples' password is known to all, so it opens nothing elsewhere.
    init(account: Account?, attempts: Attempts, isRight: Bool, isSampleCounty: Bool, now: Instant) {
        if let minutes = attempts.minutesLocked(at: now) {
            self = .locked(minutes: minutes)
        } else if let account, isRight, !account.isSample || isSampleCounty {
            self = account.disabled == nil ? .admitted : .disabled
        } else {
            self = .failed(attempts.afterFailure(at: now))
        }
    }
}
