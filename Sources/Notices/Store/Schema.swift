import Storage

extension Notices {
    /// The tables of this room; what was published stands apart from where it is, for it is never changed.
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "notices-1-number",
            "CREATE TABLE notices_number (year BIGINT NOT NULL PRIMARY KEY, last BIGINT NOT NULL)"),
        // Owner: what it is about in another room. Ground: by what right persons are named; empty for nobody.
        SchemaStep(
            "notices-2-notice",
            """
            CREATE TABLE notices_notice (
                id                UUID NOT NULL PRIMARY KEY,
                number            TEXT NOT NULL,
                place_id          UUID NOT NULL REFERENCES places_place (id),
                kind              TEXT NOT NULL,
                title             TEXT NOT NULL,
                body              TEXT NOT NULL,
                columns           TEXT NOT NULL,
                naming            TEXT NOT NULL,
                ground            TEXT NOT NULL,
                contact           TEXT NOT NULL,
                issuer            TEXT NOT NULL,
                takes_objections  BIGINT NOT NULL,
                owner_id          UUID,
                owner_kind        TEXT,
                replaces_id       UUID REFERENCES notices_notice (id),
                publisher_id      UUID,
                published_at      BIGINT NOT NULL,
                position          BIGINT NOT NULL,
                digest            BYTES NOT NULL,
                CONSTRAINT notice_number_is_unique UNIQUE (number),
                CONSTRAINT notice_position_is_unique UNIQUE (position),
                CONSTRAINT notice_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT notice_body_is_short CHECK (length(body) <= 20000),
                CONSTRAINT notice_naming_is_known CHECK (naming IN ('nobody', 'consent', 'law')),
                CONSTRAINT persons_are_named_on_a_ground CHECK ((naming = 'nobody') = (ground = '')),
                CONSTRAINT notice_ground_is_short CHECK (length(ground) <= 200),
                CONSTRAINT notice_contact_is_short CHECK (length(contact) <= 100),
                CONSTRAINT notice_issuer_is_short CHECK (length(issuer) BETWEEN 1 AND 60),
                CONSTRAINT objections_need_a_contact CHECK (takes_objections = 0 OR contact <> '')
            )
            """),
        SchemaStep(
            "notices-3-notice-by-owner",
            "CREATE INDEX notices_notice_owner ON notices_notice (owner_id, position)"),
        // A row as it was published: masked. The consent of those who are named in full is not published.
        SchemaStep(
            "notices-4-line",
            """
            CREATE TABLE notices_line (
                notice_id  UUID NOT NULL REFERENCES notices_notice (id),
                number     BIGINT NOT NULL,
                cells      TEXT NOT NULL,
                item_id    UUID,
                consent    TEXT,
                PRIMARY KEY (notice_id, number),
                CONSTRAINT line_numbers_count_from_one CHECK (number BETWEEN 1 AND 1000)
            )
            """),
        // Ends are null until they come; the outcome is null until the notice is settled.
        SchemaStep(
            "notices-5-standing",
            """
            CREATE TABLE notices_standing (
                notice_id        UUID NOT NULL PRIMARY KEY REFERENCES notices_notice (id),
                place_id         UUID NOT NULL REFERENCES places_place (id),
                position         BIGINT NOT NULL,
                state            TEXT NOT NULL,
                round            BIGINT NOT NULL,
                posted_at        BIGINT NOT NULL,
                window_ended_at  BIGINT,
                outcome          TEXT,
                settled_at       BIGINT,
                withdrawn_at     BIGINT,
                reason           TEXT NOT NULL,
                CONSTRAINT standing_state_is_known CHECK (state IN ('open', 'settling', 'settled', 'withdrawn')),
                CONSTRAINT rounds_count_from_one CHECK (round >= 1),
                CONSTRAINT settled_notice_has_outcome CHECK ((state = 'settled') = (outcome IS NOT NULL)),
                CONSTRAINT settled_notice_has_time CHECK ((state = 'settled') = (settled_at IS NOT NULL)),
                CONSTRAINT ended_window_has_time CHECK (state NOT IN ('settling', 'settled')
                                                        OR window_ended_at IS NOT NULL),
                CONSTRAINT withdrawn_notice_says_why CHECK (state <> 'withdrawn'
                                                            OR (withdrawn_at IS NOT NULL AND reason <> '')),
                CONSTRAINT standing_reason_is_short CHECK (length(reason) <= 500)
            )
            """),
        SchemaStep(
            "notices-6-standing-by-place",
            "CREATE INDEX notices_standing_place ON notices_standing (place_id, state, position)"),
        SchemaStep(
            "notices-7-objection",
            """
            CREATE TABLE notices_objection (
                id            UUID NOT NULL PRIMARY KEY,
                notice_id     UUID NOT NULL REFERENCES notices_notice (id),
                number        BIGINT NOT NULL,
                line          BIGINT,
                words         TEXT NOT NULL,
                person_id     UUID,
                contact       BYTES,
                token         TEXT NOT NULL,
                raised_at     BIGINT NOT NULL,
                state         TEXT NOT NULL,
                answer        TEXT NOT NULL,
                answered_by_id  UUID,
                answered_at   BIGINT,
                CONSTRAINT objection_number_is_unique UNIQUE (notice_id, number),
                CONSTRAINT objection_token_is_unique UNIQUE (token),
                CONSTRAINT objection_number_is_small CHECK (number BETWEEN 1 AND 500),
                CONSTRAINT objection_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
                CONSTRAINT objection_answer_is_short CHECK (length(answer) <= 2000),
                CONSTRAINT objection_state_is_known CHECK (state IN ('open', 'upheld', 'partly', 'dismissed',
                                                                     'withdrawn', 'lapsed')),
                CONSTRAINT answered_objection_has_answer
                     CHECK ((state IN ('upheld', 'partly', 'dismissed')) = (answered_at IS NOT NULL)),
                CONSTRAINT answer_says_something CHECK ((answered_at IS NULL) = (answer = '')),
                CONSTRAINT nobody_answers_his_own CHECK (answered_by_id IS NULL OR person_id IS NULL
                                                         OR answered_by_id <> person_id)
            )
            """),
        SchemaStep(
            "notices-8-objection-by-state",
            "CREATE INDEX notices_objection_state ON notices_objection (state, notice_id, number)"),
        SchemaStep(
            "notices-9-objection-by-person",
            "CREATE INDEX notices_objection_person ON notices_objection (person_id, raised_at, id)"),
        SchemaStep(
            "notices-10-notice-by-replaced",
            "CREATE INDEX notices_notice_replaces ON notices_notice (replaces_id, position)"),
        // Words that are somebody's name in the register, of which the officer said that they speak of nobody.
        SchemaStep(
            "notices-11-spared",
            """
            CREATE TABLE notices_spared (
                notice_id  UUID NOT NULL REFERENCES notices_notice (id),
                word       TEXT NOT NULL,
                PRIMARY KEY (notice_id, word),
                CONSTRAINT spared_word_is_short CHECK (length(word) BETWEEN 2 AND 30)
            )
            """),
        SchemaStep(
            "notices-12-standing-names-persons",
            "ALTER TABLE notices_standing ADD COLUMN names_persons BIGINT NOT NULL DEFAULT 0"),
    ]
}
