import Kernel
import Sealing
import Storage

extension Ledger {
    /// Posts a transfer; the same draft again answers what was posted the first time, and writes nothing.
    @discardableResult
    package static func post(_ draft: TransferDraft, in transaction: Transaction) throws -> Posting {
        let digest = Digest.sha256(draft.canonical)
        if let repeated = try repeated(draft.id, digest: digest, in: transaction) { return repeated }
        try draft.checkForm()
        let accounts = try AccountStore.find(draft.accounts, in: transaction)
        let season = try SeasonStore.find(on: draft.day, of: draft.book, in: transaction)
        let entries = try draft.entries(on: accounts, season: season, today: transaction.now.day)
        return Posting(
            transfer: try write(
                draft, digest: digest, season: season?.number ?? 0, entries, in: transaction),
            isRepeated: false)
    }

    /// Takes back the whole of a transfer, once; the new transfer names it.
    ///
    /// - Parameter day: that it counts for; the original's season may be closed.
    @discardableResult
    package static func reverse(
        _ original: TransferID, as id: TransferID, day: Day, reason: String, cause: AnyID,
        in transaction: Transaction
    ) throws -> Posting {
        guard let transfer = try TransferStore.find(original, in: transaction) else {
            throw ReversingRefusal.unknown
        }
        let draft = transfer.reversal(
            try TransferStore.legs(of: original, in: transaction), id: id, day: day, reason: reason,
            cause: cause)
        let digest = Digest.sha256(draft.canonical)
        if let repeated = try repeated(id, digest: digest, in: transaction) { return repeated }
        try transfer.checkReversal(on: day)
        return try post(draft, in: transaction)
    }

    /// What `id` was posted as, where it was just this.
    private static func repeated(
        _ id: TransferID, digest: [UInt8], in reader: Reader
    ) throws -> Posting? {
        guard let known = try TransferStore.find(id, in: reader) else { return nil }
        guard Digest.equal(known.digest, digest) else { throw PostingRefusal.idUsedForAnother }
        return Posting(transfer: known, isRepeated: true)
    }

    static func write(
        _ draft: TransferDraft, digest: [UInt8], season: Int, _ entries: [PlannedEntry],
        in transaction: Transaction
    ) throws -> Transfer {
        let position = transaction.nextPosition
        let transfer = Transfer(
            id: draft.id, book: draft.book, season: season, day: draft.day, reason: draft.reason,
            cause: draft.cause, legCount: draft.legs.count, reverses: draft.reverses, reversedBy: nil,
            posted: transaction.now, position: position, digest: digest)
        try TransferStore.insert(transfer, in: transaction)
        try TransferStore.insert(entries, of: transfer, in: transaction)
        try AccountStore.settle(draft.accounts, at: position, in: transaction)
        try transaction.record(
            TransferPosted(
                subject: draft.id.as(Marks.Anything.self), book: draft.book, season: season,
                day: draft.day, reason: draft.reason, cause: draft.cause, legs: draft.legs.count,
                digest: Digest.hexadecimal(digest), reverses: draft.reverses))
        return transfer
    }
}

extension TransferDraft {
    /// Each account once, in the order of the legs.
    var accounts: [AccountID] {
        var seen: Set<AccountID> = []
        return legs.map(\.account).filter { seen.insert($0).inserted }
    }
}
