import Storage

enum CheckSchema {
    static let steps = [
        SchemaStep(
            "seasonalchecks-1-list",
            """
            CREATE TABLE seasonalchecks_list (
                id          UUID NOT NULL PRIMARY KEY,
                place_id    UUID NOT NULL REFERENCES places_place (id),
                season      TEXT NOT NULL,
                title       TEXT NOT NULL,
                first_day   BIGINT NOT NULL,
                last_day    BIGINT NOT NULL,
                opened_at   BIGINT NOT NULL,
                is_retired  BIGINT NOT NULL,
                CONSTRAINT check_season_is_known CHECK (season IN ('snow', 'flood', 'heat', 'exams')),
                CONSTRAINT check_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT check_window_is_in_the_year
                     CHECK (first_day BETWEEN 101 AND 1231 AND last_day BETWEEN 101 AND 1231)
            )
            """),
        SchemaStep(
            "seasonalchecks-2-list-by-place",
            "CREATE INDEX seasonalchecks_list_place ON seasonalchecks_list (place_id, opened_at, id)"),
        SchemaStep(
            "seasonalchecks-3-entry",
            """
            CREATE TABLE seasonalchecks_entry (
                id          UUID NOT NULL PRIMARY KEY,
                list_id     UUID NOT NULL REFERENCES seasonalchecks_list (id),
                object      TEXT NOT NULL,
                place_id    UUID NOT NULL REFERENCES places_place (id),
                spot        TEXT NOT NULL,
                what        TEXT NOT NULL,
                is_removed  BIGINT NOT NULL,
                CONSTRAINT check_spot_is_short CHECK (length(spot) <= 100),
                CONSTRAINT check_what_is_short CHECK (length(what) BETWEEN 1 AND 120)
            )
            """),
        SchemaStep(
            "seasonalchecks-4-entry-by-list",
            "CREATE INDEX seasonalchecks_entry_list ON seasonalchecks_entry (list_id, is_removed, id)"),
        // Level: of a warning. Ended: once it is over.
        SchemaStep(
            "seasonalchecks-5-round",
            """
            CREATE TABLE seasonalchecks_round (
                id         UUID NOT NULL PRIMARY KEY,
                list_id    UUID NOT NULL REFERENCES seasonalchecks_list (id),
                cause      TEXT NOT NULL,
                level      TEXT,
                source     TEXT NOT NULL,
                begun_by   UUID REFERENCES people_person (id),
                begun_at   BIGINT NOT NULL,
                ends_on    TEXT NOT NULL,
                ended_at   BIGINT,
                position   BIGINT NOT NULL,
                CONSTRAINT check_round_position_is_unique UNIQUE (position),
                CONSTRAINT check_cause_is_known CHECK (cause IN ('season', 'warning')),
                CONSTRAINT check_level_is_known
                     CHECK (level IS NULL OR level IN ('blue', 'yellow', 'orange', 'red')),
                CONSTRAINT check_warning_has_level_and_source
                     CHECK ((cause = 'warning') = (level IS NOT NULL) AND (cause = 'season' OR length(source) > 0)),
                CONSTRAINT check_source_is_short CHECK (length(source) <= 100)
            )
            """),
        SchemaStep(
            "seasonalchecks-6-one-open-round",
            "CREATE UNIQUE INDEX a_list_runs_once ON seasonalchecks_round (list_id) WHERE ended_at IS NULL"),
        SchemaStep(
            "seasonalchecks-7-round-by-list",
            "CREATE INDEX seasonalchecks_round_list ON seasonalchecks_round (list_id, position)"),
        // Grid: absent where the object lies in none. Words, person, time: once somebody looked.
        SchemaStep(
            "seasonalchecks-8-task",
            """
            CREATE TABLE seasonalchecks_task (
                id             UUID NOT NULL PRIMARY KEY,
                round_id       UUID NOT NULL REFERENCES seasonalchecks_round (id),
                entry_id       UUID NOT NULL REFERENCES seasonalchecks_entry (id),
                village_id     UUID NOT NULL REFERENCES places_place (id),
                grid_id        UUID REFERENCES places_place (id),
                state          TEXT NOT NULL,
                words          TEXT,
                person_id      UUID REFERENCES people_person (id),
                happened_at    BIGINT,
                is_from_paper  BIGINT NOT NULL,
                CONSTRAINT an_object_is_checked_once_a_round UNIQUE (round_id, entry_id),
                CONSTRAINT check_state_is_known
                     CHECK (state IN ('open', 'in-order', 'hazard', 'unchecked', 'lapsed')),
                CONSTRAINT check_words_are_short CHECK (words IS NULL OR length(words) BETWEEN 1 AND 500),
                CONSTRAINT check_done_has_time CHECK ((state IN ('open', 'lapsed')) = (happened_at IS NULL)),
                CONSTRAINT check_trouble_has_words
                     CHECK (state NOT IN ('hazard', 'unchecked') OR words IS NOT NULL)
            )
            """),
        SchemaStep(
            "seasonalchecks-9-task-by-grid",
            "CREATE INDEX seasonalchecks_task_grid ON seasonalchecks_task (grid_id, state, id)"),
        SchemaStep(
            "seasonalchecks-10-task-by-village",
            "CREATE INDEX seasonalchecks_task_village ON seasonalchecks_task (village_id, state, id)"),
        SchemaStep(
            "seasonalchecks-11-list-follows-rule",
            "ALTER TABLE seasonalchecks_list ADD COLUMN follows_rule BIGINT NOT NULL DEFAULT 0"),
        // Round: once it began. Put off, reason, by: where somebody said later. Hindrance: while it cannot begin.
        SchemaStep(
            "seasonalchecks-12-season",
            """
            CREATE TABLE seasonalchecks_season (
                list_id        UUID NOT NULL REFERENCES seasonalchecks_list (id),
                year           BIGINT NOT NULL,
                round_id       UUID REFERENCES seasonalchecks_round (id),
                put_off_until  TEXT,
                reason         TEXT,
                put_off_by     UUID REFERENCES people_person (id),
                hindrance      TEXT,
                PRIMARY KEY (list_id, year),
                CONSTRAINT check_season_begins_once UNIQUE (round_id),
                CONSTRAINT check_season_put_off_says_why
                     CHECK ((put_off_until IS NULL) = (reason IS NULL)
                            AND (reason IS NULL OR length(reason) BETWEEN 1 AND 200)),
                CONSTRAINT check_season_hindrance_is_known
                     CHECK (hindrance IS NULL OR hindrance IN ('empty', 'not-admitted', 'refused')),
                CONSTRAINT check_season_begun_is_not_hindered CHECK (round_id IS NULL OR hindrance IS NULL)
            )
            """),
    ]
}
