import Kernel

/// Why a security administrator cannot do this to an account.
package enum AccountActRefusal: String, Refusal, CaseIterable {
    case unknown = "account.unknown"
    case own = "account.own"
    case alreadyDisabled = "account.already-disabled"
    case nothingToLift = "account.nothing-to-lift"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .own: .forbidden
        case .alreadyDisabled, .nothingToLift: .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.accountUnknown)
        case .own: Sentence(.accountOwn)
        case .alreadyDisabled: Sentence(.accountAlreadyDisabled)
        case .nothingToLift: Sentence(.accountNothingToLift)
        }
    }
}

extension Account {
    /// Whether the account may be closed, by `actor` or by the system itself.
    func checkDisabling(by actor: PersonID?) throws(AccountActRefusal) {
        if person == actor { throw .own }
        if disabled != nil { throw .alreadyDisabled }
    }

    /// Whether there is anything to lift: a closing, or a lock after wrong passwords.
    func checkReinstating(_ attempts: Attempts, at now: Instant) throws(AccountActRefusal) {
        if disabled == nil, attempts.minutesLocked(at: now) == nil { throw .nothingToLift }
    }

    /// Whether `actor` may set a password for it; one's own is changed with the old one.
    func checkPasswordReset(by actor: PersonID?) throws(AccountActRefusal) {
        if person == actor { throw .own }
    }
}
