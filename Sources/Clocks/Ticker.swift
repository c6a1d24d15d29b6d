import Kernel
import Storage
import Synchronization

/// Notices what has come due; one process of a county does so at a time.
///
/// What is due stands in one table. Each tick takes it from there in the order of its instants, in short
/// writes, and records it once; all else is a reaction. What was missed while nothing ran is recorded at the
/// next tick, marked late.
package final class Ticker: Sendable {
    private let database: Database
    private let lease: Lease
    private let state = Mutex(State())

    private struct State {
        /// When the lease was last taken or renewed; nil while another process holds it.
        var leased: Instant?
        /// The calendar with which every running clock has been computed.
        var settled: String?
    }

    package init(_ database: Database, lease: Lease) {
        self.database = database
        self.lease = lease
    }

    /// Does all that is to be done now, if this process holds the lease; returns how many stages were
    /// reached.
    ///
    /// A stage whose reactions fail stays for the next tick and keeps no other back; the first failure is
    /// thrown at the end.
    @discardableResult
    package func tick() async throws -> Int {
        guard try await holdsLease() else { return 0 }
        try await keepCalendar()
        return try await reachStages()
    }

    /// Takes or renews the lease where that is due; false while another process holds it.
    package func holdsLease() async throws -> Bool {
        let now = try await database.read { $0.now }
        let leased = state.withLock { $0.leased }
        if let leased, now >= leased, now < leased.adding(seconds: Limits.leaseRenewal_seconds) {
            return true
        }
        let isHeld = try await lease.take(in: database)
        state.withLock { $0.leased = isHeld ? now : nil }
        return isHeld
    }

    /// Takes up new office hours and new years: running clocks are computed again, in steps.
    private func keepCalendar() async throws {
        let (isNew, edition) = try await database.read { reader in
            (try Clocks.hasNewOfficeHours(in: reader), try Clocks.edition(in: reader))
        }
        if isNew { _ = try await database.write(by: .system) { try Clocks.keepEdition(in: $0) } }
        if !isNew, state.withLock({ $0.settled }) == edition { return }
        while try await database.write(by: .system, Clocks.recomputeSome) > 0 {}
        let settled = try await database.read { try Clocks.edition(in: $0) }
        state.withLock { $0.settled = settled }
    }

    private func reachStages() async throws -> Int {
        var count = 0
        var failure: (any Error)?
        var last: DueStore.Entry?
        while true {
            let after = last
            let entries = try await database.read {
                try DueStore.due(after: after, limit: Limits.reachedPerWrite_max, in: $0)
            }
            guard !entries.isEmpty else { break }
            last = entries.last
            do {
                count += try await reach(entries)
            } catch {
                let (reached, first) = await reachOneByOne(entries)
                count += reached
                failure = failure ?? first
            }
        }
        if let failure { throw failure }
        return count
    }

    private func reachOneByOne(_ entries: [DueStore.Entry]) async -> (Int, (any Error)?) {
        var count = 0
        var failure: (any Error)?
        for entry in entries {
            do { count += try await reach([entry]) } catch { failure = failure ?? error }
        }
        return (count, failure)
    }

    private func reach(_ entries: [DueStore.Entry]) async throws -> Int {
        try await database.write(by: .system) { transaction in
            var count = 0
            for entry in entries {
                let isLate = entry.instant.adding(seconds: Limits.lateAfter_seconds) < transaction.now
                guard try DueStore.take(entry, isLate: isLate, in: transaction) else { continue }
                try transaction.record(
                    ClockReached(
                        subject: entry.owner, name: entry.name, round: entry.round, stage: entry.stage,
                        at: entry.instant, isLate: isLate),
                    happened: entry.instant)
                count += 1
            }
            return count
        }
    }
}

extension Clocks {
    /// Computes some of the running clocks anew that were computed with another calendar; 0 when all are
    /// right.
    static func recomputeSome(in transaction: Transaction) throws -> Int {
        let calendar = try countyCalendar(in: transaction)
        let outdated = try ClockStore.outdated(
            calendar.edition, limit: Limits.recomputedPerWrite_max, in: transaction)
        for kept in outdated {
            let before = try NearestClockStore.of(kept.owner, in: transaction)
            try keep(kept, by: calendar, in: transaction)
            guard try NearestClockStore.of(kept.owner, in: transaction) != before else { continue }
            try transaction.record(ClockMoved(subject: kept.owner, name: kept.name))
        }
        return outdated.count
    }
}
