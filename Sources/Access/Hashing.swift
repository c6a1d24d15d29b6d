import Foundation
import Kernel
import Sealing
import Synchronization

/// Where passwords are hashed and compared: beside the threads that answer requests, two at a time.
final class Hashing: Sendable {
    static let shared = Hashing()

    struct Tally: Sendable {
        var waiting = 0
        var running = 0
        /// The most that ever ran at one time.
        var running_max = 0
        /// How many passwords were compared with a hash.
        var comparisons = 0
    }

    private let queue: OperationQueue
    private let waiting_max: Int
    private let counted = Mutex(Tally())
    /// Compared with where nobody has the name, so that a stranger waits as long as a person who mistyped.
    private let nobody: String

    init(waiting_max: Int = Limits.hashesWaiting_max) {
        guard let hash = try? Password.hash(Randomness.token()) else {
            preconditionFailure("a random token is a fit password")
        }
        nobody = hash
        self.waiting_max = waiting_max
        queue = OperationQueue()
        queue.name = "password-hashing"
        queue.maxConcurrentOperationCount = Limits.hashesAtOnce_max
    }

    var tally: Tally { counted.withLock { $0 } }

    func hash(_ password: String, cost: PasswordCost) async throws -> String {
        try await run { Result { try Password.hash(password, cost: cost) } }.get()
    }

    /// - Parameter hash: nil where there is no account.
    func matches(_ password: String, hash: String?) async throws -> Bool {
        try await run { [self] in
            counted.withLock { $0.comparisons += 1 }
            return Password.matches(password, hash: hash ?? nobody) && hash != nil
        }
    }

    private func run<Outcome: Sendable>(
        _ body: @escaping @Sendable () -> Outcome
    ) async throws -> Outcome {
        guard takesPlaceInLine() else { throw AccessRefusal.busy }
        return await withCheckedContinuation { continuation in
            queue.addOperation { [self] in
                counted.withLock { tally in
                    tally.waiting -= 1
                    tally.running += 1
                    tally.running_max = max(tally.running_max, tally.running)
                }
                let outcome = body()
                counted.withLock { $0.running -= 1 }
                continuation.resume(returning: outcome)
            }
        }
    }

    private func takesPlaceInLine() -> Bool {
        counted.withLock { tally in
            if tally.waiting >= waiting_max { return false }
            tally.waiting += 1
            return true
        }
    }
}
