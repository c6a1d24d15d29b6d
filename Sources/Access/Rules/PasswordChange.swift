import Kernel
import Sealing

/// Why one's own password stays as it is.
package enum PasswordChangeRefusal: Refusal, Hashable {
    /// Everybody who looks at the sample county signs in with it.
    case ofSample
    case oldWrong
    case sameAsOld
    case unfit(PasswordRefusal)

    package var code: String {
        switch self {
        case .ofSample: "password-change.of-sample"
        case .oldWrong: "password-change.old-wrong"
        case .sameAsOld: "password-change.same-as-old"
        case .unfit(let refusal): refusal.code
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .ofSample: .conflict
        case .oldWrong, .sameAsOld: .invalid
        case .unfit(let refusal): refusal.kind
        }
    }

    package var field: String? {
        switch self {
        case .ofSample: nil
        case .oldWrong: "old"
        case .sameAsOld, .unfit: "new"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .ofSample: Sentence(.passwordChangeOfSample)
        case .oldWrong: Sentence(.passwordChangeOldWrong)
        case .sameAsOld: Sentence(.passwordChangeSameAsOld)
        case .unfit(let refusal): refusal.sentence
        }
    }
}

enum PasswordChange {
    /// What can be said before anything is hashed.
    static func check(old: String, new: String, in session: Session) throws(PasswordChangeRefusal) {
        if session.isSample { throw .ofSample }
        if let refusal = PasswordRules.refusal(of: new, accountName: session.accountName) {
            throw .unfit(refusal)
        }
        if old == new { throw .sameAsOld }
    }
}
