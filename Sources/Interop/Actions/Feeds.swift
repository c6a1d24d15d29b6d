import Access
import Kernel
import Sealing
import Storage

extension Interop {
    /// Makes an officer's secret address; nil for its token when the same was sent before, for it is told once.
    func makeFeed(
        _ id: FeedID, sent digest: [UInt8], by person: PersonID
    ) async throws -> (feed: Feed, token: String?) {
        let token = Randomness.token()
        return try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: person.description, digest: digest)
            if case .repeated = claim {
                guard let feed = try FeedStore.find(id, in: transaction) else {
                    throw InteropRefusal.feedUnknown
                }
                return (feed, nil)
            }
            guard try FeedStore.find(of: person, in: transaction) == nil else {
                throw InteropRefusal.feedThere
            }
            let feed = Feed(id: id, person: person, hint: String(token.suffix(4)), made: transaction.now)
            try FeedStore.insert(feed, digest: Interop.digest(of: token), in: transaction)
            try transaction.record(FeedMade(subject: id.as(Marks.Anything.self), person: person))
            return (feed, token)
        }
    }

    /// Takes one's own address back; what reads it gets nothing from then on.
    func revokeFeed(_ id: FeedID, sent: AnyID, digest: [UInt8], by person: PersonID) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            guard let feed = try FeedStore.find(id, in: transaction), feed.person == person else {
                throw InteropRefusal.feedUnknown
            }
            if feed.revoked != nil { throw InteropRefusal.revokedAlready }
            try Interop.revoke(feed, in: transaction)
            return claim
        }
    }

    /// Who is erased has no calendar any more.
    package static func revokeFeed(of person: PersonID, in transaction: Transaction) throws {
        if let feed = try FeedStore.find(of: person, in: transaction) { try revoke(feed, in: transaction) }
    }

    private static func revoke(_ feed: Feed, in transaction: Transaction) throws {
        try FeedStore.revoke(feed.id, in: transaction)
        try transaction.record(
            FeedRevoked(subject: feed.id.as(Marks.Anything.self), person: feed.person))
    }
}
