import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum CaseInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Every open case stands in its place's queue, and no closed one does",
            key: "c.id",
            rows: """
                FROM cases_case c
                 WHERE (c.state <> 'closed') <> EXISTS (SELECT 1 FROM cases_queue q
                                                         WHERE q.case_id = c.id AND q.place_id = c.place_id)
                """),
        Invariant(
            sentence: "The queue shows each case's own state and desk",
            key: "q.case_id",
            rows: """
                FROM cases_queue q JOIN cases_case c ON c.id = q.case_id
                 WHERE q.state <> c.state OR q.desk_id <> c.desk_id OR q.due_at <> c.due_at
                """),
        Invariant(
            sentence: "A case has as many steps as its version says",
            key: "c.id",
            rows: """
                FROM cases_case c
                 WHERE c.version <> (SELECT count(*) FROM cases_step s WHERE s.case_id = c.id)
                """),
        Invariant(
            sentence: "The tallies of a place count the cases below it",
            key: "t.place_id",
            rows: """
                FROM cases_tally t
                 WHERE t.count <> (SELECT count(*) FROM cases_case c
                                     JOIN cases_standing s ON s.place_id = c.place_id
                                    WHERE s.ancestor_id = t.place_id AND c.state = t.state)
                """),
        Invariant(
            sentence: "What is due on a day at a place is as many as its queue says",
            key: "wrong.place_id",
            rows: """
                FROM (
                    SELECT place_id, day, count FROM cases_due WHERE count > 0
                    EXCEPT
                    SELECT place_id, (due_at + 28800000) / 86400000, count(*) FROM cases_queue
                     WHERE due_at < 2305843009213693951 GROUP BY 1, 2) wrong
                """),
        Invariant(
            sentence: "What stands in a queue with a day is counted on that day",
            key: "missing.place_id",
            rows: """
                FROM (
                    SELECT place_id, (due_at + 28800000) / 86400000, count(*) FROM cases_queue
                     WHERE due_at < 2305843009213693951 GROUP BY 1, 2
                    EXCEPT
                    SELECT place_id, day, count FROM cases_due WHERE count > 0) missing
                """),
        Invariant(
            sentence: "A case is to be given back exactly while a return of the whole waits",
            key: "c.id",
            rows: """
                FROM cases_case c
                 WHERE (c.is_returning = 1) <> EXISTS (SELECT 1 FROM cases_return r
                                                        WHERE r.case_id = c.id AND r.leg_id IS NULL
                                                          AND r.state = 'waiting')
                """),
        Invariant(
            sentence: "Cases stand where their places lie in the tree",
            key: "s.place_id",
            rows: """
                FROM cases_standing s
                 WHERE NOT EXISTS (SELECT 1 FROM places_lineage l
                                    WHERE l.place_id = s.place_id AND l.ancestor_id = s.ancestor_id)
                """),
    ]
}
