import Storage

/// The tables of this room.
enum ServiceSchema {
    static let steps: [SchemaStep] = points + rooms + gatherings + library

    private static let points: [SchemaStep] = [
        SchemaStep(
            "services-1-point",
            """
            CREATE TABLE serviceplaces_point (
                id         UUID NOT NULL PRIMARY KEY,
                place_id   UUID NOT NULL REFERENCES places_place (id),
                name       TEXT NOT NULL,
                kind       TEXT NOT NULL,
                address    TEXT NOT NULL,
                phone      TEXT NOT NULL,
                services   TEXT NOT NULL,
                latitude   DOUBLE,
                longitude  DOUBLE,
                opened_on  TEXT NOT NULL,
                closed_on  TEXT,
                CONSTRAINT service_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT service_kind_is_known
                    CHECK (kind IN ('centre', 'station', 'practice', 'library', 'care', 'other')),
                CONSTRAINT service_spot_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
                CONSTRAINT service_spot_is_on_earth
                    CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
                CONSTRAINT service_closes_after_it_opened CHECK (closed_on >= opened_on)
            )
            """),
        SchemaStep(
            "services-2-point-by-place",
            "CREATE INDEX serviceplaces_point_place ON serviceplaces_point (place_id, id)"),
        // Holds: a weekday from 1 to 7, or a day on which the week does not hold; such a day without spans has one row
        // of 0 to 0.
        SchemaStep(
            "services-3-hours",
            """
            CREATE TABLE serviceplaces_hours (
                point_id      UUID NOT NULL REFERENCES serviceplaces_point (id),
                holds         TEXT NOT NULL,
                from_minute   BIGINT NOT NULL,
                until_minute  BIGINT NOT NULL,
                PRIMARY KEY (point_id, holds, from_minute),
                CONSTRAINT hours_are_of_a_weekday_or_a_day
                    CHECK (holds IN ('1', '2', '3', '4', '5', '6', '7') OR length(holds) = 10),
                CONSTRAINT hours_lie_in_a_day
                    CHECK (from_minute >= 0 AND until_minute <= 1440
                           AND (from_minute < until_minute OR (length(holds) = 10 AND until_minute = 0)))
            )
            """),
    ]

    private static let rooms: [SchemaStep] = [
        SchemaStep(
            "services-5-room",
            """
            CREATE TABLE serviceplaces_room (
                id             UUID NOT NULL PRIMARY KEY,
                point_id       UUID NOT NULL REFERENCES serviceplaces_point (id),
                name           TEXT NOT NULL,
                seats          BIGINT NOT NULL,
                equipment      TEXT NOT NULL,
                needs_consent  BIGINT NOT NULL,
                is_retired     BIGINT NOT NULL,
                CONSTRAINT room_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT room_seats_are_some CHECK (seats BETWEEN 1 AND 2000)
            )
            """),
        SchemaStep(
            "services-6-room-by-point",
            "CREATE INDEX serviceplaces_room_point ON serviceplaces_room (point_id, id)"),
        SchemaStep(
            "services-7-booking",
            """
            CREATE TABLE serviceplaces_booking (
                id            UUID NOT NULL PRIMARY KEY,
                room_id       UUID NOT NULL REFERENCES serviceplaces_room (id),
                day_on        TEXT NOT NULL,
                from_minute   BIGINT NOT NULL,
                until_minute  BIGINT NOT NULL,
                purpose       TEXT NOT NULL,
                person_id     UUID NOT NULL REFERENCES people_person (id),
                state         TEXT NOT NULL,
                reason        TEXT NOT NULL,
                asked_at      BIGINT NOT NULL,
                decider_id    UUID REFERENCES people_person (id),
                CONSTRAINT booking_is_short CHECK (until_minute - from_minute BETWEEN 15 AND 480),
                CONSTRAINT booking_state_is_known
                    CHECK (state IN ('asked', 'confirmed', 'declined', 'cancelled')),
                CONSTRAINT booking_declined_says_why CHECK (state <> 'declined' OR length(reason) > 0)
            )
            """),
        SchemaStep(
            "services-8-booking-by-room",
            "CREATE INDEX serviceplaces_booking_room ON serviceplaces_booking (room_id, day_on, from_minute, id)"
        ),
        SchemaStep(
            "services-9-booking-by-person",
            "CREATE INDEX serviceplaces_booking_person ON serviceplaces_booking (person_id, day_on, id)"),
    ]

    private static let gatherings: [SchemaStep] = [
        SchemaStep(
            "services-10-gathering",
            """
            CREATE TABLE serviceplaces_gathering (
                id            UUID NOT NULL PRIMARY KEY,
                point_id      UUID NOT NULL REFERENCES serviceplaces_point (id),
                title         TEXT NOT NULL,
                words         TEXT NOT NULL,
                day_on        TEXT NOT NULL,
                from_minute   BIGINT NOT NULL,
                until_minute  BIGINT NOT NULL,
                seats         BIGINT,
                is_dropped    BIGINT NOT NULL,
                CONSTRAINT gathering_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT gathering_lies_in_a_day
                    CHECK (from_minute >= 0 AND from_minute < until_minute AND until_minute <= 1440),
                CONSTRAINT gathering_seats_are_some CHECK (seats BETWEEN 1 AND 2000)
            )
            """),
        SchemaStep(
            "services-11-gathering-by-point",
            "CREATE INDEX serviceplaces_gathering_point ON serviceplaces_gathering (point_id, day_on, id)"),
        SchemaStep(
            "services-12-guest",
            """
            CREATE TABLE serviceplaces_guest (
                gathering_id  UUID NOT NULL REFERENCES serviceplaces_gathering (id),
                person_id     UUID NOT NULL REFERENCES people_person (id),
                joined_at     BIGINT NOT NULL,
                PRIMARY KEY (gathering_id, person_id)
            )
            """),
        SchemaStep(
            "services-13-guest-by-person",
            "CREATE INDEX serviceplaces_guest_person ON serviceplaces_guest (person_id, gathering_id)"),
    ]

    private static let library: [SchemaStep] = [
        SchemaStep(
            "services-14-item",
            """
            CREATE TABLE serviceplaces_item (
                id        UUID NOT NULL PRIMARY KEY,
                point_id  UUID NOT NULL REFERENCES serviceplaces_point (id),
                title     TEXT NOT NULL,
                kind      TEXT NOT NULL,
                shelf     TEXT NOT NULL,
                copies    BIGINT NOT NULL,
                CONSTRAINT item_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT item_kind_is_known CHECK (kind IN ('book', 'tool')),
                CONSTRAINT item_copies_are_some CHECK (copies BETWEEN 1 AND 1000)
            )
            """),
        SchemaStep(
            "services-15-item-by-point",
            "CREATE INDEX serviceplaces_item_point ON serviceplaces_item (point_id, title, id)"),
        SchemaStep(
            "services-16-loan",
            """
            CREATE TABLE serviceplaces_loan (
                id           UUID NOT NULL PRIMARY KEY,
                item_id      UUID NOT NULL REFERENCES serviceplaces_item (id),
                person_id    UUID NOT NULL REFERENCES people_person (id),
                state        TEXT NOT NULL,
                due_on       TEXT NOT NULL,
                is_extended  BIGINT NOT NULL,
                changed_at   BIGINT NOT NULL,
                CONSTRAINT loan_state_is_known CHECK (state IN ('held', 'lent', 'returned', 'lapsed'))
            )
            """),
        SchemaStep(
            "services-17-loan-by-item",
            "CREATE INDEX serviceplaces_loan_item ON serviceplaces_loan (item_id, state, id)"),
        SchemaStep(
            "services-18-loan-by-person",
            "CREATE INDEX serviceplaces_loan_person ON serviceplaces_loan (person_id, state, due_on, id)"),
    ]
}
