import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum VolunteerInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Nobody gave time to an activity that did not take place",
            key: "a.id",
            rows: """
                FROM volunteers_activity a JOIN volunteers_part p ON p.activity_id = a.id
                 WHERE a.is_dropped = 1 AND p.state IN ('recorded', 'confirmed')
                """),
        Invariant(
            sentence: "No more come than the organiser can look after",
            key: "a.id",
            rows: """
                FROM volunteers_activity a
                 WHERE a.seats < (SELECT count(*) FROM volunteers_part p
                                   WHERE p.activity_id = a.id AND p.state <> 'withdrawn')
                """),
    ]
}
