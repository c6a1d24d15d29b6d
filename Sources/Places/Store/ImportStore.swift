import Kernel
import Storage

/// Imports and the rows they write ahead of being published.
enum ImportStore {
    struct Published: Sendable {
        let number: Int
        let edition: Int
        let read: Int
        let added: Int
        let changed: Int
        let unchanged: Int
    }

    /// What is left of an import that was never published, in the order in which it can be removed.
    enum Clearing: CaseIterable { case pending, versions, lineage, places }

    static func newestEdition(in reader: Reader) throws -> Int? {
        try reader.value("SELECT max(edition) FROM places_import", as: Int?.self) ?? nil
    }

    static func nextNumber(in reader: Reader) throws -> Int {
        try reader.count("SELECT coalesce(max(number), 0) + 1 FROM places_import")
    }

    static func publish(_ row: Published, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_import
                   (number, edition, read_count, added_count, changed_count, unchanged_count, published_at)
            VALUES (\(row.number), \(row.edition), \(row.read), \(row.added), \(row.changed),
                    \(row.unchanged), \(transaction.now))
            """)
    }

    /// Removes some rows of import `number`; returns how many.
    static func clear(_ clearing: Clearing, of number: Int, in transaction: Transaction) throws -> Int {
        let some = Limits.importedRows_max
        return switch clearing {
        case .pending:
            try transaction.run(
                """
                DELETE FROM places_pending WHERE import_number = \(number)
                """)
        case .versions:
            try transaction.run(
                """
                DELETE FROM places_version
                 WHERE import_number = \(number) AND place_id IN (
                       SELECT v.place_id FROM places_version v
                        WHERE v.import_number = \(number) ORDER BY v.place_id LIMIT \(some))
                """)
        case .lineage:
            try transaction.run(
                """
                DELETE FROM places_lineage
                 WHERE place_id IN (
                       SELECT p.id FROM places_place p
                        WHERE p.import_number = \(number)
                          AND EXISTS (SELECT 1 FROM places_lineage l WHERE l.place_id = p.id)
                        ORDER BY p.id LIMIT \(some))
                """)
        case .places:
            try transaction.run(
                """
                DELETE FROM places_place
                 WHERE id IN (SELECT p.id FROM places_place p
                               WHERE p.import_number = \(number) ORDER BY p.id LIMIT \(some))
                """)
        }
    }

    /// New places with their first versions and their lines of ancestors; none is another's parent.
    static func enter(_ versions: [PlaceVersion], in transaction: Transaction) throws {
        try transaction.run(
            rows(
                "INSERT INTO places_place (id, import_number, founded_at) VALUES ",
                versions.map { [$0.place.stored, $0.importNumber.stored, transaction.now.stored] }))
        try transaction.run(
            rows(
                """
                INSERT INTO places_version
                       (place_id, from_on, import_number, parent_id, level, name, code, edition) VALUES
                """, versions.map(values)))
        try transaction.run(
            rows(
                "INSERT INTO places_lineage (place_id, ancestor_id, depth) VALUES ",
                try lines(of: versions, in: transaction)))
    }

    private static func values(of version: PlaceVersion) -> [Value] {
        [
            version.place.stored, version.from.stored, version.importNumber.stored, version.parent.stored,
            version.level.stored, version.name.stored, version.code.stored, version.edition.stored,
        ]
    }

    /// Each place itself and all that is above it, from the lines of the parents.
    private static func lines(of versions: [PlaceVersion], in reader: Reader) throws -> [[Value]] {
        let above = try LineageStore.lines(of: Set(versions.compactMap(\.parent)), in: reader)
        return versions.flatMap { version in
            let line = version.parent.flatMap { above[$0] } ?? []
            return [[version.place.stored, version.place.stored, 0.stored]]
                + line.enumerated().map { [version.place.stored, $0.element.stored, ($0.offset + 1).stored] }
        }
    }

    /// One statement for many rows: a round trip costs more than a row.
    private static func rows(_ head: StaticString, _ rows: [[Value]]) -> Query {
        var text = Query.StringInterpolation(
            literalCapacity: rows.count * 12, interpolationCount: rows.count * 8)
        text.appendLiteral(head.description)
        for (index, row) in rows.enumerated() {
            text.appendLiteral(index == 0 ? "(" : ", (")
            for (column, value) in row.enumerated() {
                if column > 0 { text.appendLiteral(", ") }
                text.appendInterpolation(StoredValue(value))
            }
            text.appendLiteral(")")
        }
        return Query(stringInterpolation: text)
    }
}

/// A value that is ready to stand in a column.
private struct StoredValue: Storable {
    let stored: Value
    init(_ value: Value) { stored = value }
    init(stored value: Value) throws { stored = value }
}
