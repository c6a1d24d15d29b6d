import Storage

extension Points {
    /// What came after the first tables.
    static let laterSchema: [SchemaStep] =
        [
            SchemaStep(
                "points-19-item-trigger",
                """
                ALTER TABLE points_item ADD COLUMN arises_by TEXT NOT NULL DEFAULT 'hand'
                CONSTRAINT item_trigger_is_known CHECK (arises_by IN ('hand', 'solved-request', 'attendance'))
                """),
            // What no person declared: the record it came from, once for each item of a list by its code.
            SchemaStep(
                "points-20-origin",
                """
                CREATE TABLE points_origin (
                    declaration_id  UUID NOT NULL PRIMARY KEY REFERENCES points_declaration (id),
                    trigger_code    TEXT NOT NULL,
                    cause_id        UUID NOT NULL,
                    village_id      UUID NOT NULL REFERENCES places_place (id),
                    item_code       TEXT NOT NULL,
                    CONSTRAINT record_counts_once UNIQUE (cause_id, village_id, item_code),
                    CONSTRAINT origin_trigger_is_known CHECK (trigger_code IN ('solved-request', 'attendance'))
                )
                """),
            SchemaStep(
                "points-21-declaration-by-person",
                "CREATE INDEX points_declaration_person ON points_declaration (person_id, position)"),
            SchemaStep(
                "points-22-act-by-day",
                "CREATE INDEX points_act_day ON points_act (village_id, happened_on, id)"),
        ] + paperSchema

    /// What a village's book on paper showed on a day; it counts once another person has taken it over.
    private static let paperSchema: [SchemaStep] =
        [
            SchemaStep(
                "points-23-paper-book",
                """
                CREATE TABLE points_paper_book (
                    id           UUID NOT NULL PRIMARY KEY,
                    village_id   UUID NOT NULL REFERENCES places_place (id),
                    counted_on   TEXT NOT NULL,
                    source       TEXT NOT NULL,
                    state        TEXT NOT NULL,
                    entered_by   UUID REFERENCES people_person (id),
                    entered_at   BIGINT NOT NULL,
                    decided_by   UUID REFERENCES people_person (id),
                    decided_at   BIGINT,
                    reason       TEXT NOT NULL,
                    transfer_id  UUID REFERENCES ledger_transfer (id),
                    position     BIGINT NOT NULL,
                    CONSTRAINT paper_state_is_known CHECK (state IN ('proposed', 'taken', 'sent-back', 'undone')),
                    CONSTRAINT paper_names_its_source CHECK (length(source) BETWEEN 1 AND 150),
                    CONSTRAINT paper_reason_is_short CHECK (length(reason) <= 500),
                    CONSTRAINT taken_paper_has_its_transfer
                    CHECK ((state IN ('taken', 'undone')) = (transfer_id IS NOT NULL)),
                    CONSTRAINT paper_is_taken_by_another CHECK (state <> 'taken' OR decided_by <> entered_by)
                )
                """),
            SchemaStep(
                "points-24-paper-book-village",
                "CREATE INDEX points_paper_book_village ON points_paper_book (village_id, position, id)"),
            SchemaStep(
                "points-25-paper-line",
                """
                CREATE TABLE points_paper_line (
                    book_id       UUID NOT NULL REFERENCES points_paper_book (id),
                    household_id  UUID NOT NULL REFERENCES people_household (id),
                    points        BIGINT NOT NULL,
                    earned        BIGINT NOT NULL,
                    page          TEXT NOT NULL,
                    PRIMARY KEY (book_id, household_id),
                    CONSTRAINT paper_balance_is_bounded CHECK (points BETWEEN 0 AND 100000000),
                    CONSTRAINT paper_year_is_bounded CHECK (earned BETWEEN 0 AND 100000000),
                    CONSTRAINT paper_line_says_something CHECK (points > 0 OR earned > 0),
                    CONSTRAINT paper_page_is_short CHECK (length(page) <= 40)
                )
                """),
            SchemaStep(
                "points-26-paper-line-household",
                "CREATE INDEX points_paper_line_household ON points_paper_line (household_id, book_id)"),
            // Whole years that were taken over before books had pages of their own.
            SchemaStep(
                "points-27-paper-books-of-years",
                """
                INSERT INTO points_paper_book (id, village_id, counted_on, source, state, entered_at, reason,
                                               transfer_id, position)
                SELECT DISTINCT transfer_id, village_id, year || '-12-31', '纸质登记', 'taken', 0, '',
                       transfer_id, 0
                  FROM points_paper
                """),
            SchemaStep(
                "points-28-paper-lines-of-years",
                """
                INSERT INTO points_paper_line (book_id, household_id, points, earned, page)
                SELECT transfer_id, household_id, points, points, '' FROM points_paper
                """),
            SchemaStep("points-29-no-paper-of-years", "DROP TABLE points_paper"),
            // The charter's edition is another room's: no foreign key goes sideways.
            SchemaStep(
                "points-30-clause-charter", "ALTER TABLE points_version ADD COLUMN clause_charter_id UUID"),
            SchemaStep(
                "points-31-clause-number", "ALTER TABLE points_version ADD COLUMN clause_number BIGINT"),
        ] + volunteeringSchema

    /// Volunteering counts as well; neither engine widens a CHECK, so the codes move to where a wider one stands.
    private static let volunteeringSchema: [SchemaStep] = [
        SchemaStep(
            "points-32-item-arises-from",
            """
            ALTER TABLE points_item ADD COLUMN arises_from TEXT NOT NULL DEFAULT 'hand'
            CONSTRAINT item_cause_is_known
            CHECK (arises_from IN ('hand', 'solved-request', 'attendance', 'volunteering'))
            """),
        SchemaStep("points-33-item-causes", "UPDATE points_item SET arises_from = arises_by"),
        SchemaStep("points-34-item-no-trigger", "ALTER TABLE points_item DROP COLUMN arises_by"),
        SchemaStep(
            "points-35-arising",
            """
            CREATE TABLE points_arising (
                declaration_id  UUID NOT NULL PRIMARY KEY REFERENCES points_declaration (id),
                arose_from      TEXT NOT NULL,
                cause_id        UUID NOT NULL,
                village_id      UUID NOT NULL REFERENCES places_place (id),
                item_code       TEXT NOT NULL,
                CONSTRAINT cause_counts_once UNIQUE (cause_id, village_id, item_code),
                CONSTRAINT arising_cause_is_known
                    CHECK (arose_from IN ('solved-request', 'attendance', 'volunteering'))
            )
            """),
        SchemaStep(
            "points-36-arisen",
            """
            INSERT INTO points_arising (declaration_id, arose_from, cause_id, village_id, item_code)
            SELECT declaration_id, trigger_code, cause_id, village_id, item_code FROM points_origin
            """),
        SchemaStep("points-37-no-origin", "DROP TABLE points_origin"),
    ]
}
