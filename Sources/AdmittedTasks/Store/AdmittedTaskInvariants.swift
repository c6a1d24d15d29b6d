import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum AdmittedTaskInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Of a task no two versions hold on one day",
            key: "e.id",
            rows: """
                FROM admittedtasks_entry e
                JOIN admittedtasks_entry f ON f.code = e.code AND f.version > e.version
                 WHERE (e.is_admitted = 1 OR e.is_founding = 1) AND (f.is_admitted = 1 OR f.is_founding = 1)
                   AND e.until_on >= f.from_on AND (e.ended_on IS NULL OR e.ended_on > f.from_on)
                   AND (f.ended_on IS NULL OR f.ended_on > f.from_on)
                """),
        Invariant(
            sentence: "A task has one proposal at a time",
            key: "e.id",
            rows: """
                FROM admittedtasks_entry e
                JOIN admittedtasks_entry f ON f.code = e.code AND f.version > e.version
                 WHERE e.decided_at IS NULL AND e.is_founding = 0
                """),
        Invariant(
            sentence: "What was not admitted says why",
            key: "e.id",
            rows: """
                FROM admittedtasks_entry e
                 WHERE e.is_admitted = 0 AND (e.reason IS NULL OR e.reason = '')
                """),
        Invariant(
            sentence: "A complaint keeps its words unless who made it was erased",
            key: "c.id",
            rows: "FROM admittedtasks_complaint c WHERE (c.words IS NULL) <> (c.person_id IS NULL)"),
    ]
}
