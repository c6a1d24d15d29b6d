import Kernel
import Storage

extension Ledger {
    /// Opens a book with its first season; the same again changes nothing.
    @discardableResult
    package static func open(
        book id: BookID, of owner: AnyID, kind: String, from: Day, until: Day, in transaction: Transaction
    ) throws -> LedgerBook {
        if let known = try BookStore.find(id, in: transaction) {
            guard known.owner == owner, known.kind == kind else { throw OpeningRefusal.idUsedForAnother }
            return known
        }
        guard LedgerCode.isCode(kind) else { throw OpeningRefusal.kindMalformed }
        guard try BookStore.find(of: owner, kind: kind, in: transaction) == nil else {
            throw OpeningRefusal.ownerHasOne
        }
        let season = try LedgerSeason.following(nil, of: id, from: from, until: until, openCount: 0)
        let book = LedgerBook(id: id, owner: owner, kind: kind, opened: transaction.now)
        try BookStore.insert(book, in: transaction)
        try SeasonStore.insert(season, in: transaction)
        try transaction.record(
            BookOpened(subject: id.as(Marks.Anything.self), owner: owner, bookKind: kind))
        try record(season, in: transaction)
        return book
    }

    /// Opens the season that follows the book's last one and ends before `until`.
    @discardableResult
    package static func openSeason(
        of book: BookID, until: Day, in transaction: Transaction
    ) throws -> LedgerSeason {
        guard let last = try SeasonStore.last(of: book, in: transaction) else {
            throw OpeningRefusal.bookUnknown
        }
        let season = try LedgerSeason.following(
            last, of: book, from: last.until, until: until,
            openCount: try SeasonStore.openCount(of: book, in: transaction))
        try SeasonStore.insert(season, in: transaction)
        try record(season, in: transaction)
        return season
    }

    private static func record(_ season: LedgerSeason, in transaction: Transaction) throws {
        try transaction.record(
            SeasonOpened(
                subject: season.book.as(Marks.Anything.self), season: season.number, from: season.from,
                until: season.until))
    }

    /// Opens accounts at zero; those that are open already, just as asked for, are left as they are.
    package static func open(_ drafts: [AccountDraft], in transaction: Transaction) throws {
        if drafts.count > LedgerLimits.openedAccounts_max { throw OpeningRefusal.tooMany }
        let known = try AccountStore.find(drafts.map(\.id), in: transaction)
        let fresh = try drafts.filter { draft in
            guard let account = known[draft.id] else { return true }
            guard draft.matches(account) else { throw OpeningRefusal.idUsedForAnother }
            return false
        }
        try check(fresh, in: transaction)
        guard !fresh.isEmpty else { return }
        do {
            try AccountStore.insert(fresh, in: transaction)
        } catch let broken as Broken where broken.kind == .unique {
            throw OpeningRefusal.ownerHasOne
        }
        for draft in fresh {
            try transaction.record(
                AccountOpened(
                    subject: draft.id.as(Marks.Anything.self), book: draft.book, owner: draft.owner,
                    accountKind: draft.kind, unit: draft.unit.code))
        }
    }

    /// The account that `owner` has of its kind and unit in `book`; opened where there is none yet.
    package static func openedAccount(
        of owner: AnyID, kind: String, unit: LedgerUnit, in book: BookID,
        bounds: LedgerAccount.Bounds = .atLeastZero, in transaction: Transaction
    ) throws -> LedgerAccount {
        if let account = try account(of: owner, kind: kind, unit: unit, in: book, reader: transaction) {
            return account
        }
        let id: AccountID = transaction.derivedID()
        try open(
            [AccountDraft(id: id, book: book, owner: owner, kind: kind, unit: unit, bounds: bounds)],
            in: transaction)
        return try found(id, in: transaction)
    }

    private static func check(_ drafts: [AccountDraft], in transaction: Transaction) throws {
        var units: [String: LedgerUnit] = [:]
        var books: Set<BookID> = []
        for draft in drafts {
            let unit = try units[draft.unit.code] ?? AccountStore.unit(draft.unit.code, in: transaction)
            try draft.check(known: unit)
            if !books.contains(draft.book) {
                guard try BookStore.find(draft.book, in: transaction) != nil else {
                    throw OpeningRefusal.bookUnknown
                }
                books.insert(draft.book)
            }
            if unit == nil { try AccountStore.insert(draft.unit, in: transaction) }
            units[draft.unit.code] = draft.unit
        }
    }
}
