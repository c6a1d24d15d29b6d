import Storage

extension Points {
    /// What came after the first tables.
    static let laterSchema: [SchemaStep] = [
        SchemaStep(
            "points-19-item-trigger",
            """
            ALTER TABLE points_item ADD COLUMN arises_by TEXT NOT NULL DEFAULT 'hand'
            CONSTRAINT item_trigger_is_known CHECK (arises_by IN ('hand', 'solved-request', 'attendance'))
            """),
        // What no person declared: the record it came from, once for each item of a list by its code.
        SchemaStep(
            "points-20-origin",
            """
            CREATE TABLE points_origin (
                declaration_id  UUID NOT NULL PRIMARY KEY REFERENCES points_declaration (id),
                trigger_code    TEXT NOT NULL,
                cause_id        UUID NOT NULL,
                village_id      UUID NOT NULL REFERENCES places_place (id),
                item_code       TEXT NOT NULL,
                CONSTRAINT record_counts_once UNIQUE (cause_id, village_id, item_code),
                CONSTRAINT origin_trigger_is_known CHECK (trigger_code IN ('solved-request', 'attendance'))
            )
            """),
        SchemaStep(
            "points-21-declaration-by-person",
            "CREATE INDEX points_declaration_person ON points_declaration (person_id, position)"),
        SchemaStep(
            "points-22-act-by-day",
            "CREATE INDEX points_act_day ON points_act (village_id, happened_on, id)"),
    ]
}
