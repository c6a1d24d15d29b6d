import Storage

extension Cases {
    /// The tables of this room.
    package static let schema: [SchemaStep] =
        [
            SchemaStep(
                "cases-1-case",
                """
                CREATE TABLE cases_case (
                    id                    UUID NOT NULL PRIMARY KEY,
                    number                TEXT NOT NULL,
                    kind                  TEXT NOT NULL,
                    title                 TEXT NOT NULL,
                    place_id              UUID NOT NULL REFERENCES places_place (id),
                    desk_id               UUID NOT NULL REFERENCES places_place (id),
                    state                 TEXT NOT NULL,
                    urgency               TEXT NOT NULL,
                    opened_at             BIGINT NOT NULL,
                    position              BIGINT NOT NULL,
                    lead_person_id        UUID REFERENCES people_person (id),
                    lead_organisation_id  UUID REFERENCES people_organisation (id),
                    proposed_outcome      TEXT,
                    proposed_by_id        UUID REFERENCES people_person (id),
                    proposed_at           BIGINT,
                    outcome               TEXT,
                    closed_by_id          UUID REFERENCES people_person (id),
                    closed_at             BIGINT,
                    review_on             TEXT,
                    paused_for            TEXT,
                    is_disputed           BIGINT NOT NULL,
                    reopenings            BIGINT NOT NULL,
                    version               BIGINT NOT NULL,
                    due_at                BIGINT NOT NULL,
                    is_imported           BIGINT NOT NULL,
                    CONSTRAINT case_number_is_unique UNIQUE (number),
                    CONSTRAINT case_position_is_unique UNIQUE (position),
                    CONSTRAINT case_state_is_known CHECK (state IN ('received', 'assigned', 'done', 'closed')),
                    CONSTRAINT case_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                    CONSTRAINT closed_case_has_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL)),
                    CONSTRAINT closed_case_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
                    CONSTRAINT done_case_has_proposal CHECK (state <> 'done' OR proposed_by_id IS NOT NULL),
                    CONSTRAINT verified_by_another CHECK (state <> 'closed' OR closed_by_id IS NULL
                                                          OR proposed_by_id IS NULL OR closed_by_id <> proposed_by_id),
                    CONSTRAINT shelved_case_has_review_day CHECK (outcome IS NULL OR outcome <> 'shelved'
                                                                  OR review_on IS NOT NULL)
                )
                """),
            SchemaStep(
                "cases-2-case-by-place", "CREATE INDEX cases_case_place ON cases_case (place_id, position)"),
            SchemaStep(
                "cases-3-case-by-organisation",
                "CREATE INDEX cases_case_organisation ON cases_case (lead_organisation_id, state, due_at, position)"
            ),
            SchemaStep(
                "cases-4-case-by-person",
                "CREATE INDEX cases_case_person ON cases_case (lead_person_id, state, due_at, position)"),
            SchemaStep(
                "cases-5-case-by-review", "CREATE INDEX cases_case_review ON cases_case (review_on, position)"
            ),
            SchemaStep(
                "cases-6-number",
                "CREATE TABLE cases_number (year BIGINT NOT NULL PRIMARY KEY, last BIGINT NOT NULL)"),
            SchemaStep(
                "cases-7-queue",
                """
                CREATE TABLE cases_queue (
                    place_id  UUID NOT NULL,
                    case_id   UUID NOT NULL REFERENCES cases_case (id),
                    desk_id   UUID NOT NULL,
                    state     TEXT NOT NULL,
                    due_at    BIGINT NOT NULL,
                    position  BIGINT NOT NULL,
                    PRIMARY KEY (case_id, place_id)
                )
                """),
            SchemaStep(
                "cases-8-queue-by-due",
                "CREATE INDEX cases_queue_due ON cases_queue (place_id, due_at, position)"
            ),
            SchemaStep(
                "cases-9-queue-by-state",
                "CREATE INDEX cases_queue_state ON cases_queue (place_id, state, due_at, position)"),
            SchemaStep(
                "cases-10-queue-by-desk",
                "CREATE INDEX cases_queue_desk ON cases_queue (place_id, desk_id, state, due_at, position)"),
            SchemaStep(
                "cases-11-tally",
                """
                CREATE TABLE cases_tally (
                    place_id  UUID NOT NULL,
                    state     TEXT NOT NULL,
                    count     BIGINT NOT NULL,
                    PRIMARY KEY (place_id, state),
                    CONSTRAINT tally_is_not_negative CHECK (count >= 0)
                )
                """),
            SchemaStep(
                "cases-12-step",
                """
                CREATE TABLE cases_step (
                    id               UUID NOT NULL PRIMARY KEY,
                    case_id          UUID NOT NULL REFERENCES cases_case (id),
                    number           BIGINT NOT NULL,
                    kind             TEXT NOT NULL,
                    actor_id         UUID REFERENCES people_person (id),
                    organisation_id  UUID REFERENCES people_organisation (id),
                    place_id         UUID REFERENCES places_place (id),
                    person_id        UUID REFERENCES people_person (id),
                    note             TEXT NOT NULL,
                    is_public        BIGINT NOT NULL,
                    recorded_at      BIGINT NOT NULL,
                    happened_at      BIGINT NOT NULL,
                    CONSTRAINT step_number_is_unique UNIQUE (case_id, number),
                    CONSTRAINT step_note_is_short CHECK (length(note) <= 20000)
                )
                """),
            SchemaStep(
                "cases-13-leg",
                """
                CREATE TABLE cases_leg (
                    id               UUID NOT NULL PRIMARY KEY,
                    case_id          UUID NOT NULL REFERENCES cases_case (id),
                    organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
                    is_lead          BIGINT NOT NULL,
                    task             TEXT NOT NULL,
                    opened_at        BIGINT NOT NULL,
                    finished_at      BIGINT,
                    result           TEXT NOT NULL
                )
                """),
            SchemaStep(
                "cases-14-leg-by-case", "CREATE INDEX cases_leg_case ON cases_leg (case_id, opened_at, id)"),
            SchemaStep(
                "cases-15-leg-by-organisation",
                "CREATE INDEX cases_leg_organisation ON cases_leg (organisation_id, finished_at, case_id)"),
            SchemaStep(
                "cases-16-plea",
                """
                CREATE TABLE cases_plea (
                    id       UUID NOT NULL PRIMARY KEY,
                    case_id  UUID NOT NULL REFERENCES cases_case (id),
                    kind     TEXT NOT NULL,
                    by_id    UUID NOT NULL REFERENCES people_person (id),
                    reason   TEXT NOT NULL,
                    amount   TEXT NOT NULL,
                    asked_at BIGINT NOT NULL,
                    decision TEXT,
                    CONSTRAINT plea_decision_is_known CHECK (decision IS NULL OR decision IN ('granted', 'declined'))
                )
                """),
            SchemaStep(
                "cases-17-plea-by-case", "CREATE INDEX cases_plea_case ON cases_plea (case_id, asked_at)"),
            SchemaStep(
                "cases-18-standing",
                """
                CREATE TABLE cases_standing (
                    place_id     UUID NOT NULL REFERENCES places_place (id),
                    ancestor_id  UUID NOT NULL REFERENCES places_place (id),
                    depth        BIGINT NOT NULL,
                    PRIMARY KEY (place_id, ancestor_id)
                )
                """),
            SchemaStep(
                "cases-19-standing-of-kept-cases",
                """
                INSERT INTO cases_standing (place_id, ancestor_id, depth)
                SELECT l.place_id, l.ancestor_id, l.depth FROM places_lineage l
                 WHERE EXISTS (SELECT 1 FROM cases_case c WHERE c.place_id = l.place_id)
                """),
            SchemaStep(
                "cases-20-case-by-place-and-state",
                "CREATE INDEX cases_case_place_state ON cases_case (place_id, state, position)"),
            SchemaStep(
                "cases-21-case-by-kind", "CREATE INDEX cases_case_kind ON cases_case (kind, state, position)"),
            // The newest of a kind, whatever their state: without it the whole kind is read and sorted.
            SchemaStep(
                "cases-22-case-by-kind-newest",
                "CREATE INDEX cases_case_newest ON cases_case (kind, position)"),
            // What a list needs to tell the time left without asking the clocks: fifty badges from fifty rows.
            SchemaStep("cases-23-warning", "ALTER TABLE cases_case ADD COLUMN warn_at BIGINT"),
            SchemaStep("cases-24-unit-of-due", "ALTER TABLE cases_case ADD COLUMN due_unit TEXT"),
            SchemaStep(
                "cases-25-due",
                """
                CREATE TABLE cases_due (
                    place_id  UUID NOT NULL,
                    day       BIGINT NOT NULL,
                    count     BIGINT NOT NULL,
                    PRIMARY KEY (place_id, day),
                    CONSTRAINT due_is_not_negative CHECK (count >= 0)
                )
                """),
            // Days since 1970 in China; what has no running clock is due at 2^61 and further, which is never.
            SchemaStep(
                "cases-26-due-of-kept-cases",
                """
                INSERT INTO cases_due (place_id, day, count)
                SELECT q.place_id, (q.due_at + 28800000) / 86400000, count(*) FROM cases_queue q
                 WHERE q.due_at < 2305843009213693951 GROUP BY 1, 2
                """),
            // The desk counts at every look what was shelved and is to be looked at again; few cases are.
            SchemaStep("cases-27-review-of-few", "DROP INDEX cases_case_review"),
            SchemaStep(
                "cases-28-case-by-review",
                """
                CREATE INDEX cases_case_shelved ON cases_case (kind, review_on, position, place_id)
                 WHERE outcome = 'shelved'
                """),
        ] + later
}
