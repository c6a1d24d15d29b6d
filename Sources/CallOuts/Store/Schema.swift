import Storage

enum CallOutSchema {
    static let steps = [
        SchemaStep(
            "callouts-1-number",
            """
            CREATE TABLE callouts_number (
                year  BIGINT NOT NULL PRIMARY KEY,
                last  BIGINT NOT NULL
            )
            """),
        // Cause: of a call for a request or a hazard. Ended: once it is over. Arrived: where somebody counted.
        SchemaStep(
            "callouts-2-call",
            """
            CREATE TABLE callouts_call (
                id         UUID NOT NULL PRIMARY KEY,
                number     TEXT NOT NULL,
                place_id   UUID NOT NULL REFERENCES places_place (id),
                purpose    TEXT NOT NULL,
                spot       TEXT NOT NULL,
                from_at    BIGINT NOT NULL,
                until_at   BIGINT NOT NULL,
                caller_id  UUID REFERENCES people_person (id),
                cause      TEXT,
                cause_id   UUID,
                called_at  BIGINT NOT NULL,
                ended_at   BIGINT,
                arrived    BIGINT,
                result     TEXT NOT NULL,
                called     BIGINT NOT NULL,
                coming     BIGINT NOT NULL,
                cannot     BIGINT NOT NULL,
                position   BIGINT NOT NULL,
                CONSTRAINT callout_number_is_unique UNIQUE (number),
                CONSTRAINT callout_position_is_unique UNIQUE (position),
                CONSTRAINT callout_purpose_is_short CHECK (length(purpose) BETWEEN 1 AND 100),
                CONSTRAINT callout_spot_is_short CHECK (length(spot) <= 100),
                CONSTRAINT callout_result_is_short CHECK (length(result) <= 500),
                CONSTRAINT callout_cause_is_whole
                     CHECK ((cause IS NULL) = (cause_id IS NULL) AND (cause IS NULL OR cause IN ('request', 'hazard'))),
                CONSTRAINT callout_lasts_no_longer CHECK (until_at > from_at AND until_at <= called_at + 259200000),
                CONSTRAINT callout_counts_heads
                     CHECK (called BETWEEN 1 AND 500 AND coming >= 0 AND cannot >= 0 AND coming + cannot <= called),
                CONSTRAINT callout_arrivals_are_bounded CHECK (arrived IS NULL OR arrived BETWEEN 0 AND 5000)
            )
            """),
        SchemaStep(
            "callouts-3-call-by-place",
            "CREATE INDEX callouts_call_place ON callouts_call (place_id, position)"),
        SchemaStep(
            "callouts-4-call-by-cause",
            "CREATE INDEX callouts_call_cause ON callouts_call (cause_id, position)"),
        // Answer: once somebody gave one. The rows go when the call ends.
        SchemaStep(
            "callouts-5-called",
            """
            CREATE TABLE callouts_called (
                call_id    UUID NOT NULL REFERENCES callouts_call (id),
                person_id  UUID NOT NULL REFERENCES people_person (id),
                answer     TEXT,
                PRIMARY KEY (call_id, person_id),
                CONSTRAINT callout_answer_is_known CHECK (answer IS NULL OR answer IN ('come', 'cannot'))
            )
            """),
        SchemaStep(
            "callouts-6-called-by-person",
            "CREATE INDEX callouts_called_person ON callouts_called (person_id, call_id)"),
        SchemaStep(
            "callouts-7-task",
            """
            CREATE TABLE callouts_task (
                id       UUID NOT NULL PRIMARY KEY,
                call_id  UUID NOT NULL REFERENCES callouts_call (id),
                words    TEXT NOT NULL,
                done_at  BIGINT,
                CONSTRAINT callout_task_is_short CHECK (length(words) BETWEEN 1 AND 100)
            )
            """),
        SchemaStep(
            "callouts-8-task-by-call", "CREATE INDEX callouts_task_call ON callouts_task (call_id, id)"),
        SchemaStep(
            "callouts-9-spot",
            """
            CREATE TABLE callouts_spot (
                request_id  UUID NOT NULL PRIMARY KEY,
                place_id    UUID NOT NULL REFERENCES places_place (id),
                solved_at   BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "callouts-10-spot-by-place",
            "CREATE INDEX callouts_spot_place ON callouts_spot (place_id, solved_at, request_id)"),
        // Task: the admitted one on which it stands, where grid workers are called.
        SchemaStep("callouts-11-call-task", "ALTER TABLE callouts_call ADD COLUMN task TEXT"),
    ]
}
