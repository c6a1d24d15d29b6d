import Kernel
import Storage

/// The lines in front of the receivers, and what each attempt came to.
enum DeliveryStore {
    private static let columns: Query = """
        d.id, d.hook_id, d.kind, d.body, d.state, d.attempts, d.tries, d.next_at, d.queued_at, d.ended_at,
        a.status, a.fault
        """
    private static let tables: Query = """
        webhooks_delivery d
          LEFT JOIN webhooks_attempt a ON a.delivery_id = d.id AND a.number = d.attempts
        """

    /// Nothing where this fact stands in the line already.
    static func insert(_ delivery: Delivery, at position: Position, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO webhooks_delivery (id, hook_id, position, kind, body, state, attempts, tries, next_at,
                                           queued_at, ended_at)
            VALUES (\(delivery.id), \(delivery.hook), \(position), \(delivery.kind), \(delivery.body),
                    \(delivery.state), 0, 0, \(delivery.next), \(delivery.queued), \(delivery.ended))
            ON CONFLICT (hook_id, position) DO NOTHING
            """)
    }

    static func find(_ id: DeliveryID, of hook: HookID, in reader: Reader) throws -> Delivery? {
        try reader.first(
            "SELECT \(columns) FROM \(tables) WHERE d.id = \(id) AND d.hook_id = \(hook)", Delivery.init)
    }

    /// The receivers in force whose first message is due.
    static func due(limit: Int, in reader: Reader) throws -> [HookID] {
        try reader.all(
            """
            SELECT h.id
              FROM webhooks_hook h
              JOIN webhooks_delivery d
                ON d.hook_id = h.id
               AND d.position = (SELECT min(w.position) FROM webhooks_delivery w
                                  WHERE w.hook_id = h.id AND w.state = 'waiting')
             WHERE h.state = 'active' AND d.next_at <= \(reader.now)
             ORDER BY h.id LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// The first in line, due or not: nobody is told of a later fact before an earlier one.
    static func first(of hook: HookID, in reader: Reader) throws -> Delivery? {
        try reader.first(
            """
            SELECT \(columns) FROM \(tables)
             WHERE d.hook_id = \(hook) AND d.state = 'waiting' ORDER BY d.position LIMIT 1
            """, Delivery.init)
    }

    /// The newest first.
    static func last(of hook: HookID, limit: Int, in reader: Reader) throws -> [Delivery] {
        try reader.all(
            """
            SELECT \(columns) FROM \(tables)
             WHERE d.hook_id = \(hook) ORDER BY d.position DESC LIMIT \(limit)
            """, Delivery.init)
    }

    static func waiting(of hook: HookID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM webhooks_delivery WHERE hook_id = \(hook) AND state = 'waiting'")
    }

    static func update(_ delivery: Delivery, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE webhooks_delivery
               SET state = \(delivery.state), attempts = \(delivery.attempts), tries = \(delivery.tries),
                   next_at = \(delivery.next), ended_at = \(delivery.ended)
             WHERE id = \(delivery.id)
            """)
    }

    static func insertAttempt(_ delivery: Delivery, _ outcome: Delivery.Outcome, in transaction: Transaction)
        throws
    {
        let (status, fault): (Int?, String?) =
            switch outcome {
            case .status(let status): (status, nil)
            case .fault(let code): (nil, code)
            }
        try transaction.run(
            """
            INSERT INTO webhooks_attempt (delivery_id, number, status, fault, tried_at)
            VALUES (\(delivery.id), \(delivery.attempts), \(status), \(fault), \(transaction.now))
            """)
    }

    /// Whoever is ended waits for nothing.
    static func giveUpAll(of hook: HookID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE webhooks_delivery SET state = 'given-up', next_at = NULL, ended_at = \(transaction.now)
             WHERE hook_id = \(hook) AND state = 'waiting'
            """)
    }

    /// What ended before `instant`, a few hundred at a time; the number of messages that went.
    static func prune(before instant: Instant, limit: Int, in transaction: Transaction) throws -> Int {
        let ids: [DeliveryID] = try transaction.all(
            """
            SELECT id FROM webhooks_delivery WHERE ended_at < \(instant) ORDER BY ended_at, id LIMIT \(limit)
            """
        ) { try $0.next() }
        if ids.isEmpty { return 0 }
        try transaction.run("DELETE FROM webhooks_attempt WHERE delivery_id IN (\(list: ids))")
        return try transaction.run("DELETE FROM webhooks_delivery WHERE id IN (\(list: ids))")
    }
}

extension Delivery {
    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        hook = try row.next()
        kind = try row.next()
        body = try row.next()
        state = try row.next()
        attempts = try row.next()
        tries = try row.next()
        next = try row.next()
        queued = try row.next()
        ended = try row.next()
        let (status, fault): (Int?, String?) = (try row.next(), try row.next())
        last = status.map { .status($0) } ?? fault.map { .fault($0) }
    }
}
