import Kernel

/// Reads a roll that was typed or pasted, a line a member.
///
/// Persons: `陈桂英,12` with the number of the household, or the name alone. Owners: name, unit and area in square
/// metres, `周长林,1栋2单元301,89.36`; a name that comes again with another unit is the same owner.
package enum RollReading {
    package struct Line: Sendable, Hashable {
        package let name: String
        package let household: String?
        package let units: [OwnedUnit]
    }

    package static func read(_ text: String, ofOwners: Bool) throws(EnrollingRefusal) -> [Line] {
        let rows = text.split(whereSeparator: \.isNewline).map(cells).filter { $0 != [""] }
        if rows.isEmpty { throw .nameMissing }
        if rows.count > AssemblyLimits.lines_max { throw .tooManyLines }
        return ofOwners ? try owners(rows) : try persons(rows)
    }

    private static func persons(_ rows: [[String]]) throws(EnrollingRefusal) -> [Line] {
        var lines: [Line] = []
        for (index, cells) in rows.enumerated() {
            guard cells.count <= 2, !cells[0].isEmpty else { throw .lineUnreadable(index + 1) }
            let household = cells.count == 2 && !cells[1].isEmpty ? cells[1] : nil
            lines.append(Line(name: cells[0], household: household, units: []))
        }
        return lines
    }

    private static func owners(_ rows: [[String]]) throws(EnrollingRefusal) -> [Line] {
        var (order, units): ([String], [String: [OwnedUnit]]) = ([], [:])
        for (index, cells) in rows.enumerated() {
            guard cells.count == 3, !cells[0].isEmpty, !cells[1].isEmpty, let area = area_dm2(cells[2]) else {
                throw .lineUnreadable(index + 1)
            }
            if units[cells[0]] == nil { order.append(cells[0]) }
            units[cells[0], default: []].append(OwnedUnit(cells[1], area_dm2: area))
        }
        return order.map { Line(name: $0, household: nil, units: units[$0] ?? []) }
    }

    /// `89.36` square metres as 8936; nil for more than two places or anything else.
    package static func area_dm2(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), whole >= 0, whole <= 1_000_000 else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isNumber), let part = Int(parts[1])
        else {
            return nil
        }
        return whole * 100 + (parts[1].count == 1 ? part * 10 : part)
    }

    private static func cells(_ line: Substring) -> [String] {
        let isTabbed = line.contains("\t")
        return line.split(omittingEmptySubsequences: false) {
            isTabbed ? $0 == "\t" : $0 == "," || $0 == "，"
        }
        .map { cell in
            String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
