import Storage

extension ShortMessages {
    /// The tables of this room.
    package static let schema: [SchemaStep] = [
        // One row; address and secret are absent until the county has a provider.
        SchemaStep(
            "short-messages-1-settings",
            """
            CREATE TABLE shortmessages_settings (
                singleton       BIGINT NOT NULL PRIMARY KEY,
                is_live         BIGINT NOT NULL,
                signature       TEXT NOT NULL,
                host            TEXT NOT NULL,
                address_sealed  BYTES,
                secret_sealed   BYTES,
                CONSTRAINT settings_are_one_row CHECK (singleton = 1),
                CONSTRAINT signature_is_bounded CHECK (length(signature) <= 18),
                CONSTRAINT live_settings_are_whole CHECK (
                    is_live = 0 OR (signature <> '' AND address_sealed IS NOT NULL AND secret_sealed IS NOT NULL))
            )
            """),
        // Code, day and number of the approval are absent until the provider gives them.
        SchemaStep(
            "short-messages-2-template",
            """
            CREATE TABLE shortmessages_template (
                id             UUID NOT NULL PRIMARY KEY,
                moment         TEXT NOT NULL,
                text           TEXT NOT NULL,
                entered_at     BIGINT NOT NULL,
                provider_code  TEXT,
                approved_on    TEXT,
                number         TEXT,
                retired_at     BIGINT,
                CONSTRAINT template_moment_is_known CHECK (moment IN ('received', 'closed', 'unreached')),
                CONSTRAINT template_text_is_bounded CHECK (length(text) BETWEEN 1 AND 300),
                CONSTRAINT approval_is_whole CHECK (
                    (provider_code IS NULL) = (approved_on IS NULL) AND (number IS NULL) = (approved_on IS NULL))
            )
            """),
        SchemaStep(
            "short-messages-3-one-template-in-force",
            """
            CREATE UNIQUE INDEX shortmessages_template_in_force ON shortmessages_template (moment)
             WHERE approved_on IS NOT NULL AND retired_at IS NULL
            """),
        // The position is the journal's: each fact is told once. The key of the number is absent once it is erased.
        SchemaStep(
            "short-messages-4-message",
            """
            CREATE TABLE shortmessages_message (
                id           UUID NOT NULL PRIMARY KEY,
                request_id   UUID NOT NULL REFERENCES requests_request (case_id),
                position     BIGINT NOT NULL,
                moment       TEXT NOT NULL,
                phone_key    BYTES,
                template_id  UUID REFERENCES shortmessages_template (id),
                state        TEXT NOT NULL,
                reason       TEXT,
                attempts     BIGINT NOT NULL,
                next_at      BIGINT,
                queued_at    BIGINT NOT NULL,
                ended_at     BIGINT,
                CONSTRAINT message_is_queued_once UNIQUE (position),
                CONSTRAINT message_state_is_known CHECK (
                    state IN ('waiting', 'sent', 'dry', 'dropped', 'given-up')),
                CONSTRAINT waiting_message_has_an_instant CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
                CONSTRAINT ended_message_has_an_end CHECK ((state = 'waiting') = (ended_at IS NULL)),
                CONSTRAINT dropped_message_says_why CHECK (state <> 'dropped' OR reason IS NOT NULL)
            )
            """),
        SchemaStep(
            "short-messages-5-message-due",
            "CREATE INDEX shortmessages_message_due ON shortmessages_message (next_at) WHERE state = 'waiting'"
        ),
        SchemaStep(
            "short-messages-6-message-by-number",
            "CREATE INDEX shortmessages_message_number ON shortmessages_message (phone_key, ended_at)"),
        SchemaStep(
            "short-messages-7-message-by-request",
            "CREATE INDEX shortmessages_message_request ON shortmessages_message (request_id)"),
    ]
}
