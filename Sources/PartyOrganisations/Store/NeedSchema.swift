import Storage

/// What makes a need of the lists a request with its case and its clock.
enum NeedSchema {
    static let steps = [
        // Of a need. Raised: the need became the request; else a request was offered as a need.
        SchemaStep(
            "partyorganisations-19-need",
            """
            CREATE TABLE partyorganisations_need (
                entry_id   UUID NOT NULL PRIMARY KEY REFERENCES partyorganisations_entry (id),
                case_id    UUID NOT NULL REFERENCES cases_case (id),
                is_raised  BIGINT NOT NULL,
                linked_at  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "partyorganisations-20-need-by-case",
            "CREATE INDEX partyorganisations_need_case ON partyorganisations_need (case_id, entry_id)"),
    ]
}
