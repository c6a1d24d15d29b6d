import Storage

extension Webhooks {
    /// The tables of this room.
    package static let schema: [SchemaStep] = [
        // The address may hold a token, so it is sealed like the secrets; the former secret is there for a day.
        SchemaStep(
            "webhooks-1-hook",
            """
            CREATE TABLE webhooks_hook (
                id                UUID NOT NULL PRIMARY KEY,
                name              TEXT NOT NULL,
                host              TEXT NOT NULL,
                address_sealed    BYTES NOT NULL,
                secret_sealed     BYTES NOT NULL,
                former_sealed     BYTES,
                former_until_at   BIGINT,
                kinds             TEXT NOT NULL,
                state             TEXT NOT NULL,
                failures          BIGINT NOT NULL,
                registered_at     BIGINT NOT NULL,
                registered_by_id  UUID NOT NULL REFERENCES people_person (id),
                changed_at        BIGINT NOT NULL,
                CONSTRAINT hook_name_is_bounded CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT hook_state_is_known CHECK (state IN ('active', 'paused', 'stopped', 'ended')),
                CONSTRAINT hook_hears_something CHECK (length(kinds) > 0),
                CONSTRAINT former_secret_has_an_end CHECK ((former_sealed IS NULL) = (former_until_at IS NULL))
            )
            """),
        // The position is the journal's: each fact stands once in each receiver's line, in the order it happened.
        SchemaStep(
            "webhooks-2-delivery",
            """
            CREATE TABLE webhooks_delivery (
                id         UUID NOT NULL PRIMARY KEY,
                hook_id    UUID NOT NULL REFERENCES webhooks_hook (id),
                position   BIGINT NOT NULL,
                kind       TEXT NOT NULL,
                body       TEXT NOT NULL,
                state      TEXT NOT NULL,
                attempts   BIGINT NOT NULL,
                tries      BIGINT NOT NULL,
                next_at    BIGINT,
                queued_at  BIGINT NOT NULL,
                ended_at   BIGINT,
                CONSTRAINT fact_is_told_once UNIQUE (hook_id, position),
                CONSTRAINT delivery_state_is_known CHECK (state IN ('waiting', 'delivered', 'given-up')),
                CONSTRAINT waiting_delivery_has_an_instant CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
                CONSTRAINT ended_delivery_has_an_end CHECK ((state = 'waiting') = (ended_at IS NULL))
            )
            """),
        SchemaStep(
            "webhooks-3-delivery-in-line",
            "CREATE INDEX webhooks_delivery_line ON webhooks_delivery (hook_id, state, position)"),
        // A status, or a code of why there is none.
        SchemaStep(
            "webhooks-4-attempt",
            """
            CREATE TABLE webhooks_attempt (
                delivery_id  UUID NOT NULL REFERENCES webhooks_delivery (id),
                number       BIGINT NOT NULL,
                status       BIGINT,
                fault        TEXT,
                tried_at     BIGINT NOT NULL,
                PRIMARY KEY (delivery_id, number),
                CONSTRAINT attempt_came_to_something CHECK ((status IS NULL) <> (fault IS NULL))
            )
            """),
    ]
}
