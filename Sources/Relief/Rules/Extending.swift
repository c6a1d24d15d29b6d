import Kernel

/// Why a matter gets no more time, first applicable reason first.
package enum ExtendingRefusal: String, Refusal, CaseIterable {
    case notRunning = "relief.extension-not-running"
    case askedAlready = "relief.extension-asked-already"
    case noneAsked = "relief.extension-none-asked"
    case daysUnfit = "relief.extension-days"
    case reasonMissing = "relief.extension-reason-missing"
    case reasonTooLong = "relief.extension-reason-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .notRunning, .askedAlready, .noneAsked: .conflict
        case .daysUnfit, .reasonMissing, .reasonTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .notRunning, .askedAlready, .noneAsked: nil
        case .daysUnfit: "days"
        case .reasonMissing, .reasonTooLong: "reason"
        }
    }

    package var sentence: Sentence { Sentence(.extending(self)) }
}

/// Why nothing of a matter is erased, first applicable reason first.
package enum ReliefErasingRefusal: String, Refusal, CaseIterable {
    case unconfirmed = "relief.erasing-unconfirmed"
    case notOver = "relief.erasing-not-over"
    case erasedAlready = "relief.erased-already"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .unconfirmed ? .invalid : .conflict }
    package var field: String? { self == .unconfirmed ? "confirmed" : "number" }
    package var sentence: Sentence { Sentence(.erasing(self)) }
}

/// More time, as the township asks for it.
package struct ExtensionDraft: Sendable {
    package let id: ReliefActID
    /// In the unit of the limit: working days.
    package let days: Int
    package let reason: SealedWords

    package init(id: ReliefActID, days: Int, reason: SealedWords) {
        self.id = id
        self.days = days
        self.reason = reason
    }

    /// - Parameters:
    ///   - most: what the county allows beyond the limit; nil where it allows nothing.
    ///   - isRunning: whether the time of a decision that may be extended runs.
    func check(
        _ before: ReliefExtension?, most: Int?, isRunning: Bool
    ) throws(ExtendingRefusal) {
        guard isRunning, let most else { throw .notRunning }
        if before != nil { throw .askedAlready }
        if !(1...max(1, most)).contains(days) { throw .daysUnfit }
        if reason.length == 0 { throw .reasonMissing }
        if reason.length > ReliefLimits.reason_length_max { throw .reasonTooLong }
    }
}

extension ReliefMatter {
    /// Only what is over is erased; what is paid goes on being needed.
    func checkErasure(isConfirmed: Bool, isErased: Bool) throws(ReliefErasingRefusal) {
        if !isConfirmed { throw .unconfirmed }
        if step.isOpen || step == .granted || step == .suspended { throw .notOver }
        if isErased { throw .erasedAlready }
    }
}
