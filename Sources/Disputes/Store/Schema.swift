import Storage

enum DisputesSchema {
    static let steps = roster + file + mediation + agreement + course

    private static let roster = [
        SchemaStep(
            "disputes-1-committee",
            """
            CREATE TABLE disputes_committee (
                id        UUID NOT NULL PRIMARY KEY,
                place_id  UUID NOT NULL REFERENCES places_place (id),
                name      TEXT NOT NULL,
                from_on   TEXT NOT NULL,
                CONSTRAINT committee_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT place_has_one_committee UNIQUE (place_id)
            )
            """),
        SchemaStep(
            "disputes-2-mediator",
            """
            CREATE TABLE disputes_mediator (
                id            UUID NOT NULL PRIMARY KEY,
                committee_id  UUID NOT NULL REFERENCES disputes_committee (id),
                person_id     UUID NOT NULL REFERENCES people_person (id),
                is_woman      BIGINT NOT NULL,
                from_on       TEXT NOT NULL,
                until_on      TEXT NOT NULL,
                CONSTRAINT term_goes_forward CHECK (until_on > from_on)
            )
            """),
        SchemaStep(
            "disputes-3-mediator-by-committee",
            "CREATE INDEX disputes_mediator_committee ON disputes_mediator (committee_id, from_on)"),
    ]

    private static let file = [
        SchemaStep(
            "disputes-4-number",
            "CREATE TABLE disputes_number (year BIGINT NOT NULL PRIMARY KEY, last BIGINT NOT NULL)"),
        // Receiver: nil for what a resident sent. Request: where it came up in one. Outcome and the rest: at the end.
        SchemaStep(
            "disputes-5-dispute",
            """
            CREATE TABLE disputes_dispute (
                id            UUID NOT NULL PRIMARY KEY,
                number        TEXT NOT NULL,
                kind          TEXT NOT NULL,
                place_id      UUID NOT NULL REFERENCES places_place (id),
                channel       TEXT NOT NULL,
                state         TEXT NOT NULL,
                summary       TEXT NOT NULL,
                received_at   BIGINT NOT NULL,
                receiver_id   UUID REFERENCES people_person (id),
                request_id    UUID REFERENCES cases_case (id),
                outcome       TEXT,
                closed_at     BIGINT,
                closed_by_id  UUID REFERENCES people_person (id),
                body          TEXT,
                version       BIGINT NOT NULL,
                CONSTRAINT dispute_number_is_unique UNIQUE (number),
                CONSTRAINT dispute_kind_is_short CHECK (length(kind) BETWEEN 1 AND 60),
                CONSTRAINT dispute_channel_is_known CHECK (channel IN ('counter', 'grid', 'web', 'request')),
                CONSTRAINT dispute_state_is_known CHECK (state IN
                    ('received', 'choosing', 'mediating', 'agreed', 'closed')),
                CONSTRAINT dispute_summary_is_bounded CHECK (length(summary) BETWEEN 1 AND 2000),
                CONSTRAINT dispute_outcome_is_known CHECK (outcome IN
                    ('settled', 'unperformed', 'refused', 'failed', 'guided', 'not-taken')),
                CONSTRAINT closed_dispute_has_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL)),
                CONSTRAINT closed_dispute_has_time CHECK ((outcome IS NULL) = (closed_at IS NULL)),
                CONSTRAINT guided_dispute_names_body CHECK (coalesce(outcome = 'guided', FALSE) = (body IS NOT NULL))
            )
            """),
        SchemaStep(
            "disputes-6-dispute-by-place",
            "CREATE INDEX disputes_dispute_place ON disputes_dispute (place_id, state)"),
        SchemaStep(
            "disputes-7-one-dispute-a-request",
            "CREATE UNIQUE INDEX disputes_dispute_request ON disputes_dispute (request_id)"),
        SchemaStep(
            "disputes-8-party",
            """
            CREATE TABLE disputes_party (
                id           UUID NOT NULL PRIMARY KEY,
                dispute_id   UUID NOT NULL REFERENCES disputes_dispute (id),
                number       BIGINT NOT NULL,
                is_unit      BIGINT NOT NULL,
                shown        TEXT NOT NULL,
                name_sealed  BYTES,
                phone_sealed BYTES,
                person_id    UUID REFERENCES people_person (id),
                CONSTRAINT party_number_is_unique UNIQUE (dispute_id, number),
                CONSTRAINT party_number_is_bounded CHECK (number BETWEEN 1 AND 12),
                CONSTRAINT party_shown_is_short CHECK (length(shown) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "disputes-9-party-by-person", "CREATE INDEX disputes_party_person ON disputes_party (person_id)"),
        SchemaStep(
            "disputes-10-evidence",
            """
            CREATE TABLE disputes_evidence (
                file_id     UUID NOT NULL PRIMARY KEY REFERENCES files_file (id),
                dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
                title       TEXT NOT NULL,
                kept_at     BIGINT NOT NULL,
                CONSTRAINT evidence_title_is_short CHECK (length(title) BETWEEN 1 AND 60)
            )
            """),
    ]

    private static let mediation = [
        // Ending: only once it ended.
        SchemaStep(
            "disputes-11-choice",
            """
            CREATE TABLE disputes_choice (
                id           UUID NOT NULL PRIMARY KEY,
                dispute_id   UUID NOT NULL REFERENCES disputes_dispute (id),
                number       BIGINT NOT NULL,
                mediator_id  UUID NOT NULL REFERENCES disputes_mediator (id),
                state        TEXT NOT NULL,
                ending       TEXT,
                proposed_at  BIGINT NOT NULL,
                CONSTRAINT choice_number_is_unique UNIQUE (dispute_id, number),
                CONSTRAINT choice_state_is_known CHECK (state IN ('proposed', 'agreed', 'declined', 'ended')),
                CONSTRAINT ended_choice_has_reason CHECK ((state = 'ended') = (ending IS NOT NULL)),
                CONSTRAINT choice_ending_is_known CHECK (ending IN ('kin', 'interest', 'asked', 'unable'))
            )
            """),
        SchemaStep(
            "disputes-12-one-choice-at-a-time",
            """
            CREATE UNIQUE INDEX disputes_choice_current ON disputes_choice (dispute_id)
             WHERE state IN ('proposed', 'agreed')
            """),
        SchemaStep(
            "disputes-13-answer",
            """
            CREATE TABLE disputes_answer (
                choice_id    UUID NOT NULL REFERENCES disputes_choice (id),
                party_id     UUID NOT NULL REFERENCES disputes_party (id),
                is_yes       BIGINT NOT NULL,
                answered_at  BIGINT NOT NULL,
                PRIMARY KEY (choice_id, party_id)
            )
            """),
        SchemaStep(
            "disputes-14-session",
            """
            CREATE TABLE disputes_session (
                id          UUID NOT NULL PRIMARY KEY,
                dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
                number      BIGINT NOT NULL,
                held_on     TEXT NOT NULL,
                venue       TEXT NOT NULL,
                present     TEXT NOT NULL,
                is_open     BIGINT NOT NULL,
                minutes     TEXT NOT NULL,
                CONSTRAINT session_number_is_unique UNIQUE (dispute_id, number),
                CONSTRAINT session_venue_is_short CHECK (length(venue) BETWEEN 1 AND 60),
                CONSTRAINT session_has_somebody CHECK (length(present) BETWEEN 1 AND 40),
                CONSTRAINT session_minutes_are_bounded CHECK (length(minutes) BETWEEN 1 AND 2000)
            )
            """),
    ]

    private static let agreement = [
        // Effective: once the last party has signed.
        SchemaStep(
            "disputes-15-agreement",
            """
            CREATE TABLE disputes_agreement (
                dispute_id    UUID NOT NULL PRIMARY KEY REFERENCES disputes_dispute (id),
                form          TEXT NOT NULL,
                facts         TEXT NOT NULL,
                drafted_at    BIGINT NOT NULL,
                effective_on  TEXT,
                CONSTRAINT agreement_form_is_known CHECK (form IN ('written', 'oral')),
                CONSTRAINT agreement_facts_are_bounded CHECK (length(facts) BETWEEN 1 AND 2000)
            )
            """),
        SchemaStep(
            "disputes-16-item",
            """
            CREATE TABLE disputes_item (
                id          UUID NOT NULL PRIMARY KEY,
                dispute_id  UUID NOT NULL REFERENCES disputes_agreement (dispute_id),
                number      BIGINT NOT NULL,
                party_id    UUID NOT NULL REFERENCES disputes_party (id),
                words       TEXT NOT NULL,
                due_on      TEXT NOT NULL,
                is_done     BIGINT,
                decided_at  BIGINT,
                CONSTRAINT agreement_item_is_numbered_once UNIQUE (dispute_id, number),
                CONSTRAINT item_number_is_bounded CHECK (number BETWEEN 1 AND 12),
                CONSTRAINT item_words_are_bounded CHECK (length(words) BETWEEN 1 AND 300),
                CONSTRAINT decided_item_has_time CHECK ((is_done IS NULL) = (decided_at IS NULL))
            )
            """),
        SchemaStep(
            "disputes-17-confirmation",
            """
            CREATE TABLE disputes_confirmation (
                dispute_id  UUID NOT NULL PRIMARY KEY REFERENCES disputes_agreement (dispute_id),
                state       TEXT NOT NULL,
                entered_on  TEXT NOT NULL,
                CONSTRAINT confirmation_is_known CHECK (state IN ('applied', 'confirmed', 'dismissed', 'waived'))
            )
            """),
    ]

    private static let course = [
        SchemaStep(
            "disputes-18-part",
            """
            CREATE TABLE disputes_part (
                id               UUID NOT NULL PRIMARY KEY,
                dispute_id       UUID NOT NULL REFERENCES disputes_dispute (id),
                organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
                task             TEXT NOT NULL,
                result           TEXT NOT NULL,
                opened_at        BIGINT NOT NULL,
                finished_at      BIGINT,
                CONSTRAINT part_task_is_bounded CHECK (length(task) BETWEEN 1 AND 2000),
                CONSTRAINT part_result_is_bounded CHECK (length(result) <= 2000)
            )
            """),
        SchemaStep(
            "disputes-19-part-by-dispute",
            "CREATE INDEX disputes_part_dispute ON disputes_part (dispute_id, opened_at)"),
        SchemaStep(
            "disputes-20-visit",
            """
            CREATE TABLE disputes_visit (
                id          UUID NOT NULL PRIMARY KEY,
                dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
                is_reached  BIGINT NOT NULL,
                is_quiet    BIGINT,
                note        TEXT NOT NULL,
                visited_at  BIGINT NOT NULL,
                CONSTRAINT visit_note_is_bounded CHECK (length(note) BETWEEN 1 AND 2000),
                CONSTRAINT reached_visit_has_answer CHECK ((is_reached = 1) = (is_quiet IS NOT NULL))
            )
            """),
        SchemaStep(
            "disputes-21-visit-by-dispute",
            "CREATE INDEX disputes_visit_dispute ON disputes_visit (dispute_id, visited_at)"),
        // Actor: nil for a party who wrote with a code.
        SchemaStep(
            "disputes-22-step",
            """
            CREATE TABLE disputes_step (
                dispute_id  UUID NOT NULL REFERENCES disputes_dispute (id),
                number      BIGINT NOT NULL,
                kind        TEXT NOT NULL,
                actor_id    UUID REFERENCES people_person (id),
                note        TEXT NOT NULL,
                stepped_at  BIGINT NOT NULL,
                PRIMARY KEY (dispute_id, number),
                CONSTRAINT step_note_is_bounded CHECK (length(note) <= 2000)
            )
            """),
    ]
}
