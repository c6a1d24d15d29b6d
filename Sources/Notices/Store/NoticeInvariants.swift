import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum NoticeInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Every notice stands somewhere, at its own place",
            key: "n.id",
            rows: """
                FROM notices_notice n
                 WHERE NOT EXISTS (SELECT 1 FROM notices_standing s
                                    WHERE s.notice_id = n.id AND s.place_id = n.place_id
                                      AND s.position = n.position)
                """),
        Invariant(
            sentence: "Nobody waits for an answer to a notice that is settled or taken back",
            key: "o.id",
            rows: """
                FROM notices_objection o
                  JOIN notices_standing s ON s.notice_id = o.notice_id
                 WHERE o.state = 'open' AND s.state IN ('settled', 'withdrawn')
                """),
        Invariant(
            sentence: "A notice is settled as its objections were answered",
            key: "s.notice_id",
            rows: """
                FROM notices_standing s
                 WHERE s.outcome <> CASE
                           WHEN EXISTS (SELECT 1 FROM notices_objection o
                                         WHERE o.notice_id = s.notice_id AND o.state IN ('upheld', 'partly'))
                           THEN 'upheld'
                           WHEN EXISTS (SELECT 1 FROM notices_objection o
                                         WHERE o.notice_id = s.notice_id AND o.state = 'dismissed')
                           THEN 'answered'
                           ELSE 'unopposed' END
                """),
        Invariant(
            sentence: "The rows of a notice are numbered without a gap",
            key: "l.notice_id",
            rows: """
                FROM notices_line l
                 WHERE l.number > 1
                   AND NOT EXISTS (SELECT 1 FROM notices_line b
                                    WHERE b.notice_id = l.notice_id AND b.number = l.number - 1)
                """),
    ]
}
