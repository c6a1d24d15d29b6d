import Storage

extension Reviews {
    /// The tables of this room; the scoring itself lies in the room of appraisals.
    package static let schema: [SchemaStep] = [
        // Digest, body: once it is submitted. Resolution and its day, effect: once it is adopted. Full: where points
        // are scaled by a number. Trimming: both or neither. Standing days: where a black board was voted.
        SchemaStep(
            "reviews-1-rule",
            """
            CREATE TABLE reviews_rule (
                id                 UUID NOT NULL PRIMARY KEY,
                village_id         UUID NOT NULL REFERENCES places_place (id),
                number             BIGINT NOT NULL,
                title              TEXT NOT NULL,
                basis              TEXT NOT NULL,
                is_charter         BIGINT NOT NULL,
                authorisation      TEXT NOT NULL,
                from_on            TEXT NOT NULL,
                cadence            TEXT NOT NULL,
                points_weight      BIGINT NOT NULL,
                residents_weight   BIGINT NOT NULL,
                squires_weight     BIGINT NOT NULL,
                full_points        BIGINT,
                trim_each          BIGINT,
                trim_from          BIGINT,
                minimum_percent    BIGINT NOT NULL,
                allows_blank       BIGINT NOT NULL,
                red_most           BIGINT NOT NULL,
                red_least          BIGINT NOT NULL,
                standing_days      BIGINT,
                author_id          UUID,
                drafted_at         BIGINT NOT NULL,
                state              TEXT NOT NULL,
                digest             TEXT,
                body               TEXT,
                resolution_id      UUID REFERENCES assemblies_resolution (id),
                resolution_number  TEXT,
                decided_on         TEXT,
                effect_on          TEXT,
                CONSTRAINT review_rule_number_is_unique UNIQUE (village_id, number),
                CONSTRAINT review_resolution_adopts_one UNIQUE (resolution_id),
                CONSTRAINT review_rule_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT review_rule_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
                CONSTRAINT review_representatives_are_authorised CHECK (is_charter = 1 OR authorisation <> ''),
                CONSTRAINT review_cadence_is_known CHECK (cadence IN ('quarter', 'year')),
                CONSTRAINT review_weights_are_whole
                    CHECK (points_weight > 0 AND residents_weight > 0 AND squires_weight > 0
                           AND points_weight + residents_weight + squires_weight = 10000),
                CONSTRAINT review_full_is_bounded CHECK (full_points BETWEEN 1 AND 100000000),
                CONSTRAINT review_red_is_bounded
                    CHECK (red_most BETWEEN 0 AND 60 AND red_least BETWEEN 0 AND 10000),
                CONSTRAINT review_black_ends CHECK (standing_days BETWEEN 1 AND 180),
                CONSTRAINT review_rule_state_is_known
                    CHECK (state IN ('draft', 'submitted', 'adopted', 'dropped')),
                CONSTRAINT submitted_review_rule_has_its_text
                    CHECK (state IN ('draft', 'dropped') OR digest IS NOT NULL AND body IS NOT NULL),
                CONSTRAINT adopted_review_rule_has_its_resolution
                    CHECK ((state = 'adopted') = (resolution_id IS NOT NULL AND resolution_number IS NOT NULL
                           AND decided_on IS NOT NULL AND effect_on IS NOT NULL)),
                CONSTRAINT review_rule_holds_after_the_vote
                    CHECK (effect_on IS NULL OR effect_on >= decided_on)
            )
            """),
        SchemaStep(
            "reviews-2-rule-in-force",
            "CREATE UNIQUE INDEX reviews_rule_effect ON reviews_rule (village_id, effect_on)"),
        SchemaStep(
            "reviews-3-criterion",
            """
            CREATE TABLE reviews_criterion (
                rule_id     UUID NOT NULL REFERENCES reviews_rule (id),
                number      BIGINT NOT NULL,
                title       TEXT NOT NULL,
                full_score  BIGINT NOT NULL,
                weight      BIGINT NOT NULL,
                PRIMARY KEY (rule_id, number)
            )
            """),
        // Person: of who has an account. Until: once he left the roll.
        SchemaStep(
            "reviews-4-squire",
            """
            CREATE TABLE reviews_squire (
                id          UUID NOT NULL PRIMARY KEY,
                village_id  UUID NOT NULL REFERENCES places_place (id),
                name        TEXT NOT NULL,
                person_id   UUID,
                note        TEXT NOT NULL,
                avoids      TEXT NOT NULL,
                from_on     TEXT NOT NULL,
                until_on    TEXT,
                CONSTRAINT squire_name_is_short CHECK (length(name) BETWEEN 1 AND 20),
                CONSTRAINT squire_leaves_after_he_came CHECK (until_on IS NULL OR until_on >= from_on)
            )
            """),
        SchemaStep(
            "reviews-5-squire-by-village",
            "CREATE INDEX reviews_squire_village ON reviews_squire (village_id, from_on, id)"),
        // Red: the notice that stands.
        SchemaStep(
            "reviews-6-round",
            """
            CREATE TABLE reviews_round (
                id            UUID NOT NULL PRIMARY KEY,
                village_id    UUID NOT NULL REFERENCES places_place (id),
                place_id      UUID NOT NULL REFERENCES places_place (id),
                rule_id       UUID NOT NULL REFERENCES reviews_rule (id),
                year          BIGINT NOT NULL,
                quarter       BIGINT NOT NULL,
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                begun_at      BIGINT NOT NULL,
                red_id        UUID REFERENCES notices_notice (id),
                red_at        BIGINT,
                position      BIGINT NOT NULL,
                CONSTRAINT round_position_is_unique UNIQUE (position),
                CONSTRAINT round_has_its_own_appraisal UNIQUE (appraisal_id),
                CONSTRAINT round_is_of_a_quarter_or_year CHECK (quarter BETWEEN 0 AND 4),
                CONSTRAINT red_list_has_its_time CHECK ((red_id IS NULL) = (red_at IS NULL))
            )
            """),
        SchemaStep(
            "reviews-7-round-by-village",
            "CREATE INDEX reviews_round_village ON reviews_round (village_id, position)"),
        // Reply, decision, end: once they came. Until: of what was put on the board.
        SchemaStep(
            "reviews-8-matter",
            """
            CREATE TABLE reviews_matter (
                id            UUID NOT NULL PRIMARY KEY,
                village_id    UUID NOT NULL REFERENCES places_place (id),
                household_id  UUID NOT NULL REFERENCES people_household (id),
                place_id      UUID NOT NULL REFERENCES places_place (id),
                rule_id       UUID NOT NULL REFERENCES reviews_rule (id),
                words         TEXT NOT NULL,
                proposer_id   UUID,
                told_at       BIGINT NOT NULL,
                reply         TEXT,
                replied_at    BIGINT,
                decided_at    BIGINT,
                decider_id    UUID,
                answer        TEXT NOT NULL,
                state         TEXT NOT NULL,
                until_on      TEXT,
                ended_at      BIGINT,
                CONSTRAINT matter_is_short CHECK (length(words) BETWEEN 1 AND 60),
                CONSTRAINT matter_reply_is_short CHECK (length(reply) BETWEEN 1 AND 500),
                CONSTRAINT matter_reply_has_its_time CHECK ((reply IS NULL) = (replied_at IS NULL)),
                CONSTRAINT matter_state_is_known
                    CHECK (state IN ('told', 'listed', 'dropped', 'fixed', 'expired')),
                CONSTRAINT listed_matter_was_decided
                    CHECK (state NOT IN ('listed', 'expired') OR decided_at IS NOT NULL AND until_on IS NOT NULL),
                CONSTRAINT matter_is_decided_by_another
                    CHECK (decider_id IS NULL OR proposer_id IS NULL OR decider_id <> proposer_id),
                CONSTRAINT decided_matter_has_its_answer CHECK ((decided_at IS NULL) = (answer = '')),
                CONSTRAINT ended_matter_has_its_end
                    CHECK ((state IN ('told', 'listed')) = (ended_at IS NULL))
            )
            """),
        SchemaStep(
            "reviews-9-matter-by-village",
            "CREATE INDEX reviews_matter_village ON reviews_matter (village_id, state, told_at, id)"),
        SchemaStep(
            "reviews-10-matter-by-household",
            "CREATE INDEX reviews_matter_household ON reviews_matter (household_id, told_at, id)"),
    ]
}
