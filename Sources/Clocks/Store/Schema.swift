import Storage

/// The tables of this room.
enum ClocksSchema {
    static let steps: [SchemaStep] = [
        // rule_id: NULL where no entry set the limit. warning: NULL for never.
        // due_at, warn_at: NULL while it is paused. finished_at: NULL while it runs.
        // calendar: what due_at was computed with; NULL once it has finished, for then it stays.
        SchemaStep(
            "clocks-1-clocks",
            """
            CREATE TABLE clocks_clock (
                id              UUID NOT NULL PRIMARY KEY,
                owner_id        UUID NOT NULL,
                name            TEXT NOT NULL,
                round           BIGINT NOT NULL,
                rule_id         UUID REFERENCES rulebook_entry (id),
                term            TEXT NOT NULL,
                warning         TEXT,
                escalations     TEXT NOT NULL,
                started_at      BIGINT NOT NULL,
                due_at          BIGINT,
                warn_at         BIGINT,
                is_provisional  BIGINT NOT NULL,
                is_paused       BIGINT NOT NULL,
                finished_at     BIGINT,
                calendar        TEXT,
                CONSTRAINT clock_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT clock_rounds_start_at_one CHECK (round >= 1),
                CONSTRAINT clock_that_runs_is_due
                     CHECK (is_paused = 1 OR finished_at IS NOT NULL OR due_at IS NOT NULL),
                CONSTRAINT clock_finishes_after_its_start
                     CHECK (finished_at IS NULL OR finished_at >= started_at),
                CONSTRAINT clock_that_finished_is_not_paused CHECK (finished_at IS NULL OR is_paused = 0),
                UNIQUE (owner_id, name, round)
            )
            """),
        SchemaStep(
            "clocks-2-clocks-by-due",
            "CREATE INDEX clocks_clock_due ON clocks_clock (due_at, id) WHERE finished_at IS NULL"),
        SchemaStep(
            "clocks-3-clocks-by-calendar", "CREATE INDEX clocks_clock_calendar ON clocks_clock (calendar, id)"
        ),
        SchemaStep(
            "clocks-4-pauses",
            """
            CREATE TABLE clocks_pause (
                clock_id     UUID NOT NULL REFERENCES clocks_clock (id),
                ordinal      BIGINT NOT NULL,
                from_at      BIGINT NOT NULL,
                until_at     BIGINT,
                reason       TEXT NOT NULL,
                approved_by  UUID NOT NULL,
                PRIMARY KEY (clock_id, ordinal),
                CONSTRAINT pause_ends_after_it_begins CHECK (until_at IS NULL OR until_at >= from_at),
                CONSTRAINT pause_reason_is_known
                     CHECK (reason IN ('papers', 'hearing', 'appraisal', 'decision', 'force'))
            )
            """),
        SchemaStep(
            "clocks-5-extensions",
            """
            CREATE TABLE clocks_extension (
                clock_id      UUID NOT NULL REFERENCES clocks_clock (id),
                ordinal       BIGINT NOT NULL,
                term          TEXT NOT NULL,
                requested_by  UUID NOT NULL,
                approved_by   UUID NOT NULL,
                approved_at   BIGINT NOT NULL,
                PRIMARY KEY (clock_id, ordinal),
                CONSTRAINT extension_is_approved_by_another CHECK (approved_by <> requested_by)
            )
            """),
        SchemaStep(
            "clocks-6-due-instants",
            """
            CREATE TABLE clocks_due (
                clock_id  UUID NOT NULL REFERENCES clocks_clock (id),
                stage     TEXT NOT NULL,
                at_at     BIGINT NOT NULL,
                PRIMARY KEY (clock_id, stage)
            )
            """),
        SchemaStep(
            "clocks-7-due-instants-in-order",
            "CREATE INDEX clocks_due_order ON clocks_due (at_at, clock_id, stage)"),
        SchemaStep(
            "clocks-8-reached",
            """
            CREATE TABLE clocks_reached (
                clock_id    UUID NOT NULL REFERENCES clocks_clock (id),
                stage       TEXT NOT NULL,
                reached_at  BIGINT NOT NULL,
                is_late     BIGINT NOT NULL,
                PRIMARY KEY (clock_id, stage)
            )
            """),
        // entered_by: NULL for the years that the program brings.
        SchemaStep(
            "clocks-9-years",
            """
            CREATE TABLE clocks_year (
                year        BIGINT NOT NULL PRIMARY KEY,
                entered_by  UUID,
                entered_at  BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "clocks-10-exceptions",
            """
            CREATE TABLE clocks_exception (
                day_on  TEXT NOT NULL PRIMARY KEY,
                year    BIGINT NOT NULL REFERENCES clocks_year (year),
                kind    TEXT NOT NULL,
                name    TEXT NOT NULL,
                CONSTRAINT exception_kind_is_known CHECK (kind IN ('holiday', 'workday')),
                CONSTRAINT exception_name_is_short CHECK (length(name) <= 60)
            )
            """),
        SchemaStep(
            "clocks-11-exceptions-by-year",
            "CREATE INDEX clocks_exception_year ON clocks_exception (year, day_on)"),
        SchemaStep(
            "clocks-12-missed-years",
            "CREATE TABLE clocks_missed_year (year BIGINT NOT NULL PRIMARY KEY, missed_at BIGINT NOT NULL)"),
    ]
}
