import Kernel

/// Why nothing is decided, first applicable reason first.
package enum DecidingRefusal: String, Refusal, CaseIterable {
    case reasonMissing = "relief.decision-reason-missing"
    case reasonTooLong = "relief.decision-reason-too-long"
    case remedyMissing = "relief.remedy-missing"
    case amountOutOfRange = "relief.decision-amount"
    case amountBelowAid = "relief.decision-below-aid"
    case aboveCeiling = "relief.above-ceiling"
    case careMissing = "relief.care-missing"
    case monthUnfit = "relief.decision-month"
    case changesNothing = "relief.changes-nothing"
    case notMonthly = "relief.not-monthly"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .amountBelowAid, .aboveCeiling, .changesNothing, .notMonthly: .conflict
        case .reasonMissing, .reasonTooLong, .remedyMissing, .amountOutOfRange, .careMissing, .monthUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .remedyMissing: "remedy"
        case .amountOutOfRange, .amountBelowAid, .aboveCeiling: "amount"
        case .careMissing: "care"
        case .monthUnfit: "from"
        case .changesNothing, .notMonthly: "kind"
        }
    }

    package var sentence: Sentence { Sentence(.deciding(self)) }
}

/// What the county, or the township in an emergency, wants to decide.
package struct DecisionDraft: Sendable {
    package let id: ReliefActID
    package let kind: ReliefDecision.Kind
    package let amount: Money
    package let from: ReliefMonth
    package let care: ReliefDecision.Care?
    /// Why; the household reads it.
    package let reason: SealedWords
    /// Where and until when the household may ask for a reconsideration or sue; it reads it.
    package let remedy: SealedWords

    package init(
        id: ReliefActID, kind: ReliefDecision.Kind, amount: Money = Money(fen: 0), from: ReliefMonth,
        care: ReliefDecision.Care? = nil, reason: SealedWords, remedy: SealedWords
    ) {
        self.id = id
        self.kind = kind
        self.amount = amount
        self.from = from
        self.care = care
        self.reason = reason
        self.remedy = remedy
    }

    /// Whether it takes something from the household, which is told why and what it may do.
    private var isAdverse: Bool {
        switch kind {
        case .refuse, .suspend, .end, .change: true
        case .grant, .resume: false
        }
    }

    /// - Parameters:
    ///   - aid: what was given before the papers.
    ///   - ceiling: up to which the township decides; nil for the county.
    func checkFirst(
        isMonthly: Bool, aid: Money, ceiling: Money?, this month: ReliefMonth
    ) throws(DecidingRefusal) {
        try checkWords()
        guard kind == .grant else { return }
        if !(1...ReliefLimits.amount_max).contains(amount.fen) { throw .amountOutOfRange }
        if amount < aid { throw .amountBelowAid }
        if let ceiling, amount > ceiling { throw .aboveCeiling }
        if isMonthly, care == nil { throw .careMissing }
        if abs(from.number - month.number) > 12 { throw .monthUnfit }
    }

    /// - Parameters:
    ///   - last: what stands.
    ///   - paid: the last month that was paid.
    func checkLater(
        after last: ReliefDecision, paid: ReliefMonth?, this month: ReliefMonth
    ) throws(DecidingRefusal) {
        try checkWords()
        if from < last.from || from <= paid ?? from.adding(months: -1)
            || abs(from.number - month.number) > 12
        {
            throw .monthUnfit
        }
        switch (kind, last.kind) {
        case (.change, .suspend), (.suspend, .suspend): throw .changesNothing
        case (.resume, .suspend), (.end, _): return
        case (.resume, _), (.grant, _), (.refuse, _): throw .changesNothing
        case (.change, _):
            if !(1...ReliefLimits.amount_max).contains(amount.fen) { throw .amountOutOfRange }
            if amount == last.amount { throw .changesNothing }
        case (.suspend, _): return
        }
    }

    private func checkWords() throws(DecidingRefusal) {
        if isAdverse, reason.length == 0 { throw .reasonMissing }
        if max(reason.length, remedy.length) > ReliefLimits.reason_length_max { throw .reasonTooLong }
        if isAdverse, remedy.length == 0 { throw .remedyMissing }
    }
}

extension Collection<ReliefDecision> {
    /// What is owed for a month; nil where nothing is.
    func due(in month: ReliefMonth) -> Money? {
        guard let last = self.filter({ $0.from <= month }).max(by: { $0.number < $1.number }) else {
            return nil
        }
        switch last.kind {
        case .grant, .change, .resume: return last.amount
        case .refuse, .suspend, .end: return nil
        }
    }
}
