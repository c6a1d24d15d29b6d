import Storage

extension Cases {
    /// Steps that came after returns went to review and escalations named their ground.
    static let later: [SchemaStep] = [
        SchemaStep(
            "cases-30-returning", "ALTER TABLE cases_case ADD COLUMN is_returning BIGINT NOT NULL DEFAULT 0"),
        SchemaStep(
            "cases-31-return",
            """
            CREATE TABLE cases_return (
                id                  UUID NOT NULL PRIMARY KEY,
                case_id             UUID NOT NULL REFERENCES cases_case (id),
                leg_id              UUID REFERENCES cases_leg (id),
                kind                TEXT NOT NULL,
                reason              TEXT,
                note                TEXT NOT NULL,
                by_id               UUID NOT NULL REFERENCES people_person (id),
                organisation_id     UUID REFERENCES people_organisation (id),
                asked_at            BIGINT NOT NULL,
                state               TEXT NOT NULL,
                decided_by_id       UUID REFERENCES people_person (id),
                decided_at          BIGINT,
                decision_note       TEXT NOT NULL,
                to_person_id        UUID REFERENCES people_person (id),
                to_organisation_id  UUID REFERENCES people_organisation (id),
                is_over             BIGINT NOT NULL,
                CONSTRAINT return_kind_is_known CHECK (kind IN ('returned', 'disputed')),
                CONSTRAINT return_state_is_known CHECK (state IN ('waiting', 'accepted', 'refused', 'dropped')),
                CONSTRAINT return_has_reason CHECK ((kind = 'returned') = (reason IS NOT NULL)),
                CONSTRAINT whole_case_is_disputed_elsewhere CHECK (kind = 'returned' OR leg_id IS NOT NULL),
                CONSTRAINT return_note_is_short CHECK (length(note) BETWEEN 1 AND 2000),
                CONSTRAINT decided_return_has_decider CHECK ((state IN ('accepted', 'refused'))
                                                             = (decided_by_id IS NOT NULL)),
                CONSTRAINT return_decided_by_another CHECK (decided_by_id IS NULL OR decided_by_id <> by_id)
            )
            """),
        SchemaStep(
            "cases-32-return-by-case", "CREATE INDEX cases_return_case ON cases_return (case_id, asked_at)"),
        // Few wait at a time, whatever there has been; the desk's list begins with them.
        SchemaStep(
            "cases-33-waiting-return",
            "CREATE INDEX cases_return_waiting ON cases_return (kind, case_id) WHERE state = 'waiting'"),
        SchemaStep(
            "cases-34-escalation",
            """
            CREATE TABLE cases_escalation (
                step_id   UUID NOT NULL PRIMARY KEY REFERENCES cases_step (id),
                case_id   UUID NOT NULL REFERENCES cases_case (id),
                from_id   UUID NOT NULL REFERENCES places_place (id),
                to_id     UUID NOT NULL REFERENCES places_place (id),
                ground    TEXT NOT NULL,
                power     TEXT,
                sum_fen   BIGINT,
                position  BIGINT NOT NULL,
                CONSTRAINT escalation_ground_is_known CHECK (ground IN ('time', 'authority', 'money')),
                CONSTRAINT authority_names_a_power CHECK ((ground = 'authority') = (power IS NOT NULL)),
                CONSTRAINT money_names_a_sum CHECK ((ground = 'money') = (sum_fen IS NOT NULL)),
                CONSTRAINT sum_is_some_money CHECK (sum_fen IS NULL OR sum_fen > 0)
            )
            """),
        SchemaStep(
            "cases-35-escalation-by-desk",
            "CREATE INDEX cases_escalation_from ON cases_escalation (from_id, position)"),
        SchemaStep(
            "cases-36-escalation-by-case",
            "CREATE INDEX cases_escalation_case ON cases_escalation (case_id)"),
        // Other systems ask what happened since they asked last.
        SchemaStep(
            "cases-37-step-by-time", "CREATE INDEX cases_step_recorded ON cases_step (recorded_at, id)"),
        // Figures of some days read those days, whatever there has been before.
        SchemaStep(
            "cases-38-case-by-opening",
            "CREATE INDEX cases_case_opened ON cases_case (kind, opened_at, place_id)"),
        SchemaStep(
            "cases-39-case-by-closing",
            """
            CREATE INDEX cases_case_closed ON cases_case (kind, closed_at, place_id) WHERE closed_at IS NOT NULL
            """),
        SchemaStep(
            "cases-40-contact-by-time",
            """
            CREATE INDEX cases_step_contacted ON cases_step (happened_at, case_id) WHERE kind = 'contacted'
            """),
        SchemaStep(
            "cases-41-return-by-time",
            "CREATE INDEX cases_step_returned ON cases_step (recorded_at, case_id) WHERE kind = 'returned'"),
        SchemaStep(
            "cases-42-dispute-by-time",
            "CREATE INDEX cases_step_disputed ON cases_step (recorded_at, case_id) WHERE kind = 'disputed'"),
    ]
}
