import Storage

/// The tables of this room.
enum VolunteerSchema {
    static let steps: [SchemaStep] = [
        SchemaStep(
            "volunteers-1-activity",
            """
            CREATE TABLE volunteers_activity (
                id          UUID NOT NULL PRIMARY KEY,
                place_id    UUID NOT NULL REFERENCES places_place (id),
                title       TEXT NOT NULL,
                kind        TEXT NOT NULL,
                held_on     TEXT NOT NULL,
                meeting     TEXT NOT NULL,
                risk        TEXT NOT NULL,
                is_risky    BIGINT NOT NULL,
                insurance   TEXT NOT NULL,
                seats       BIGINT,
                contact     TEXT NOT NULL,
                is_dropped  BIGINT NOT NULL,
                entered_at  BIGINT NOT NULL,
                enterer_id  UUID REFERENCES people_person (id),
                position    BIGINT NOT NULL,
                CONSTRAINT activity_position_is_unique UNIQUE (position),
                CONSTRAINT activity_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT activity_kind_is_known
                    CHECK (kind IN ('environment', 'care', 'traffic', 'mediation', 'culture', 'policy', 'safety',
                                    'other')),
                CONSTRAINT risky_activity_is_insured CHECK (is_risky = 0 OR length(insurance) > 0),
                CONSTRAINT activity_seats_are_few CHECK (seats BETWEEN 1 AND 500)
            )
            """),
        SchemaStep(
            "volunteers-2-activity-by-place",
            "CREATE INDEX volunteers_activity_place ON volunteers_activity (place_id, held_on, id)"),
        SchemaStep(
            "volunteers-3-part",
            """
            CREATE TABLE volunteers_part (
                activity_id      UUID NOT NULL REFERENCES volunteers_activity (id),
                person_id        UUID NOT NULL REFERENCES people_person (id),
                state            TEXT NOT NULL,
                minutes          BIGINT NOT NULL,
                recorder_id      UUID REFERENCES people_person (id),
                confirmer_id     UUID REFERENCES people_person (id),
                confirmation_id  UUID,
                changed_at       BIGINT NOT NULL,
                PRIMARY KEY (activity_id, person_id),
                CONSTRAINT part_state_is_known CHECK (state IN ('signed', 'withdrawn', 'recorded', 'confirmed')),
                CONSTRAINT part_minutes_are_of_a_day
                    CHECK (minutes BETWEEN 0 AND 960 AND (minutes > 0) = (state IN ('recorded', 'confirmed'))),
                CONSTRAINT part_confirmed_names_its_confirmation
                    CHECK ((state = 'confirmed') = (confirmation_id IS NOT NULL)),
                CONSTRAINT part_confirmer_is_another CHECK (confirmer_id <> recorder_id)
            )
            """),
        SchemaStep(
            "volunteers-4-part-by-person",
            "CREATE INDEX volunteers_part_person ON volunteers_part (person_id, activity_id)"),
    ]
}
