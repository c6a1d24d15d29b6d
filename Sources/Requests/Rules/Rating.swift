import Cases
import Kernel

/// Why a rating, a reopening or a call back is refused, first applicable reason first.
package enum FollowingRefusal: String, Refusal, CaseIterable {
    case codeWrong = "request.code-wrong"
    case notClosed = "request.not-closed"
    case ratedAlready = "request.rated-already"
    case wordsMissing = "request.words-missing"
    case notPublic = "request.not-public"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .codeWrong, .notPublic: .missing
        case .wordsMissing: .invalid
        case .notClosed, .ratedAlready: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .codeWrong: "code"
        case .wordsMissing: "words"
        case .notClosed, .ratedAlready, .notPublic: nil
        }
    }

    package var sentence: Sentence { Sentence(.following(self)) }
}

extension Request {
    /// Whether the one who asked may rate now: once, after closing.
    package func checkRating(of matter: Case) throws(FollowingRefusal) {
        guard !matter.isOpen else { throw .notClosed }
        guard rating == nil else { throw .ratedAlready }
    }

    /// Until when the one who asked may have it taken up again.
    ///
    /// - Parameter window: days, from the rulebook (`requests.reopen-window`).
    package func reopeningEnd(of matter: Case, window_days window: Int) throws(FollowingRefusal) -> Instant {
        guard let end = matter.reopeningEnd(window_days: window) else { throw .notClosed }
        return end
    }
}
