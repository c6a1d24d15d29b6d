import Storage

enum PartySchema {
    static let steps = organisations + PartyCommitteeSchema.steps + NeedSchema.steps

    private static let organisations = [
        // Ended, ending, successor: once it ended. Roll: where somebody chose one.
        SchemaStep(
            "partyorganisations-1-organisation",
            """
            CREATE TABLE partyorganisations_organisation (
                id            UUID NOT NULL PRIMARY KEY,
                founded_on    TEXT NOT NULL,
                ended_on      TEXT,
                successor_id  UUID REFERENCES partyorganisations_organisation (id),
                roll_id       UUID REFERENCES people_roll (id),
                CONSTRAINT party_ends_after_it_begins CHECK (ended_on IS NULL OR ended_on > founded_on),
                CONSTRAINT party_goes_into_another
                     CHECK (successor_id IS NULL OR (successor_id <> id AND ended_on IS NOT NULL))
            )
            """),
        // Superior: nil at the top. Industry: nil for those of a place.
        SchemaStep(
            "partyorganisations-2-version",
            """
            CREATE TABLE partyorganisations_version (
                organisation_id  UUID NOT NULL REFERENCES partyorganisations_organisation (id),
                from_on          TEXT NOT NULL,
                kind             TEXT NOT NULL,
                name             TEXT NOT NULL,
                place_id         UUID NOT NULL REFERENCES places_place (id),
                superior_id      UUID REFERENCES partyorganisations_organisation (id),
                industry         TEXT,
                PRIMARY KEY (organisation_id, from_on),
                CONSTRAINT party_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT party_industry_is_short CHECK (length(industry) BETWEEN 1 AND 40),
                CONSTRAINT party_is_not_above_itself CHECK (superior_id <> organisation_id)
            )
            """),
        SchemaStep(
            "partyorganisations-3-version-by-superior",
            "CREATE INDEX partyorganisations_version_superior ON partyorganisations_version (superior_id, from_on)"
        ),
        // Person: nil for what is covered; place: nil for who serves. Until: once it ended.
        SchemaStep(
            "partyorganisations-4-tie",
            """
            CREATE TABLE partyorganisations_tie (
                id               UUID NOT NULL PRIMARY KEY,
                organisation_id  UUID NOT NULL REFERENCES partyorganisations_organisation (id),
                role             TEXT NOT NULL,
                person_id        UUID REFERENCES people_person (id),
                place_id         UUID REFERENCES places_place (id),
                from_on          TEXT NOT NULL,
                until_on         TEXT,
                CONSTRAINT party_role_is_known
                     CHECK (role IN ('secretary', 'deputy', 'member', 'guide', 'covers')),
                CONSTRAINT party_tie_is_to_one CHECK ((role = 'covers') = (person_id IS NULL)
                     AND (role = 'covers') = (place_id IS NOT NULL)),
                CONSTRAINT party_tie_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "partyorganisations-5-tie-by-organisation",
            "CREATE INDEX partyorganisations_tie_organisation ON partyorganisations_tie (organisation_id, from_on)"
        ),
        SchemaStep(
            "partyorganisations-6-tie-by-person",
            "CREATE INDEX partyorganisations_tie_person ON partyorganisations_tie (person_id)"),
        SchemaStep(
            "partyorganisations-7-service",
            """
            CREATE TABLE partyorganisations_service (
                id       UUID NOT NULL PRIMARY KEY,
                tie_id   UUID NOT NULL REFERENCES partyorganisations_tie (id),
                done_on  TEXT NOT NULL,
                words    TEXT NOT NULL,
                CONSTRAINT party_service_is_short CHECK (length(words) BETWEEN 1 AND 300)
            )
            """),
        SchemaStep(
            "partyorganisations-8-service-by-tie",
            "CREATE INDEX partyorganisations_service_tie ON partyorganisations_service (tie_id, done_on)"),
    ]
}
