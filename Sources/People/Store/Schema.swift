import Storage

extension People {
    /// The tables of this room.
    package static let schema: [SchemaStep] =
        postSchema + householdSchema + erasureSchema + unitSchema

    private static let postSchema: [SchemaStep] = [
        SchemaStep(
            "people-1-person",
            """
            CREATE TABLE people_person (
                id    UUID NOT NULL PRIMARY KEY,
                name  TEXT NOT NULL,
                CONSTRAINT person_has_name CHECK (length(name) BETWEEN 1 AND 40)
            )
            """),
        SchemaStep(
            "people-2-organisation",
            """
            CREATE TABLE people_organisation (
                id        UUID NOT NULL PRIMARY KEY,
                name      TEXT NOT NULL,
                place_id  UUID NOT NULL REFERENCES places_place (id),
                kind      TEXT NOT NULL,
                CONSTRAINT organisation_has_name CHECK (length(name) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "people-3-organisation-by-place",
            "CREATE INDEX people_organisation_place ON people_organisation (place_id, name)"),
        SchemaStep(
            "people-4-post-kind",
            """
            CREATE TABLE people_post_kind (
                code         TEXT NOT NULL PRIMARY KEY,
                chinese      TEXT NOT NULL,
                english      TEXT NOT NULL,
                level        TEXT NOT NULL,
                permissions  TEXT NOT NULL
            )
            """),
        SchemaStep(
            "people-5-post",
            """
            CREATE TABLE people_post (
                id               UUID NOT NULL PRIMARY KEY,
                person_id        UUID NOT NULL REFERENCES people_person (id),
                kind             TEXT NOT NULL REFERENCES people_post_kind (code),
                place_id         UUID NOT NULL REFERENCES places_place (id),
                organisation_id  UUID REFERENCES people_organisation (id),
                from_on          TEXT NOT NULL,
                until_on         TEXT,
                CONSTRAINT post_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep("people-6-post-by-person", "CREATE INDEX people_post_person ON people_post (person_id)"),
        SchemaStep(
            "people-7-post-by-place",
            "CREATE INDEX people_post_place ON people_post (place_id, kind, from_on)"),
    ]

    /// What units are called from which day on, when they ended, and which posts sit on which committee.
    private static let unitSchema: [SchemaStep] = [
        SchemaStep(
            "people-32-organisation-until", "ALTER TABLE people_organisation ADD COLUMN until_on TEXT"),
        SchemaStep(
            "people-33-organisation-name",
            """
            CREATE TABLE people_organisation_name (
                organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
                from_on          TEXT NOT NULL,
                name             TEXT NOT NULL,
                PRIMARY KEY (organisation_id, from_on),
                CONSTRAINT new_name_fits CHECK (length(name) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "people-34-post-kind-committee", "ALTER TABLE people_post_kind ADD COLUMN committee TEXT"),
        SchemaStep(
            "people-35-post-kind-head",
            "ALTER TABLE people_post_kind ADD COLUMN is_head BIGINT NOT NULL DEFAULT 0"),
    ]

    /// Whose personal data were erased, on which ground; the person stays as an id without a name.
    private static let erasureSchema: [SchemaStep] = [
        SchemaStep(
            "people-30-erasure",
            """
            CREATE TABLE people_erasure (
                person_id   UUID NOT NULL PRIMARY KEY REFERENCES people_person (id),
                ground      TEXT NOT NULL,
                erased_at   BIGINT NOT NULL,
                erased_by   UUID REFERENCES people_person (id),
                CONSTRAINT erasure_ground_is_known CHECK (ground IN ('request', 'retention', 'court'))
            )
            """),
        SchemaStep(
            "people-31-erasure-by-time",
            "CREATE INDEX people_erasure_time ON people_erasure (erased_at, person_id)"),
    ]
}
