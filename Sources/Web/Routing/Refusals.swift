import HTTPTypes
import Kernel

/// What the web itself says no to, before a room is asked.
package enum WebRefusal: String, Refusal, CaseIterable {
    case notFound = "web.not-found"
    case methodNotAllowed = "web.method-not-allowed"
    case bodyTooLarge = "web.body-too-large"
    case bodyUnreadable = "web.body-unreadable"
    case notUTF8 = "web.not-utf8"
    case formTokenMissing = "web.form-token-missing"
    case fromElsewhere = "web.from-elsewhere"
    case idMissing = "web.id-missing"
    case tooOften = "web.too-often"
    case hostUnknown = "web.host-unknown"
    case countyClosed = "web.county-closed"
    case notThroughProxy = "web.not-through-proxy"
    case bodySlow = "web.body-slow"
    case bodyCut = "web.body-cut"
    case busy = "web.busy"
    case stopping = "web.stopping"
    case idsDiffer = "web.ids-differ"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .notFound, .hostUnknown: .missing
        case .methodNotAllowed, .bodyUnreadable, .notUTF8, .idMissing, .bodySlow, .bodyCut, .idsDiffer:
            .invalid
        case .bodyTooLarge: .tooLarge
        case .formTokenMissing, .fromElsewhere, .notThroughProxy: .forbidden
        case .tooOften, .busy, .stopping, .countyClosed: .tooOften
        }
    }

    /// Where HTTP has a word of its own for it; the kind decides for the others.
    var status: HTTPResponse.Status? {
        switch self {
        case .methodNotAllowed: .methodNotAllowed
        case .hostUnknown: .misdirectedRequest
        case .bodySlow: .requestTimeout
        case .bodyCut: .badRequest
        case .busy, .stopping, .countyClosed: .serviceUnavailable
        case .notFound, .bodyTooLarge, .bodyUnreadable, .notUTF8, .formTokenMissing, .fromElsewhere,
            .notThroughProxy,
            .idMissing, .idsDiffer,
            .tooOften:
            nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .notFound: Sentence(.webNotFound)
        case .methodNotAllowed: Sentence(.webMethodNotAllowed)
        case .bodyTooLarge: Sentence(.webBodyTooLarge)
        case .bodyUnreadable: Sentence(.webBodyUnreadable)
        case .notUTF8: Sentence(.webNotUTF8)
        case .formTokenMissing: Sentence(.webFormTokenMissing)
        case .fromElsewhere: Sentence(.webFromElsewhere)
        case .idMissing: Sentence(.webIDMissing)
        case .tooOften: Sentence(.webTooOften)
        case .hostUnknown: Sentence(.webHostUnknown)
        case .countyClosed: Sentence(.webCountyClosed)
        case .notThroughProxy: Sentence(.webNotThroughProxy)
        case .bodySlow: Sentence(.webBodySlow)
        case .bodyCut: Sentence(.webBodyCut)
        case .busy: Sentence(.webBusy)
        case .stopping: Sentence(.webStopping)
        case .idsDiffer: Sentence(.webIDsDiffer)
        }
    }
}

/// A field whose content cannot be used whatever it is for.
package struct FieldRefusal: Refusal {
    package enum Reason: String, Sendable, CaseIterable {
        case missing = "field.missing"
        case tooLong = "field.too-long"
        case tooMany = "field.too-many"
        case unreadable = "field.unreadable"
    }

    package let reason: Reason
    package let field: String?
    private let limit: Int

    package init(_ reason: Reason, at field: String, limit: Int = 0) {
        self.reason = reason
        self.field = field
        self.limit = limit
    }

    package var code: String { reason.rawValue }
    package var kind: RefusalKind { .invalid }

    package var sentence: Sentence {
        switch reason {
        case .missing: Sentence(.fieldMissing)
        case .tooLong: Sentence(.fieldTooLong, ["limit": "\(limit)"])
        case .tooMany: Sentence(.fieldTooMany, ["limit": "\(limit)"])
        case .unreadable: Sentence(.fieldUnreadable)
        }
    }
}
