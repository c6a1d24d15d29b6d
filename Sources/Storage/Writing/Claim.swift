import Kernel
import Sealing

/// What became of an id that a client minted for a write.
package enum Claim: Sendable {
    /// Nobody has used it: go on.
    case fresh
    /// The same caller has sent the same thing before: answer as the first time, change nothing.
    case repeated
}

/// Why an id that a client sent cannot name what it wants to create.
package enum ClaimRefusal: String, Refusal, CaseIterable {
    /// Another caller used the id; that it exists is none of this caller's business.
    case unknown = "id.unknown"
    case usedForAnother = "id.used-for-another"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .usedForAnother: .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(StorageTexts.idUnknown)
        case .usedForAnother: Sentence(StorageTexts.idUsedForAnother)
        }
    }
}

extension Reader {
    /// Whether `caller` used `id` for something before, in whatever words.
    package func isClaimed(_ id: AnyID, by caller: String) throws -> Bool {
        try value("SELECT count(*) FROM storage_claim WHERE id = \(id) AND caller = \(caller)", as: Int.self)
            == 1
    }
}

extension Transaction {
    /// Takes `id` for what `caller` sent, whose bytes digest to `digest`; throws a `ClaimRefusal` when it is taken.
    ///
    /// - Parameter caller: the person's id, or `anyone` for those who need no account.
    package func claim(_ id: AnyID, by caller: String, digest: [UInt8]) throws -> Claim {
        let taken: (caller: String, digest: [UInt8])? = try first(
            "SELECT caller, digest FROM storage_claim WHERE id = \(id)"
        ) { (try $0.next(), try $0.next()) }
        guard let taken else {
            try run(
                """
                INSERT INTO storage_claim (id, caller, digest, recorded_at)
                VALUES (\(id), \(caller), \(digest), \(now))
                """)
            return .fresh
        }
        if taken.caller != caller { throw ClaimRefusal.unknown }
        if !Digest.equal(taken.digest, digest) { throw ClaimRefusal.usedForAnother }
        return .repeated
    }
}
