import Storage

/// The tables of this room.
enum RulebookSchema {
    static let steps: [SchemaStep] = [
        // proposed_by: NULL where the county's preset brought it; decided_by: NULL while it is proposed.
        // until_on: NULL while it has no end; replaces_id: NULL unless it stands in for an unchecked floor.
        SchemaStep(
            "rulebook-1-entries",
            """
            CREATE TABLE rulebook_entry (
                id           UUID NOT NULL PRIMARY KEY,
                key          TEXT NOT NULL,
                value        TEXT NOT NULL,
                unit         TEXT NOT NULL,
                place_id     UUID NOT NULL REFERENCES places_place (id),
                from_on      TEXT NOT NULL,
                until_on     TEXT,
                law          TEXT NOT NULL,
                edition      TEXT NOT NULL,
                article      TEXT NOT NULL,
                is_checked   BIGINT NOT NULL,
                role         TEXT NOT NULL,
                note         TEXT NOT NULL,
                replaces_id  UUID REFERENCES rulebook_entry (id),
                state        TEXT NOT NULL,
                proposed_by  UUID,
                proposed_at  BIGINT NOT NULL,
                decided_by   UUID,
                decided_at   BIGINT,
                CONSTRAINT entry_key_is_short CHECK (length(key) BETWEEN 1 AND 100),
                CONSTRAINT entry_value_is_short CHECK (length(value) BETWEEN 1 AND 4000),
                CONSTRAINT entry_names_its_source
                     CHECK (length(law) BETWEEN 1 AND 200 AND length(edition) BETWEEN 1 AND 40),
                CONSTRAINT entry_article_is_short CHECK (length(article) <= 200),
                CONSTRAINT entry_note_is_short CHECK (length(note) <= 500),
                CONSTRAINT entry_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on),
                CONSTRAINT entry_role_is_known CHECK (role IN ('value', 'min', 'max')),
                CONSTRAINT entry_state_is_known CHECK (state IN ('proposed', 'confirmed', 'dropped')),
                CONSTRAINT entry_is_confirmed_by_another
                     CHECK (state <> 'confirmed' OR proposed_by IS NULL OR decided_by <> proposed_by)
            )
            """),
        SchemaStep(
            "rulebook-2-one-entry-a-day",
            """
            CREATE UNIQUE INDEX rulebook_entry_standing ON rulebook_entry (key, place_id, role, from_on)
             WHERE state = 'confirmed'
            """),
        SchemaStep(
            "rulebook-3-entries-by-place",
            "CREATE INDEX rulebook_entry_place ON rulebook_entry (place_id, state, key)"),
    ]
}
