import Kernel
import Storage

/// Versions of places; those of an import that is not published yet are seen by nobody but the import.
enum VersionStore {
    private static let columns: Query =
        "v.place_id, v.from_on, v.import_number, v.until_on, v.parent_id, v.level, v.name, v.code, v.edition"

    static let isVisible: Query = "v.import_number <= (SELECT coalesce(max(number), 0) FROM places_import)"

    static func history(of place: PlaceID, in reader: Reader) throws -> History? {
        History(try read("v.place_id = \(place)", in: reader))
    }

    static func histories(of places: some Collection<PlaceID>, in reader: Reader) throws -> [PlaceID: History]
    {
        var found: [PlaceID: History] = [:]
        var rest = Array(Set(places))[...]
        while !rest.isEmpty {
            let part = rest.prefix(Limits.idsPerQuery_max)
            rest = rest.dropFirst(part.count)
            for history in grouped(try read("v.place_id IN (\(list: part))", in: reader)) {
                found[history.id] = history
            }
        }
        return found
    }

    /// Places that were, are or will be directly under one of `parents`, with all their versions.
    static func everUnder(_ parents: some Collection<PlaceID>, in reader: Reader) throws -> [History] {
        var found: [PlaceID: History] = [:]
        var rest = Array(Set(parents))[...]
        while !rest.isEmpty {
            let part = rest.prefix(Limits.idsPerQuery_max)
            rest = rest.dropFirst(part.count)
            let under: Query =
                "v.place_id IN (SELECT w.place_id FROM places_version w WHERE w.parent_id IN (\(list: part)))"
            for history in grouped(try read(under, in: reader)) { found[history.id] = history }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// Places that never had a parent: roots.
    static func everRoot(in reader: Reader) throws -> [History] {
        grouped(
            try read(
                "v.place_id IN (SELECT w.place_id FROM places_version w WHERE w.parent_id IS NULL)",
                in: reader))
    }

    static func withCode(_ code: String, in reader: Reader) throws -> [History] {
        grouped(
            try read(
                "v.place_id IN (SELECT w.place_id FROM places_version w WHERE w.code = \(code))", in: reader))
    }

    /// Places whose name has, or whose code begins with `words`; of the county's tree and the country's.
    static func named(_ words: String, limit: Int, in reader: Reader) throws -> [History] {
        let pattern = words.filter { $0 != "%" && $0 != "_" && $0 != "\\" }
        let found: Query =
            """
            v.place_id IN (SELECT DISTINCT w.place_id FROM places_version w
                            WHERE w.name LIKE \("%\(pattern)%") OR w.code LIKE \("\(pattern)%")
                            ORDER BY w.place_id LIMIT \(limit))
            """
        return grouped(try read(found, in: reader))
    }

    /// Every ancestor's versions, nearest first.
    static func lineage(of place: PlaceID, in reader: Reader) throws -> [History] {
        let rows = try reader.all(
            """
            SELECT \(columns)
              FROM places_lineage l JOIN places_version v ON v.place_id = l.ancestor_id
             WHERE l.place_id = \(place) AND \(isVisible)
             ORDER BY l.depth, v.place_id, v.from_on, v.import_number
            """, PlaceVersion.init)
        return grouped(rows)
    }

    static func insert(_ version: PlaceVersion, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_version
                   (place_id, from_on, import_number, until_on, parent_id, level, name, code, edition)
            VALUES (\(version.place), \(version.from), \(version.importNumber), \(version.until),
                    \(version.parent), \(version.level), \(version.name), \(version.code), \(version.edition))
            """)
    }

    static func update(_ version: PlaceVersion, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE places_version
               SET until_on = \(version.until), parent_id = \(version.parent), name = \(version.name),
                   code = \(version.code), edition = \(version.edition)
             WHERE place_id = \(version.place) AND from_on = \(version.from)
               AND import_number = \(version.importNumber)
            """)
    }

    /// Writes the version that follows `history`, or in the place of its last one when both begin on one day.
    static func keep(_ version: PlaceVersion, after history: History, in transaction: Transaction) throws {
        if version.from == history.last.from {
            try update(version, in: transaction)
        } else {
            try insert(version, in: transaction)
        }
    }

    static func keep(_ versions: [PlaceVersion], of histories: [History], in transaction: Transaction) throws
    {
        let known = Dictionary(uniqueKeysWithValues: histories.map { ($0.id, $0) })
        for version in versions {
            if let history = known[version.place] { try keep(version, after: history, in: transaction) }
        }
    }

    static func insertPlace(_ place: PlaceID, importNumber: Int, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_place (id, import_number, founded_at)
            VALUES (\(place), \(importNumber), \(transaction.now))
            """)
    }

    private static func read(_ condition: Query, in reader: Reader) throws -> [PlaceVersion] {
        try reader.all(
            """
            SELECT \(columns) FROM places_version v
             WHERE \(condition) AND \(isVisible)
             ORDER BY v.place_id, v.from_on, v.import_number
            """, PlaceVersion.init)
    }

    /// One history for each run of versions of one place.
    private static func grouped(_ versions: [PlaceVersion]) -> [History] {
        var histories: [History] = []
        var open: [PlaceVersion] = []
        for version in versions {
            if let last = open.last, last.place != version.place {
                if let history = History(open) { histories.append(history) }
                open = []
            }
            open.append(version)
        }
        if let history = History(open) { histories.append(history) }
        return histories
    }
}

extension PlaceVersion {
    init(_ row: inout Row) throws {
        self.init(
            place: try row.next(), from: try row.next(), importNumber: try row.next(), until: try row.next(),
            parent: try row.next(), level: try row.next(), name: try row.next(), code: try row.next(),
            edition: try row.next())
    }
}
