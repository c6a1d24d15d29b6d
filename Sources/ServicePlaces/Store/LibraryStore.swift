import Kernel
import Storage

extension LibraryItem.Kind: StorableCode {}
extension LibraryLoan.State: StorableCode {}

/// What is lent, and to whom.
enum LibraryStore {
    private static let itemColumns: Query = "id, point_id, title, kind, shelf, copies"
    private static let loanColumns: Query = "id, item_id, person_id, state, due_on, is_extended"

    static func insert(_ item: LibraryItem, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_item (id, point_id, title, kind, shelf, copies)
            VALUES (\(item.id), \(item.point), \(item.title), \(item.kind), \(item.shelf), \(item.copies))
            """)
    }

    static func item(_ id: LibraryItemID, in reader: Reader) throws -> LibraryItem? {
        try reader.first("SELECT \(itemColumns) FROM serviceplaces_item WHERE id = \(id)", LibraryItem.init)
    }

    /// By title, those whose title or shelf holds `words`; with how many copies are out.
    static func items(
        at point: ServicePointID, holding words: String, limit: Int, in reader: Reader
    ) throws -> [(item: LibraryItem, out: Int)] {
        let found: [LibraryItem] = try reader.all(
            "SELECT \(itemColumns) FROM serviceplaces_item WHERE point_id = \(point) ORDER BY title, id",
            LibraryItem.init)
        let fitting = found.filter { words.isEmpty || $0.title.contains(words) || $0.shelf.contains(words) }
        return try fitting.prefix(limit).map { ($0, try out($0.id, in: reader)) }
    }

    static func out(_ item: LibraryItemID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM serviceplaces_loan WHERE item_id = \(item) AND state IN ('held', 'lent')")
    }

    static func insert(_ loan: LibraryLoan, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_loan (id, item_id, person_id, state, due_on, is_extended, changed_at)
            VALUES (\(loan.id), \(loan.item), \(loan.person), \(loan.state), \(loan.due), \(loan.isExtended),
                    \(transaction.now))
            """)
    }

    static func keep(_ loan: LibraryLoan, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE serviceplaces_loan
               SET state = \(loan.state), due_on = \(loan.due), is_extended = \(loan.isExtended),
                   changed_at = \(transaction.now)
             WHERE id = \(loan.id)
            """)
    }

    static func loan(_ id: LibraryLoanID, in reader: Reader) throws -> LibraryLoan? {
        try reader.first("SELECT \(loanColumns) FROM serviceplaces_loan WHERE id = \(id)", LibraryLoan.init)
    }

    /// What one person has, the first due first.
    static func out(of person: PersonID, in reader: Reader) throws -> [LibraryLoan] {
        try reader.all(
            """
            SELECT \(loanColumns) FROM serviceplaces_loan
             WHERE person_id = \(person) AND state IN ('held', 'lent') ORDER BY due_on, id
            """, LibraryLoan.init)
    }

    /// What is out at a point, the first due first.
    static func out(at point: ServicePointID, in reader: Reader) throws -> [LibraryLoan] {
        try reader.all(
            """
            SELECT \(loanColumns) FROM serviceplaces_loan
             WHERE item_id IN (SELECT id FROM serviceplaces_item WHERE point_id = \(point))
               AND state IN ('held', 'lent') ORDER BY due_on, id LIMIT \(ServiceLimits.list_max)
            """, LibraryLoan.init)
    }

    /// What lay ready and was not fetched until `day`.
    static func unfetched(of item: LibraryItemID, before day: Day, in reader: Reader) throws -> [LibraryLoan]
    {
        try reader.all(
            """
            SELECT \(loanColumns) FROM serviceplaces_loan
             WHERE item_id = \(item) AND state = 'held' AND due_on < \(day) ORDER BY due_on, id
            """, LibraryLoan.init)
    }
}

extension LibraryItem {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), point: try row.next(), title: try row.next(), kind: try row.next(),
            shelf: try row.next(), copies: try row.next())
    }
}

extension LibraryLoan {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), item: try row.next(), person: try row.next(), state: try row.next(),
            due: try row.next(), isExtended: try row.next())
    }
}
