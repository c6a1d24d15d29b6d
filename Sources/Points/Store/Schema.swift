import Storage

extension Points {
    /// The tables of this room; what was declared is never changed, only where it stands.
    package static let schema: [SchemaStep] = listSchema + actSchema + laterSchema

    private static let listSchema: [SchemaStep] = [
        // Digest, body: once it is submitted. Resolution and its day, effect: once it is adopted.
        SchemaStep(
            "points-1-version",
            """
            CREATE TABLE points_version (
                id                 UUID NOT NULL PRIMARY KEY,
                place_id           UUID NOT NULL REFERENCES places_place (id),
                number             BIGINT NOT NULL,
                title              TEXT NOT NULL,
                basis              TEXT NOT NULL,
                is_charter         BIGINT NOT NULL,
                authorisation      TEXT NOT NULL,
                from_on            TEXT NOT NULL,
                budget             BIGINT NOT NULL,
                carry_percent      BIGINT NOT NULL,
                cadence            TEXT NOT NULL,
                allows_below_zero  BIGINT NOT NULL,
                shows_matters      BIGINT NOT NULL,
                author_id          UUID,
                drafted_at         BIGINT NOT NULL,
                state              TEXT NOT NULL,
                digest             TEXT,
                body               TEXT,
                resolution_id      UUID REFERENCES assemblies_resolution (id),
                resolution_number  TEXT,
                decided_on         TEXT,
                effect_on          TEXT,
                CONSTRAINT version_number_is_unique UNIQUE (place_id, number),
                CONSTRAINT resolution_adopts_one_version UNIQUE (resolution_id),
                CONSTRAINT version_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT version_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
                CONSTRAINT version_authorisation_is_short CHECK (length(authorisation) <= 150),
                CONSTRAINT representatives_are_authorised CHECK (is_charter = 1 OR authorisation <> ''),
                CONSTRAINT version_budget_is_bounded CHECK (budget BETWEEN 1 AND 100000000),
                CONSTRAINT version_carry_is_a_percentage CHECK (carry_percent BETWEEN 0 AND 100),
                CONSTRAINT version_cadence_is_known CHECK (cadence IN ('week', 'month')),
                CONSTRAINT version_state_is_known
                    CHECK (state IN ('draft', 'submitted', 'adopted', 'dropped')),
                CONSTRAINT submitted_version_has_its_text
                    CHECK (state IN ('draft', 'dropped') OR digest IS NOT NULL AND body IS NOT NULL),
                CONSTRAINT adopted_version_has_its_resolution
                    CHECK ((state = 'adopted') = (resolution_id IS NOT NULL AND resolution_number IS NOT NULL
                           AND decided_on IS NOT NULL AND effect_on IS NOT NULL)),
                CONSTRAINT version_holds_after_the_vote CHECK (effect_on IS NULL OR effect_on >= decided_on)
            )
            """),
        SchemaStep(
            "points-2-version-in-force",
            "CREATE UNIQUE INDEX points_version_effect ON points_version (place_id, effect_on)"),
        // Cap: period and amount, or neither. Standing days: of deductions only.
        SchemaStep(
            "points-3-item",
            """
            CREATE TABLE points_item (
                id             UUID NOT NULL PRIMARY KEY,
                version_id     UUID NOT NULL REFERENCES points_version (id),
                number         BIGINT NOT NULL,
                code           TEXT NOT NULL,
                title          TEXT NOT NULL,
                heading        TEXT NOT NULL,
                subject        TEXT NOT NULL,
                points         BIGINT NOT NULL,
                cap_period     TEXT,
                cap            BIGINT,
                evidence       TEXT NOT NULL,
                declarers      TEXT NOT NULL,
                checker        TEXT NOT NULL,
                standing_days  BIGINT,
                is_affirmed    BIGINT NOT NULL,
                CONSTRAINT item_number_is_unique UNIQUE (version_id, number),
                CONSTRAINT item_code_is_taken UNIQUE (version_id, code),
                CONSTRAINT item_code_is_short CHECK (length(code) BETWEEN 1 AND 20),
                CONSTRAINT item_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT item_heading_is_short CHECK (length(heading) BETWEEN 1 AND 20),
                CONSTRAINT item_touches_no_right
                    CHECK (subject IN ('labour', 'environment', 'safety', 'assembly', 'manners', 'neighbours',
                                       'learning', 'charter', 'other')),
                CONSTRAINT item_points_are_bounded CHECK (points <> 0 AND points BETWEEN -100000 AND 100000),
                CONSTRAINT item_cap_is_whole CHECK ((cap_period IS NULL) = (cap IS NULL)),
                CONSTRAINT item_cap_is_above CHECK (cap IS NULL OR cap >= points AND points > 0),
                CONSTRAINT deduction_ends CHECK ((points < 0) = (standing_days IS NOT NULL)),
                CONSTRAINT deduction_end_is_bounded CHECK (standing_days BETWEEN 1 AND 365)
            )
            """),
    ]

    private static let actSchema: [SchemaStep] = [
        // Person: nobody where a household declares by its card.
        SchemaStep(
            "points-4-declaration",
            """
            CREATE TABLE points_declaration (
                id           UUID NOT NULL PRIMARY KEY,
                village_id   UUID NOT NULL REFERENCES places_place (id),
                item_id      UUID NOT NULL REFERENCES points_item (id),
                happened_on  TEXT NOT NULL,
                times        BIGINT NOT NULL,
                role         TEXT NOT NULL,
                person_id    UUID REFERENCES people_person (id),
                note         TEXT NOT NULL,
                witness      TEXT NOT NULL,
                declared_at  BIGINT NOT NULL,
                position     BIGINT NOT NULL,
                CONSTRAINT declaration_position_is_unique UNIQUE (position),
                CONSTRAINT declaration_times_are_bounded CHECK (times BETWEEN 1 AND 60),
                CONSTRAINT declaration_role_is_known CHECK (role IN ('household', 'grid', 'link', 'committee')),
                CONSTRAINT declaration_note_is_short CHECK (length(note) <= 500),
                CONSTRAINT declaration_witness_is_short CHECK (length(witness) <= 60)
            )
            """),
        SchemaStep(
            "points-5-publication",
            """
            CREATE TABLE points_publication (
                id            UUID NOT NULL PRIMARY KEY,
                village_id    UUID NOT NULL REFERENCES places_place (id),
                from_on       TEXT NOT NULL,
                last_on       TEXT NOT NULL,
                notice_id     UUID NOT NULL REFERENCES notices_notice (id),
                acts          BIGINT NOT NULL,
                published_at  BIGINT NOT NULL,
                state         TEXT NOT NULL,
                position      BIGINT NOT NULL,
                CONSTRAINT publication_position_is_unique UNIQUE (position),
                CONSTRAINT publication_has_one_notice UNIQUE (notice_id),
                CONSTRAINT publication_has_acts CHECK (acts BETWEEN 1 AND 120),
                CONSTRAINT publication_state_is_known CHECK (state IN ('open', 'settled', 'withdrawn')),
                CONSTRAINT publication_ends_after_it_begins CHECK (last_on >= from_on)
            )
            """),
        SchemaStep(
            "points-6-publication-by-village",
            "CREATE INDEX points_publication_village ON points_publication (village_id, position)"),
        // Transfer: once it is in the ledger. Checker: another than the declarer, kept by the rule.
        SchemaStep(
            "points-7-act",
            """
            CREATE TABLE points_act (
                id              UUID NOT NULL PRIMARY KEY,
                declaration_id  UUID NOT NULL REFERENCES points_declaration (id),
                village_id      UUID NOT NULL REFERENCES places_place (id),
                household_id    UUID NOT NULL REFERENCES people_household (id),
                item_id         UUID NOT NULL REFERENCES points_item (id),
                happened_on     TEXT NOT NULL,
                points          BIGINT NOT NULL,
                state           TEXT NOT NULL,
                changed_at      BIGINT NOT NULL,
                checker_id      UUID REFERENCES people_person (id),
                publication_id  UUID REFERENCES points_publication (id),
                transfer_id     UUID REFERENCES ledger_transfer (id),
                reason          TEXT NOT NULL,
                CONSTRAINT act_points_are_bounded CHECK (points <> 0 AND points BETWEEN -100000 AND 6000000),
                CONSTRAINT act_reason_is_short CHECK (length(reason) <= 500),
                CONSTRAINT act_state_is_known
                    CHECK (state IN ('declared', 'checked', 'published', 'noticed', 'confirmed', 'contested',
                                     'rejected', 'reversed', 'expired')),
                CONSTRAINT booked_act_has_its_transfer
                    CHECK ((transfer_id IS NOT NULL)
                           = (state IN ('confirmed', 'contested', 'reversed', 'expired'))),
                CONSTRAINT published_act_has_its_publication
                    CHECK (state <> 'published' OR publication_id IS NOT NULL)
            )
            """),
        SchemaStep(
            "points-8-act-is-declared-once",
            """
            CREATE UNIQUE INDEX points_act_once ON points_act (household_id, item_id, happened_on)
             WHERE state NOT IN ('rejected', 'reversed', 'expired')
            """),
        SchemaStep(
            "points-9-act-by-declaration",
            "CREATE INDEX points_act_declaration ON points_act (declaration_id, household_id)"),
        SchemaStep(
            "points-10-act-by-state",
            "CREATE INDEX points_act_waiting ON points_act (village_id, state, happened_on, id)"),
        SchemaStep(
            "points-11-act-by-publication",
            "CREATE INDEX points_act_publication ON points_act (publication_id, id)"),
        SchemaStep(
            "points-12-act-by-household",
            "CREATE INDEX points_act_household ON points_act (household_id, happened_on, id)"),
        // Reply and decision: once they came.
        SchemaStep(
            "points-13-hearing",
            """
            CREATE TABLE points_hearing (
                act_id      UUID NOT NULL PRIMARY KEY REFERENCES points_act (id),
                told_at     BIGINT NOT NULL,
                reply       TEXT,
                replied_at  BIGINT,
                decided_at  BIGINT,
                decider_id  UUID REFERENCES people_person (id),
                words       TEXT NOT NULL,
                CONSTRAINT hearing_reply_is_short CHECK (length(reply) BETWEEN 1 AND 500),
                CONSTRAINT hearing_words_are_short CHECK (length(words) <= 500),
                CONSTRAINT reply_has_its_time CHECK ((reply IS NULL) = (replied_at IS NULL)),
                CONSTRAINT decision_has_its_decider CHECK ((decided_at IS NULL) = (decider_id IS NULL)),
                CONSTRAINT decision_has_its_words CHECK (decided_at IS NULL OR words <> '')
            )
            """),
        // What a household's acts of a year come to, so that ranks are read from one row a household.
        SchemaStep(
            "points-14-total",
            """
            CREATE TABLE points_total (
                village_id    UUID NOT NULL REFERENCES places_place (id),
                year          BIGINT NOT NULL,
                household_id  UUID NOT NULL REFERENCES people_household (id),
                points        BIGINT NOT NULL,
                acts          BIGINT NOT NULL,
                PRIMARY KEY (village_id, year, household_id)
            )
            """),
        SchemaStep(
            "points-15-rank",
            "CREATE INDEX points_total_rank ON points_total (village_id, year, points, household_id)"),
        SchemaStep(
            "points-16-consent",
            """
            CREATE TABLE points_consent (
                household_id  UUID NOT NULL PRIMARY KEY REFERENCES people_household (id),
                given_at      BIGINT NOT NULL,
                how           TEXT NOT NULL,
                CONSTRAINT consent_says_how CHECK (length(how) BETWEEN 1 AND 150)
            )
            """),
        // Only of households that were given a new card.
        SchemaStep(
            "points-17-card",
            """
            CREATE TABLE points_card (
                household_id  UUID NOT NULL PRIMARY KEY REFERENCES people_household (id),
                edition       BIGINT NOT NULL
            )
            """),
        // What households had in years that were counted on paper; it is part of their total.
        SchemaStep(
            "points-18-paper",
            """
            CREATE TABLE points_paper (
                village_id    UUID NOT NULL REFERENCES places_place (id),
                year          BIGINT NOT NULL,
                household_id  UUID NOT NULL REFERENCES people_household (id),
                points        BIGINT NOT NULL,
                transfer_id   UUID NOT NULL REFERENCES ledger_transfer (id),
                PRIMARY KEY (village_id, year, household_id),
                CONSTRAINT paper_points_are_bounded CHECK (points BETWEEN 1 AND 100000000)
            )
            """),
    ]
}
