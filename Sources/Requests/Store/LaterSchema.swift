import Storage

extension Requests {
    /// Steps that came after the first fifteen.
    static let later: [SchemaStep] = [
        SchemaStep(
            "requests-16-shown",
            """
            CREATE TABLE requests_shown (
                position    BIGINT NOT NULL PRIMARY KEY,
                request_id  UUID NOT NULL REFERENCES requests_request (case_id),
                place_id    UUID NOT NULL REFERENCES places_place (id),
                CONSTRAINT request_is_shown_once UNIQUE (request_id)
            )
            """),
        // Nobody says what came of a stage before it is done.
        SchemaStep("requests-17-stage-result", "ALTER TABLE requests_problem_stage ADD COLUMN result TEXT"),
        SchemaStep(
            "requests-18-stage-doer",
            "ALTER TABLE requests_problem_stage ADD COLUMN done_by_id UUID REFERENCES people_person (id)"),
        SchemaStep("requests-19-no-exclusion-by-one-person", "DROP TABLE requests_exclusion"),
        SchemaStep(
            "requests-20-exclusion-by-two",
            """
            CREATE TABLE requests_exclusion (
                id            UUID NOT NULL PRIMARY KEY,
                request_id    UUID NOT NULL REFERENCES requests_request (case_id),
                place_id      UUID NOT NULL REFERENCES places_place (id),
                position      BIGINT NOT NULL,
                reason        TEXT NOT NULL,
                note          TEXT NOT NULL,
                asked_by_id   UUID NOT NULL REFERENCES people_person (id),
                asked_at      BIGINT NOT NULL,
                state         TEXT NOT NULL,
                decided_by_id UUID REFERENCES people_person (id),
                decided_at    BIGINT,
                decision_note TEXT NOT NULL,
                ended_by_id   UUID REFERENCES people_person (id),
                ended_at      BIGINT,
                ending_note   TEXT NOT NULL,
                CONSTRAINT exclusion_state_is_known CHECK (state IN ('asked', 'granted', 'declined', 'withdrawn')),
                CONSTRAINT exclusion_note_is_bounded CHECK (length(note) BETWEEN 1 AND 2000),
                CONSTRAINT exclusion_has_two_persons CHECK (decided_by_id IS NULL OR decided_by_id <> asked_by_id),
                CONSTRAINT granted_exclusion_has_approver CHECK (state <> 'granted' OR decided_by_id IS NOT NULL)
            )
            """),
        SchemaStep(
            "requests-21-one-exclusion-in-force",
            """
            CREATE UNIQUE INDEX requests_exclusion_in_force ON requests_exclusion (request_id)
             WHERE state IN ('asked', 'granted')
            """),
        SchemaStep(
            "requests-22-exclusion-by-state",
            "CREATE INDEX requests_exclusion_state ON requests_exclusion (state, position)"),
        SchemaStep(
            "requests-23-exclusion-by-request",
            "CREATE INDEX requests_exclusion_request ON requests_exclusion (request_id, position)"),
        SchemaStep(
            "requests-24-count",
            """
            CREATE TABLE requests_count (
                request_id   UUID NOT NULL REFERENCES requests_request (case_id),
                rate         TEXT NOT NULL,
                place_id     UUID NOT NULL REFERENCES places_place (id),
                on_day       TEXT NOT NULL,
                position     BIGINT NOT NULL,
                is_part      BIGINT NOT NULL,
                is_excluded  BIGINT NOT NULL,
                PRIMARY KEY (request_id, rate),
                CONSTRAINT rate_is_known CHECK (rate IN ('responded', 'solved', 'satisfied'))
            )
            """),
        SchemaStep(
            "requests-25-count-by-day",
            "CREATE INDEX requests_count_day ON requests_count (rate, on_day, position)"),
        // Those in use have no such day.
        SchemaStep(
            "requests-26-category-retired-on", "ALTER TABLE requests_category ADD COLUMN retired_on TEXT"),
        // Few wait to be shown or hidden, whatever there has been.
        SchemaStep(
            "requests-27-waiting-to-be-shown",
            """
            CREATE INDEX requests_request_waiting ON requests_request (case_id)
             WHERE is_public = 1 AND moderation = 'waiting'
            """),
        // What neighbours may see is asked for by time, too.
        SchemaStep(
            "requests-28-shown-opened",
            "ALTER TABLE requests_shown ADD COLUMN opened_at BIGINT NOT NULL DEFAULT 0"),
        SchemaStep(
            "requests-29-shown-opened-filled",
            """
            UPDATE requests_shown
               SET opened_at = (SELECT c.opened_at FROM cases_case c WHERE c.id = requests_shown.request_id)
            """),
        SchemaStep(
            "requests-30-shown-by-time",
            "CREATE INDEX requests_shown_opened ON requests_shown (opened_at, position)"),
        // What a request came from that nobody reported: its kind, and the id of that.
        SchemaStep(
            "requests-31-source",
            """
            CREATE TABLE requests_source (
                request_id  UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
                kind        TEXT NOT NULL,
                source_id   UUID NOT NULL,
                said_on     TEXT,
                CONSTRAINT request_source_is_known CHECK (kind IN ('home-visit', 'online-group')),
                CONSTRAINT group_source_has_its_day CHECK ((kind = 'online-group') = (said_on IS NOT NULL))
            )
            """),
        SchemaStep(
            "requests-33-source-of",
            "CREATE INDEX requests_source_of ON requests_source (source_id, said_on, request_id)"),
        // Who is signed in follows once, and finds it again; others are only counted.
        SchemaStep(
            "requests-32-follower",
            """
            CREATE TABLE requests_follower (
                person_id   UUID NOT NULL REFERENCES people_person (id),
                request_id  UUID NOT NULL REFERENCES requests_request (case_id),
                PRIMARY KEY (person_id, request_id)
            )
            """),
    ]
}
