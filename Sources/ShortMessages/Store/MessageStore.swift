import Kernel
import Storage

/// Messages to requesters; what they said is made again from template and request when it is read.
enum MessageStore {
    private static let columns: Query =
        "id, request_id, moment, state, reason, attempts, next_at, queued_at, ended_at, template_id"

    /// Nothing where this fact stands in the line already.
    static func insert(
        _ message: ShortMessage, phoneKey: [UInt8]?, at position: Position, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO shortmessages_message (id, request_id, position, moment, phone_key, state, attempts,
                                                next_at, queued_at)
            VALUES (\(message.id), \(message.request), \(position), \(message.moment), \(phoneKey),
                    \(message.state), 0, \(message.next), \(message.queued))
            ON CONFLICT (position) DO NOTHING
            """)
    }

    static func find(_ id: ShortMessageID, in reader: Reader) throws -> ShortMessage? {
        try reader.first("SELECT \(columns) FROM shortmessages_message WHERE id = \(id)", ShortMessage.init)
    }

    static func due(limit: Int, in reader: Reader) throws -> [ShortMessage] {
        try reader.all(
            """
            SELECT \(columns) FROM shortmessages_message
             WHERE state = 'waiting' AND next_at <= \(reader.now)
             ORDER BY next_at, position LIMIT \(limit)
            """, ShortMessage.init)
    }

    /// The newest first.
    static func last(limit: Int, in reader: Reader) throws -> [ShortMessage] {
        try reader.all(
            "SELECT \(columns) FROM shortmessages_message ORDER BY position DESC LIMIT \(limit)",
            ShortMessage.init)
    }

    static func counts(in reader: Reader) throws -> [ShortMessage.State: Int] {
        let rows: [(ShortMessage.State, Int)] = try reader.all(
            "SELECT state, count(*) FROM shortmessages_message GROUP BY state ORDER BY state"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Messages to the number of this one since an instant, sent or dry.
    static func sent(
        toNumberOf id: ShortMessageID, since: Instant, in reader: Reader
    ) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM shortmessages_message m
              JOIN shortmessages_message o ON o.phone_key = m.phone_key
             WHERE m.id = \(id) AND o.state IN ('sent', 'dry') AND o.ended_at >= \(since)
            """)
    }

    static func update(_ message: ShortMessage, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE shortmessages_message
               SET state = \(message.state), reason = \(message.reason), attempts = \(message.attempts),
                   next_at = \(message.next), ended_at = \(message.ended), template_id = \(message.template)
             WHERE id = \(message.id)
            """)
    }

    /// Of a request whose requester is erased: nothing more is sent, and nothing tells the number from another.
    static func erase(of request: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE shortmessages_message
               SET state = 'dropped', reason = 'erased', next_at = NULL, ended_at = \(transaction.now)
             WHERE request_id = \(request) AND state = 'waiting'
            """)
        try transaction.run(
            "UPDATE shortmessages_message SET phone_key = NULL WHERE request_id = \(request)")
    }

    static func prune(before instant: Instant, limit: Int, in transaction: Transaction) throws -> Int {
        let ids: [ShortMessageID] = try transaction.all(
            """
            SELECT id FROM shortmessages_message
             WHERE ended_at < \(instant) ORDER BY ended_at, id LIMIT \(limit)
            """
        ) { try $0.next() }
        if ids.isEmpty { return 0 }
        return try transaction.run("DELETE FROM shortmessages_message WHERE id IN (\(list: ids))")
    }
}

extension ShortMessage {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), request: try row.next(), moment: try row.next(), state: try row.next(),
            reason: try row.next(), attempts: try row.next(), next: try row.next(), queued: try row.next(),
            ended: try row.next(), template: try row.next())
    }
}

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum ShortMessageInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A message that was sent, or would have been, stands on a template that was approved",
            key: "m.id",
            rows: """
                FROM shortmessages_message m LEFT JOIN shortmessages_template t ON t.id = m.template_id
                 WHERE m.state IN ('sent', 'dry') AND t.approved_on IS NULL
                """),
        Invariant(
            sentence: "Nobody is told by message who did not ask for it",
            key: "m.id",
            rows: """
                FROM shortmessages_message m JOIN requests_request r ON r.case_id = m.request_id
                 WHERE r.wish <> 'message'
                """),
        Invariant(
            sentence: "Of an erased requester no message keeps the number's key",
            key: "m.id",
            rows: """
                FROM shortmessages_message m JOIN requests_request r ON r.case_id = m.request_id
                 WHERE r.phone_key IS NULL AND m.phone_key IS NOT NULL
                """),
    ]
}
