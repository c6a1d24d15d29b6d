import Kernel

/// Why a count is not entered, first applicable reason first.
package enum CountRefusal: String, Refusal, CaseIterable {
    case subjectUnknown = "count.subject-unknown"
    case inFuture = "count.in-future"
    case outsideTerm = "count.outside-term"
    case negative = "count.negative"
    case tooLarge = "count.too-large"
    case sourceMissing = "count.source-missing"
    case sourceTooLong = "count.source-too-long"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .subjectUnknown ? .missing : .invalid }

    package var field: String? {
        switch self {
        case .subjectUnknown: nil
        case .inFuture, .outsideTerm: "on"
        case .negative, .tooLarge: "count"
        case .sourceMissing, .sourceTooLong: "source"
        }
    }

    package var sentence: Sentence { Sentence(.counting(self)) }
}

extension DatedCount {
    /// Checks a count of what stood during `term`; at most `most` can be true.
    func check(term: Period?, most: Int, today: Day) throws(CountRefusal) {
        guard let term else { throw .subjectUnknown }
        guard on <= today else { throw .inFuture }
        guard term.contains(on) else { throw .outsideTerm }
        guard number >= 0 else { throw .negative }
        guard number <= most else { throw .tooLarge }
        if source.isEmpty { throw .sourceMissing }
        if source.count > Limits.source_length_max { throw .sourceTooLong }
    }
}
