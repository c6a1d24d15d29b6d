import Storage

extension Appraisals {
    /// The tables of this room; sheets are never changed, a correction is a further edition.
    package static let schema: [SchemaStep] = termSchema + sheetSchema + countSchema

    private static let termSchema: [SchemaStep] = [
        // Owner: where another room began it. Digests and instants: once it came so far. Trimming: both or neither.
        SchemaStep(
            "appraisals-1-appraisal",
            """
            CREATE TABLE appraisals_appraisal (
                id               UUID NOT NULL PRIMARY KEY,
                place_id         UUID NOT NULL REFERENCES places_place (id),
                owner_id         UUID,
                owner_kind       TEXT,
                title            TEXT NOT NULL,
                basis            TEXT NOT NULL,
                from_on          TEXT NOT NULL,
                last_on          TEXT NOT NULL,
                trim_each        BIGINT,
                trim_from        BIGINT,
                minimum_percent  BIGINT NOT NULL,
                allows_blank     BIGINT NOT NULL,
                ties             TEXT NOT NULL,
                is_shown         BIGINT NOT NULL,
                state            TEXT NOT NULL,
                author_id        UUID,
                drafted_at       BIGINT NOT NULL,
                opened_at        BIGINT,
                terms_digest     TEXT,
                closed_at        BIGINT,
                sheets_digest    TEXT,
                finalised_at     BIGINT,
                reason           TEXT NOT NULL,
                position         BIGINT NOT NULL,
                CONSTRAINT appraisal_position_is_unique UNIQUE (position),
                CONSTRAINT appraisal_owner_has_its_kind CHECK ((owner_id IS NULL) = (owner_kind IS NULL)),
                CONSTRAINT appraisal_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT appraisal_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
                CONSTRAINT appraisal_ends_after_it_begins CHECK (last_on >= from_on),
                CONSTRAINT appraisal_trimming_is_whole CHECK ((trim_each IS NULL) = (trim_from IS NULL)),
                CONSTRAINT appraisal_trimming_leaves_some
                    CHECK (trim_each IS NULL OR trim_each >= 1 AND trim_from > 2 * trim_each),
                CONSTRAINT appraisal_minimum_is_a_percentage CHECK (minimum_percent BETWEEN 0 AND 100),
                CONSTRAINT appraisal_state_is_known
                    CHECK (state IN ('drafted', 'open', 'closed', 'counted', 'appealed', 'recounted', 'final',
                                     'dropped')),
                CONSTRAINT opened_appraisal_has_its_terms
                    CHECK (state IN ('drafted', 'dropped') OR opened_at IS NOT NULL AND terms_digest IS NOT NULL),
                CONSTRAINT closed_appraisal_has_its_sheets
                    CHECK (state IN ('drafted', 'open', 'dropped')
                           OR closed_at IS NOT NULL AND sheets_digest IS NOT NULL),
                CONSTRAINT final_appraisal_has_its_time CHECK ((state = 'final') = (finalised_at IS NOT NULL)),
                CONSTRAINT dropped_appraisal_has_its_reason CHECK ((state = 'dropped') = (reason <> ''))
            )
            """),
        SchemaStep(
            "appraisals-2-by-place",
            "CREATE INDEX appraisals_appraisal_place ON appraisals_appraisal (place_id, position)"),
        SchemaStep(
            "appraisals-3-by-owner",
            "CREATE INDEX appraisals_appraisal_owner ON appraisals_appraisal (owner_id, position)"),
        SchemaStep(
            "appraisals-4-criterion",
            """
            CREATE TABLE appraisals_criterion (
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                number        BIGINT NOT NULL,
                title         TEXT NOT NULL,
                full_score    BIGINT NOT NULL,
                weight        BIGINT NOT NULL,
                PRIMARY KEY (appraisal_id, number),
                CONSTRAINT criterion_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT criterion_full_is_bounded CHECK (full_score BETWEEN 1 AND 10000),
                CONSTRAINT criterion_weight_is_bounded CHECK (weight BETWEEN 1 AND 10000)
            )
            """),
        // A source is a sheet or a measure with its record; there is no third.
        SchemaStep(
            "appraisals-5-group",
            """
            CREATE TABLE appraisals_group (
                appraisal_id   UUID NOT NULL REFERENCES appraisals_appraisal (id),
                number         BIGINT NOT NULL,
                title          TEXT NOT NULL,
                weight         BIGINT NOT NULL,
                source         TEXT NOT NULL,
                measured_from  TEXT,
                PRIMARY KEY (appraisal_id, number),
                CONSTRAINT group_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT group_weight_is_bounded CHECK (weight BETWEEN 1 AND 10000),
                CONSTRAINT score_is_judged_or_measured CHECK (source IN ('sheet', 'measured')),
                CONSTRAINT measure_names_its_source
                    CHECK ((source = 'measured') = (measured_from IS NOT NULL)
                           AND (measured_from IS NULL OR length(measured_from) BETWEEN 1 AND 100))
            )
            """),
        // About: where another room knows the subject.
        SchemaStep(
            "appraisals-6-subject",
            """
            CREATE TABLE appraisals_subject (
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                number        BIGINT NOT NULL,
                label         TEXT NOT NULL,
                about_id      UUID,
                PRIMARY KEY (appraisal_id, number),
                CONSTRAINT subject_label_is_unique UNIQUE (appraisal_id, label),
                CONSTRAINT subject_label_is_short CHECK (length(label) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "appraisals-7-judge",
            """
            CREATE TABLE appraisals_judge (
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                number        BIGINT NOT NULL,
                group_number  BIGINT NOT NULL,
                name          TEXT NOT NULL,
                person_id     UUID,
                avoids        TEXT NOT NULL,
                PRIMARY KEY (appraisal_id, number),
                CONSTRAINT judge_is_in_a_group_once UNIQUE (appraisal_id, group_number, name),
                CONSTRAINT judge_name_is_short CHECK (length(name) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "appraisals-8-judge-by-person",
            "CREATE INDEX appraisals_judge_person ON appraisals_judge (person_id, appraisal_id)"),
    ]

    private static let sheetSchema: [SchemaStep] = [
        // Clerk: of a paper. Paper: empty for what came by screen. Scores: `1.1=9000;1.2=8500`, in hundredths.
        SchemaStep(
            "appraisals-9-sheet",
            """
            CREATE TABLE appraisals_sheet (
                id            UUID NOT NULL PRIMARY KEY,
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                judge         BIGINT NOT NULL,
                edition       BIGINT NOT NULL,
                channel       TEXT NOT NULL,
                paper         TEXT NOT NULL,
                clerk_id      UUID,
                received_at   BIGINT NOT NULL,
                scores        TEXT NOT NULL,
                declared      TEXT NOT NULL,
                digest        TEXT NOT NULL,
                CONSTRAINT sheet_is_one_each UNIQUE (appraisal_id, judge, edition),
                CONSTRAINT sheet_channel_is_known CHECK (channel IN ('phone', 'paper')),
                CONSTRAINT paper_has_its_number
                    CHECK ((channel = 'paper') = (paper <> '') AND length(paper) <= 20),
                CONSTRAINT sheet_edition_is_counted CHECK (edition >= 1)
            )
            """),
        SchemaStep(
            "appraisals-10-measure",
            """
            CREATE TABLE appraisals_measure (
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                group_number  BIGINT NOT NULL,
                given         TEXT NOT NULL,
                entered_at    BIGINT NOT NULL,
                PRIMARY KEY (appraisal_id, group_number)
            )
            """),
        SchemaStep(
            "appraisals-11-paper",
            """
            CREATE TABLE appraisals_paper (
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                group_number  BIGINT NOT NULL,
                issued        BIGINT NOT NULL,
                returned      BIGINT NOT NULL,
                spoiled       BIGINT NOT NULL,
                unreturned    BIGINT NOT NULL,
                PRIMARY KEY (appraisal_id, group_number),
                CONSTRAINT papers_add_up
                    CHECK (returned >= 0 AND spoiled >= 0 AND unreturned >= 0
                           AND issued = returned + spoiled + unreturned)
            )
            """),
    ]

    private static let countSchema: [SchemaStep] = [
        SchemaStep(
            "appraisals-12-appeal",
            """
            CREATE TABLE appraisals_appeal (
                id            UUID NOT NULL PRIMARY KEY,
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                subject       BIGINT,
                appellant     TEXT NOT NULL,
                words         TEXT NOT NULL,
                raised_at     BIGINT NOT NULL,
                state         TEXT NOT NULL,
                answer        TEXT NOT NULL,
                adjustments   TEXT NOT NULL,
                answered_at   BIGINT,
                answerer_id   UUID,
                CONSTRAINT appeal_words_are_short CHECK (length(words) BETWEEN 1 AND 500),
                CONSTRAINT appellant_is_short CHECK (length(appellant) BETWEEN 1 AND 60),
                CONSTRAINT appeal_state_is_known CHECK (state IN ('open', 'dismissed', 'upheld')),
                CONSTRAINT upheld_appeal_changes_something CHECK ((state = 'upheld') = (adjustments <> '')),
                CONSTRAINT answered_appeal_has_its_answer
                    CHECK ((state = 'open') = (answered_at IS NULL) AND (state = 'open') = (answer = ''))
            )
            """),
        SchemaStep(
            "appraisals-13-appeal-by-appraisal",
            "CREATE INDEX appraisals_appeal_appraisal ON appraisals_appeal (appraisal_id, raised_at, id)"),
        // Outcome: every mark and result, in one text that is read back.
        SchemaStep(
            "appraisals-14-count",
            """
            CREATE TABLE appraisals_count (
                appraisal_id  UUID NOT NULL REFERENCES appraisals_appraisal (id),
                version       BIGINT NOT NULL,
                counted_at    BIGINT NOT NULL,
                outcome       TEXT NOT NULL,
                digest        TEXT NOT NULL,
                appeal_id     UUID REFERENCES appraisals_appeal (id),
                PRIMARY KEY (appraisal_id, version),
                CONSTRAINT recount_follows_an_appeal CHECK ((version = 1) = (appeal_id IS NULL))
            )
            """),
    ]
}
