import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum CallOutInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Of a call that is over no names are left",
            key: "c.id",
            rows: """
                FROM callouts_call c
                 WHERE c.ended_at IS NOT NULL
                   AND EXISTS (SELECT 1 FROM callouts_called p WHERE p.call_id = c.id)
                """),
        Invariant(
            sentence: "A call's head counts are those of its answers as long as it runs",
            key: "c.id",
            rows: """
                FROM callouts_call c
                 WHERE c.ended_at IS NULL
                   AND (c.coming <> (SELECT count(*) FROM callouts_called p
                                      WHERE p.call_id = c.id AND p.answer = 'come')
                        OR c.cannot <> (SELECT count(*) FROM callouts_called p
                                         WHERE p.call_id = c.id AND p.answer = 'cannot'))
                """),
    ]
}
