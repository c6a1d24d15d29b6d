import Kernel

/// Why no payment is recorded, first applicable reason first.
package enum PayingRefusal: String, Refusal, CaseIterable {
    case monthUnfit = "relief.month-unfit"
    case amountUnreadable = "relief.amount-unreadable"
    case nothingDue = "relief.nothing-due"
    case paidAlready = "relief.paid-already"
    case amountDiffers = "relief.amount-differs"
    case aidAboveCeiling = "relief.aid-above-ceiling"
    case aidGiven = "relief.aid-given-already"
    case notEmergency = "relief.not-emergency"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .monthUnfit, .amountUnreadable: .invalid
        case .nothingDue, .paidAlready, .amountDiffers, .aidAboveCeiling, .aidGiven, .notEmergency: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .monthUnfit, .nothingDue, .paidAlready: "month"
        case .amountUnreadable, .amountDiffers, .aidAboveCeiling: "amount"
        case .aidGiven, .notEmergency: nil
        }
    }

    package var sentence: Sentence { Sentence(.paying(self)) }
}

/// A month's payment before it is recorded.
package struct PaymentDraft: Sendable {
    package let id: ReliefActID
    package let month: ReliefMonth
    package let amount: Money

    package init(id: ReliefActID, month: ReliefMonth, amount: Money) {
        self.id = id
        self.month = month
        self.amount = amount
    }

    /// - Parameters:
    ///   - isMonthly: else it is paid in one sum, less what was given before.
    ///   - payments: of this matter.
    func check(
        _ decisions: [ReliefDecision], isMonthly: Bool, payments: [ReliefPayment], this month: ReliefMonth
    ) throws(PayingRefusal) {
        guard let first = decisions.first?.from, self.month >= first || !isMonthly, self.month <= month else {
            throw .monthUnfit
        }
        if isMonthly {
            guard let due = decisions.due(in: self.month) else { throw .nothingDue }
            if payments.contains(where: { $0.month == self.month }) { throw .paidAlready }
            if due != amount { throw .amountDiffers }
            return
        }
        guard let granted = decisions.first(where: { $0.kind == .grant }) else { throw .nothingDue }
        let left = granted.amount.fen - payments.reduce(0) { $0 + $1.amount.fen }
        if left <= 0 { throw .paidAlready }
        if amount.fen != left { throw .amountDiffers }
    }

    /// Help that comes before the papers.
    static func checkAid(
        _ amount: Money, _ matter: ReliefMatter, ceiling: Money, payments: [ReliefPayment]
    ) throws(PayingRefusal) {
        if matter.path != .emergency { throw .notEmergency }
        if payments.contains(where: \.isAid) { throw .aidGiven }
        if amount.fen < 1 { throw .amountUnreadable }
        if amount > ceiling { throw .aidAboveCeiling }
    }
}

extension Money {
    /// `1234.50` or `1,234.5` yuan; nil for what is no sum of fen.
    package init?(yuan text: String) {
        let parts = text.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...9).contains(parts[0].count),
            parts.count == 1 || (1...2).contains(parts[1].count),
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let whole = Int64(parts[0])
        else { return nil }
        let rest = parts.count == 1 ? "00" : parts[1].count == 1 ? "\(parts[1])0" : String(parts[1])
        self.init(fen: whole * 100 + (Int64(rest) ?? 0))
    }
}
