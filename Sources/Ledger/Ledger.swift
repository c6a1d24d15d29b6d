import Kernel
import Storage

/// Double entry in any unit: what one account gets, others give, and nothing is ever changed or taken away.
///
/// Every transfer comes to zero in each of its units; no account passes its bounds; what was wrong is reversed
/// by a transfer that names it. The verbs are static and take the caller's transaction, so that a room posts in
/// the transaction of its own act; the closing of a season runs in steps of its own.
package struct Ledger: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }
}

extension Ledger {
    package static func book(_ id: BookID, in reader: Reader) throws -> LedgerBook? {
        try BookStore.find(id, in: reader)
    }

    /// The one book of a kind that `owner` has.
    package static func book(of owner: AnyID, kind: String, in reader: Reader) throws -> LedgerBook? {
        try BookStore.find(of: owner, kind: kind, in: reader)
    }

    /// Those among `owners` that have a book of the kind, by their ids.
    package static func owners(
        of kind: String, among owners: [AnyID], in reader: Reader
    ) throws -> [AnyID] {
        try owners.rowPieces().flatMap { try BookStore.owners(of: kind, among: Array($0), in: reader) }
            .sorted()
    }

    /// In the order of time.
    package static func seasons(of book: BookID, in reader: Reader) throws -> [LedgerSeason] {
        try SeasonStore.all(of: book, in: reader)
    }

    /// The book's season that contains `day`.
    package static func season(of book: BookID, on day: Day, in reader: Reader) throws -> LedgerSeason? {
        try SeasonStore.find(on: day, of: book, in: reader)
    }

    package static func account(_ id: AccountID, in reader: Reader) throws -> LedgerAccount? {
        try AccountStore.find(id, in: reader)
    }

    /// The one account of its kind and unit that `owner` has in `book`.
    package static func account(
        of owner: AnyID, kind: String, unit: LedgerUnit, in book: BookID, reader: Reader
    ) throws -> LedgerAccount? {
        try AccountStore.find(of: owner, kind: kind, unit: unit.code, in: book, reader: reader)
    }

    /// Everything that `owner` has, in all books.
    package static func accounts(of owner: AnyID, in reader: Reader) throws -> [LedgerAccount] {
        try AccountStore.all(of: owner, in: reader)
    }

    /// A page of a book's accounts, by their ids.
    package static func accounts(
        in book: BookID, after last: AccountID? = nil, limit: Int, in reader: Reader
    ) throws -> [LedgerAccount] {
        try AccountStore.page(
            of: book, after: last, limit: min(limit, LedgerLimits.lines_max), in: reader)
    }

    package static func transfer(_ id: TransferID, in reader: Reader) throws -> Transfer? {
        try TransferStore.find(id, in: reader)
    }

    package static func legs(of transfer: TransferID, in reader: Reader) throws -> [TransferLeg] {
        try TransferStore.legs(of: transfer, in: reader)
    }

    /// What was posted for `cause`, in the order of posting.
    package static func transfers(causedBy cause: AnyID, in reader: Reader) throws -> [Transfer] {
        try TransferStore.find(causedBy: cause, in: reader)
    }

    /// A book's transfers, newest first.
    package static func transfers(
        in book: BookID, before position: Int64 = .max, limit: Int, in reader: Reader
    ) throws -> [Transfer] {
        try TransferStore.page(
            of: book, before: position, limit: min(limit, LedgerLimits.lines_max), in: reader)
    }
}
