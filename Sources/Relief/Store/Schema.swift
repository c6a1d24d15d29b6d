import Storage

enum ReliefSchema {
    static let steps = matters + course

    private static let matters = [
        SchemaStep(
            "relief-1-number",
            """
            CREATE TABLE relief_number (
                year  BIGINT NOT NULL PRIMARY KEY,
                last  BIGINT NOT NULL
            )
            """),
        // Household and person: absent where nobody is in the register, after a refused consent and after an erasure,
        // as is what is sealed. Applied, reviewed, notice: only once it came to that.
        SchemaStep(
            "relief-2-matter",
            """
            CREATE TABLE relief_matter (
                id              UUID NOT NULL PRIMARY KEY,
                number          TEXT NOT NULL,
                place_id        UUID NOT NULL REFERENCES places_place (id),
                household_id    UUID REFERENCES people_household (id),
                person_id       UUID REFERENCES people_person (id),
                kind            TEXT NOT NULL,
                path            TEXT NOT NULL,
                source          TEXT NOT NULL,
                finder_id       UUID REFERENCES people_person (id),
                step            TEXT NOT NULL,
                is_proxy        BIGINT NOT NULL,
                is_minor        BIGINT NOT NULL,
                has_kin         BIGINT NOT NULL,
                opened_at       BIGINT NOT NULL,
                applied_at      BIGINT,
                reviewed_at     BIGINT,
                round           BIGINT NOT NULL,
                notice_id       UUID REFERENCES notices_notice (id),
                name_sealed     BYTES,
                details_sealed  BYTES,
                position        BIGINT NOT NULL,
                CONSTRAINT relief_number_is_unique UNIQUE (number),
                CONSTRAINT relief_position_is_unique UNIQUE (position),
                CONSTRAINT relief_path_is_known CHECK (path IN ('ordinary', 'emergency')),
                CONSTRAINT relief_source_is_known CHECK (source IN ('visit', 'request', 'counter', 'household')),
                CONSTRAINT relief_step_is_known
                     CHECK (step IN ('found', 'agreed', 'applied', 'checked', 'reviewed', 'posted', 'heard', 'granted',
                                     'suspended', 'ended', 'refused', 'declined', 'withdrawn')),
                CONSTRAINT relief_rounds_count_from_one CHECK (round >= 1),
                CONSTRAINT applied_relief_has_time
                     CHECK (step IN ('found', 'agreed', 'declined', 'withdrawn') OR applied_at IS NOT NULL),
                CONSTRAINT declined_relief_keeps_nothing
                     CHECK (step <> 'declined' OR (household_id IS NULL AND person_id IS NULL
                            AND name_sealed IS NULL AND details_sealed IS NULL))
            )
            """),
        SchemaStep(
            "relief-3-matter-by-step",
            "CREATE INDEX relief_matter_step ON relief_matter (step, position)"),
        SchemaStep(
            "relief-4-matter-by-household",
            "CREATE INDEX relief_matter_household ON relief_matter (household_id, kind)"),
        SchemaStep(
            "relief-5-matter-by-person",
            "CREATE INDEX relief_matter_person ON relief_matter (person_id, position)"),
        SchemaStep(
            "relief-6-kin",
            """
            CREATE TABLE relief_kin (
                matter_id    UUID NOT NULL REFERENCES relief_matter (id),
                officer_id   UUID NOT NULL REFERENCES people_person (id),
                declared_at  BIGINT NOT NULL,
                PRIMARY KEY (matter_id, officer_id)
            )
            """),
    ]

    private static let course = [
        // Report: absent once it was erased. Present and agreeing: only of a democratic appraisal.
        SchemaStep(
            "relief-7-check",
            """
            CREATE TABLE relief_check (
                id             UUID NOT NULL PRIMARY KEY,
                matter_id      UUID NOT NULL REFERENCES relief_matter (id),
                round          BIGINT NOT NULL,
                first_id       UUID NOT NULL REFERENCES people_person (id),
                second_id      UUID NOT NULL REFERENCES people_person (id),
                checked_at     BIGINT NOT NULL,
                is_fit         BIGINT NOT NULL,
                present        BIGINT,
                agreeing       BIGINT,
                report_sealed  BYTES,
                CONSTRAINT a_round_is_checked_once UNIQUE (matter_id, round),
                CONSTRAINT two_are_in_the_house CHECK (first_id <> second_id),
                CONSTRAINT appraisal_counts_both CHECK ((present IS NULL) = (agreeing IS NULL)),
                CONSTRAINT appraisal_is_bounded CHECK (present IS NULL OR (present BETWEEN 1 AND 200
                                                       AND agreeing BETWEEN 0 AND present))
            )
            """),
        // Reason: where one was given, until it was erased.
        SchemaStep(
            "relief-8-opinion",
            """
            CREATE TABLE relief_opinion (
                id             UUID NOT NULL PRIMARY KEY,
                matter_id      UUID NOT NULL REFERENCES relief_matter (id),
                round          BIGINT NOT NULL,
                person_id      UUID NOT NULL REFERENCES people_person (id),
                given_at       BIGINT NOT NULL,
                is_for         BIGINT NOT NULL,
                amount_fen     BIGINT NOT NULL,
                persons        BIGINT NOT NULL,
                reason_sealed  BYTES,
                CONSTRAINT a_round_has_one_opinion UNIQUE (matter_id, round),
                CONSTRAINT opinion_for_names_an_amount
                     CHECK (is_for = 0 OR (amount_fen BETWEEN 1 AND 100000000 AND persons BETWEEN 1 AND 30))
            )
            """),
        // Care: of what is paid monthly. Reason and remedy: where they were given, until they were erased.
        SchemaStep(
            "relief-9-decision",
            """
            CREATE TABLE relief_decision (
                id             UUID NOT NULL PRIMARY KEY,
                matter_id      UUID NOT NULL REFERENCES relief_matter (id),
                number         BIGINT NOT NULL,
                kind           TEXT NOT NULL,
                person_id      UUID NOT NULL REFERENCES people_person (id),
                decided_at     BIGINT NOT NULL,
                from_month     BIGINT NOT NULL,
                amount_fen     BIGINT NOT NULL,
                care           TEXT,
                reason_sealed  BYTES,
                remedy_sealed  BYTES,
                CONSTRAINT decision_number_is_unique UNIQUE (matter_id, number),
                CONSTRAINT decision_kind_is_known
                     CHECK (kind IN ('grant', 'refuse', 'change', 'suspend', 'resume', 'end')),
                CONSTRAINT decided_amount_is_bounded CHECK (amount_fen BETWEEN 0 AND 100000000),
                CONSTRAINT what_pays_names_an_amount
                     CHECK (kind NOT IN ('grant', 'change', 'resume') OR amount_fen > 0),
                CONSTRAINT decision_care_is_known CHECK (care IS NULL OR care IN ('stable', 'changing'))
            )
            """),
        SchemaStep(
            "relief-10-payment",
            """
            CREATE TABLE relief_payment (
                id           UUID NOT NULL PRIMARY KEY,
                matter_id    UUID NOT NULL REFERENCES relief_matter (id),
                month        BIGINT NOT NULL,
                amount_fen   BIGINT NOT NULL,
                is_aid       BIGINT NOT NULL,
                person_id    UUID REFERENCES people_person (id),
                recorded_at  BIGINT NOT NULL,
                CONSTRAINT a_month_is_paid_once UNIQUE (matter_id, month, is_aid),
                CONSTRAINT payment_is_bounded CHECK (amount_fen BETWEEN 1 AND 100000000)
            )
            """),
        SchemaStep(
            "relief-11-payment-by-month",
            "CREATE INDEX relief_payment_month ON relief_payment (month, recorded_at, id)"),
        SchemaStep(
            "relief-12-review",
            """
            CREATE TABLE relief_review (
                id             UUID NOT NULL PRIMARY KEY,
                matter_id      UUID NOT NULL REFERENCES relief_matter (id),
                first_id       UUID NOT NULL REFERENCES people_person (id),
                second_id      UUID NOT NULL REFERENCES people_person (id),
                done_at        BIGINT NOT NULL,
                is_unchanged   BIGINT NOT NULL,
                report_sealed  BYTES,
                CONSTRAINT two_look_again CHECK (first_id <> second_id)
            )
            """),
        SchemaStep(
            "relief-13-review-by-matter",
            "CREATE INDEX relief_review_matter ON relief_review (matter_id, done_at, id)"),
        // Decider and the rest: once it was decided. Reason: until it was erased.
        SchemaStep(
            "relief-14-extension",
            """
            CREATE TABLE relief_extension (
                id             UUID NOT NULL PRIMARY KEY,
                matter_id      UUID NOT NULL REFERENCES relief_matter (id),
                days           BIGINT NOT NULL,
                asker_id       UUID NOT NULL REFERENCES people_person (id),
                asked_at       BIGINT NOT NULL,
                decider_id     UUID REFERENCES people_person (id),
                decided_at     BIGINT,
                is_granted     BIGINT,
                reason_sealed  BYTES,
                CONSTRAINT a_matter_is_extended_once UNIQUE (matter_id),
                CONSTRAINT relief_extension_is_bounded CHECK (days BETWEEN 1 AND 250),
                CONSTRAINT relief_extension_is_decided_whole
                     CHECK ((decider_id IS NULL) = (decided_at IS NULL)
                            AND (decider_id IS NULL) = (is_granted IS NULL)),
                CONSTRAINT relief_extension_has_two_hands CHECK (decider_id IS NULL OR decider_id <> asker_id)
            )
            """),
        // Visit and finding lie in a room beside this one, so nothing refers to their tables.
        SchemaStep(
            "relief-15-finding",
            """
            CREATE TABLE relief_finding (
                finding_id  UUID NOT NULL PRIMARY KEY,
                visit_id    UUID NOT NULL,
                matter_id   UUID NOT NULL REFERENCES relief_matter (id)
            )
            """),
        SchemaStep(
            "relief-16-finding-by-matter", "CREATE INDEX relief_finding_matter ON relief_finding (matter_id)"),
    ]
}
