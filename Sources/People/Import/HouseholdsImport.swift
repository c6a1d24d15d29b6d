import Kernel
import Places
import Sealing
import Sheets
import Storage

/// Brings households from a file, a row a person.
///
/// Everything is checked before the first row is written: a file is taken whole, or without its bad rows on
/// demand, or not at all. New households are written in short steps that nobody sees, and one small
/// transaction makes them all visible; those that were there get what the file says after it. Persons whom a
/// file does not name stay: lists may be partial. Reading the same file again changes nothing.
package struct HouseholdsImport: Sendable {
    private let county: County
    private var database: Database { county.database }

    package init(_ county: County) { self.county = county }

    /// - Parameters:
    ///   - scope: the places whose villages the file may speak of; the whole county when nil.
    ///   - skipBad: take the rest when rows are refused; else nothing is taken.
    ///   - progress: called with rows written and rows to write.
    /// - Throws: `SheetRefusal` for a file that is no table of households, `HouseholdsImportRefusal`.
    package func run(
        file: (name: String, bytes: [UInt8]), scope: [PlaceID]? = nil, by origin: Origin = .system,
        dryRun: Bool = false, skipBad: Bool = false,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> HouseholdsReport {
        let rows = try HouseholdsReader.rows(of: file.bytes, file: file.name)
        let (villages, today, root) = try await villages(in: scope)
        let check = HouseholdsCheck(rows, villages: villages, today: today)
        let key = county.key
        let plan = try await database.read {
            try HouseholdsPlan.make(check, key: key, today: today, in: $0)
        }
        let isRefused = plan.check.refused > 0 && !skipBad
        let applies = !dryRun && !isRefused
        if applies, !plan.isEmpty {
            try await apply(plan, read: rows.count, root: root, by: origin, progress)
        }
        return HouseholdsReport(
            read: rows.count, added: plan.added.count, changed: plan.changed.count,
            unchanged: plan.unchanged, persons: plan.newPersons,
            reasons: plan.check.reasons.sorted { $0.line < $1.line },
            refused: plan.check.refused, leftOut: plan.check.leftOut, isApplied: applies,
            isRefused: isRefused)
    }

    private func villages(in scope: [PlaceID]?) async throws -> (VillageNames, Day, PlaceID) {
        try await database.read { reader in
            guard let root = try Places.root(in: reader)?.id else { throw HouseholdsImportRefusal.noCounty }
            let tree = try Places.tree(on: reader.now.day, in: reader)
            return (VillageNames(tree, scope: scope ?? [root]), reader.now.day, root)
        }
    }

    private func apply(
        _ plan: HouseholdsPlan, read: Int, root: PlaceID, by origin: Origin,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws {
        let lease = Lease(name: "people.import")
        guard try await lease.take(in: database) else { throw HouseholdsImportRefusal.underWay }
        do {
            let staging = HouseholdsStaging(database, lease: lease, total: plan.rows, progress)
            let number = try await staging.begin()
            try await staging.add(plan.added)
            try await database.write(by: origin) { transaction in
                let persons = plan.added.reduce(0) { $0 + $1.persons.count }
                try HouseholdImportStore.publish(
                    number: number, read: read, households: plan.added.count, persons: persons,
                    in: transaction)
                try transaction.record(
                    HouseholdsImported(
                        subject: root.as(Marks.Anything.self), number: number,
                        households: plan.added.count, persons: persons, on: transaction.now.day))
            }
            try await staging.change(plan.changed, by: origin)
            try await lease.release(in: database)
        } catch {
            try? await lease.release(in: database)
            throw error
        }
    }
}
