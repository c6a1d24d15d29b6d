import Storage

/// The tables of committees, their agenda and what they carry together.
enum PartyCommitteeSchema {
    static let steps = committees + sharing

    private static let committees = [
        // Until: once it was dissolved.
        SchemaStep(
            "partyorganisations-9-committee",
            """
            CREATE TABLE partyorganisations_committee (
                id        UUID NOT NULL PRIMARY KEY,
                kind      TEXT NOT NULL,
                is_joint  BIGINT NOT NULL,
                name      TEXT NOT NULL,
                place_id  UUID NOT NULL REFERENCES places_place (id),
                body_id   UUID NOT NULL REFERENCES assemblies_body (id),
                from_on   TEXT NOT NULL,
                until_on  TEXT,
                CONSTRAINT party_committee_is_known_by_its_body UNIQUE (body_id),
                CONSTRAINT party_committee_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "partyorganisations-10-committee-by-place",
            "CREATE INDEX partyorganisations_committee_place ON partyorganisations_committee (place_id)"),
        // Place: nil for a unit of no place in particular. Person: nil while nobody is named.
        SchemaStep(
            "partyorganisations-11-seat",
            """
            CREATE TABLE partyorganisations_seat (
                id            UUID NOT NULL PRIMARY KEY,
                committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
                number        BIGINT NOT NULL,
                role          TEXT NOT NULL,
                name          TEXT NOT NULL,
                place_id      UUID REFERENCES places_place (id),
                person_id     UUID REFERENCES people_person (id),
                from_on       TEXT NOT NULL,
                until_on      TEXT,
                CONSTRAINT party_seat_number_is_unique UNIQUE (committee_id, number),
                CONSTRAINT party_seat_role_is_known CHECK (role IN ('chair', 'member', 'staff')),
                CONSTRAINT party_seat_name_is_short CHECK (length(name) BETWEEN 1 AND 60),
                CONSTRAINT party_seat_ends_after_it_begins CHECK (until_on IS NULL OR until_on > from_on)
            )
            """),
        SchemaStep(
            "partyorganisations-12-seat-by-place",
            "CREATE INDEX partyorganisations_seat_place ON partyorganisations_seat (place_id)"),
        SchemaStep(
            "partyorganisations-13-seat-by-person",
            "CREATE INDEX partyorganisations_seat_person ON partyorganisations_seat (person_id)"),
        // Assembly: once it is on an agenda.
        SchemaStep(
            "partyorganisations-14-item",
            """
            CREATE TABLE partyorganisations_item (
                id            UUID NOT NULL PRIMARY KEY,
                committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
                number        BIGINT NOT NULL,
                seat_id       UUID NOT NULL REFERENCES partyorganisations_seat (id),
                title         TEXT NOT NULL,
                words         TEXT NOT NULL,
                level         TEXT NOT NULL,
                state         TEXT NOT NULL,
                assembly_id   UUID REFERENCES assemblies_assembly (id),
                reason        TEXT NOT NULL,
                CONSTRAINT party_item_number_is_unique UNIQUE (committee_id, number),
                CONSTRAINT party_item_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT party_item_words_are_bounded CHECK (length(words) <= 1000 AND length(reason) <= 1000),
                CONSTRAINT party_item_level_is_known CHECK (level IN ('area', 'community')),
                CONSTRAINT party_item_state_is_known CHECK (state IN ('proposed', 'called', 'settled', 'returned')),
                CONSTRAINT party_called_item_has_meeting CHECK (state <> 'called' OR assembly_id IS NOT NULL),
                CONSTRAINT party_community_item_needs_no_meeting
                     CHECK (level <> 'community' OR assembly_id IS NULL)
            )
            """),
    ]

    private static let sharing = [
        // Item, case: where it came from one. Closed, closing: once it is over.
        SchemaStep(
            "partyorganisations-15-matter",
            """
            CREATE TABLE partyorganisations_matter (
                id            UUID NOT NULL PRIMARY KEY,
                committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
                number        BIGINT NOT NULL,
                title         TEXT NOT NULL,
                words         TEXT NOT NULL,
                item_id       UUID REFERENCES partyorganisations_item (id),
                case_id       UUID REFERENCES cases_case (id),
                opened_at     BIGINT NOT NULL,
                closed_at     BIGINT,
                closing       TEXT,
                CONSTRAINT party_matter_number_is_unique UNIQUE (committee_id, number),
                CONSTRAINT party_matter_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT party_matter_words_are_bounded CHECK (length(words) <= 1000),
                CONSTRAINT party_closed_matter_says_what_came
                     CHECK ((closed_at IS NULL) = (closing IS NULL)
                            AND length(coalesce(closing, '-')) BETWEEN 1 AND 1000)
            )
            """),
        // Done: once it is.
        SchemaStep(
            "partyorganisations-16-part",
            """
            CREATE TABLE partyorganisations_part (
                id         UUID NOT NULL PRIMARY KEY,
                matter_id  UUID NOT NULL REFERENCES partyorganisations_matter (id),
                number     BIGINT NOT NULL,
                seat_id    UUID NOT NULL REFERENCES partyorganisations_seat (id),
                words      TEXT NOT NULL,
                due_on     TEXT NOT NULL,
                done_on    TEXT,
                CONSTRAINT party_part_number_is_unique UNIQUE (matter_id, number),
                CONSTRAINT party_part_words_are_bounded CHECK (length(words) BETWEEN 1 AND 1000)
            )
            """),
        SchemaStep(
            "partyorganisations-17-progress",
            """
            CREATE TABLE partyorganisations_progress (
                part_id    UUID NOT NULL REFERENCES partyorganisations_part (id),
                sequence   BIGINT NOT NULL,
                told_at    BIGINT NOT NULL,
                person_id  UUID REFERENCES people_person (id),
                words      TEXT NOT NULL,
                is_done    BIGINT NOT NULL,
                PRIMARY KEY (part_id, sequence),
                CONSTRAINT party_progress_words_are_bounded CHECK (length(words) BETWEEN 1 AND 1000)
            )
            """),
        // Claimant, match: once it is claimed.
        // Two entries name each other: an export writes what is pointed to first, so neither points by a key.
        SchemaStep(
            "partyorganisations-18-entry",
            """
            CREATE TABLE partyorganisations_entry (
                id            UUID NOT NULL PRIMARY KEY,
                committee_id  UUID NOT NULL REFERENCES partyorganisations_committee (id),
                number        BIGINT NOT NULL,
                list          TEXT NOT NULL,
                seat_id       UUID NOT NULL REFERENCES partyorganisations_seat (id),
                title         TEXT NOT NULL,
                words         TEXT NOT NULL,
                state         TEXT NOT NULL,
                claimant_id   UUID REFERENCES partyorganisations_seat (id),
                match_id      UUID,
                result        TEXT NOT NULL,
                CONSTRAINT party_entry_number_is_unique UNIQUE (committee_id, number),
                CONSTRAINT party_entry_list_is_known CHECK (list IN ('need', 'resource', 'project')),
                CONSTRAINT party_entry_title_is_short CHECK (length(title) BETWEEN 1 AND 60),
                CONSTRAINT party_entry_words_are_bounded CHECK (length(words) <= 1000 AND length(result) <= 1000),
                CONSTRAINT party_entry_state_is_known CHECK (state IN ('open', 'claimed', 'done', 'withdrawn')),
                CONSTRAINT party_entry_is_claimed_by_another
                     CHECK ((state IN ('claimed', 'done')) = (claimant_id IS NOT NULL)
                            AND coalesce(claimant_id <> seat_id, TRUE)),
                CONSTRAINT party_done_entry_has_result CHECK (state <> 'done' OR result <> '')
            )
            """),
    ]
}
