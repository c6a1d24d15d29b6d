import Kernel
import Ledger
import People
import Storage

extension Points {
    /// What a household can spend in its village, in hundredths; below zero where its list allows that.
    package static func balance(
        of household: HouseholdID, in village: PlaceID, _ reader: Reader
    ) throws -> Int64 {
        try PointsBook.balance(of: household, in: village, reader)
    }

    /// What another room holds in a village's book under `owner`.
    package static func held(
        by owner: AnyID, kind: String, in village: PlaceID, _ reader: Reader
    ) throws -> Int64 {
        guard let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: book, in: reader) else {
            return 0
        }
        return try Ledger.account(of: owner, kind: kind, unit: unit, in: book.id, reader: reader)?.balance
            ?? 0
    }

    /// Moves points in one transfer; a household gives no more than it has, even where its account may be in debt.
    ///
    /// Throws `SpendingRefusal`, or the ledger's `PostingRefusal`.
    @discardableResult
    package static func spend(_ spending: Spending, in transaction: Transaction) throws -> TransferID {
        let id = spending.id
        let today = transaction.now.day
        let book = try PointsBook.opened(for: spending.village, from: today, today: today, in: transaction)
        let isRepeated = try Ledger.transfer(id, in: transaction) != nil
        var legs: [TransferLeg] = []
        for part in spending.parts {
            let account: LedgerAccount
            switch part.purse {
            case .household(let household):
                account = try PointsBook.purse(of: household, in: book, transaction)
                if !isRepeated, part.amount < 0, account.balance + part.amount < 0 {
                    throw SpendingRefusal.notEnough(balance: account.balance, wanted: -part.amount)
                }
            case .held(let owner, let kind):
                account = try Ledger.openedAccount(
                    of: owner, kind: kind, unit: unit, in: book, in: transaction)
            }
            legs.append(TransferLeg(account.id, part.amount))
        }
        return try Ledger.post(
            TransferDraft(
                id: id, book: book, day: today, reason: spending.reason, cause: spending.cause, legs: legs),
            in: transaction
        ).transfer.id
    }
}

extension PointsBook {
    /// The household's account; one that has never had points is opened at zero.
    static func purse(
        of household: HouseholdID, in book: BookID, _ transaction: Transaction
    ) throws -> LedgerAccount {
        guard try People.household(household, in: transaction) != nil else {
            throw SpendingRefusal.householdUnknown
        }
        return try Ledger.openedAccount(
            of: household.as(Marks.Anything.self), kind: self.household, unit: Points.unit, in: book,
            in: transaction)
    }
}
