import Storage

extension Places {
    /// The tables of this room.
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "places-1-places",
            """
            CREATE TABLE places_place (
                id             UUID NOT NULL PRIMARY KEY,
                import_number  BIGINT NOT NULL,
                founded_at     BIGINT NOT NULL
            )
            """),
        SchemaStep(
            "places-2-versions",
            """
            CREATE TABLE places_version (
                place_id       UUID NOT NULL REFERENCES places_place (id),
                from_on        TEXT NOT NULL,
                import_number  BIGINT NOT NULL,
                until_on       TEXT,
                parent_id      UUID REFERENCES places_place (id),
                level          TEXT NOT NULL,
                name           TEXT NOT NULL,
                code           TEXT,
                edition        BIGINT,
                PRIMARY KEY (place_id, from_on, import_number),
                CONSTRAINT place_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on),
                CONSTRAINT place_code_has_edition CHECK ((code IS NULL) = (edition IS NULL)),
                CONSTRAINT place_name_fits CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT place_code_fits CHECK (code IS NULL OR length(code) BETWEEN 2 AND 15),
                CONSTRAINT place_is_not_its_own_parent CHECK (parent_id IS NULL OR parent_id <> place_id)
            )
            """),
        SchemaStep(
            "places-3-versions-by-parent",
            "CREATE INDEX places_version_parent ON places_version (parent_id, place_id)"),
        SchemaStep(
            "places-4-versions-by-code",
            "CREATE INDEX places_version_code ON places_version (code, place_id)"),
        SchemaStep(
            "places-5-lineage",
            """
            CREATE TABLE places_lineage (
                place_id     UUID NOT NULL REFERENCES places_place (id),
                ancestor_id  UUID NOT NULL REFERENCES places_place (id),
                depth        BIGINT NOT NULL,
                PRIMARY KEY (place_id, ancestor_id),
                CONSTRAINT lineage_begins_with_itself CHECK ((depth = 0) = (place_id = ancestor_id))
            )
            """),
        SchemaStep(
            "places-6-lineage-by-ancestor",
            "CREATE INDEX places_lineage_ancestor ON places_lineage (ancestor_id, place_id)"),
        SchemaStep(
            "places-7-successions",
            """
            CREATE TABLE places_succession (
                from_id  UUID NOT NULL REFERENCES places_place (id),
                to_id    UUID NOT NULL REFERENCES places_place (id),
                kind     TEXT NOT NULL,
                on_on    TEXT NOT NULL,
                PRIMARY KEY (from_id, to_id, on_on),
                CONSTRAINT place_does_not_succeed_itself CHECK (from_id <> to_id)
            )
            """),
        SchemaStep(
            "places-8-successions-by-successor",
            "CREATE INDEX places_succession_to ON places_succession (to_id, from_id)"),
        SchemaStep(
            "places-9-pending",
            """
            CREATE TABLE places_pending (
                place_id       UUID NOT NULL REFERENCES places_place (id),
                from_on        TEXT NOT NULL,
                import_number  BIGINT NOT NULL,
                PRIMARY KEY (place_id, from_on, import_number)
            )
            """),
        SchemaStep(
            "places-10-pending-by-day",
            "CREATE INDEX places_pending_day ON places_pending (from_on, place_id)"),
        SchemaStep(
            "places-11-imports",
            """
            CREATE TABLE places_import (
                number           BIGINT NOT NULL PRIMARY KEY,
                edition          BIGINT NOT NULL,
                read_count       BIGINT NOT NULL,
                added_count      BIGINT NOT NULL,
                changed_count    BIGINT NOT NULL,
                unchanged_count  BIGINT NOT NULL,
                published_at     BIGINT NOT NULL,
                CONSTRAINT import_numbers_start_at_one CHECK (number >= 1)
            )
            """),
        SchemaStep(
            "places-12-boundaries",
            """
            CREATE TABLE places_boundary (
                place_id  UUID NOT NULL PRIMARY KEY REFERENCES places_place (id),
                geojson   TEXT NOT NULL,
                kept_at   BIGINT NOT NULL,
                CONSTRAINT boundary_is_short CHECK (length(geojson) <= 262144)
            )
            """),
        SchemaStep(
            "places-13-places-by-import",
            "CREATE INDEX places_place_import ON places_place (import_number, id)"),
        SchemaStep(
            "places-14-versions-by-import",
            "CREATE INDEX places_version_import ON places_version (import_number, place_id)"),
        SchemaStep(
            "places-15-kind",
            """
            CREATE TABLE places_kind (
                place_id     UUID NOT NULL REFERENCES places_place (id),
                from_on      TEXT NOT NULL,
                kind         TEXT NOT NULL,
                address      TEXT,
                recorded_at  BIGINT NOT NULL,
                PRIMARY KEY (place_id, from_on),
                CONSTRAINT address_fits CHECK (address IS NULL OR length(address) BETWEEN 1 AND 100)
            )
            """),
    ]
}
