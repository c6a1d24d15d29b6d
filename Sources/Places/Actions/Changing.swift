import Kernel
import Storage

/// One change of the tree as somebody sent it, under the id that makes it happen once.
struct SentChange: Sendable {
    let id: AnyID
    let digest: [UInt8]
    let origin: Origin
    let act: @Sendable (Transaction) throws -> Void
}

extension Places {
    /// Makes the change, or finds that it was made before.
    func make(_ sent: SentChange) async throws -> Claim {
        try await county.database.write(by: sent.origin) { transaction in
            let caller = sent.origin.actor?.description ?? "anyone"
            let claim = try transaction.claim(sent.id, by: caller, digest: sent.digest)
            if claim == .fresh { try sent.act(transaction) }
            return claim
        }
    }

    /// Runs the change with every check and takes it back; throws what it would have been refused for.
    func attempt(_ act: @escaping @Sendable (Transaction) throws -> Void) async throws {
        do {
            try await county.database.write(by: .system) { transaction in
                try act(transaction)
                throw TakenBack()
            }
        } catch is TakenBack {
            return
        }
    }

    private struct TakenBack: Error {}
}
