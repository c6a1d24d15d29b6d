import Kernel
import Storage

/// Items, shared matters with their parts, and the lists; each numbered within its committee.
enum SharingStore {
    private static let itemColumns: Query =
        "id, committee_id, number, seat_id, title, words, level, state, assembly_id, reason"
    private static let matterColumns: Query =
        "id, committee_id, number, title, words, item_id, case_id, opened_at, closed_at, closing"
    private static let partColumns: Query = "id, matter_id, number, seat_id, words, due_on, done_on"
    private static let entryColumns: Query = """
        id, committee_id, number, list, seat_id, title, words, state, claimant_id, match_id, result
        """

    // Items

    static func insert(_ item: AgendaItem, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_item (id, committee_id, number, seat_id, title, words, level, state, reason)
            VALUES (\(item.id), \(item.committee),
                    (SELECT coalesce(max(number), 0) + 1 FROM partyorganisations_item
                      WHERE committee_id = \(item.committee)),
                    \(item.seat), \(item.title), \(item.words), \(item.standing.level), \(item.standing.state),
                    \(item.standing.reason))
            """)
    }

    static func keep(
        _ standing: AgendaItem.Standing, of id: AgendaItemID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE partyorganisations_item
               SET level = \(standing.level), state = \(standing.state), assembly_id = \(standing.assembly),
                   reason = \(standing.reason)
             WHERE id = \(id)
            """)
    }

    static func item(_ id: AgendaItemID, in reader: Reader) throws -> AgendaItem? {
        try reader.first(
            "SELECT \(itemColumns) FROM partyorganisations_item WHERE id = \(id)", AgendaItem.init)
    }

    /// Newest first.
    static func items(of id: PartyCommitteeID, in reader: Reader) throws -> [AgendaItem] {
        try reader.all(
            """
            SELECT \(itemColumns) FROM partyorganisations_item WHERE committee_id = \(id)
             ORDER BY number DESC LIMIT \(PartyLimits.items_max)
            """, AgendaItem.init)
    }

    // Shared matters

    static func insert(_ matter: SharedMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_matter (id, committee_id, number, title, words, item_id, case_id, opened_at)
            VALUES (\(matter.id), \(matter.committee),
                    (SELECT coalesce(max(number), 0) + 1 FROM partyorganisations_matter
                      WHERE committee_id = \(matter.committee)),
                    \(matter.title), \(matter.words), \(matter.item), \(matter.matter), \(matter.opened))
            """)
    }

    static func close(
        _ id: SharedMatterID, _ closure: SharedMatter.Closure, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE partyorganisations_matter SET closed_at = \(closure.at), closing = \(closure.words)
             WHERE id = \(id)
            """)
    }

    static func matter(_ id: SharedMatterID, in reader: Reader) throws -> SharedMatter? {
        try reader.first(
            "SELECT \(matterColumns) FROM partyorganisations_matter WHERE id = \(id)", SharedMatter.init)
    }

    /// Newest first.
    static func matters(of id: PartyCommitteeID, in reader: Reader) throws -> [SharedMatter] {
        try reader.all(
            """
            SELECT \(matterColumns) FROM partyorganisations_matter WHERE committee_id = \(id)
             ORDER BY number DESC LIMIT \(PartyLimits.items_max)
            """, SharedMatter.init)
    }

    static func insert(_ part: SharedMatter.Part, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_part (id, matter_id, number, seat_id, words, due_on)
            VALUES (\(part.id), \(part.matter),
                    (SELECT coalesce(max(number), 0) + 1 FROM partyorganisations_part
                      WHERE matter_id = \(part.matter)),
                    \(part.seat), \(part.words), \(part.due))
            """)
    }

    static func part(_ id: MatterPartID, in reader: Reader) throws -> SharedMatter.Part? {
        try reader.first(
            "SELECT \(partColumns) FROM partyorganisations_part WHERE id = \(id)", SharedMatter.Part.init)
    }

    static func parts(
        of matters: some Collection<SharedMatterID>, in reader: Reader
    ) throws -> [SharedMatter.Part] {
        try reader.all(
            """
            SELECT \(partColumns) FROM partyorganisations_part
             WHERE matter_id IN (\(list: matters)) ORDER BY matter_id, number
            """, SharedMatter.Part.init)
    }

    static func insert(_ progress: SharedMatter.Progress, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_progress (part_id, sequence, told_at, person_id, words, is_done)
            VALUES (\(progress.part),
                    (SELECT coalesce(max(sequence), 0) + 1 FROM partyorganisations_progress
                      WHERE part_id = \(progress.part)),
                    \(progress.at), \(progress.person), \(progress.words), \(progress.isDone))
            """)
        if progress.isDone {
            try transaction.run(
                "UPDATE partyorganisations_part SET done_on = \(progress.at.day) WHERE id = \(progress.part)")
        }
    }

    /// Newest first.
    static func progress(
        of parts: some Collection<MatterPartID>, in reader: Reader
    ) throws -> [SharedMatter.Progress] {
        try reader.all(
            """
            SELECT part_id, told_at, person_id, words, is_done FROM partyorganisations_progress
             WHERE part_id IN (\(list: parts)) ORDER BY told_at DESC, part_id, sequence DESC
             LIMIT \(PartyLimits.progress_max)
            """
        ) { row in
            SharedMatter.Progress(
                part: try row.next(), at: try row.next(), person: try row.next(), words: try row.next(),
                isDone: try row.next())
        }
    }

    // Lists

    static func insert(_ entry: ListEntry, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_entry (id, committee_id, number, list, seat_id, title, words, state, result)
            VALUES (\(entry.id), \(entry.committee),
                    (SELECT coalesce(max(number), 0) + 1 FROM partyorganisations_entry
                      WHERE committee_id = \(entry.committee)),
                    \(entry.list), \(entry.seat), \(entry.title), \(entry.words), \(entry.standing.state), '')
            """)
    }

    static func keep(
        _ standing: ListEntry.Standing, of id: ListEntryID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE partyorganisations_entry
               SET state = \(standing.state), claimant_id = \(standing.claimant), match_id = \(standing.match),
                   result = \(standing.result)
             WHERE id = \(id)
            """)
    }

    static func entry(_ id: ListEntryID, in reader: Reader) throws -> ListEntry? {
        try reader.first(
            "SELECT \(entryColumns) FROM partyorganisations_entry WHERE id = \(id)", ListEntry.init)
    }

    /// Newest first.
    static func entries(of id: PartyCommitteeID, in reader: Reader) throws -> [ListEntry] {
        try reader.all(
            """
            SELECT \(entryColumns) FROM partyorganisations_entry WHERE committee_id = \(id)
             ORDER BY number DESC LIMIT \(PartyLimits.items_max)
            """, ListEntry.init)
    }
}

extension AgendaItem {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), committee: try row.next(), number: try row.next(), seat: try row.next(),
            title: try row.next(), words: try row.next(),
            standing: Standing(
                level: try row.next(), state: try row.next(), assembly: try row.next(),
                reason: try row.next()))
    }
}

extension SharedMatter {
    fileprivate init(_ row: inout Row) throws {
        let id: SharedMatterID = try row.next()
        let committee: PartyCommitteeID = try row.next()
        let number: Int = try row.next()
        let (title, words): (String, String) = (try row.next(), try row.next())
        let (item, matter): (AgendaItemID?, CaseID?) = (try row.next(), try row.next())
        let opened: Instant = try row.next()
        let (closed, closing): (Instant?, String?) = (try row.next(), try row.next())
        self.init(
            id: id, committee: committee, number: number, title: title, words: words, item: item,
            matter: matter, opened: opened, closure: closed.map { Closure(at: $0, words: closing ?? "") })
    }
}

extension SharedMatter.Part {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), matter: try row.next(), number: try row.next(), seat: try row.next(),
            words: try row.next(), due: try row.next(), done: try row.next())
    }
}

extension ListEntry {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), committee: try row.next(), number: try row.next(), list: try row.next(),
            seat: try row.next(), title: try row.next(), words: try row.next(),
            standing: Standing(
                state: try row.next(), claimant: try row.next(), match: try row.next(),
                result: try row.next()))
    }
}
