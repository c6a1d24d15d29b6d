import Storage

enum HazardSchema {
    static let steps = [
        SchemaStep(
            "hazards-1-number",
            """
            CREATE TABLE hazards_number (
                year  BIGINT NOT NULL PRIMARY KEY,
                last  BIGINT NOT NULL
            )
            """),
        // Grade and holder: once they were set. Words: gone once they were erased. Household: where it is somebody's
        // house. Latitude and longitude: where the finder pressed the button. Source id: of what it was found by.
        SchemaStep(
            "hazards-2-hazard",
            """
            CREATE TABLE hazards_hazard (
                id            UUID NOT NULL PRIMARY KEY,
                number        TEXT NOT NULL,
                place_id      UUID NOT NULL REFERENCES places_place (id),
                object        TEXT NOT NULL,
                grade         TEXT,
                spot          TEXT NOT NULL,
                words         TEXT,
                measure       TEXT NOT NULL,
                latitude      DOUBLE,
                longitude     DOUBLE,
                source        TEXT NOT NULL,
                source_id     UUID,
                finder_id     UUID REFERENCES people_person (id),
                state         TEXT NOT NULL,
                holder        TEXT,
                household_id  UUID REFERENCES people_household (id),
                unit          TEXT NOT NULL,
                rung          TEXT NOT NULL,
                found_at      BIGINT NOT NULL,
                closed_at     BIGINT,
                position      BIGINT NOT NULL,
                CONSTRAINT hazard_number_is_unique UNIQUE (number),
                CONSTRAINT hazard_position_is_unique UNIQUE (position),
                CONSTRAINT hazard_grade_is_known CHECK (grade IS NULL OR grade IN ('general', 'major')),
                CONSTRAINT hazard_words_are_short CHECK (words IS NULL OR length(words) BETWEEN 1 AND 500),
                CONSTRAINT hazard_spot_is_short CHECK (length(spot) <= 100),
                CONSTRAINT hazard_unit_is_short CHECK (length(unit) <= 60),
                CONSTRAINT hazard_measure_is_known
                     CHECK (measure IN ('none', 'fenced', 'warned', 'stopped', 'cleared')),
                CONSTRAINT hazard_source_is_known CHECK (source IN ('visit', 'patrol', 'report', 'check')),
                CONSTRAINT hazard_state_is_known
                     CHECK (state IN ('found', 'ordered', 'righted', 'shelved', 'closed', 'unfounded')),
                CONSTRAINT hazard_holder_is_known
                     CHECK (holder IS NULL OR holder IN ('household', 'unit', 'village', 'department')),
                CONSTRAINT hazard_rung_is_known CHECK (rung IN ('village', 'town', 'county')),
                CONSTRAINT hazard_point_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
                CONSTRAINT hazard_under_order_has_holder
                     CHECK (state IN ('found', 'shelved', 'unfounded') OR (grade IS NOT NULL AND holder IS NOT NULL)),
                CONSTRAINT hazard_household_is_named
                     CHECK (holder IS NULL OR holder <> 'household' OR household_id IS NOT NULL),
                CONSTRAINT hazard_end_has_time
                     CHECK ((state IN ('closed', 'unfounded')) = (closed_at IS NOT NULL))
            )
            """),
        SchemaStep(
            "hazards-3-hazard-by-state",
            "CREATE INDEX hazards_hazard_state ON hazards_hazard (state, position)"),
        SchemaStep(
            "hazards-4-hazard-by-place",
            "CREATE INDEX hazards_hazard_place ON hazards_hazard (place_id, found_at, id)"),
        SchemaStep(
            "hazards-5-hazard-by-household",
            "CREATE INDEX hazards_hazard_household ON hazards_hazard (household_id, id)"),
        // Words: where something was written, until it was erased. Detail: the department, or what guards. Basis: of a
        // handover. Until: of what was shelved.
        SchemaStep(
            "hazards-6-act",
            """
            CREATE TABLE hazards_act (
                id         UUID NOT NULL PRIMARY KEY,
                hazard_id  UUID NOT NULL REFERENCES hazards_hazard (id),
                kind       TEXT NOT NULL,
                person_id  UUID REFERENCES people_person (id),
                done_at    BIGINT NOT NULL,
                words      TEXT,
                detail     TEXT,
                basis      TEXT,
                until_on   TEXT,
                CONSTRAINT hazard_act_is_known
                     CHECK (kind IN ('order', 'handover', 'righting', 'closing', 'returning', 'shelving', 'dismissal')),
                CONSTRAINT hazard_act_words_are_short CHECK (words IS NULL OR length(words) <= 500),
                CONSTRAINT hazard_handover_says_on_what
                     CHECK (kind <> 'handover' OR (detail IS NOT NULL AND basis IS NOT NULL)),
                CONSTRAINT hazard_shelving_is_guarded
                     CHECK (kind <> 'shelving' OR (detail IS NOT NULL AND until_on IS NOT NULL))
            )
            """),
        SchemaStep(
            "hazards-7-act-by-hazard",
            "CREATE INDEX hazards_act_hazard ON hazards_act (hazard_id, done_at, id)"),
    ]
}
