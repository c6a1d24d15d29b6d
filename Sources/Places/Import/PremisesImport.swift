import Kernel
import Sealing
import Sheets
import Storage

/// Brings shops and firms from a sheet into the grids of one place.
///
/// Every row is judged before the first is written. Then some at a time are entered; each lies in the register by
/// itself, so that what a broken-off sending has not brought comes with the same sheet sent again.
struct PremisesImport: Sendable {
    let county: County
    let place: PlaceID
    let origin: Origin

    struct Report: Sendable {
        let read: Int
        let added: Int
        let unchanged: Int
        let reasons: [RowReason]
        /// False where rows were wrong and were not to be left out.
        let isTaken: Bool
    }

    /// Throws `SheetRefusal`, `PremisesImportRefusal`.
    func run(
        _ id: AnyID, file: (name: String, bytes: [UInt8]), digest: [UInt8], skipBad: Bool
    ) async throws -> Report {
        let rows = try PremisesColumn.rows(of: file.bytes, file: file.name)
        if rows.count > Limits.premisesRows_max { throw PremisesImportRefusal.tooMany }
        let check = try await county.database.read { try Self.check(rows, at: place, in: $0) }
        let isTaken = check.reasons.isEmpty || skipBad
        if isTaken { try await take(check.added, id, digest: digest) }
        return Report(
            read: rows.count, added: check.added.count, unchanged: check.unchanged, reasons: check.reasons,
            isTaken: isTaken)
    }

    private static func check(
        _ rows: [PremisesRow], at place: PlaceID, in reader: Reader
    ) throws -> PremisesCheck {
        let tree = try Places.tree(on: reader.now.day, under: place, in: reader)
        let above = try Places.lineage(of: place, in: reader).dropFirst()
        let within = tree.within(place)
        let grids = within.filter { $0.level == .grid }.map { grid in
            let way = tree.lineage(of: grid.id) + above
            return (grid: grid, village: way.first { $0.level == .village }?.name ?? "")
        }
        let taken = Dictionary(grouping: within.filter { $0.level == .premises }) { $0.parent ?? $0.id }
        return PremisesCheck(rows, grids: grids, taken: taken.mapValues { Set($0.map(\.name)) })
    }

    private func take(_ added: [PremisesCheck.New], _ id: AnyID, digest: [UInt8]) async throws {
        var rest = added[...]
        repeat {
            let part = Array(rest.prefix(Limits.premisesAtOnce_max))
            rest = rest.dropFirst(part.count)
            let isFirst = part.count + rest.count == added.count
            let goesOn = try await county.database.write(by: origin) { transaction -> Bool in
                if isFirst {
                    let caller = origin.actor?.description ?? "anyone"
                    let claim = try transaction.claim(id, by: caller, digest: digest)
                    // What a sheet sent twice brings was checked anew: nothing of it is there twice.
                    if claim == .repeated, part.isEmpty { return false }
                }
                for new in part { try Self.enter(new, in: transaction) }
                return true
            }
            if !goesOn { return }
        } while !rest.isEmpty
    }

    /// One that somebody entered meanwhile stays as it is.
    private static func enter(_ new: PremisesCheck.New, in transaction: Transaction) throws {
        let today = transaction.now.day
        let there = try Places.everything(in: new.grid, on: today, in: transaction)
        if there.contains(where: { $0.name == new.name }) { return }
        let id: PlaceID = transaction.derivedID()
        try Places.found(
            id, level: .premises, name: new.name, parent: new.grid, from: today, in: transaction)
        try Places.describe(id, as: new.kind, address: new.address, on: today, in: transaction)
    }
}

/// Why a sheet of shops and firms is not judged at all.
package enum PremisesImportRefusal: String, Refusal, CaseIterable {
    case fileMissing = "places.premises-file-missing"
    case tooMany = "places.premises-too-many"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "file" }

    package var sentence: Sentence {
        switch self {
        case .fileMissing: Sentence(.premisesFileMissing)
        case .tooMany: Sentence(.premisesTooMany, ["limit": "\(Limits.premisesRows_max)"])
        }
    }
}
