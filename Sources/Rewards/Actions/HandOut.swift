import Kernel
import Ledger
import Storage

extension Rewards {
    /// Ticks lines of a list as handed out, paid, or told; money passes from what is owed to what is paid.
    ///
    /// Throws `ListRefusal`.
    ///
    /// - Parameter act: the client's id of this act, by which each payment has its own.
    package static func receive(
        _ draft: ReceiptDraft, as act: AnyID, in transaction: Transaction
    ) throws {
        let list = try list(draft.list, in: transaction)
        let found = try LineStore.find(draft.lines, of: list.id, in: transaction)
        let talk = try talk(about: list, in: transaction)
        try draft.check(list, found: found, isTalkedOver: talk.isDone, today: transaction.now.day)
        let plan = try plan(list.plan, in: transaction)
        let receipt = RewardLine.Receipt(
            at: transaction.now, on: draft.day, signer: draft.signer, giver: transaction.origin.actor)
        for var line in found {
            line.receipt = receipt
            if line.entry.fen > 0 {
                line.payment = try RewardsBook.pay(line, of: plan, as: act, in: transaction)
            }
            try LineStore.keep(line, in: transaction)
        }
        let subject = list.id.as(Marks.Anything.self)
        try transaction.record(
            RewardsReceived(
                subject: subject, lines: found.map(\.id), day: draft.day,
                signer: try transaction.seal(draft.signer, named: "signer", of: subject)))
    }

    /// Takes back a tick that was wrong; a payment by a reversal that names it. Throws `ListRefusal`.
    package static func takeBack(
        _ id: RewardLineID, because reason: String, in transaction: Transaction
    ) throws {
        guard var line = try LineStore.find(id, in: transaction) else { throw ListRefusal.lineElsewhere }
        if line.receipt == nil { throw ListRefusal.notReceived }
        if reason.isEmpty { throw ListRefusal.reasonMissing }
        if reason.count > RewardLimits.reason_length_max { throw ListRefusal.reasonTooLong }
        let reversal = try line.payment.map { try RewardsBook.reverse($0, of: line, in: transaction) }
        line.payment = nil
        line.receipt = nil
        try LineStore.keep(line, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            ReceiptTakenBack(
                subject: subject, reversal: reversal,
                reason: try transaction.seal(reason, named: "reason", of: subject)))
    }
}

/// A village's reward budgets: voted, owed to households, paid; apart from points and from shares of income.
enum RewardsBook {
    static let budget = "budget"
    static let owed = "owed"
    static let paid = "paid"

    /// Books what some lines of a settled list owe; returns them with the transfer.
    static func owe(
        _ lines: [RewardLine], of list: RewardList, _ plan: RewardPlan, in transaction: Transaction
    ) throws -> [RewardLine] {
        guard let first = lines.first else { return [] }
        let book = try opened(for: list.place, today: transaction.now.day, in: transaction)
        let giver = try Ledger.openedAccount(
            of: plan.id.as(Marks.Anything.self), kind: budget, unit: .yuan, in: book,
            bounds: .budget(plan.terms.budget.fen), in: transaction)
        let takers = try lines.map { line in
            try Ledger.openedAccount(
                of: line.entry.household.as(Marks.Anything.self), kind: owed, unit: .yuan, in: book,
                in: transaction)
        }
        let legs = zip(takers, lines).map { TransferLeg($0.id, $1.entry.fen) }
        let posting = try Ledger.post(
            TransferDraft(
                id: TransferID(reason: "rewards.owe:\(first.id)"), book: book, day: transaction.now.day,
                reason: "rewards.owe", cause: list.id.as(Marks.Anything.self),
                legs: [TransferLeg(giver.id, -legs.reduce(0) { $0 + $1.amount })] + legs), in: transaction)
        return lines.map { line in
            var next = line
            next.transfer = posting.transfer.id.as(Marks.Anything.self)
            return next
        }
    }

    static func pay(
        _ line: RewardLine, of plan: RewardPlan, as act: AnyID, in transaction: Transaction
    ) throws -> AnyID {
        let book = try opened(for: plan.place, today: transaction.now.day, in: transaction)
        let giver = try Ledger.openedAccount(
            of: line.entry.household.as(Marks.Anything.self), kind: owed, unit: .yuan, in: book,
            in: transaction)
        let taker = try Ledger.openedAccount(
            of: plan.id.as(Marks.Anything.self), kind: paid, unit: .yuan, in: book, in: transaction)
        let posting = try Ledger.post(
            TransferDraft(
                id: TransferID(reason: "rewards.pay:\(line.id):\(act)"), book: book,
                day: transaction.now.day, reason: "rewards.pay", cause: line.id.as(Marks.Anything.self),
                legs: [
                    TransferLeg(giver.id, -line.entry.fen), TransferLeg(taker.id, line.entry.fen),
                ]), in: transaction)
        return posting.transfer.id.as(Marks.Anything.self)
    }

    static func reverse(
        _ payment: AnyID, of line: RewardLine, in transaction: Transaction
    ) throws -> AnyID {
        _ = try opened(for: line.entry.village, today: transaction.now.day, in: transaction)
        let posting = try Ledger.reverse(
            payment.as(Marks.LedgerTransfer.self), as: TransferID(reason: "rewards.unpay:\(payment)"),
            day: transaction.now.day, reason: "rewards.mistake", cause: line.id.as(Marks.Anything.self),
            in: transaction)
        return posting.transfer.id.as(Marks.Anything.self)
    }

    /// The village's book with a season for today; a season is a year.
    private static func opened(
        for village: PlaceID, today: Day, in transaction: Transaction
    ) throws -> BookID {
        let owner = village.as(Marks.Anything.self)
        guard let book = try Ledger.book(of: owner, kind: Rewards.book, in: transaction) else {
            let id: BookID = transaction.derivedID()
            try Ledger.open(
                book: id, of: owner, kind: Rewards.book, from: newYear(today.year),
                until: newYear(today.year + 1), in: transaction)
            return id
        }
        while let last = try Ledger.seasons(of: book.id, in: transaction).last, last.until <= today {
            try Ledger.openSeason(of: book.id, until: newYear(last.until.year + 1), in: transaction)
        }
        return book.id
    }

    private static func newYear(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? Day(number: 0) }
}
