import Storage

extension Assemblies {
    /// The tables of this room. What is put to the vote and who may vote is frozen with the notice; a secret ballot
    /// is a number in a box, and lies in no row beside a voter.
    package static let schema: [SchemaStep] = bodySchema + meetingSchema + votingSchema + resultSchema

    private static let bodySchema: [SchemaStep] = [
        SchemaStep(
            "assemblies-1-body",
            """
            CREATE TABLE assemblies_body (
                id        UUID NOT NULL PRIMARY KEY,
                kind      TEXT NOT NULL,
                place_id  UUID NOT NULL REFERENCES places_place (id),
                name      TEXT NOT NULL,
                from_on   TEXT NOT NULL,
                until_on  TEXT,
                CONSTRAINT body_has_name CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT body_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "assemblies-2-body-by-place",
            "CREATE INDEX assemblies_body_place ON assemblies_body (place_id, kind, id)"),
        // Person: nil for who is known by name only. Household: its number, where it is known.
        SchemaStep(
            "assemblies-3-member",
            """
            CREATE TABLE assemblies_member (
                id         UUID NOT NULL PRIMARY KEY,
                body_id    UUID NOT NULL REFERENCES assemblies_body (id),
                number     BIGINT NOT NULL,
                person_id  UUID REFERENCES people_person (id),
                name       TEXT NOT NULL,
                household  TEXT,
                capacity   TEXT NOT NULL,
                from_on    TEXT NOT NULL,
                until_on   TEXT,
                CONSTRAINT member_number_is_unique UNIQUE (body_id, number),
                CONSTRAINT member_has_name CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT member_household_is_short CHECK (length(household) BETWEEN 1 AND 20),
                CONSTRAINT member_capacity_is_known CHECK (capacity IN ('voter', 'attending')),
                CONSTRAINT member_departs_after_entering CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "assemblies-4-unit",
            """
            CREATE TABLE assemblies_unit (
                member_id  UUID NOT NULL REFERENCES assemblies_member (id),
                label      TEXT NOT NULL,
                area_dm2   BIGINT NOT NULL,
                PRIMARY KEY (member_id, label),
                CONSTRAINT unit_label_is_short CHECK (length(label) BETWEEN 1 AND 40),
                CONSTRAINT unit_has_area CHECK (area_dm2 BETWEEN 1 AND 10000000)
            )
            """),
        SchemaStep(
            "assemblies-5-number",
            """
            CREATE TABLE assemblies_number (
                body_id  UUID NOT NULL REFERENCES assemblies_body (id),
                kind     TEXT NOT NULL,
                year     BIGINT NOT NULL,
                last     BIGINT NOT NULL,
                PRIMARY KEY (body_id, kind, year),
                CONSTRAINT number_is_of_meeting_or_resolution CHECK (kind IN ('meeting', 'resolution'))
            )
            """),
    ]

    private static let meetingSchema: [SchemaStep] = [
        SchemaStep(
            "assemblies-6-assembly",
            """
            CREATE TABLE assemblies_assembly (
                id                UUID NOT NULL PRIMARY KEY,
                number            TEXT NOT NULL,
                body_id           UUID NOT NULL REFERENCES assemblies_body (id),
                place_id          UUID NOT NULL REFERENCES places_place (id),
                kind              TEXT NOT NULL,
                title             TEXT NOT NULL,
                venue             TEXT NOT NULL,
                meets_at          BIGINT NOT NULL,
                noticed_on        TEXT NOT NULL,
                counting          TEXT NOT NULL,
                is_secret         BIGINT NOT NULL,
                chair             TEXT NOT NULL,
                recorder          TEXT NOT NULL,
                convener_id       UUID,
                called_at         BIGINT NOT NULL,
                position          BIGINT NOT NULL,
                seats             BIGINT NOT NULL,
                area_dm2          BIGINT NOT NULL,
                state             TEXT NOT NULL,
                voting_opened_at  BIGINT,
                ended_at          BIGINT,
                reason            TEXT NOT NULL,
                CONSTRAINT assembly_number_is_unique UNIQUE (body_id, number),
                CONSTRAINT assembly_position_is_unique UNIQUE (position),
                CONSTRAINT assembly_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT assembly_venue_is_short CHECK (length(venue) BETWEEN 1 AND 100),
                CONSTRAINT assembly_officers_are_short CHECK (length(chair) <= 40 AND length(recorder) <= 40),
                CONSTRAINT assembly_counting_is_known CHECK (counting IN ('persons', 'households', 'owners')),
                CONSTRAINT owners_vote_openly CHECK (counting <> 'owners' OR is_secret = 0),
                CONSTRAINT assembly_has_seats CHECK (seats BETWEEN 1 AND 6000),
                CONSTRAINT assembly_state_is_known CHECK (state IN ('called', 'voting', 'closed', 'cancelled')),
                CONSTRAINT ended_assembly_has_time
                     CHECK ((state IN ('closed', 'cancelled')) = (ended_at IS NOT NULL)),
                CONSTRAINT cancelled_assembly_says_why CHECK ((state = 'cancelled') = (reason <> '')),
                CONSTRAINT assembly_reason_is_short CHECK (length(reason) <= 500)
            )
            """),
        SchemaStep(
            "assemblies-7-assembly-by-body",
            "CREATE INDEX assemblies_assembly_body ON assemblies_assembly (body_id, position)"),
        SchemaStep(
            "assemblies-8-assembly-by-place",
            "CREATE INDEX assemblies_assembly_place ON assemblies_assembly (place_id, state, position)"),
        SchemaStep(
            "assemblies-9-figure",
            """
            CREATE TABLE assemblies_figure (
                assembly_id  UUID NOT NULL REFERENCES assemblies_assembly (id),
                name         TEXT NOT NULL,
                value        TEXT NOT NULL,
                rule_id      UUID NOT NULL REFERENCES rulebook_entry (id),
                PRIMARY KEY (assembly_id, name)
            )
            """),
        // Subject: what it is about in another room. Delegation: the resolution, or the words that cite one.
        SchemaStep(
            "assemblies-10-motion",
            """
            CREATE TABLE assemblies_motion (
                id             UUID NOT NULL PRIMARY KEY,
                assembly_id    UUID NOT NULL REFERENCES assemblies_assembly (id),
                number         BIGINT NOT NULL,
                title          TEXT NOT NULL,
                body           TEXT NOT NULL,
                digest         TEXT NOT NULL,
                subject_id     UUID,
                subject_kind   TEXT,
                matter         TEXT,
                delegation_id  UUID,
                delegation     TEXT,
                CONSTRAINT motion_number_is_unique UNIQUE (assembly_id, number),
                CONSTRAINT motion_number_is_small CHECK (number BETWEEN 1 AND 20),
                CONSTRAINT motion_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT motion_text_is_short CHECK (length(body) BETWEEN 1 AND 20000),
                CONSTRAINT motion_delegation_is_short CHECK (length(delegation) BETWEEN 1 AND 200)
            )
            """),
        SchemaStep(
            "assemblies-11-motion-by-subject",
            "CREATE INDEX assemblies_motion_subject ON assemblies_motion (subject_id, id)"),
        SchemaStep(
            "assemblies-12-seat",
            """
            CREATE TABLE assemblies_seat (
                assembly_id  UUID NOT NULL REFERENCES assemblies_assembly (id),
                number       BIGINT NOT NULL,
                member_id    UUID NOT NULL REFERENCES assemblies_member (id),
                person_id    UUID,
                name         TEXT NOT NULL,
                household    TEXT,
                units        TEXT,
                area_dm2     BIGINT NOT NULL,
                PRIMARY KEY (assembly_id, number),
                CONSTRAINT seat_numbers_count_from_one CHECK (number BETWEEN 1 AND 6000),
                CONSTRAINT seat_area_is_positive CHECK (area_dm2 >= 0)
            )
            """),
        SchemaStep(
            "assemblies-13-seat-by-person",
            "CREATE INDEX assemblies_seat_person ON assemblies_seat (person_id, assembly_id)"),
    ]
}
