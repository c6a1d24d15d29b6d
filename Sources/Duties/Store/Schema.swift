import Storage

extension Duties {
    /// The tables of this room.
    package static let schema: [SchemaStep] =
        templateSchema + teamSchema + linkSchema + groupSchema + carriageSchema

    private static let templateSchema: [SchemaStep] = [
        SchemaStep(
            "duties-1-team-template",
            """
            CREATE TABLE duties_team_template (
                code         TEXT NOT NULL PRIMARY KEY,
                sequence     BIGINT NOT NULL,
                chinese      TEXT NOT NULL,
                english      TEXT NOT NULL,
                level        TEXT NOT NULL,
                source       TEXT NOT NULL,
                is_checked   BIGINT NOT NULL,
                is_expected  BIGINT NOT NULL,
                teams_max    BIGINT,
                CONSTRAINT place_may_have_a_team CHECK (teams_max IS NULL OR teams_max >= 1)
            )
            """),
        SchemaStep(
            "duties-2-slot",
            """
            CREATE TABLE duties_slot (
                template   TEXT NOT NULL REFERENCES duties_team_template (code),
                code       TEXT NOT NULL,
                sequence   BIGINT NOT NULL,
                chinese    TEXT NOT NULL,
                english    TEXT NOT NULL,
                kind       TEXT NOT NULL,
                post_kind  TEXT REFERENCES people_post_kind (code),
                count_min  BIGINT NOT NULL,
                count_max  BIGINT,
                PRIMARY KEY (template, code),
                CONSTRAINT slot_of_a_post_names_it CHECK ((kind = 'post') = (post_kind IS NOT NULL)),
                CONSTRAINT slot_kind_is_known CHECK (kind IN ('post', 'person', 'organisation')),
                CONSTRAINT slot_counts_are_in_order
                    CHECK (count_min >= 0 AND (count_max IS NULL OR (count_max >= 1 AND count_max >= count_min)))
            )
            """),
        SchemaStep(
            "duties-3-link-template",
            """
            CREATE TABLE duties_link_template (
                code            TEXT NOT NULL PRIMARY KEY,
                sequence        BIGINT NOT NULL,
                chinese         TEXT NOT NULL,
                english         TEXT NOT NULL,
                holder_chinese  TEXT NOT NULL,
                holder_english  TEXT NOT NULL,
                level           TEXT NOT NULL,
                source          TEXT NOT NULL,
                is_checked      BIGINT NOT NULL,
                target          TEXT NOT NULL,
                target_level    TEXT,
                count_min       BIGINT,
                count_max       BIGINT,
                holders_max     BIGINT,
                has_gap_list    BIGINT NOT NULL,
                CONSTRAINT link_target_is_known CHECK (target IN ('person', 'household', 'place')),
                CONSTRAINT link_to_places_names_their_level
                    CHECK ((target = 'place') = (target_level IS NOT NULL)),
                CONSTRAINT link_counts_are_in_order
                    CHECK (count_min IS NULL OR count_max IS NULL OR count_min <= count_max)
            )
            """),
    ]

    private static let teamSchema: [SchemaStep] = [
        SchemaStep(
            "duties-4-team",
            """
            CREATE TABLE duties_team (
                id        UUID NOT NULL PRIMARY KEY,
                template  TEXT NOT NULL REFERENCES duties_team_template (code),
                place_id  UUID NOT NULL REFERENCES places_place (id),
                name      TEXT,
                from_on   TEXT NOT NULL,
                until_on  TEXT,
                CONSTRAINT team_name_fits CHECK (name IS NULL OR length(name) BETWEEN 1 AND 60),
                CONSTRAINT team_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "duties-5-team-by-place", "CREATE INDEX duties_team_place ON duties_team (place_id, from_on)"),
        SchemaStep(
            "duties-6-member",
            """
            CREATE TABLE duties_member (
                id               UUID NOT NULL PRIMARY KEY,
                team_id          UUID NOT NULL REFERENCES duties_team (id),
                slot             TEXT NOT NULL,
                person_id        UUID REFERENCES people_person (id),
                organisation_id  UUID REFERENCES people_organisation (id),
                from_on          TEXT NOT NULL,
                until_on         TEXT,
                CONSTRAINT member_is_a_person_or_an_organisation
                    CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
                CONSTRAINT member_leaves_after_joining CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "duties-7-member-by-team", "CREATE INDEX duties_member_team ON duties_member (team_id, from_on)"),
        SchemaStep(
            "duties-8-member-by-person", "CREATE INDEX duties_member_person ON duties_member (person_id)"),
    ]

    private static let linkSchema: [SchemaStep] = [
        SchemaStep(
            "duties-9-link",
            """
            CREATE TABLE duties_link (
                id             UUID NOT NULL PRIMARY KEY,
                template       TEXT NOT NULL REFERENCES duties_link_template (code),
                place_id       UUID NOT NULL REFERENCES places_place (id),
                holder_id      UUID NOT NULL REFERENCES people_person (id),
                person_id      UUID REFERENCES people_person (id),
                household_id   UUID REFERENCES people_household (id),
                held_place_id  UUID REFERENCES places_place (id),
                from_on        TEXT NOT NULL,
                until_on       TEXT,
                CONSTRAINT link_has_one_target CHECK (
                    (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END)
                    + (CASE WHEN household_id IS NULL THEN 0 ELSE 1 END)
                    + (CASE WHEN held_place_id IS NULL THEN 0 ELSE 1 END) = 1),
                CONSTRAINT link_is_not_to_oneself CHECK (person_id IS NULL OR person_id <> holder_id),
                CONSTRAINT link_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "duties-10-link-by-place", "CREATE INDEX duties_link_place ON duties_link (place_id, template)"),
        SchemaStep(
            "duties-11-link-by-holder", "CREATE INDEX duties_link_holder ON duties_link (holder_id, from_on)"),
        SchemaStep("duties-12-link-by-person", "CREATE INDEX duties_link_person ON duties_link (person_id)"),
        SchemaStep(
            "duties-13-link-by-household", "CREATE INDEX duties_link_household ON duties_link (household_id)"),
        SchemaStep(
            "duties-14-link-by-held-place",
            "CREATE INDEX duties_link_held_place ON duties_link (held_place_id)"),
    ]

    private static let groupSchema: [SchemaStep] = [
        SchemaStep(
            "duties-15-group",
            """
            CREATE TABLE duties_group (
                id        UUID NOT NULL PRIMARY KEY,
                name      TEXT NOT NULL,
                place_id  UUID NOT NULL REFERENCES places_place (id),
                from_on   TEXT NOT NULL,
                until_on  TEXT,
                CONSTRAINT group_has_name CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT group_closes_after_it_opens CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "duties-16-group-by-place", "CREATE INDEX duties_group_place ON duties_group (place_id, from_on)"),
        SchemaStep(
            "duties-17-keeping",
            """
            CREATE TABLE duties_keeping (
                id         UUID NOT NULL PRIMARY KEY,
                group_id   UUID NOT NULL REFERENCES duties_group (id),
                person_id  UUID NOT NULL REFERENCES people_person (id),
                from_on    TEXT NOT NULL,
                until_on   TEXT,
                CONSTRAINT keeping_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "duties-18-keeping-by-group",
            "CREATE INDEX duties_keeping_group ON duties_keeping (group_id, from_on)"),
        SchemaStep(
            "duties-18-keeping-by-person", "CREATE INDEX duties_keeping_person ON duties_keeping (person_id)"),
        SchemaStep(
            "duties-19-group-count",
            """
            CREATE TABLE duties_group_count (
                id           UUID NOT NULL PRIMARY KEY,
                group_id     UUID NOT NULL REFERENCES duties_group (id),
                counted_on   TEXT NOT NULL,
                count        BIGINT NOT NULL,
                source       TEXT NOT NULL,
                recorded_at  BIGINT NOT NULL,
                CONSTRAINT members_are_counted_up CHECK (count BETWEEN 0 AND 5000),
                CONSTRAINT group_count_has_source CHECK (length(source) BETWEEN 1 AND 120)
            )
            """),
        SchemaStep(
            "duties-20-group-count-by-day",
            "CREATE INDEX duties_group_count_day ON duties_group_count (group_id, counted_on)"),
        SchemaStep(
            "duties-21-grid-count",
            """
            CREATE TABLE duties_grid_count (
                id           UUID NOT NULL PRIMARY KEY,
                place_id     UUID NOT NULL REFERENCES places_place (id),
                counted_on   TEXT NOT NULL,
                count        BIGINT NOT NULL,
                source       TEXT NOT NULL,
                recorded_at  BIGINT NOT NULL,
                CONSTRAINT households_are_counted_up CHECK (count BETWEEN 0 AND 20000),
                CONSTRAINT grid_count_has_source CHECK (length(source) BETWEEN 1 AND 120)
            )
            """),
        SchemaStep(
            "duties-22-grid-count-by-day",
            "CREATE INDEX duties_grid_count_day ON duties_grid_count (place_id, counted_on)"),
        SchemaStep(
            "duties-23-card",
            """
            CREATE TABLE duties_card (
                place_id           UUID NOT NULL PRIMARY KEY REFERENCES places_place (id),
                range              TEXT NOT NULL,
                phone              TEXT,
                phone_sealed       BYTES,
                supervision_phone  TEXT,
                kept_at            BIGINT NOT NULL,
                CONSTRAINT range_is_short CHECK (length(range) <= 300),
                CONSTRAINT phone_is_open_or_sealed CHECK (phone IS NULL OR phone_sealed IS NULL)
            )
            """),
    ]

    /// What became of duties when the places were merged at which they are kept.
    private static let carriageSchema: [SchemaStep] = [
        SchemaStep(
            "duties-24-group-former",
            """
            CREATE TABLE duties_group_former (
                group_id  UUID NOT NULL REFERENCES duties_group (id),
                place_id  UUID NOT NULL REFERENCES places_place (id),
                from_on   TEXT NOT NULL,
                until_on  TEXT NOT NULL,
                PRIMARY KEY (group_id, from_on),
                CONSTRAINT group_was_there_for_a_day CHECK (until_on > from_on)
            )
            """),
        SchemaStep(
            "duties-25-group-former-by-place",
            "CREATE INDEX duties_group_former_place ON duties_group_former (place_id)"),
        SchemaStep(
            "duties-26-carriage",
            """
            CREATE TABLE duties_carriage (
                from_id     UUID NOT NULL REFERENCES places_place (id),
                to_id       UUID NOT NULL REFERENCES places_place (id),
                merged_on   TEXT NOT NULL,
                carried_at  BIGINT NOT NULL,
                PRIMARY KEY (from_id, to_id)
            )
            """),
        SchemaStep(
            "duties-27-team-template-off",
            "ALTER TABLE duties_team_template ADD COLUMN is_off BIGINT NOT NULL DEFAULT 0"),
        SchemaStep(
            "duties-28-link-template-off",
            "ALTER TABLE duties_link_template ADD COLUMN is_off BIGINT NOT NULL DEFAULT 0"),
        SchemaStep(
            "duties-29-card-phone",
            """
            CREATE TABLE duties_card_phone (
                place_id      UUID NOT NULL REFERENCES places_place (id),
                from_id       UUID NOT NULL REFERENCES places_place (id),
                phone         TEXT,
                phone_sealed  BYTES,
                carried_at    BIGINT NOT NULL,
                PRIMARY KEY (place_id, from_id),
                CONSTRAINT carried_phone_is_open_or_sealed CHECK ((phone IS NULL) <> (phone_sealed IS NULL))
            )
            """),
    ]
}
