import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum CheckInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A check task is open exactly as long as its round may be",
            key: "t.id",
            rows: """
                FROM seasonalchecks_task t JOIN seasonalchecks_round r ON r.id = t.round_id
                 WHERE (t.state = 'open' AND r.ended_at IS NOT NULL) OR (t.state = 'lapsed' AND r.ended_at IS NULL)
                """),
        Invariant(
            sentence: "Nobody looked at an object before its round began",
            key: "t.id",
            rows: """
                FROM seasonalchecks_task t JOIN seasonalchecks_round r ON r.id = t.round_id
                 WHERE t.happened_at < r.begun_at
                """),
        Invariant(
            sentence: "A season's round is one of its list",
            key: "s.list_id",
            rows: """
                FROM seasonalchecks_season s JOIN seasonalchecks_round r ON r.id = s.round_id
                 WHERE r.list_id <> s.list_id OR r.cause <> 'season'
                """),
        Invariant(
            sentence: "A check task is of an object on its round's list",
            key: "t.id",
            rows: """
                FROM seasonalchecks_task t
                  JOIN seasonalchecks_round r ON r.id = t.round_id
                  JOIN seasonalchecks_entry e ON e.id = t.entry_id
                 WHERE e.list_id <> r.list_id
                """),
    ]
}
