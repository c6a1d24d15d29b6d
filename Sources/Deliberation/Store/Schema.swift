import Storage

extension Deliberation {
    /// The tables of this room, lower ones first.
    package static let schema: [SchemaStep] =
        procedureSchema + charterSchema + topicSchema + estateSchema

    /// What is proposed stands apart from where it is; texts, records and consultations are never changed.
    private static let procedureSchema: [SchemaStep] =
        [
            SchemaStep(
                "deliberation-1-number",
                "CREATE TABLE deliberation_number (series TEXT NOT NULL PRIMARY KEY, last BIGINT NOT NULL)"),
            // Budget: null where it costs nothing. Origin: the case or the topic that it came from.
            SchemaStep(
                "deliberation-2-procedure",
                """
                CREATE TABLE deliberation_procedure (
                    id          UUID NOT NULL PRIMARY KEY,
                    number      TEXT NOT NULL,
                    place_id    UUID NOT NULL REFERENCES places_place (id),
                    matter      TEXT NOT NULL,
                    proposer    TEXT NOT NULL,
                    budget_fen  BIGINT,
                    funding     TEXT NOT NULL,
                    origin_id   UUID,
                    is_merged   BIGINT NOT NULL,
                    opened_at   BIGINT NOT NULL,
                    opener_id   UUID,
                    position    BIGINT NOT NULL,
                    CONSTRAINT procedure_number_is_unique UNIQUE (number),
                    CONSTRAINT procedure_position_is_unique UNIQUE (position),
                    CONSTRAINT procedure_proposer_is_short CHECK (length(proposer) BETWEEN 1 AND 60),
                    CONSTRAINT procedure_budget_is_sane CHECK (budget_fen BETWEEN 0 AND 10000000000),
                    CONSTRAINT spent_money_has_a_source CHECK (budget_fen IS NULL OR budget_fen = 0 OR funding <> ''),
                    CONSTRAINT procedure_funding_is_short CHECK (length(funding) <= 200)
                )
                """),
            // Notice: the one that stands for the present publication. Ended: null while it runs.
            SchemaStep(
                "deliberation-3-standing",
                """
                CREATE TABLE deliberation_standing (
                    procedure_id  UUID NOT NULL PRIMARY KEY REFERENCES deliberation_procedure (id),
                    place_id      UUID NOT NULL REFERENCES places_place (id),
                    position      BIGINT NOT NULL,
                    state         TEXT NOT NULL,
                    step          TEXT NOT NULL,
                    version       BIGINT NOT NULL,
                    needs_text    BIGINT NOT NULL,
                    round         BIGINT NOT NULL,
                    notice_id     UUID REFERENCES notices_notice (id),
                    since_at      BIGINT NOT NULL,
                    ended_at      BIGINT,
                    CONSTRAINT standing_state_is_known CHECK (state IN ('running', 'closed', 'dropped')),
                    CONSTRAINT standing_step_is_known
                         CHECK (step IN ('proposal', 'discussion', 'review', 'decision', 'publication', 'carrying',
                                         'result')),
                    CONSTRAINT only_the_last_step_closes CHECK (state <> 'closed' OR step = 'result'),
                    CONSTRAINT what_was_decided_is_not_dropped
                         CHECK (state <> 'dropped' OR step IN ('proposal', 'discussion', 'review', 'decision')),
                    CONSTRAINT only_publications_have_a_notice
                         CHECK (notice_id IS NULL OR step IN ('publication', 'result')),
                    CONSTRAINT ended_procedure_has_time CHECK ((state = 'running') = (ended_at IS NULL)),
                    CONSTRAINT versions_count_from_one CHECK (version BETWEEN 1 AND 20),
                    CONSTRAINT rounds_count_from_one CHECK (round >= 1)
                )
                """),
            SchemaStep(
                "deliberation-4-standing-by-place",
                "CREATE INDEX deliberation_standing_place ON deliberation_standing (place_id, state, position)"
            ),
            SchemaStep(
                "deliberation-5-text",
                """
                CREATE TABLE deliberation_text (
                    procedure_id  UUID NOT NULL REFERENCES deliberation_procedure (id),
                    version       BIGINT NOT NULL,
                    title         TEXT NOT NULL,
                    body          TEXT NOT NULL,
                    written_at    BIGINT NOT NULL,
                    writer_id     UUID,
                    PRIMARY KEY (procedure_id, version),
                    CONSTRAINT text_versions_count_from_one CHECK (version BETWEEN 1 AND 20),
                    CONSTRAINT text_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                    CONSTRAINT text_body_is_short CHECK (length(body) BETWEEN 1 AND 20000)
                )
                """),
            SchemaStep(
                "deliberation-6-consultation",
                """
                CREATE TABLE deliberation_consultation (
                    procedure_id  UUID NOT NULL REFERENCES deliberation_procedure (id),
                    sequence      BIGINT NOT NULL,
                    held_on       TEXT NOT NULL,
                    manner        TEXT NOT NULL,
                    households    BIGINT NOT NULL,
                    words         TEXT NOT NULL,
                    PRIMARY KEY (procedure_id, sequence),
                    CONSTRAINT consultation_is_of_somebody CHECK (households BETWEEN 1 AND 20000),
                    CONSTRAINT consultation_manner_is_short CHECK (length(manner) BETWEEN 1 AND 100),
                    CONSTRAINT consultation_words_are_short CHECK (length(words) BETWEEN 1 AND 2000)
                )
                """),
        ] + recordSchema + carryingSchema

    /// Exactly one of meeting, resolution and notice proves a step; an acceptance proves the carrying out.
    private static let recordSchema: [SchemaStep] = [
        SchemaStep(
            "deliberation-7-record",
            """
            CREATE TABLE deliberation_record (
                id             UUID NOT NULL PRIMARY KEY,
                procedure_id   UUID NOT NULL REFERENCES deliberation_procedure (id),
                sequence       BIGINT NOT NULL,
                step           TEXT NOT NULL,
                round          BIGINT NOT NULL,
                version        BIGINT NOT NULL,
                kind           TEXT NOT NULL,
                held_on        TEXT NOT NULL,
                resolution_id  UUID,
                notice_id      UUID REFERENCES notices_notice (id),
                due            BIGINT,
                present        BIGINT,
                in_favour      BIGINT,
                against        BIGINT,
                abstaining     BIGINT,
                chair          TEXT,
                recorder       TEXT,
                minutes        TEXT,
                back_to        TEXT,
                reason         TEXT NOT NULL,
                recorded_at    BIGINT NOT NULL,
                recorder_id    UUID,
                CONSTRAINT record_sequence_is_unique UNIQUE (procedure_id, sequence),
                CONSTRAINT resolution_does_one_step UNIQUE (resolution_id),
                CONSTRAINT notice_does_one_step UNIQUE (notice_id),
                CONSTRAINT record_kind_is_known CHECK (kind IN ('done', 'returned', 'dropped')),
                CONSTRAINT record_sequences_count_from_one CHECK (sequence >= 1),
                CONSTRAINT returned_record_says_where CHECK ((kind = 'returned') = (back_to IS NOT NULL)),
                CONSTRAINT undone_record_says_why CHECK (kind = 'done' OR reason <> ''),
                CONSTRAINT record_reason_is_short CHECK (length(reason) <= 500),
                CONSTRAINT publication_is_a_notice
                     CHECK (kind <> 'done' OR step NOT IN ('publication', 'result') OR notice_id IS NOT NULL),
                CONSTRAINT decision_is_a_resolution
                     CHECK (kind <> 'done' OR step NOT IN ('review', 'decision') OR resolution_id IS NOT NULL),
                CONSTRAINT committee_met_or_resolved
                     CHECK (kind <> 'done' OR step NOT IN ('proposal', 'discussion')
                            OR resolution_id IS NOT NULL OR present IS NOT NULL),
                CONSTRAINT votes_add_up
                     CHECK (present IS NULL OR (present BETWEEN 1 AND due
                            AND in_favour + against + abstaining = present))
            )
            """),
        SchemaStep(
            "deliberation-8-record-by-step",
            "CREATE INDEX deliberation_record_step ON deliberation_record (procedure_id, round, step)"),
    ]

    private static let carryingSchema: [SchemaStep] = [
        SchemaStep(
            "deliberation-9-task",
            """
            CREATE TABLE deliberation_task (
                id            UUID NOT NULL PRIMARY KEY,
                procedure_id  UUID NOT NULL REFERENCES deliberation_procedure (id),
                sequence      BIGINT NOT NULL,
                title         TEXT NOT NULL,
                owner         TEXT NOT NULL,
                due_on        TEXT NOT NULL,
                percent       BIGINT NOT NULL,
                note          TEXT NOT NULL,
                updated_at    BIGINT,
                CONSTRAINT task_sequence_is_unique UNIQUE (procedure_id, sequence),
                CONSTRAINT task_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT task_owner_is_short CHECK (length(owner) BETWEEN 1 AND 60),
                CONSTRAINT task_note_is_short CHECK (length(note) <= 500),
                CONSTRAINT task_percent_is_a_share CHECK (percent BETWEEN 0 AND 100)
            )
            """),
        // Every word that was said of a task, oldest first.
        SchemaStep(
            "deliberation-10-progress",
            """
            CREATE TABLE deliberation_progress (
                task_id   UUID NOT NULL REFERENCES deliberation_task (id),
                sequence  BIGINT NOT NULL,
                percent   BIGINT NOT NULL,
                note      TEXT NOT NULL,
                said_at   BIGINT NOT NULL,
                person_id UUID,
                PRIMARY KEY (task_id, sequence),
                CONSTRAINT progress_percent_is_a_share CHECK (percent BETWEEN 0 AND 100),
                CONSTRAINT progress_note_is_short CHECK (length(note) BETWEEN 1 AND 500)
            )
            """),
        SchemaStep(
            "deliberation-11-contract",
            """
            CREATE TABLE deliberation_contract (
                procedure_id  UUID NOT NULL PRIMARY KEY REFERENCES deliberation_procedure (id),
                contractor    TEXT NOT NULL,
                manner        TEXT NOT NULL,
                amount_fen    BIGINT NOT NULL,
                CONSTRAINT contractor_is_short CHECK (length(contractor) BETWEEN 1 AND 200),
                CONSTRAINT contract_manner_is_short CHECK (length(manner) BETWEEN 1 AND 200),
                CONSTRAINT contract_amount_is_sane CHECK (amount_fen BETWEEN 0 AND 10000000000)
            )
            """),
        // The last acceptance; account: null where nothing was spent.
        SchemaStep(
            "deliberation-12-acceptance",
            """
            CREATE TABLE deliberation_acceptance (
                procedure_id  UUID NOT NULL PRIMARY KEY REFERENCES deliberation_procedure (id),
                accepted_on   TEXT NOT NULL,
                acceptor      TEXT NOT NULL,
                words         TEXT NOT NULL,
                supervision   TEXT NOT NULL,
                account_fen   BIGINT,
                explanation   TEXT NOT NULL,
                CONSTRAINT acceptor_is_short CHECK (length(acceptor) BETWEEN 1 AND 200),
                CONSTRAINT acceptance_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
                CONSTRAINT supervision_is_short CHECK (length(supervision) BETWEEN 1 AND 2000),
                CONSTRAINT explanation_is_short CHECK (length(explanation) <= 2000),
                CONSTRAINT account_is_sane CHECK (account_fen BETWEEN 0 AND 10000000000)
            )
            """),
    ]
}
