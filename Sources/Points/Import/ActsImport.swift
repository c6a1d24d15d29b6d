import Access
import Kernel
import Sheets
import Storage

/// What a file of acts did, or would do.
package struct ActsReport: Sendable {
    package let read: Int
    package let added: Int
    /// In so many declarations they wait to be checked.
    package let declarations: Int
    package let unchanged: Int
    /// Of every wrong row, in their order.
    package let reasons: [RowReason]
    package let isDryRun: Bool
    /// False for a dry run, and where rows were wrong and were not to be left out.
    package let isTaken: Bool
}

/// Declares what a file says, a row an act of a household.
///
/// Every row is judged before the first is written. Then some declarations at a time are written, each whole: what a
/// broken-off sending has not brought comes with the same file sent again, and what stands there stays as it is.
struct ActsImport: Sendable {
    let county: County
    let officer: OfficerCaller
    let village: PlaceID

    /// Throws `SheetRefusal`, `AccessRefusal`.
    func run(
        _ id: AnyID, file: (name: String, bytes: [UInt8]), digest: [UInt8], isDryRun: Bool, skipBad: Bool
    ) async throws -> ActsReport {
        let rows = try ActColumn.rows(of: file.bytes, file: file.name)
        let (officer, village) = (officer, village)
        let (plan, reach) = try await county.database.read { reader in
            let office = try PointsOffice.read(officer, at: village, in: reader)
            guard office.mayDeclare else { throw AccessRefusal.notAllowed }
            return (try ActsPlan(rows, office, at: reader.now, in: reader), office.reach)
        }
        let isTaken = !isDryRun && (plan.reasons.isEmpty || skipBad)
        let late = isTaken ? try await take(plan.groups, id, digest: digest, reach: reach) : []
        return ActsReport(
            read: rows.count, added: plan.added - late.reduce(0) { $0 + $1.households },
            declarations: plan.groups.count - late.count, unchanged: plan.unchanged,
            reasons: (plan.reasons + late.map(\.reason)).sorted { $0.line < $1.line },
            isDryRun: isDryRun, isTaken: isTaken)
    }

    /// Writes them; returns those that somebody came before since the file was judged.
    private func take(
        _ groups: [ActsPlan.Group], _ id: AnyID, digest: [UInt8], reach: Set<HouseholdID>?
    ) async throws -> [(reason: RowReason, households: Int)] {
        var late: [(reason: RowReason, households: Int)] = []
        for (index, part) in Self.steps(groups).enumerated() {
            late += try await county.database.write(by: officer.origin) { transaction in
                if index == 0 {
                    // The same file sent twice was judged anew: all that it brought stands there.
                    _ = try transaction.claim(id, by: officer.person.description, digest: digest)
                }
                return try part.compactMap { try Self.declare($0, reach: reach, in: transaction) }
            }
        }
        return late
    }

    private static func declare(
        _ group: ActsPlan.Group, reach: Set<HouseholdID>?, in transaction: Transaction
    ) throws -> (reason: RowReason, households: Int)? {
        do {
            try Points.declare(group.draft, reach: reach, in: transaction)
            return nil
        } catch let refusals as Refusals {
            guard let first = refusals.all.first else { return nil }
            return (
                RowReason(line: group.line, sentence: first.sentence), group.draft.households.count
            )
        }
    }

    /// Few households, and few declarations, a step.
    private static func steps(_ groups: [ActsPlan.Group]) -> [[ActsPlan.Group]] {
        var (steps, weight): ([[ActsPlan.Group]], Int) = ([], 0)
        for group in groups {
            let size = group.draft.households.count + 4
            if steps.isEmpty || weight + size > PointsLimits.declared_max {
                steps.append([])
                weight = 0
            }
            steps[steps.count - 1].append(group)
            weight += size
        }
        return steps
    }
}
