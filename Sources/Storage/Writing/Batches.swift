import Foundation
import Kernel
import Sealing

/// Runs a batch of closures in one transaction and seals their events into the journal.
final class Batches {
    private let writer: any WritingConnection
    private let reactions: Reactions
    private let time: any TimeSource

    init(writer: any WritingConnection, reactions: Reactions, time: any TimeSource) {
        self.writer = writer
        self.reactions = reactions
        self.time = time
    }

    struct Outcome {
        /// One for each job, in order; nil where the job is on disk.
        var errors: [(any Error)?]
        var slowest_ms = 0.0
    }

    /// Never throws: every job gets its answer, whatever fails.
    func write(_ jobs: [Lane.Job]) -> Outcome {
        do {
            return try writer.exclusively { writeInside(jobs) }
        } catch {
            return Outcome(errors: jobs.map { _ in error })
        }
    }

    private func writeInside(_ jobs: [Lane.Job]) -> Outcome {
        do {
            return try attempt(jobs)
        } catch  where writer.isLost(error) {
            return again(jobs, after: error)
        } catch is Contended {
            writer.rollback()
            return once(jobs)
        } catch {
            writer.rollback()
            return Outcome(errors: jobs.map { _ in error })
        }
    }

    /// A lost connection before the commit was sent has written nothing, so the batch may run once more.
    private func again(_ jobs: [Lane.Job], after first: any Error) -> Outcome {
        if first is CommitUnknown { return Outcome(errors: jobs.map { _ in first }) }
        do {
            try writer.reconnect()
        } catch {
            return Outcome(errors: jobs.map { _ in error })
        }
        return once(jobs)
    }

    private func once(_ jobs: [Lane.Job]) -> Outcome {
        do {
            return try attempt(jobs)
        } catch {
            writer.rollback()
            return Outcome(errors: jobs.map { _ in error })
        }
    }

    private func attempt(_ jobs: [Lane.Job]) throws -> Outcome {
        try writer.begin()
        var chain = try Chain(continuing: writer)
        let now = max(time.now, chain.recorded)
        var outcome = Outcome(errors: jobs.map { _ in nil })
        for (index, job) in jobs.enumerated() {
            let began = ContinuousClock.now
            do {
                try run(job, alone: jobs.count == 1, now: now, chain: &chain)
            } catch {
                if writer.isLost(error) || error is Contended { throw error }
                guard writer.isInTransaction else { throw error }
                outcome.errors[index] = error
                if jobs.count == 1 {
                    writer.rollback()
                    return outcome
                }
            }
            outcome.slowest_ms = max(outcome.slowest_ms, (ContinuousClock.now - began) / .milliseconds(1))
        }
        try chain.write(to: writer, recorded: now)
        do {
            try writer.commit()
        } catch  where writer.isLost(error) {
            throw CommitUnknown(cause: "\(error)")
        }
        return outcome
    }

    private func run(_ job: Lane.Job, alone: Bool, now: Instant, chain: inout Chain) throws {
        let transaction = Transaction(
            writer, now: now, origin: job.origin, head: chain.position, seed: job.seed, reactions: reactions)
        if !alone { try writer.savepoint() }
        do {
            try job.run(transaction)
            try chain.take(transaction.recorded)
        } catch {
            if !alone, writer.isInTransaction, !writer.isLost(error), !(error is Contended) {
                try writer.rollbackToSavepoint()
            }
            throw error
        }
        if !alone { try writer.releaseSavepoint() }
    }
}

/// The connection broke while the commit was under way: it may be on disk or not, so the caller asks again by its id.
package struct CommitUnknown: Error, Sendable {
    package let cause: String
}

/// Where "now" comes from; tests hold it still or move it.
package protocol TimeSource: Sendable {
    var now: Instant { get }
}

/// The machine's clock.
package struct SystemTime: TimeSource {
    package init() {}

    package var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
