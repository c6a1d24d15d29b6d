import Kernel

/// Why a masked value stays masked.
package enum LookRefusal: String, Refusal, CaseIterable {
    case reasonMissing = "look.reason-missing"
    case reasonTooLong = "look.reason-too-long"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "reason" }

    package var sentence: Sentence {
        switch self {
        case .reasonMissing: Sentence(.lookReasonMissing)
        case .reasonTooLong: Sentence(.lookReasonTooLong, ["limit": "\(Limits.reason_length_max)"])
        }
    }
}

enum Looking {
    static func check(reason: String) throws(LookRefusal) {
        if reason.allSatisfy(\.isWhitespace) { throw .reasonMissing }
        if reason.unicodeScalars.count > Limits.reason_length_max { throw .reasonTooLong }
    }
}
