import Kernel
import Storage

/// What households answer to deductions, and what was decided.
enum HearingStore {
    static func insert(_ hearing: Hearing, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_hearing (act_id, told_at, words)
            VALUES (\(hearing.act), \(hearing.told), \(hearing.words))
            """)
    }

    static func keep(_ hearing: Hearing, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE points_hearing
               SET reply = \(hearing.reply), replied_at = \(hearing.replied), decided_at = \(hearing.decided),
                   decider_id = \(hearing.decider), words = \(hearing.words)
             WHERE act_id = \(hearing.act)
            """)
    }

    static func find(_ act: PointsActID, in reader: Reader) throws -> Hearing? {
        try find([act], in: reader)[act]
    }

    static func find(
        _ acts: some Collection<PointsActID>, in reader: Reader
    ) throws -> [PointsActID: Hearing] {
        let found = try reader.all(
            """
            SELECT act_id, told_at, reply, replied_at, decided_at, decider_id, words FROM points_hearing
             WHERE act_id IN (\(list: acts)) ORDER BY act_id
            """
        ) { row in
            Hearing(
                act: try row.next(), told: try row.next(), reply: try row.next(), replied: try row.next(),
                decided: try row.next(), decider: try row.next(), words: try row.next())
        }
        return Dictionary(found.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
