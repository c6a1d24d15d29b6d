import Kernel

/// One movement between accounts that is kept whole or not at all; in every unit its legs come to zero.
package struct Transfer: Sendable, Hashable {
    package let id: TransferID
    package let book: BookID
    package let season: Int
    /// The day it counts for, which names the season.
    package let day: Day
    /// A code of the room that posted it: `points.award`.
    package let reason: String
    /// What it was posted for: an award, an order, a voucher.
    package let cause: AnyID
    package let legCount: Int
    /// The transfer that it takes back.
    package let reverses: TransferID?
    /// The transfer that took it back.
    package let reversedBy: TransferID?
    package let posted: Instant
    /// The place of its event in the journal.
    package let position: Int64
    package let digest: [UInt8]

    package var isReversed: Bool { reversedBy != nil }
}

/// What one account gets, or gives where the amount is below zero.
package struct TransferLeg: Sendable, Hashable {
    package let account: AccountID
    package let amount: Int64

    package init(_ account: AccountID, _ amount: Int64) {
        self.account = account
        self.amount = amount
    }

    package init(_ account: AccountID, _ money: Money) { self.init(account, money.fen) }
}

/// What somebody wants to post.
package struct TransferDraft: Sendable, Hashable {
    /// From the client, so that what is sent twice is posted once; `TransferID(reason:)` in a reaction.
    package let id: TransferID
    package let book: BookID
    package let day: Day
    package let reason: String
    package let cause: AnyID
    package let legs: [TransferLeg]
    let reverses: TransferID?

    package init(
        id: TransferID, book: BookID, day: Day, reason: String, cause: AnyID, legs: [TransferLeg]
    ) {
        self.init(
            id: id, book: book, day: day, reason: reason, cause: cause, legs: legs, reverses: nil)
    }

    init(
        id: TransferID, book: BookID, day: Day, reason: String, cause: AnyID, legs: [TransferLeg],
        reverses: TransferID?
    ) {
        self.id = id
        self.book = book
        self.day = day
        self.reason = reason
        self.cause = cause
        self.legs = legs
        self.reverses = reverses
    }

    /// Everything that makes it this transfer and no other, in one spelling.
    var canonical: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(96 + legs.count * 24)
        bytes.append(id: book)
        bytes.append(id: cause)
        bytes.append(number: Int64(day.number))
        bytes.append(number: Int64(reason.utf8.count))
        bytes.append(contentsOf: reason.utf8)
        if let reverses { bytes.append(id: reverses) }
        for leg in legs {
            bytes.append(id: leg.account)
            bytes.append(number: leg.amount)
        }
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func append<Kind>(id: ID<Kind>) {
        append(word: id.high)
        append(word: id.low)
    }

    fileprivate mutating func append(number: Int64) { append(word: UInt64(bitPattern: number)) }

    private mutating func append(word: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}

/// What became of a draft.
package struct Posting: Sendable, Hashable {
    package let transfer: Transfer
    /// It had been posted before; nothing new was written.
    package let isRepeated: Bool
}
