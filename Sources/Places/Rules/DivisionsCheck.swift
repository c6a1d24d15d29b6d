import Kernel
import Sheets

/// Judges the rows of official lists: which are divisions, parents first, and why not the rest.
struct DivisionsCheck: Sendable {
    private(set) var divisions: [Division] = []
    private(set) var reasons: [ImportReport.Reason] = []
    private(set) var refused = 0
    private var accepted: Set<String> = []

    /// - Parameter known: codes that are in the county already.
    init(_ rows: [DivisionRow], known: Set<String>) {
        divisions.reserveCapacity(rows.count)
        let byLevel = Dictionary(grouping: rows, by: \.level)
        for level in [Level.province, .city, .county, .town, .village] {
            for row in byLevel[level] ?? [] { judge(row, known: known) }
        }
    }

    /// Codes of parents that no row brings, in their short form.
    static func parentsElsewhere(_ rows: [DivisionRow]) -> Set<String> {
        let own = Set(rows.compactMap { Coding.shortened($0.code, to: $0.level) })
        let named = rows.compactMap { row in
            row.parent.flatMap { parent in
                row.level.parents.lazy.compactMap { Coding.shortened(parent, to: $0) }.first
            }
        }
        return Set(named).subtracting(own)
    }

    private mutating func judge(_ row: DivisionRow, known: Set<String>) {
        guard let code = Coding.shortened(row.code, to: row.level) else {
            return refuse(row, column: "code", CodingRefusal.malformed.sentence)
        }
        if accepted.contains(code) {
            return refuse(row, column: "code", Sentence(.importDuplicate, ["code": code]))
        }
        let name: String
        do {
            name = try Naming.checked(row.name, of: Division.country, among: [])
        } catch {
            return refuse(row, column: "name", error.sentence)
        }
        var parent: String?
        if row.level != .province {
            let codes = row.level.parents.compactMap { Coding.shortened(row.parent ?? "", to: $0) }
            parent = codes.first { accepted.contains($0) || known.contains($0) }
            if parent == nil {
                return refuse(
                    row, column: "parent", Sentence(.importParentMissing, ["code": row.parent ?? ""]))
            }
        }
        accepted.insert(code)
        divisions.append(Division(level: row.level, code: code, name: name, parent: parent))
    }

    private mutating func refuse(_ row: DivisionRow, column: String, _ sentence: Sentence) {
        refused += 1
        guard reasons.count < Limits.reasons_max else { return }
        reasons.append(
            ImportReport.Reason(
                file: row.file, row: RowReason(line: row.line, column: column, sentence: sentence)))
    }
}
