import Storage

extension Permission: StorableCode {}

/// The tables of this room. Persons, places and posts live in rooms above: no foreign keys to them.
enum AccessSchema {
    static let steps: [SchemaStep] = [
        SchemaStep(
            "access-1-accounts",
            """
            CREATE TABLE access_account (
                person_id             UUID NOT NULL PRIMARY KEY,
                name                  TEXT NOT NULL,
                display_name          TEXT NOT NULL,
                password_hash         TEXT NOT NULL,
                is_sample             BIGINT NOT NULL,
                must_change_password  BIGINT NOT NULL,
                opened_at             BIGINT NOT NULL,
                disabled_at           BIGINT,
                CONSTRAINT account_name_taken UNIQUE (name),
                CONSTRAINT account_name_fits CHECK (length(name) BETWEEN 2 AND 32),
                CONSTRAINT account_display_name_fits CHECK (length(display_name) BETWEEN 1 AND 40)
            )
            """),
        SchemaStep(
            "access-2-sessions",
            """
            CREATE TABLE access_session (
                id            UUID NOT NULL PRIMARY KEY,
                person_id     UUID NOT NULL REFERENCES access_account (person_id),
                token_digest  BYTES NOT NULL,
                begun_at      BIGINT NOT NULL,
                seen_at       BIGINT NOT NULL,
                ended_at      BIGINT,
                CONSTRAINT session_token_is_its_own UNIQUE (token_digest),
                CONSTRAINT session_token_is_digested CHECK (length(token_digest) = 32)
            )
            """),
        SchemaStep(
            "access-3-sessions-by-person",
            "CREATE INDEX access_session_person ON access_session (person_id)"),
        SchemaStep(
            "access-4-sessions-by-age", "CREATE INDEX access_session_begun ON access_session (begun_at)"),
        SchemaStep(
            "access-5-grants",
            """
            CREATE TABLE access_grant (
                id               UUID NOT NULL PRIMARY KEY,
                person_id        UUID NOT NULL,
                sequence         BIGINT NOT NULL,
                permission       TEXT NOT NULL,
                place_id         UUID NOT NULL,
                organisation_id  UUID,
                source_post_id   UUID NOT NULL,
                from_on          TEXT NOT NULL,
                until_on         TEXT,
                CONSTRAINT grant_has_one_place_in_line UNIQUE (person_id, sequence),
                CONSTRAINT grant_ends_after_it_begins CHECK (until_on IS NULL OR until_on >= from_on)
            )
            """),
        SchemaStep(
            "access-6-attempts",
            """
            CREATE TABLE access_attempt (
                name_digest      BYTES NOT NULL PRIMARY KEY,
                person_id        UUID REFERENCES access_account (person_id),
                failures         BIGINT NOT NULL,
                failed_at        BIGINT NOT NULL,
                locked_until_at  BIGINT,
                CONSTRAINT attempts_lock_at_five CHECK (failures BETWEEN 0 AND 4)
            )
            """),
        SchemaStep(
            "access-7-attempts-by-age", "CREATE INDEX access_attempt_failed ON access_attempt (failed_at)"),
        SchemaStep(
            "access-8-attempts-by-person",
            "CREATE INDEX access_attempt_person ON access_attempt (person_id)"),
        SchemaStep(
            "access-9-looks",
            """
            CREATE TABLE access_look (
                position    BIGINT NOT NULL PRIMARY KEY,
                looked_at   BIGINT NOT NULL,
                person_id   UUID NOT NULL,
                subject_id  UUID NOT NULL,
                field       TEXT NOT NULL,
                reason      TEXT NOT NULL,
                CONSTRAINT look_has_a_reason CHECK (length(reason) BETWEEN 1 AND 200),
                CONSTRAINT look_field_is_short CHECK (length(field) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "access-10-looks-by-subject",
            "CREATE INDEX access_look_subject ON access_look (subject_id, position)"),
    ]
}
