import Storage

extension WeChat {
    /// The tables of this room; letters and states speak of this server only and are in no export.
    package static let schema: [SchemaStep] = [
        // Without a key in plain mode; without a secret where nothing is ever asked of WeChat.
        SchemaStep(
            "wechat-1-account",
            """
            CREATE TABLE wechat_account (
                id            UUID NOT NULL PRIMARY KEY,
                slot          BIGINT NOT NULL,
                app_id        TEXT NOT NULL,
                mode          TEXT NOT NULL,
                entry         TEXT NOT NULL,
                interface     TEXT NOT NULL,
                door          TEXT NOT NULL,
                token_sealed  BYTES NOT NULL,
                key_sealed    BYTES,
                secret_sealed BYTES,
                kept_at       BIGINT NOT NULL,
                kept_by_id    UUID NOT NULL REFERENCES people_person (id),
                CONSTRAINT wechat_account_is_one UNIQUE (slot),
                CONSTRAINT wechat_account_has_one_slot CHECK (slot = 1),
                CONSTRAINT wechat_app_id_is_bounded CHECK (length(app_id) BETWEEN 1 AND 64),
                CONSTRAINT wechat_mode_is_known CHECK (mode IN ('plain', 'compatible', 'safe')),
                CONSTRAINT wechat_sealed_mode_has_key CHECK (mode = 'plain' OR key_sealed IS NOT NULL),
                CONSTRAINT wechat_entry_is_known CHECK (entry IN ('nobody', 'residents', 'everybody')),
                CONSTRAINT wechat_entry_has_secret CHECK (entry = 'nobody' OR secret_sealed IS NOT NULL),
                CONSTRAINT wechat_addresses_are_bounded CHECK (length(interface) <= 200 AND length(door) <= 200)
            )
            """),
        // Nobody's until they bind it; no talk while nothing is under way; no place before the first matter.
        SchemaStep(
            "wechat-2-follower",
            """
            CREATE TABLE wechat_follower (
                id           UUID NOT NULL PRIMARY KEY,
                open_key     BYTES NOT NULL,
                open_sealed  BYTES NOT NULL,
                person_id    UUID REFERENCES people_person (id),
                bound_at     BIGINT,
                language     TEXT NOT NULL,
                place_id     UUID REFERENCES places_place (id),
                talk_sealed  BYTES,
                talk_until   BIGINT,
                version      BIGINT NOT NULL,
                seen_at      BIGINT NOT NULL,
                CONSTRAINT wechat_follower_is_known_once UNIQUE (open_key),
                CONSTRAINT wechat_binding_has_a_time CHECK ((person_id IS NULL) = (bound_at IS NULL)),
                CONSTRAINT wechat_talk_ends CHECK ((talk_sealed IS NULL) = (talk_until IS NULL))
            )
            """),
        SchemaStep(
            "wechat-3-one-binding-a-person",
            "CREATE UNIQUE INDEX wechat_follower_person ON wechat_follower (person_id) WHERE person_id IS NOT NULL"
        ),
        SchemaStep(
            "wechat-4-request",
            """
            CREATE TABLE wechat_request (
                request_id   UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
                follower_id  UUID NOT NULL REFERENCES wechat_follower (id),
                made_at      BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "wechat-5-request-by-follower",
            "CREATE INDEX wechat_request_follower ON wechat_request (follower_id, made_at)"),
        // Without a name at WeChat's side and a time once it is over.
        SchemaStep(
            "wechat-6-picture",
            """
            CREATE TABLE wechat_picture (
                id            UUID NOT NULL PRIMARY KEY,
                request_id    UUID NOT NULL REFERENCES wechat_request (request_id),
                media_sealed  BYTES,
                state         TEXT NOT NULL,
                tries         BIGINT NOT NULL,
                due_at        BIGINT,
                CONSTRAINT wechat_picture_state_is_known CHECK (state IN ('waiting', 'kept', 'lost')),
                CONSTRAINT wechat_waiting_picture_is_due CHECK ((state = 'waiting') = (due_at IS NOT NULL)),
                CONSTRAINT wechat_waiting_picture_has_a_name CHECK ((state = 'waiting') = (media_sealed IS NOT NULL))
            )
            """),
        SchemaStep(
            "wechat-7-picture-by-time", "CREATE INDEX wechat_picture_due ON wechat_picture (due_at, id)"),
        SchemaStep(
            "wechat-8-picture-by-request",
            "CREATE INDEX wechat_picture_request ON wechat_picture (request_id)"),
        // The first sixteen bytes of keyed digests stand for letters, nonces and states; without an answer WeChat was
        // told that all is well.
        SchemaStep(
            "wechat-9-letter",
            """
            CREATE TABLE wechat_letter (
                id           UUID NOT NULL PRIMARY KEY,
                answer       TEXT,
                received_at  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "wechat-10-letter-by-time", "CREATE INDEX wechat_letter_time ON wechat_letter (received_at)"),
        SchemaStep(
            "wechat-11-nonce",
            """
            CREATE TABLE wechat_nonce (
                id           UUID NOT NULL PRIMARY KEY,
                letter_id    UUID NOT NULL,
                received_at  BIGINT NOT NULL
            )
            """),
        SchemaStep("wechat-12-nonce-by-time", "CREATE INDEX wechat_nonce_time ON wechat_nonce (received_at)"),
        SchemaStep(
            "wechat-13-state",
            """
            CREATE TABLE wechat_state (
                id       UUID NOT NULL PRIMARY KEY,
                used_at  BIGINT NOT NULL
            )
            """),
    ]

    /// What an export leaves behind.
    package static let unexported: Set<String> = ["wechat_letter", "wechat_nonce", "wechat_state"]
}
