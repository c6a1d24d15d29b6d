import Storage

extension People {
    /// Households and who belongs to them; what is sensitive is sealed by the county's key.
    static let householdSchema: [SchemaStep] = [
        SchemaStep("people-8-person-by-name", "CREATE INDEX people_person_name ON people_person (name)"),
        SchemaStep(
            "people-9-import",
            """
            CREATE TABLE people_import (
                number        BIGINT NOT NULL PRIMARY KEY,
                read_count    BIGINT NOT NULL,
                households    BIGINT NOT NULL,
                persons       BIGINT NOT NULL,
                published_at  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "people-10-particulars",
            """
            CREATE TABLE people_particulars (
                person_id        UUID NOT NULL PRIMARY KEY REFERENCES people_person (id),
                import_number    BIGINT NOT NULL,
                sex              TEXT,
                birth_on         TEXT,
                phone_sealed     BYTES,
                phone_key        BYTES,
                identity_sealed  BYTES,
                identity_key     BYTES,
                care_sealed      BYTES,
                CONSTRAINT sex_is_known CHECK (sex IN ('male', 'female')),
                CONSTRAINT phone_has_its_key CHECK ((phone_sealed IS NULL) = (phone_key IS NULL)),
                CONSTRAINT identity_has_its_key CHECK ((identity_sealed IS NULL) = (identity_key IS NULL))
            )
            """),
        SchemaStep(
            "people-11-particulars-by-identity",
            "CREATE INDEX people_particulars_identity ON people_particulars (identity_key)"),
        SchemaStep(
            "people-12-particulars-by-phone",
            "CREATE INDEX people_particulars_phone ON people_particulars (phone_key)"),
        SchemaStep(
            "people-13-household",
            """
            CREATE TABLE people_household (
                id             UUID NOT NULL PRIMARY KEY,
                import_number  BIGINT NOT NULL,
                village_id     UUID NOT NULL REFERENCES places_place (id),
                code           TEXT NOT NULL,
                address        TEXT NOT NULL,
                state          TEXT NOT NULL,
                state_on       TEXT NOT NULL,
                opened_on      TEXT NOT NULL,
                CONSTRAINT household_code_is_taken UNIQUE (village_id, code),
                CONSTRAINT household_code_is_short CHECK (length(code) BETWEEN 1 AND 20),
                CONSTRAINT household_address_is_short CHECK (length(address) <= 100),
                CONSTRAINT household_state_is_known
                    CHECK (state IN ('resident', 'away', 'empty', 'moved', 'closed'))
            )
            """),
        SchemaStep(
            "people-14-stay",
            """
            CREATE TABLE people_stay (
                household_id  UUID NOT NULL REFERENCES people_household (id),
                from_on       TEXT NOT NULL,
                place_id      UUID NOT NULL REFERENCES places_place (id),
                until_on      TEXT,
                PRIMARY KEY (household_id, from_on),
                CONSTRAINT stay_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep("people-15-stay-by-place", "CREATE INDEX people_stay_place ON people_stay (place_id)"),
        SchemaStep(
            "people-16-membership",
            """
            CREATE TABLE people_membership (
                household_id  UUID NOT NULL REFERENCES people_household (id),
                person_id     UUID NOT NULL REFERENCES people_person (id),
                from_on       TEXT NOT NULL,
                relation      TEXT NOT NULL,
                until_on      TEXT,
                PRIMARY KEY (household_id, person_id, from_on),
                CONSTRAINT membership_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "people-17-membership-is-in-one-household",
            "CREATE UNIQUE INDEX people_membership_open ON people_membership (person_id) WHERE until_on IS NULL"
        ),
        SchemaStep(
            "people-18-household-has-one-head",
            """
            CREATE UNIQUE INDEX people_membership_head ON people_membership (household_id)
             WHERE until_on IS NULL AND relation = 'head'
            """),
        SchemaStep(
            "people-19-membership-by-person",
            "CREATE INDEX people_membership_person ON people_membership (person_id, from_on)"),
        SchemaStep(
            "people-20-household-succession",
            """
            CREATE TABLE people_household_succession (
                from_id     UUID NOT NULL REFERENCES people_household (id),
                to_id       UUID NOT NULL REFERENCES people_household (id),
                happened_on TEXT NOT NULL,
                kind        TEXT NOT NULL,
                PRIMARY KEY (from_id, to_id),
                CONSTRAINT succession_kind_is_known CHECK (kind IN ('split', 'merged'))
            )
            """),
        SchemaStep(
            "people-21-succession-by-successor",
            "CREATE INDEX people_household_succession_to ON people_household_succession (to_id)"),
        SchemaStep(
            "people-22-upload",
            """
            CREATE TABLE people_upload (
                id           UUID NOT NULL PRIMARY KEY,
                person_id    UUID NOT NULL REFERENCES people_person (id),
                length       BIGINT NOT NULL,
                state        TEXT NOT NULL,
                sealed       BYTES NOT NULL,
                uploaded_at  BIGINT NOT NULL,
                touched_at   BIGINT NOT NULL,
                CONSTRAINT upload_state_is_known CHECK (state IN ('checked', 'running', 'done', 'broken'))
            )
            """),
        SchemaStep(
            "people-23-upload-part",
            """
            CREATE TABLE people_upload_part (
                upload_id  UUID NOT NULL REFERENCES people_upload (id),
                number     BIGINT NOT NULL,
                sealed     BYTES NOT NULL,
                PRIMARY KEY (upload_id, number)
            )
            """),
        SchemaStep(
            "people-24-roll",
            """
            CREATE TABLE people_roll (
                id        UUID NOT NULL PRIMARY KEY,
                kind      TEXT NOT NULL,
                lists     TEXT NOT NULL,
                place_id  UUID NOT NULL REFERENCES places_place (id),
                name      TEXT NOT NULL,
                from_on   TEXT NOT NULL,
                until_on  TEXT,
                CONSTRAINT roll_lists_persons_or_households CHECK (lists IN ('persons', 'households')),
                CONSTRAINT roll_has_name CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT roll_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "people-25-roll-by-place", "CREATE INDEX people_roll_place ON people_roll (place_id, kind)"),
        SchemaStep(
            "people-26-roll-entry",
            """
            CREATE TABLE people_roll_entry (
                id            UUID NOT NULL PRIMARY KEY,
                roll_id       UUID NOT NULL REFERENCES people_roll (id),
                person_id     UUID REFERENCES people_person (id),
                household_id  UUID REFERENCES people_household (id),
                from_on       TEXT NOT NULL,
                until_on      TEXT,
                CONSTRAINT entry_is_of_a_person_or_a_household
                    CHECK ((person_id IS NULL) <> (household_id IS NULL)),
                CONSTRAINT entry_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "people-27-roll-entry-by-roll",
            "CREATE INDEX people_roll_entry_roll ON people_roll_entry (roll_id, from_on)"),
        SchemaStep(
            "people-28-roll-entry-by-person",
            "CREATE INDEX people_roll_entry_person ON people_roll_entry (person_id)"),
        SchemaStep(
            "people-29-roll-entry-by-household",
            "CREATE INDEX people_roll_entry_household ON people_roll_entry (household_id)"),
    ]
}
