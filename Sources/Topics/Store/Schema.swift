import Storage

/// The tables of this room.
enum ConcernSchema {
    static let steps: [SchemaStep] = [
        SchemaStep(
            "topics-1-concern",
            """
            CREATE TABLE topics_concern (
                id              UUID NOT NULL PRIMARY KEY,
                place_id        UUID NOT NULL REFERENCES places_place (id),
                name            TEXT NOT NULL,
                is_named        BIGINT NOT NULL,
                category        TEXT REFERENCES requests_category (code),
                state           TEXT NOT NULL,
                merged_into_id  UUID REFERENCES topics_concern (id),
                task_id         UUID REFERENCES cases_case (id),
                tasked_at       BIGINT,
                since_on        TEXT NOT NULL,
                position        BIGINT NOT NULL,
                CONSTRAINT topic_name_is_short CHECK (length(name) BETWEEN 1 AND 40),
                CONSTRAINT topic_state_is_known CHECK (state IN ('open', 'dismissed', 'merged')),
                CONSTRAINT merged_topic_has_target CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
                CONSTRAINT topic_task_has_time CHECK ((task_id IS NULL) = (tasked_at IS NULL))
            )
            """),
        SchemaStep(
            "topics-2-concern-by-place",
            "CREATE INDEX topics_concern_place ON topics_concern (place_id, position)"),
        SchemaStep(
            "topics-3-member",
            """
            CREATE TABLE topics_member (
                request_id  UUID NOT NULL PRIMARY KEY REFERENCES requests_request (case_id),
                concern_id    UUID NOT NULL REFERENCES topics_concern (id),
                on_day      TEXT NOT NULL,
                is_pinned   BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "topics-4-member-by-concern",
            "CREATE INDEX topics_member_topic ON topics_member (concern_id, on_day, request_id)"),
        SchemaStep(
            "topics-5-run",
            """
            CREATE TABLE topics_run (
                id           UUID NOT NULL PRIMARY KEY,
                on_day       TEXT NOT NULL,
                texts        BIGINT NOT NULL,
                concerns     BIGINT NOT NULL,
                tasks        BIGINT NOT NULL,
                finished_at  BIGINT NOT NULL,
                CONSTRAINT topic_run_is_daily UNIQUE (on_day)
            )
            """),
        SchemaStep(
            "topics-6-act",
            """
            CREATE TABLE topics_act (
                id        UUID NOT NULL PRIMARY KEY,
                concern_id  UUID NOT NULL REFERENCES topics_concern (id),
                kind      TEXT NOT NULL,
                other_id  UUID REFERENCES topics_concern (id),
                note      TEXT NOT NULL,
                by_id     UUID REFERENCES people_person (id),
                acted_at  BIGINT NOT NULL,
                position  BIGINT NOT NULL,
                CONSTRAINT topic_act_is_known CHECK (kind IN ('found', 'named', 'merged', 'split', 'dismissed',
                                                              'reinstated', 'tasked')),
                CONSTRAINT topic_act_note_is_bounded CHECK (length(note) <= 2000)
            )
            """),
        SchemaStep(
            "topics-7-act-by-concern",
            "CREATE INDEX topics_act_topic ON topics_act (concern_id, position, id)"),
    ]
}

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum ConcernInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A concern that was merged has no requests of its own", key: "t.id",
            rows: """
                FROM topics_concern t
                 WHERE t.state = 'merged' AND EXISTS (SELECT 1 FROM topics_member m WHERE m.concern_id = t.id)
                """),
        Invariant(
            sentence: "A concern is merged into one of the same place", key: "t.id",
            rows: """
                FROM topics_concern t JOIN topics_concern o ON o.id = t.merged_into_id WHERE o.place_id <> t.place_id
                """),
        Invariant(
            sentence: "What an officer changed on a concern has a reason and a name", key: "a.id",
            rows: """
                FROM topics_act a
                 WHERE a.kind NOT IN ('found', 'tasked') AND (a.by_id IS NULL OR a.note = '')
                """),
    ]
}
