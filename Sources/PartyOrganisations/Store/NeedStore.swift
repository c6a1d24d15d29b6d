import Kernel
import Storage

/// Which needs are requests.
enum NeedStore {
    static func link(
        _ entry: ListEntryID, to request: CaseID, isRaised: Bool, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_need (entry_id, case_id, is_raised, linked_at)
            VALUES (\(entry), \(request), \(isRaised), \(transaction.now))
            """)
    }

    static func requests(
        of entries: some Collection<ListEntryID>, in reader: Reader
    ) throws -> [ListEntryID: CaseID] {
        Dictionary(
            uniqueKeysWithValues: try reader.all(
                """
                SELECT entry_id, case_id FROM partyorganisations_need
                 WHERE entry_id IN (\(list: entries)) ORDER BY entry_id
                """
            ) { (try $0.next(), try $0.next()) })
    }

    /// Those that a request stands behind, the newest first.
    static func entries(of request: CaseID, in reader: Reader) throws -> [ListEntryID] {
        try reader.all(
            """
            SELECT entry_id FROM partyorganisations_need WHERE case_id = \(request)
             ORDER BY linked_at DESC, entry_id
            """
        ) { try $0.next() }
    }
}
