import Kernel
import Storage

/// Rosters with their members and swaps.
enum RosterStore {
    private static let columns: Query = """
        id, place_id, title, charter_id, clause, start_on, every, skips_holidays, ended_on
        """

    static func insert(_ roster: Roster, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_roster (id, place_id, title, charter_id, clause, start_on, every,
                                             skips_holidays)
            VALUES (\(roster.id), \(roster.place), \(roster.title), \(roster.clause?.charter),
                    \(roster.clause?.clause), \(roster.start), \(roster.every), \(roster.skipsHolidays))
            """)
        for (index, member) in roster.members.enumerated() {
            try transaction.run(
                """
                INSERT INTO deliberation_roster_member (roster_id, sequence, household_id, label)
                VALUES (\(roster.id), \(index + 1), \(member.household), \(member.label))
                """)
        }
    }

    static func insert(_ swap: Roster.Swap, of id: RosterID, sequence: Int, in transaction: Transaction)
        throws
    {
        try transaction.run(
            """
            INSERT INTO deliberation_roster_swap (roster_id, sequence, first, second, words, agreed_on)
            VALUES (\(id), \(sequence), \(swap.first), \(swap.second), \(swap.words), \(swap.on))
            """)
    }

    static func end(_ id: RosterID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE deliberation_roster SET ended_on = \(day) WHERE id = \(id)")
    }

    static func find(_ id: RosterID, in reader: Reader) throws -> Roster? {
        try reader.first("SELECT \(columns) FROM deliberation_roster WHERE id = \(id)", head)
            .map { try read($0, in: reader) }
    }

    /// Of a place, the newest first; those that have ended too.
    static func all(at place: PlaceID, in reader: Reader) throws -> [Roster] {
        try reader.all(
            """
            SELECT \(columns) FROM deliberation_roster
             WHERE place_id = \(place) ORDER BY start_on DESC, id DESC LIMIT 50
            """, head
        ).map { try read($0, in: reader) }
    }

    private static func head(_ row: inout Row) throws -> Roster {
        let (id, place, title): (RosterID, PlaceID, String) = (
            try row.next(), try row.next(), try row.next()
        )
        let (charter, clause): (CharterID?, Int?) = (try row.next(), try row.next())
        let address = charter.flatMap { charter in
            clause.map { ClauseAddress(charter: charter, clause: $0) }
        }
        return Roster(
            id: id, place: place, title: title, clause: address, members: [], start: try row.next(),
            every: try row.next(), skipsHolidays: try row.next(), ended: try row.next())
    }

    private static func read(_ head: Roster, in reader: Reader) throws -> Roster {
        let members = try reader.all(
            """
            SELECT household_id, label FROM deliberation_roster_member
             WHERE roster_id = \(head.id) ORDER BY sequence
            """
        ) { Roster.Member(household: try $0.next(), label: try $0.next()) }
        let swaps = try reader.all(
            """
            SELECT first, second, words, agreed_on FROM deliberation_roster_swap
             WHERE roster_id = \(head.id) ORDER BY sequence
            """
        ) { row in
            Roster.Swap(
                first: try row.next(), second: try row.next(), words: try row.next(), on: try row.next())
        }
        return Roster(
            id: head.id, place: head.place, title: head.title, clause: head.clause, members: members,
            start: head.start, every: head.every, skipsHolidays: head.skipsHolidays, swaps: swaps,
            ended: head.ended)
    }
}
