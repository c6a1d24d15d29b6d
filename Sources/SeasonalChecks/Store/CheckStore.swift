import Kernel
import Storage

/// Lists, and the objects on them.
enum CheckStore {
    private static let columns: Query =
        "id, place_id, season, title, first_day, last_day, follows_rule, opened_at, is_retired"
    private static let entryColumns: Query = "id, list_id, object, place_id, spot, what"

    static func insert(_ list: CheckList, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO seasonalchecks_list (id, place_id, season, title, first_day, last_day, follows_rule, opened_at,
                                             is_retired)
            VALUES (\(list.id), \(list.place), \(list.season), \(list.title), \(list.window.first),
                    \(list.window.last), \(list.followsRule), \(list.opened), 0)
            """)
    }

    static func retire(_ id: CheckListID, in transaction: Transaction) throws {
        try transaction.run("UPDATE seasonalchecks_list SET is_retired = 1 WHERE id = \(id)")
    }

    static func find(_ id: CheckListID, in reader: Reader) throws -> CheckList? {
        try reader.first("SELECT \(columns) FROM seasonalchecks_list WHERE id = \(id)", CheckList.init)
    }

    /// Kept at one of the places, those in use first.
    static func all(at places: [PlaceID], limit: Int, in reader: Reader) throws -> [CheckList] {
        try reader.all(
            """
            SELECT \(columns) FROM seasonalchecks_list WHERE place_id IN (\(list: places))
             ORDER BY is_retired, opened_at DESC, id LIMIT \(limit)
            """, CheckList.init)
    }

    static func insert(_ entry: CheckEntry, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO seasonalchecks_entry (id, list_id, object, place_id, spot, what, is_removed)
            VALUES (\(entry.id), \(entry.list), \(entry.object), \(entry.place), \(entry.spot), \(entry.what), 0)
            """)
    }

    static func remove(_ id: CheckEntryID, in transaction: Transaction) throws {
        try transaction.run("UPDATE seasonalchecks_entry SET is_removed = 1 WHERE id = \(id)")
    }

    /// One that is still on its list.
    static func entry(_ id: CheckEntryID, in reader: Reader) throws -> CheckEntry? {
        try reader.first(
            "SELECT \(entryColumns) FROM seasonalchecks_entry WHERE id = \(id) AND is_removed = 0",
            CheckEntry.init)
    }

    static func entries(of list: CheckListID, in reader: Reader) throws -> [CheckEntry] {
        try reader.all(
            """
            SELECT \(entryColumns) FROM seasonalchecks_entry WHERE list_id = \(list) AND is_removed = 0 ORDER BY id
            """, CheckEntry.init)
    }

    /// Those that have a task, removed ones too.
    static func entries(
        of ids: some Collection<CheckEntryID>, in reader: Reader
    ) throws -> [CheckEntryID: CheckEntry] {
        Dictionary(
            uniqueKeysWithValues: try reader.all(
                "SELECT \(entryColumns) FROM seasonalchecks_entry WHERE id IN (\(list: ids)) ORDER BY id",
                CheckEntry.init
            ).map { ($0.id, $0) })
    }
}

extension CheckList {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), season: try row.next(), title: try row.next(),
            window: SeasonWindow(first: try row.next(), last: try row.next()), followsRule: try row.next(),
            opened: try row.next(), isRetired: try row.next())
    }
}

extension CheckEntry {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), list: try row.next(), object: try row.next(), place: try row.next(),
            spot: try row.next(), what: try row.next())
    }
}
