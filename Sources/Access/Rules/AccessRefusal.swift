import Kernel

/// Why somebody does not get in, or no further, first applicable reason first.
package enum AccessRefusal: Refusal, Hashable {
    case notSignedIn
    case passwordMustChange
    case notAllowed
    case busy
    case locked(minutes: Int)
    case signInFailed
    case disabled
    case notPrivate

    package var code: String {
        switch self {
        case .notSignedIn: "access.not-signed-in"
        case .passwordMustChange: "access.password-must-change"
        case .notAllowed: "access.not-allowed"
        case .busy: "access.busy"
        case .locked: "access.locked"
        case .signInFailed: "access.sign-in-failed"
        case .disabled: "access.disabled"
        case .notPrivate: "access.not-private"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .notSignedIn: .anonymous
        case .passwordMustChange, .notAllowed, .disabled, .notPrivate: .forbidden
        case .busy, .locked: .tooOften
        case .signInFailed: .invalid
        }
    }

    package var sentence: Sentence {
        switch self {
        case .notSignedIn: Sentence(.accessNotSignedIn)
        case .passwordMustChange: Sentence(.accessPasswordMustChange)
        case .notAllowed: Sentence(.accessNotAllowed)
        case .busy: Sentence(.accessBusy)
        case .locked(let minutes): Sentence(.accessLocked, ["minutes": "\(minutes)"])
        case .signInFailed: Sentence(.accessSignInFailed)
        case .disabled: Sentence(.accessDisabled)
        case .notPrivate: Sentence(.accessNotPrivate)
        }
    }
}
