import Access
import Cases
import Clocks
import Kernel
import Places
import Rulebook
import Storage

extension Requests {
    /// A request with everything that its file shows.
    package struct File: Sendable {
        package let request: Request
        package let `case`: CaseFile
        package let category: Category?
        package let clocks: [KeptClock]
        /// The problem that it is part of.
        package let problem: ProblemCard?

        package static func read(_ id: CaseID, in reader: Reader) throws -> File? {
            guard let request = try RequestStore.find(id, in: reader),
                let file = try CaseFile.read(id, in: reader)
            else { return nil }
            return File(
                request: request, case: file,
                category: try request.category.flatMap { try Categories.find($0, in: reader) },
                clocks: try Clocks.of(id.as(Marks.Anything.self), in: reader),
                problem: try ProblemCard.of(id, in: reader))
        }
    }

    /// Finds a request by what its receipt says; throws `FollowingRefusal.codeWrong` for either being wrong.
    package func find(number: String, code: String) async throws -> File {
        let key = county.key
        return try await county.database.read { reader in
            guard let file = try CaseFile.read(number: number, in: reader), file.matter.kind == Requests.kind,
                ReceiptSecrets(of: file.matter.id, key: key).accepts(code),
                let found = try File.read(file.matter.id, in: reader)
            else { throw FollowingRefusal.codeWrong }
            return found
        }
    }

    /// Finds a request by the address printed on its receipt.
    package func find(token: String) async throws -> File {
        try await county.database.read { reader in
            guard let id = try RequestStore.find(token: token, in: reader),
                let found = try File.read(id, in: reader)
            else { throw FollowingRefusal.codeWrong }
            return found
        }
    }

    /// Rates the result, once, by the holder of the receipt; `sending` makes a repeated sending harmless.
    @discardableResult
    package func rate(
        _ id: CaseID, isSolved: Bool, satisfaction: Rating.Satisfaction, words: String,
        sending: Sending? = nil, origin: Origin
    ) async throws -> Claim {
        try await county.database.write(by: origin) { transaction in
            if case .repeated? = try sending?.claim(in: transaction) { return .repeated }
            guard let file = try File.read(id, in: transaction) else { throw FollowingRefusal.codeWrong }
            try file.request.checkRating(of: file.case.matter)
            try RequestStore.insert(
                Rating(isSolved: isSolved, satisfaction: satisfaction, words: words, at: transaction.now),
                of: id,
                in: transaction)
            try Cases.addStep(.rated, to: id, note: words, by: transaction.origin.actor, in: transaction)
            try transaction.record(
                RequestRated(
                    request: id, place: file.case.matter.place, isSolved: isSolved,
                    satisfaction: satisfaction.rawValue))
            return .fresh
        }
    }

    /// Takes a closed request up again, by the holder of the receipt, within the window.
    @discardableResult
    package func reopen(
        _ id: CaseID, words: String, sending: Sending? = nil, origin: Origin
    ) async throws -> Claim {
        try await county.database.write(by: origin) { transaction in
            if case .repeated? = try sending?.claim(in: transaction) { return .repeated }
            try Requests.reopen(id, words: words, in: transaction)
            return .fresh
        }
    }

    /// The same within the caller's transaction; throws `FollowingRefusal`, `ReopeningRefusal`.
    package static func reopen(_ id: CaseID, words: String, in transaction: Transaction) throws {
        guard let file = try File.read(id, in: transaction) else { throw FollowingRefusal.codeWrong }
        if words.isEmpty { throw FollowingRefusal.wordsMissing }
        let lineage = file.case.lineage.map(\.id)
        let window = try Rulebook.rule(
            "requests.reopen-window", at: lineage, on: transaction.now.day, in: transaction)
        let end = try file.request.reopeningEnd(of: file.case.matter, window_days: window?.whole ?? 7)
        let matter = try Cases.reopen(
            id, until: end, note: words, by: transaction.origin.actor, in: transaction)
        try RequestClocks.start(
            for: matter, category: file.request.category, lineage: lineage, in: transaction)
    }

    /// Adds what the one who asked has to say since; officers read it in the file, neighbours do not.
    package static func supplement(_ id: CaseID, words: String, in transaction: Transaction) throws {
        if words.isEmpty { throw FollowingRefusal.wordsMissing }
        try Cases.addStep(
            .supplemented, to: id, note: words, by: transaction.origin.actor, in: transaction)
    }

    /// Follows a request that neighbours may see instead of reporting the same again; somebody signed in counts once,
    /// and not for what they reported themselves.
    package func follow(
        _ id: CaseID, as follower: AnyID, by caller: String, digest: [UInt8], origin: Origin
    ) async throws -> Claim {
        try await county.database.write(by: origin) { transaction in
            let claim = try transaction.claim(follower, by: caller, digest: digest)
            if case .repeated = claim { return claim }
            guard let request = try RequestStore.find(id, in: transaction), request.isVisibleToNeighbours
            else {
                throw FollowingRefusal.notPublic
            }
            if let person = transaction.origin.actor {
                guard person != request.reporter,
                    try RequestStore.keepFollower(person, of: id, in: transaction)
                else { return .repeated }
            }
            try RequestStore.addFollower(to: id, in: transaction)
            try transaction.record(RequestFollowed(request: id))
            return claim
        }
    }
}

/// The client's id of what it sends, by which a repeated sending is known.
package struct Sending: Sendable {
    let id: AnyID
    /// The account's id, or `anyone`.
    let caller: String
    let digest: [UInt8]

    func claim(in transaction: Transaction) throws -> Claim {
        try transaction.claim(id, by: caller, digest: digest)
    }
}

extension Request {
    /// Its reporter wished it, and somebody of the county has read it.
    package var isVisibleToNeighbours: Bool { isPublic && moderation == .shown }
}
