import Storage

/// The tables of this room.
enum AdmittedTaskSchema {
    static let steps: [SchemaStep] = [
        SchemaStep(
            "admittedtasks-1-list",
            """
            CREATE TABLE admittedtasks_list (
                code      TEXT NOT NULL PRIMARY KEY,
                chinese   TEXT NOT NULL,
                english   TEXT NOT NULL,
                source    TEXT NOT NULL,
                sequence  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "admittedtasks-2-name",
            """
            CREATE TABLE admittedtasks_name (
                code      TEXT NOT NULL PRIMARY KEY,
                list      TEXT NOT NULL REFERENCES admittedtasks_list (code),
                chinese   TEXT NOT NULL,
                english   TEXT NOT NULL,
                nature    TEXT NOT NULL,
                source    TEXT NOT NULL,
                sequence  BIGINT NOT NULL
            )
            """),
        // Minutes: where somebody said. Decision, end: once it came to that. Proposer: nobody for what the program did.
        SchemaStep(
            "admittedtasks-3-entry",
            """
            CREATE TABLE admittedtasks_entry (
                id           UUID NOT NULL PRIMARY KEY,
                code         TEXT NOT NULL,
                version      BIGINT NOT NULL,
                list         TEXT NOT NULL REFERENCES admittedtasks_list (code),
                chinese      TEXT NOT NULL,
                english      TEXT NOT NULL,
                text         TEXT NOT NULL,
                nature       TEXT NOT NULL,
                place_id     UUID NOT NULL REFERENCES places_place (id),
                department   TEXT NOT NULL,
                basis        TEXT NOT NULL,
                frequency    TEXT NOT NULL,
                minutes      BIGINT,
                from_on      TEXT NOT NULL,
                until_on     TEXT NOT NULL,
                proposer_id  UUID REFERENCES people_person (id),
                proposed_at  BIGINT NOT NULL,
                decider_id   UUID REFERENCES people_person (id),
                decided_at   BIGINT,
                is_admitted  BIGINT,
                reason       TEXT,
                ender_id     UUID REFERENCES people_person (id),
                ended_on     TEXT,
                end_reason   TEXT,
                CONSTRAINT task_version_is_one UNIQUE (code, version),
                CONSTRAINT task_version_counts CHECK (version >= 1),
                CONSTRAINT task_code_is_short CHECK (length(code) BETWEEN 1 AND 40),
                CONSTRAINT task_title_is_short
                    CHECK (length(chinese) BETWEEN 1 AND 40 AND length(english) BETWEEN 1 AND 80),
                CONSTRAINT task_says_what CHECK (length(text) BETWEEN 1 AND 200),
                CONSTRAINT task_is_no_enforcement
                    CHECK (nature IN ('inform', 'gather', 'look', 'visit', 'mediate', 'assist')),
                CONSTRAINT task_has_a_department CHECK (length(department) BETWEEN 1 AND 40),
                CONSTRAINT task_has_a_basis CHECK (length(basis) BETWEEN 1 AND 200),
                CONSTRAINT task_frequency_is_known
                    CHECK (frequency IN ('once', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'season',
                                         'as-needed')),
                CONSTRAINT task_minutes_are_bounded CHECK (minutes BETWEEN 1 AND 480),
                CONSTRAINT task_expires_after_it_begins CHECK (until_on >= from_on),
                CONSTRAINT task_decision_says_whose
                    CHECK ((decided_at IS NULL) = (decider_id IS NULL)
                           AND (decided_at IS NULL) = (is_admitted IS NULL)),
                CONSTRAINT task_is_admitted_by_another CHECK (decider_id <> proposer_id),
                CONSTRAINT task_end_says_whose
                    CHECK ((ended_on IS NULL) = (ender_id IS NULL) AND (ended_on IS NULL OR is_admitted = 1))
            )
            """),
        // Person, words, answer: gone once they were erased.
        SchemaStep(
            "admittedtasks-4-complaint",
            """
            CREATE TABLE admittedtasks_complaint (
                id           UUID NOT NULL PRIMARY KEY,
                place_id     UUID NOT NULL REFERENCES places_place (id),
                person_id    UUID REFERENCES people_person (id),
                words        TEXT,
                made_at      BIGINT NOT NULL,
                answerer_id  UUID REFERENCES people_person (id),
                answered_at  BIGINT,
                is_upheld    BIGINT,
                answer       TEXT,
                CONSTRAINT task_complaint_is_short CHECK (length(words) BETWEEN 1 AND 1000),
                CONSTRAINT task_answer_is_short CHECK (length(answer) BETWEEN 1 AND 1000),
                CONSTRAINT task_answer_says_whose
                    CHECK ((answered_at IS NULL) = (answerer_id IS NULL)
                           AND (answered_at IS NULL) = (is_upheld IS NULL)),
                CONSTRAINT nobody_answers_their_own_complaint CHECK (answerer_id <> person_id)
            )
            """),
        SchemaStep(
            "admittedtasks-5-complaint-by-person",
            "CREATE INDEX admittedtasks_complaint_person ON admittedtasks_complaint (person_id, made_at, id)"),
        SchemaStep(
            "admittedtasks-6-complaint-by-time",
            "CREATE INDEX admittedtasks_complaint_time ON admittedtasks_complaint (made_at, id)"),
        // Of what a preset brought as admitted: nobody of the county has decided on it yet.
        SchemaStep(
            "admittedtasks-7-entry-founding",
            "ALTER TABLE admittedtasks_entry ADD COLUMN is_founding BIGINT NOT NULL DEFAULT 0"),
    ]
}
