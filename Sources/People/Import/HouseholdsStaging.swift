import Kernel
import Storage
import Synchronization

/// Writes an import's households in short steps under a number that is not published yet.
final class HouseholdsStaging: Sendable {
    private let database: Database
    private let lease: Lease
    private let total: Int
    private let progress: @Sendable (Int, Int) -> Void
    private let state = Mutex((number: 0, done: 0, renewed: ContinuousClock.now))

    init(_ database: Database, lease: Lease, total: Int, _ progress: @escaping @Sendable (Int, Int) -> Void) {
        self.database = database
        self.lease = lease
        self.total = total
        self.progress = progress
    }

    /// Clears away what an import left that never came to its end; returns the number of this one.
    func begin() async throws -> Int {
        let number = try await database.read { try HouseholdImportStore.nextNumber(in: $0) }
        state.withLock { $0.number = number }
        while try await database.write(
            by: .system, { try HouseholdImportStore.clear(number, in: $0) > 0 })
        {
            try await renew()
        }
        return number
    }

    func add(_ households: [AddedHousehold]) async throws {
        let number = state.withLock(\.number)
        for part in Self.steps(households, size: { $0.memberships.count }) {
            try await database.write(by: .system) { transaction in
                for added in part { try HouseholdImportStore.enter(added, number: number, in: transaction) }
            }
            try await note(part.reduce(0) { $0 + $1.memberships.count })
        }
    }

    /// What was there gets what the file says, household by household.
    func change(_ households: [ChangedHousehold], by origin: Origin) async throws {
        let number = state.withLock(\.number)
        for part in Self.steps(households, size: { $0.persons.count + $0.change.begun.count + 1 }) {
            try await database.write(by: origin) { transaction in
                for changed in part {
                    try HouseholdImportStore.change(changed, number: number, in: transaction)
                }
            }
            try await note(part.count)
        }
    }

    /// Few households, and few persons, a step.
    static func steps<Element>(_ all: [Element], size: (Element) -> Int) -> [[Element]] {
        var (steps, weight): ([[Element]], Int) = ([], 0)
        for element in all {
            let isFull =
                (steps.last?.count ?? 0) >= Limits.importedHouseholds_max
                || weight + size(element) > Limits.importedPersons_max
            if steps.isEmpty || isFull {
                steps.append([])
                weight = 0
            }
            steps[steps.count - 1].append(element)
            weight += size(element)
        }
        return steps
    }

    private func note(_ count: Int) async throws {
        let done = state.withLock { state in
            state.done += count
            return state.done
        }
        progress(min(done, total), total)
        try await renew()
    }

    /// Keeps the lease while the work goes on.
    private func renew() async throws {
        let isDue = state.withLock { state in
            guard state.renewed.duration(to: .now) > .seconds(5) else { return false }
            state.renewed = .now
            return true
        }
        if isDue, !(try await lease.take(in: database)) { throw HouseholdsImportRefusal.underWay }
    }
}
