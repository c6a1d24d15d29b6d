import Storage

extension Interop {
    /// The tables of this room.
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "interop-1-programme",
            """
            CREATE TABLE interop_programme (
                id                UUID NOT NULL PRIMARY KEY,
                name              TEXT NOT NULL,
                keeper            TEXT NOT NULL,
                digest            BYTES NOT NULL,
                hint              TEXT NOT NULL,
                is_shown          BIGINT NOT NULL,
                registered_at     BIGINT NOT NULL,
                registered_by_id  UUID NOT NULL REFERENCES people_person (id),
                revoked_at        BIGINT,
                CONSTRAINT programme_key_is_unique UNIQUE (digest),
                CONSTRAINT programme_name_is_bounded CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT programme_keeper_is_bounded CHECK (length(keeper) BETWEEN 1 AND 100)
            )
            """),
        // Most reports come without a picture.
        SchemaStep(
            "interop-2-report",
            """
            CREATE TABLE interop_report (
                request_id    UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
                programme_id  UUID NOT NULL REFERENCES interop_programme (id),
                digest        BYTES NOT NULL,
                media_url     TEXT,
                sent_at       BIGINT NOT NULL,
                CONSTRAINT media_address_is_bounded CHECK (media_url IS NULL OR length(media_url) <= 500)
            )
            """),
        SchemaStep(
            "interop-3-report-by-programme",
            "CREATE INDEX interop_report_programme ON interop_report (programme_id, sent_at)"),
        SchemaStep(
            "interop-4-report-by-digest",
            "CREATE INDEX interop_report_digest ON interop_report (digest, sent_at)"),
        // What the programme calls its update; many name none.
        SchemaStep(
            "interop-5-update",
            """
            CREATE TABLE interop_update (
                id            UUID NOT NULL PRIMARY KEY,
                request_id    UUID NOT NULL REFERENCES interop_report (request_id),
                programme_id  UUID NOT NULL REFERENCES interop_programme (id),
                name          TEXT,
                digest        BYTES NOT NULL,
                sent_at       BIGINT NOT NULL,
                CONSTRAINT update_name_is_bounded CHECK (name IS NULL OR length(name) <= 100),
                CONSTRAINT update_is_named_once UNIQUE (programme_id, name)
            )
            """),
        SchemaStep(
            "interop-6-update-by-digest",
            "CREATE INDEX interop_update_digest ON interop_update (digest, sent_at)"),
        SchemaStep(
            "interop-7-feed",
            """
            CREATE TABLE interop_feed (
                id          UUID NOT NULL PRIMARY KEY,
                person_id   UUID NOT NULL REFERENCES people_person (id),
                digest      BYTES NOT NULL,
                hint        TEXT NOT NULL,
                made_at     BIGINT NOT NULL,
                revoked_at  BIGINT,
                CONSTRAINT feed_address_is_unique UNIQUE (digest)
            )
            """),
        // Who has one makes another only after the first is revoked.
        SchemaStep(
            "interop-8-one-feed-in-force",
            "CREATE UNIQUE INDEX interop_feed_in_force ON interop_feed (person_id) WHERE revoked_at IS NULL"),
    ]
}
