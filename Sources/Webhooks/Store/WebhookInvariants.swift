import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum WebhookInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Each attempt at a message is kept, and no other",
            key: "d.id",
            rows: """
                FROM webhooks_delivery d
                 WHERE d.attempts <> (SELECT count(*) FROM webhooks_attempt a WHERE a.delivery_id = d.id)
                    OR d.attempts <> (SELECT coalesce(max(a.number), 0) FROM webhooks_attempt a
                                       WHERE a.delivery_id = d.id)
                """),
        Invariant(
            sentence: "What arrived at a receiver was answered with a status from 200 to 299",
            key: "d.id",
            rows: """
                FROM webhooks_delivery d
                 WHERE d.state = 'delivered'
                   AND NOT EXISTS (SELECT 1 FROM webhooks_attempt a
                                    WHERE a.delivery_id = d.id AND a.number = d.attempts
                                      AND a.status BETWEEN 200 AND 299)
                """),
        Invariant(
            sentence: "Nothing waits for a receiver that has ended",
            key: "d.id",
            rows: """
                FROM webhooks_delivery d JOIN webhooks_hook h ON h.id = d.hook_id
                 WHERE h.state = 'ended' AND d.state = 'waiting'
                """),
    ]
}
