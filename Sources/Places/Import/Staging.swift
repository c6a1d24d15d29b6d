import Kernel
import Storage
import Synchronization

/// Writes an import's rows in short steps under a number that is not published yet.
final class Staging: Sendable {
    private let database: Database
    private let lease: Lease
    private let edition: Int
    private let day: Day
    private let total: Int
    private let progress: @Sendable (Int, Int) -> Void
    private let state = Mutex((number: 0, done: 0, renewed: ContinuousClock.now))

    init(
        _ database: Database, lease: Lease, edition: Int, day: Day, total: Int,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) {
        self.database = database
        self.lease = lease
        self.edition = edition
        self.day = day
        self.total = total
        self.progress = progress
    }

    /// Clears away what an import left that never came to its end; returns the number of this one.
    func begin() async throws -> Int {
        let number = try await database.read { try ImportStore.nextNumber(in: $0) }
        state.withLock { $0.number = number }
        for clearing in ImportStore.Clearing.allCases {
            while try await database.write(
                by: .system, { try ImportStore.clear(clearing, of: number, in: $0) > 0 })
            {
                try await renew()
            }
        }
        return number
    }

    /// New places, parents before children; the country first if there is none.
    func add(_ divisions: [Division]) async throws {
        let number = state.withLock(\.number)
        let root = PlaceVersion(
            place: Division.country, from: day, importNumber: number, until: nil, parent: nil,
            level: .country,
            name: Division.countryName, code: nil, edition: nil)
        let hasCountry = try await database.read {
            try VersionStore.history(of: Division.country, in: $0) != nil
        }
        let versions = divisions.map { version(of: $0, number: number) }
        // A step never holds a place and its parent: the line of ancestors is copied from the parent's.
        for level in Level.allCases {
            let own =
                (hasCountry ? [] : [root]).filter { $0.level == level }
                + versions.filter { $0.level == level }
            try await inSteps(own) { try ImportStore.enter($0, in: $1) }
        }
    }

    /// Other names, parents and codes of places that exist.
    func change(_ changes: [(division: Division, moves: Bool)]) async throws {
        let number = state.withLock(\.number)
        let versions = changes.map { (version(of: $0.division, number: number), $0.moves) }
        try await inSteps(versions) { [day] part, transaction in
            for (version, moves) in part {
                try VersionStore.insert(version, in: transaction)
                if moves {
                    try PendingStore.insert(version.place, from: day, importNumber: number, in: transaction)
                }
            }
        }
    }

    private func version(of division: Division, number: Int) -> PlaceVersion {
        PlaceVersion(
            place: division.id, from: day, importNumber: number, until: nil, parent: division.parentID,
            level: division.level, name: division.name, code: division.code, edition: edition)
    }

    private func inSteps<Element: Sendable>(
        _ elements: [Element], _ body: @escaping @Sendable ([Element], Transaction) throws -> Void
    ) async throws {
        for start in stride(from: 0, to: elements.count, by: Limits.importedRows_max) {
            let part = Array(elements[start..<min(start + Limits.importedRows_max, elements.count)])
            try await database.write(by: .system) { try body(part, $0) }
            let done = state.withLock { state in
                state.done += part.count
                return state.done
            }
            progress(min(done, total), total)
            try await renew()
        }
    }

    /// Keeps the lease while the work goes on.
    private func renew() async throws {
        let isDue = state.withLock { state in
            guard state.renewed.duration(to: .now) > .seconds(5) else { return false }
            state.renewed = .now
            return true
        }
        if isDue, !(try await lease.take(in: database)) { throw ImportRefusal.underWay }
    }
}
