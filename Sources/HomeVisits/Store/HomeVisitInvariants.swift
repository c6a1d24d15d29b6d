import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum HomeVisitInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A visit that puts another right is to the same household, and was entered after it",
            key: "v.id",
            rows: """
                FROM homevisits_visit v JOIN homevisits_visit c ON c.id = v.corrects_id
                 WHERE c.household_id <> v.household_id OR c.recorded_at > v.recorded_at
                """),
        Invariant(
            sentence: "A finding lies where its visit was",
            key: "f.id",
            rows: """
                FROM homevisits_finding f JOIN homevisits_visit v ON v.id = f.visit_id
                 WHERE f.household_id <> v.household_id OR f.place_id <> v.place_id
                """),
        Invariant(
            sentence: "What was found keeps its words unless its visit was erased",
            key: "f.id",
            rows: """
                FROM homevisits_finding f JOIN homevisits_visit v ON v.id = f.visit_id
                 WHERE (f.words IS NULL) <> (v.was_erased = 1)
                """),
        Invariant(
            sentence: "A need for care holds for a year at most",
            key: "e.id",
            rows: """
                FROM homevisits_enrolment e
                 WHERE e.ended_on < e.from_on
                    OR e.until_on > CAST(CAST(substr(e.from_on, 1, 4) AS BIGINT) + 1 AS TEXT)
                                    || substr(e.from_on, 5, 6) || '~'
                """),
        Invariant(
            sentence: "The versions of a form follow one another without two in use on a day",
            key: "f.id",
            rows: """
                FROM homevisits_form f JOIN homevisits_form g ON g.code = f.code AND g.version = f.version + 1
                 WHERE f.retired_on IS NULL OR f.retired_on > g.from_on OR g.from_on <= f.from_on
                """),
        Invariant(
            sentence: "What was asked for became a request",
            key: "f.id",
            rows: """
                FROM homevisits_finding f
                 WHERE f.kind = 'request' AND f.request_id IS NULL
                """),
    ]
}
