import Storage

extension Rewards {
    /// The tables of this room.
    package static let schema: [SchemaStep] = closingSchema + planSchema + listSchema + wordingSchema

    private static let closingSchema: [SchemaStep] = [
        // Confirmer and its time: once a second person confirmed. Ended: once it is over or given up.
        SchemaStep(
            "rewards-1-closing",
            """
            CREATE TABLE rewards_closing (
                id            UUID NOT NULL PRIMARY KEY,
                place_id      UUID NOT NULL REFERENCES places_place (id),
                year          BIGINT NOT NULL,
                state         TEXT NOT NULL,
                proposer_id   UUID,
                proposed_at   BIGINT NOT NULL,
                confirmer_id  UUID,
                confirmed_at  BIGINT,
                ended_at      BIGINT,
                position      BIGINT NOT NULL,
                CONSTRAINT closing_position_is_unique UNIQUE (position),
                CONSTRAINT closing_state_is_known CHECK (state IN ('proposed', 'running', 'closed', 'dropped')),
                CONSTRAINT closing_takes_two
                    CHECK (state IN ('proposed', 'dropped')
                           OR confirmer_id IS NOT NULL AND (proposer_id IS NULL OR confirmer_id <> proposer_id)),
                CONSTRAINT confirmation_has_its_time CHECK ((confirmer_id IS NULL) = (confirmed_at IS NULL))
            )
            """),
        SchemaStep(
            "rewards-2-closing-by-place",
            "CREATE INDEX rewards_closing_place ON rewards_closing (place_id, position)"),
        SchemaStep(
            "rewards-3-closing-by-state",
            "CREATE INDEX rewards_closing_state ON rewards_closing (state, position)"),
        SchemaStep(
            "rewards-4-village",
            """
            CREATE TABLE rewards_village (
                closing_id     UUID NOT NULL REFERENCES rewards_closing (id),
                village_id     UUID NOT NULL REFERENCES places_place (id),
                book_id        UUID NOT NULL REFERENCES ledger_book (id),
                season         BIGINT NOT NULL,
                list_id        UUID NOT NULL REFERENCES points_version (id),
                carry_percent  BIGINT NOT NULL,
                accounts       BIGINT NOT NULL,
                filled         BIGINT NOT NULL,
                total          BIGINT NOT NULL,
                kept           BIGINT NOT NULL,
                state          TEXT NOT NULL,
                reason         TEXT NOT NULL,
                PRIMARY KEY (closing_id, village_id),
                CONSTRAINT village_state_is_known CHECK (state IN ('waiting', 'running', 'closed', 'stuck')),
                CONSTRAINT carry_is_a_part CHECK (carry_percent BETWEEN 0 AND 100),
                CONSTRAINT kept_is_no_more_than_there_is CHECK (kept BETWEEN 0 AND total),
                CONSTRAINT stuck_village_says_why CHECK ((state = 'stuck') = (reason <> ''))
            )
            """),
    ]

    private static let planSchema: [SchemaStep] = [
        // Digest, body: once it is submitted. Resolution and its day: once it is adopted.
        SchemaStep(
            "rewards-5-plan",
            """
            CREATE TABLE rewards_plan (
                id                 UUID NOT NULL PRIMARY KEY,
                place_id           UUID NOT NULL REFERENCES places_place (id),
                number             BIGINT NOT NULL,
                kind               TEXT NOT NULL,
                title              TEXT NOT NULL,
                basis              TEXT NOT NULL,
                year               BIGINT NOT NULL,
                scope              TEXT NOT NULL,
                last_places        BIGINT NOT NULL,
                points_min         BIGINT NOT NULL,
                budget_fen         BIGINT NOT NULL,
                source             TEXT NOT NULL,
                author_id          UUID,
                drafted_at         BIGINT NOT NULL,
                state              TEXT NOT NULL,
                digest             TEXT,
                body               TEXT,
                resolution_id      UUID REFERENCES assemblies_resolution (id),
                resolution_number  TEXT,
                decided_on         TEXT,
                CONSTRAINT plan_number_is_unique UNIQUE (place_id, number),
                CONSTRAINT resolution_adopts_one_plan UNIQUE (resolution_id),
                CONSTRAINT plan_kind_is_known CHECK (kind IN ('ranks', 'shares')),
                CONSTRAINT plan_scope_is_known CHECK (scope IN ('all', 'village', 'group')),
                CONSTRAINT plan_state_is_known CHECK (state IN ('draft', 'submitted', 'adopted', 'dropped')),
                CONSTRAINT plan_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT plan_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
                CONSTRAINT plan_source_is_short CHECK (length(source) <= 100),
                CONSTRAINT plan_last_places_are_few CHECK (last_places BETWEEN 0 AND 20),
                CONSTRAINT plan_minimum_is_bounded CHECK (points_min BETWEEN 0 AND 100000000),
                CONSTRAINT plan_budget_is_bounded CHECK (budget_fen BETWEEN 0 AND 1000000000),
                CONSTRAINT budget_is_a_share_outs CHECK ((kind = 'shares') = (budget_fen > 0)),
                CONSTRAINT budget_has_its_source CHECK (kind = 'ranks' OR source <> ''),
                CONSTRAINT adopted_plan_has_its_resolution
                    CHECK ((state = 'adopted') = (resolution_id IS NOT NULL))
            )
            """),
        SchemaStep(
            "rewards-6-tier",
            """
            CREATE TABLE rewards_tier (
                plan_id     UUID NOT NULL REFERENCES rewards_plan (id),
                first_rank  BIGINT NOT NULL,
                last_rank   BIGINT NOT NULL,
                words       TEXT NOT NULL,
                PRIMARY KEY (plan_id, first_rank),
                CONSTRAINT tier_is_not_empty CHECK (first_rank >= 1 AND last_rank >= first_rank),
                CONSTRAINT tier_reaches_so_far CHECK (last_rank <= 500),
                CONSTRAINT tier_words_are_short CHECK (length(words) BETWEEN 1 AND 60)
            )
            """),
    ]

    private static let listSchema: [SchemaStep] = [
        // Notice: once it is published.
        SchemaStep(
            "rewards-7-list",
            """
            CREATE TABLE rewards_list (
                id              UUID NOT NULL PRIMARY KEY,
                plan_id         UUID NOT NULL REFERENCES rewards_plan (id),
                place_id        UUID NOT NULL REFERENCES places_place (id),
                number          BIGINT NOT NULL,
                up_to_on        TEXT NOT NULL,
                is_year_closed  BIGINT NOT NULL,
                frozen_at       BIGINT NOT NULL,
                households      BIGINT NOT NULL,
                points          BIGINT NOT NULL,
                sum_fen         BIGINT NOT NULL,
                state           TEXT NOT NULL,
                notice_id       UUID REFERENCES notices_notice (id),
                position        BIGINT NOT NULL,
                CONSTRAINT list_number_is_unique UNIQUE (plan_id, number),
                CONSTRAINT list_position_is_unique UNIQUE (position),
                CONSTRAINT list_state_is_known
                    CHECK (state IN ('frozen', 'published', 'upset', 'settled', 'replaced')),
                CONSTRAINT list_out_in_the_open_has_its_notice
                    CHECK (state IN ('frozen', 'replaced') OR notice_id IS NOT NULL)
            )
            """),
        SchemaStep(
            "rewards-8-list-by-place",
            "CREATE INDEX rewards_list_place ON rewards_list (place_id, position)"),
        // Transfer: once what is owed is booked. Payment and receipt: once it was handed out.
        SchemaStep(
            "rewards-9-line",
            """
            CREATE TABLE rewards_line (
                id            UUID NOT NULL PRIMARY KEY,
                list_id       UUID NOT NULL REFERENCES rewards_list (id),
                number        BIGINT NOT NULL,
                household_id  UUID NOT NULL REFERENCES people_household (id),
                village_id    UUID NOT NULL REFERENCES places_place (id),
                group_id      UUID NOT NULL REFERENCES places_place (id),
                rank          BIGINT NOT NULL,
                points        BIGINT NOT NULL,
                role          TEXT NOT NULL,
                words         TEXT NOT NULL,
                fen           BIGINT NOT NULL,
                transfer_id   UUID REFERENCES ledger_transfer (id),
                payment_id    UUID REFERENCES ledger_transfer (id),
                received_at   BIGINT,
                received_on   TEXT,
                signer        TEXT NOT NULL,
                giver_id      UUID REFERENCES people_person (id),
                CONSTRAINT line_number_is_unique UNIQUE (list_id, number),
                CONSTRAINT household_stands_once UNIQUE (list_id, household_id),
                CONSTRAINT line_role_is_known CHECK (role IN ('rewarded', 'last')),
                CONSTRAINT line_words_are_short CHECK (length(words) <= 60),
                CONSTRAINT line_gives_goods_or_money
                    CHECK (fen >= 0 AND (role = 'last' AND fen = 0 AND words = ''
                                         OR role = 'rewarded' AND (fen > 0) <> (words <> ''))),
                CONSTRAINT line_rank_counts_from_one CHECK (rank >= 1),
                CONSTRAINT payment_follows_the_debt CHECK (payment_id IS NULL OR transfer_id IS NOT NULL),
                CONSTRAINT receipt_is_whole
                    CHECK ((received_at IS NULL) = (received_on IS NULL)
                           AND (received_at IS NULL) = (signer = '')),
                CONSTRAINT receipt_signer_is_short CHECK (length(signer) <= 40)
            )
            """),
    ]

    private static let wordingSchema: [SchemaStep] = [
        // Replacer: nobody where the house itself wrote.
        SchemaStep(
            "rewards-10-wording",
            """
            CREATE TABLE rewards_wording (
                plan_id      UUID NOT NULL REFERENCES rewards_plan (id),
                number       BIGINT NOT NULL,
                text         TEXT NOT NULL,
                replaced_at  BIGINT NOT NULL,
                replacer_id  UUID REFERENCES people_person (id),
                PRIMARY KEY (plan_id, number),
                CONSTRAINT wordings_are_few CHECK (number BETWEEN 1 AND 50),
                CONSTRAINT wording_is_bounded CHECK (length(text) BETWEEN 1 AND 4000)
            )
            """)
    ]
}
