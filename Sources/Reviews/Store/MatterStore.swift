import Kernel
import Storage

/// Matters that households are told of.
enum MatterStore {
    private static let columns: Query = """
        id, village_id, household_id, place_id, rule_id, words, proposer_id, told_at, reply, replied_at, decided_at,
        decider_id, answer, state, until_on, ended_at
        """

    static func insert(_ matter: ReviewMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO reviews_matter (id, village_id, household_id, place_id, rule_id, words, proposer_id, told_at,
                                        answer, state)
            VALUES (\(matter.id), \(matter.village), \(matter.household), \(matter.place), \(matter.rule),
                    \(matter.words), \(matter.proposer), \(matter.told), '', \(matter.state))
            """)
    }

    static func keep(_ matter: ReviewMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE reviews_matter
               SET reply = \(matter.reply), replied_at = \(matter.replied), decided_at = \(matter.decided),
                   decider_id = \(matter.decider), answer = \(matter.answer), state = \(matter.state),
                   until_on = \(matter.until), ended_at = \(matter.ended)
             WHERE id = \(matter.id)
            """)
    }

    static func find(_ id: ReviewMatterID, in reader: Reader) throws -> ReviewMatter? {
        try reader.first("SELECT \(columns) FROM reviews_matter WHERE id = \(id)", ReviewMatter.init)
    }

    /// A village's that wait or stand, oldest first.
    static func open(in village: PlaceID, _ reader: Reader) throws -> [ReviewMatter] {
        try reader.all(
            """
            SELECT \(columns) FROM reviews_matter
             WHERE village_id = \(village) AND state IN ('told', 'listed')
             ORDER BY told_at, id LIMIT \(ReviewLimits.list_max)
            """, ReviewMatter.init)
    }

    /// A household's, newest first.
    static func all(of household: HouseholdID, in reader: Reader) throws -> [ReviewMatter] {
        try reader.all(
            """
            SELECT \(columns) FROM reviews_matter
             WHERE household_id = \(household) ORDER BY told_at DESC, id LIMIT \(ReviewLimits.list_max)
            """, ReviewMatter.init)
    }
}

extension ReviewMatter {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), village: try row.next(), household: try row.next(), place: try row.next(),
            rule: try row.next(), words: try row.next(), proposer: try row.next(), told: try row.next(),
            reply: try row.next(), replied: try row.next(), decided: try row.next(),
            decider: try row.next(), answer: try row.next(), state: try row.next(), until: try row.next(),
            ended: try row.next())
    }
}
