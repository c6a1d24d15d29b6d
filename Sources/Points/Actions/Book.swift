import Kernel
import Ledger
import Storage

/// The village's book: points are given out of its issue, into households' accounts, year by year.
enum PointsBook {
    static let issue = "issue"
    static let household = "household"

    /// Posts an act that nobody may take back but by a reversal; returns the act with its transfer.
    static func post(_ act: PointsAct, allowsBelowZero: Bool, in transaction: Transaction) throws -> PointsAct
    {
        let today = transaction.now.day
        let book = try opened(for: act.village, from: min(act.day, today), today: today, in: transaction)
        let giver = try Ledger.openedAccount(
            of: act.village.as(Marks.Anything.self), kind: issue, unit: Points.unit, in: book,
            bounds: .either,
            in: transaction)
        let taker = try account(of: act, in: book, allowsBelowZero: allowsBelowZero, transaction)
        let season = try Ledger.season(of: book, on: act.day, in: transaction)
        let draft = TransferDraft(
            id: TransferID(reason: "points.act:\(act.id)"), book: book,
            day: season?.isOpen == true ? act.day : today,
            reason: act.points > 0 ? "points.award" : "points.deduction",
            cause: act.id.as(Marks.Anything.self),
            legs: [TransferLeg(giver.id, -act.points), TransferLeg(taker.id, act.points)])
        let posting = try Ledger.post(draft, in: transaction)
        try TotalStore.add(act.points, acts: 1, for: act, in: transaction)
        var next = act
        next.transfer = posting.transfer.id.as(Marks.Anything.self)
        return next
    }

    /// Takes back what an act did in the book; returns the reversal.
    static func reverse(_ act: PointsAct, reason: String, in transaction: Transaction) throws -> AnyID {
        guard let transfer = act.transfer?.as(Marks.LedgerTransfer.self) else {
            throw Fault("taking back act \(act.id): it has no transfer")
        }
        let today = transaction.now.day
        _ = try opened(for: act.village, from: min(act.day, today), today: today, in: transaction)
        let posting = try Ledger.reverse(
            transfer, as: TransferID(reason: "points.reversal:\(act.id)"), day: transaction.now.day,
            reason: reason, cause: act.id.as(Marks.Anything.self), in: transaction)
        try TotalStore.add(-act.points, acts: -1, for: act, in: transaction)
        return posting.transfer.id.as(Marks.Anything.self)
    }

    /// One transfer for all that a book on paper showed on its day, of a season that is still open.
    static func takeOver(
        _ lines: [PaperPoints], of book: PaperBook, in transaction: Transaction
    ) throws -> AnyID {
        let (village, day) = (book.village, book.day)
        let id = try opened(for: village, from: day, today: transaction.now.day, in: transaction)
        let giver = try Ledger.openedAccount(
            of: village.as(Marks.Anything.self), kind: issue, unit: Points.unit, in: id, bounds: .either,
            in: transaction)
        let takers = try lines.filter { $0.points > 0 }.map { line in
            let account = try Ledger.openedAccount(
                of: line.household.as(Marks.Anything.self), kind: household, unit: Points.unit, in: id,
                in: transaction)
            return TransferLeg(account.id, line.points)
        }
        let sum = lines.reduce(0) { $0 + $1.points }
        let posting = try Ledger.post(
            TransferDraft(
                id: TransferID(reason: "points.paper:\(book.id)"), book: id, day: day,
                reason: "points.taken-over", cause: book.id.as(Marks.Anything.self),
                legs: [TransferLeg(giver.id, -sum)] + takers), in: transaction)
        return posting.transfer.id.as(Marks.Anything.self)
    }

    /// Takes out again what a book on paper brought; returns the reversal.
    static func undo(_ book: PaperBook, in transaction: Transaction) throws -> AnyID {
        guard let transfer = book.transfer?.as(Marks.LedgerTransfer.self) else {
            throw Fault("undoing paper book \(book.id): it has no transfer")
        }
        let today = transaction.now.day
        _ = try opened(for: book.village, from: book.day, today: today, in: transaction)
        let posting = try Ledger.reverse(
            transfer, as: TransferID(reason: "points.paper-undone:\(book.id)"), day: today,
            reason: "points.mistake", cause: book.id.as(Marks.Anything.self), in: transaction)
        return posting.transfer.id.as(Marks.Anything.self)
    }

    /// What the household's account bears, in the village where the act is.
    static func bearing(
        of household: HouseholdID, in village: PlaceID, allowsBelowZero: Bool, _ reader: Reader
    ) throws -> Bearing {
        Bearing(
            balance: try balance(of: household, in: village, reader), allowsBelowZero: allowsBelowZero)
    }

    /// In hundredths; 0 where nothing was booked yet.
    static func balance(of household: HouseholdID, in village: PlaceID, _ reader: Reader) throws -> Int64 {
        try account(of: household, in: village, reader)?.balance ?? 0
    }

    static func account(
        of household: HouseholdID, in village: PlaceID, _ reader: Reader
    ) throws -> LedgerAccount? {
        guard
            let book = try Ledger.book(
                of: village.as(Marks.Anything.self), kind: Points.book, in: reader)
        else { return nil }
        return try Ledger.account(
            of: household.as(Marks.Anything.self), kind: self.household, unit: Points.unit, in: book.id,
            reader: reader)
    }

    /// The account of the act's household; its floor is what the list in force was voted with.
    private static func account(
        of act: PointsAct, in book: BookID, allowsBelowZero: Bool, _ transaction: Transaction
    ) throws -> LedgerAccount {
        let bounds: LedgerAccount.Bounds = allowsBelowZero ? .either : .atLeastZero
        let account = try Ledger.openedAccount(
            of: act.household.as(Marks.Anything.self), kind: household, unit: Points.unit, in: book,
            bounds: bounds, in: transaction)
        if account.bounds != bounds, bounds.contains(account.balance) {
            try Ledger.set(bounds, of: account.id, in: transaction)
        }
        return account
    }

    /// The village's book with a season for today; a season is a year.
    static func opened(
        for village: PlaceID, from day: Day, today: Day, in transaction: Transaction
    ) throws -> BookID {
        let owner = village.as(Marks.Anything.self)
        guard let book = try Ledger.book(of: owner, kind: Points.book, in: transaction) else {
            let id: BookID = transaction.derivedID()
            try Ledger.open(
                book: id, of: owner, kind: Points.book, from: newYear(day.year), until: newYear(day.year + 1),
                in: transaction)
            try openSeasons(of: id, upTo: today, in: transaction)
            return id
        }
        try openSeasons(of: book.id, upTo: today, in: transaction)
        return book.id
    }

    private static func openSeasons(of book: BookID, upTo today: Day, in transaction: Transaction) throws {
        while let last = try Ledger.seasons(of: book, in: transaction).last, last.until <= today {
            try Ledger.openSeason(of: book, until: newYear(last.until.year + 1), in: transaction)
        }
    }

    private static func newYear(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? Day(number: 0) }
}
