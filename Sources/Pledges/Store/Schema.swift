import Storage

/// The tables of this room.
enum PledgeSchema {
    static let steps: [SchemaStep] = [
        // Closed: from when nobody takes it any more.
        SchemaStep(
            "pledges-1-post",
            """
            CREATE TABLE pledges_post (
                id          UUID NOT NULL PRIMARY KEY,
                village_id  UUID NOT NULL REFERENCES places_place (id),
                kind        TEXT NOT NULL,
                title       TEXT NOT NULL,
                duties      TEXT NOT NULL,
                seats       BIGINT NOT NULL,
                from_on     TEXT NOT NULL,
                until_on    TEXT NOT NULL,
                closed_on   TEXT,
                CONSTRAINT duty_post_kind_is_known CHECK (kind IN ('post', 'area', 'model')),
                CONSTRAINT duty_post_title_is_short CHECK (length(title) BETWEEN 1 AND 30),
                CONSTRAINT duty_post_says_its_duties CHECK (length(duties) BETWEEN 1 AND 200),
                CONSTRAINT duty_post_seats_are_bounded CHECK (seats BETWEEN 1 AND 50),
                CONSTRAINT duty_post_ends_after_it_begins CHECK (until_on >= from_on)
            )
            """),
        SchemaStep(
            "pledges-2-post-by-village",
            "CREATE INDEX pledges_post_village ON pledges_post (village_id, from_on, id)"),
        // Person: gone once it was erased. Decision, end: once it came to that.
        SchemaStep(
            "pledges-3-claim",
            """
            CREATE TABLE pledges_claim (
                id            UUID NOT NULL PRIMARY KEY,
                post_id       UUID NOT NULL REFERENCES pledges_post (id),
                person_id     UUID REFERENCES people_person (id),
                claimed_at    BIGINT NOT NULL,
                is_public     BIGINT NOT NULL,
                decider_id    UUID REFERENCES people_person (id),
                decided_at    BIGINT,
                is_confirmed  BIGINT,
                reason        TEXT,
                ended_on      TEXT,
                end_reason    TEXT,
                CONSTRAINT claim_decision_says_whose
                    CHECK ((decided_at IS NULL) = (decider_id IS NULL)
                           AND (decided_at IS NULL) = (is_confirmed IS NULL)),
                CONSTRAINT claim_is_confirmed_by_another CHECK (decider_id <> person_id),
                CONSTRAINT claim_end_says_why CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
                CONSTRAINT claim_end_is_known
                    CHECK (end_reason IN ('wish', 'moved', 'health', 'office', 'branch')),
                CONSTRAINT erased_claim_is_not_shown CHECK (person_id IS NOT NULL OR is_public = 0)
            )
            """),
        SchemaStep(
            "pledges-4-claim-by-post",
            "CREATE INDEX pledges_claim_post ON pledges_claim (post_id, claimed_at, id)"
        ),
        SchemaStep(
            "pledges-5-claim-by-person",
            "CREATE INDEX pledges_claim_person ON pledges_claim (person_id, claimed_at, id)"),
        // Person, words: gone once they were erased. Paper: once it was counted.
        SchemaStep(
            "pledges-6-promise",
            """
            CREATE TABLE pledges_promise (
                id                  UUID NOT NULL PRIMARY KEY,
                village_id          UUID NOT NULL REFERENCES places_place (id),
                person_id           UUID REFERENCES people_person (id),
                year                BIGINT NOT NULL,
                text                TEXT,
                measure             TEXT,
                due_on              TEXT NOT NULL,
                made_at             BIGINT NOT NULL,
                is_public           BIGINT NOT NULL,
                decider_id          UUID REFERENCES people_person (id),
                decided_at          BIGINT,
                is_confirmed        BIGINT,
                reason              TEXT,
                told_at             BIGINT,
                is_kept             BIGINT,
                result              TEXT,
                closed_at           BIGINT,
                satisfied           BIGINT NOT NULL,
                fairly              BIGINT NOT NULL,
                dissatisfied        BIGINT NOT NULL,
                paper_satisfied     BIGINT,
                paper_fairly        BIGINT,
                paper_dissatisfied  BIGINT,
                CONSTRAINT promise_words_are_short
                    CHECK (length(text) BETWEEN 1 AND 200 AND length(measure) BETWEEN 1 AND 100),
                CONSTRAINT promise_result_is_short CHECK (length(result) BETWEEN 1 AND 500),
                CONSTRAINT promise_decision_says_whose
                    CHECK ((decided_at IS NULL) = (decider_id IS NULL)
                           AND (decided_at IS NULL) = (is_confirmed IS NULL)),
                CONSTRAINT promise_is_confirmed_by_another CHECK (decider_id <> person_id),
                CONSTRAINT promise_result_says_whether_kept CHECK ((told_at IS NULL) = (is_kept IS NULL)),
                CONSTRAINT promise_result_needs_a_yes CHECK (told_at IS NULL OR is_confirmed = 1),
                CONSTRAINT promise_closes_with_a_result CHECK (closed_at IS NULL OR told_at IS NOT NULL),
                CONSTRAINT promise_grades_are_counts
                    CHECK (satisfied >= 0 AND fairly >= 0 AND dissatisfied >= 0 AND paper_satisfied >= 0
                           AND paper_fairly >= 0 AND paper_dissatisfied >= 0),
                CONSTRAINT erased_promise_is_not_shown
                    CHECK (person_id IS NOT NULL
                           OR is_public = 0 AND text IS NULL AND measure IS NULL AND result IS NULL)
            )
            """),
        SchemaStep(
            "pledges-7-promise-by-village",
            "CREATE INDEX pledges_promise_village ON pledges_promise (village_id, due_on, id)"),
        SchemaStep(
            "pledges-8-promise-by-person",
            "CREATE INDEX pledges_promise_person ON pledges_promise (person_id, due_on, id)"),
        // That somebody rated, keyed so that nobody can say who; what was said stands in the counts alone.
        SchemaStep(
            "pledges-9-mark",
            """
            CREATE TABLE pledges_mark (
                promise_id  UUID NOT NULL REFERENCES pledges_promise (id),
                mark        BYTES NOT NULL,
                PRIMARY KEY (promise_id, mark)
            )
            """),
    ]
}
