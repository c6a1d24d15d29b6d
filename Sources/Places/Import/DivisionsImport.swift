import Kernel
import Sheets
import Storage

/// Brings official lists of divisions into a county, as a tree of their own under a country.
///
/// Rows are written in short steps that nobody sees; one small transaction makes them all visible.
/// Reading the same list again changes nothing. A place that a newer list lacks stays: lists may be partial.
package struct DivisionsImport: Sendable {
    private let county: County
    private var database: Database { county.database }

    package init(_ county: County) { self.county = county }

    /// - Parameters:
    ///   - files: of any levels in any order; each header names the file's level.
    ///   - edition: the year of the list; its places stand from the first day of that year.
    ///   - skipBad: take the rest when rows are refused; else nothing is taken.
    ///   - progress: called with rows written and rows to write.
    package func run(
        files: [(name: String, bytes: [UInt8])], edition: Int, by origin: Origin = .system,
        dryRun: Bool = false,
        skipBad: Bool = false, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let rows = try files.flatMap { try DivisionsReader.rows(of: $0.bytes, file: $0.name) }
        guard let day = Day(year: edition, month: 1, day: 1) else { throw ImportRefusal.editionUnfit }
        try await check(edition)
        let known = try await codes(known: DivisionsCheck.parentsElsewhere(rows))
        let check = DivisionsCheck(rows, known: known)
        let difference = try await compare(check.divisions, on: day)
        let applies = !dryRun && (skipBad || check.refused == 0)
        if applies, !difference.isEmpty {
            try await apply(difference, edition: edition, day: day, read: rows.count, by: origin, progress)
        }
        return ImportReport(
            read: rows.count, added: difference.added.count, changed: difference.changed.count,
            unchanged: difference.unchanged, reasons: check.reasons, refused: check.refused,
            isApplied: applies)
    }

    private func check(_ edition: Int) async throws {
        let (newest, today) = try await database.read { (try ImportStore.newestEdition(in: $0), $0.now.day) }
        guard Coding.editions.contains(edition), edition <= today.year + 1 else {
            throw ImportRefusal.editionUnfit
        }
        if let newest, edition < newest { throw ImportRefusal.editionOlder(than: newest) }
    }

    private func codes(known codes: Set<String>) async throws -> Set<String> {
        try await database.read { reader in
            let found = try VersionStore.histories(of: codes.map(Division.id(ofCode:)), in: reader)
            return codes.filter { found[Division.id(ofCode: $0)] != nil }
        }
    }

    private func compare(_ divisions: [Division], on day: Day) async throws -> DivisionsDifference {
        try await database.read { reader in
            DivisionsDifference(
                divisions, standing: try VersionStore.histories(of: divisions.map(\.id), in: reader), on: day)
        }
    }

    private func apply(
        _ difference: DivisionsDifference, edition: Int, day: Day, read: Int, by origin: Origin,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws {
        let lease = Lease(name: "places.import")
        guard try await lease.take(in: database) else { throw ImportRefusal.underWay }
        do {
            let staging = Staging(
                database, lease: lease, edition: edition, day: day, total: difference.count, progress)
            let number = try await staging.begin()
            try await staging.add(difference.added)
            try await staging.change(difference.changed)
            try await database.write(by: origin) { transaction in
                let row = ImportStore.Published(
                    number: number, edition: edition, read: read, added: difference.added.count,
                    changed: difference.changed.count, unchanged: difference.unchanged)
                try ImportStore.publish(row, in: transaction)
                try transaction.record(
                    DivisionsImported(
                        subject: Division.country.as(Marks.Anything.self), number: number, edition: edition,
                        added: row.added, changed: row.changed))
            }
            try await Places(county).settle()
            try await lease.release(in: database)
        } catch {
            try? await lease.release(in: database)
            throw error
        }
    }
}
