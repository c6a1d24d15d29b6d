import Storage

extension Deliberation {
    /// Versions of village rules; the text stands apart from what became of it, for it is never changed.
    static let charterSchema: [SchemaStep] = [
        SchemaStep(
            "deliberation-13-charter",
            """
            CREATE TABLE deliberation_charter (
                id          UUID NOT NULL PRIMARY KEY,
                place_id    UUID NOT NULL REFERENCES places_place (id),
                kind        TEXT NOT NULL,
                version     BIGINT NOT NULL,
                title       TEXT NOT NULL,
                wanted_on   TEXT,
                written_at  BIGINT NOT NULL,
                writer_id   UUID,
                position    BIGINT NOT NULL,
                CONSTRAINT charter_version_is_unique UNIQUE (place_id, kind, version),
                CONSTRAINT charter_position_is_unique UNIQUE (position),
                CONSTRAINT charter_kind_is_known CHECK (kind IN ('village-rules', 'residents-pact')),
                CONSTRAINT charter_versions_count_from_one CHECK (version >= 1),
                CONSTRAINT charter_title_is_short CHECK (length(title) BETWEEN 1 AND 100)
            )
            """),
        SchemaStep(
            "deliberation-14-clause",
            """
            CREATE TABLE deliberation_clause (
                charter_id  UUID NOT NULL REFERENCES deliberation_charter (id),
                number      BIGINT NOT NULL,
                words       TEXT NOT NULL,
                PRIMARY KEY (charter_id, number),
                CONSTRAINT clause_numbers_count_from_one CHECK (number BETWEEN 1 AND 100),
                CONSTRAINT clause_is_short CHECK (length(words) BETWEEN 1 AND 1000)
            )
            """),
        // Adoption, filing and order are null until they come; until is null while it is in force.
        SchemaStep(
            "deliberation-15-charter-standing",
            """
            CREATE TABLE deliberation_charter_standing (
                charter_id     UUID NOT NULL PRIMARY KEY REFERENCES deliberation_charter (id),
                state          TEXT NOT NULL,
                resolution_id  UUID,
                adopted_on     TEXT,
                from_on        TEXT,
                until_on       TEXT,
                filing_number  TEXT,
                filed_on       TEXT,
                filer_id       UUID,
                order_reason   TEXT,
                ordered_on     TEXT,
                orderer_id     UUID,
                CONSTRAINT charter_resolution_is_unique UNIQUE (resolution_id),
                CONSTRAINT charter_state_is_known CHECK (state IN ('draft', 'adopted', 'dropped')),
                CONSTRAINT adopted_charter_has_resolution
                     CHECK ((state = 'adopted') = (resolution_id IS NOT NULL AND adopted_on IS NOT NULL
                                                   AND from_on IS NOT NULL)),
                CONSTRAINT charter_holds_after_its_adoption CHECK (from_on IS NULL OR from_on >= adopted_on),
                CONSTRAINT charter_ends_after_it_began CHECK (until_on IS NULL OR until_on >= from_on),
                CONSTRAINT only_adopted_rules_are_filed CHECK (filed_on IS NULL OR state = 'adopted'),
                CONSTRAINT filing_has_number CHECK ((filed_on IS NULL) = (filing_number IS NULL)),
                CONSTRAINT order_says_why CHECK ((ordered_on IS NULL) = (order_reason IS NULL))
            )
            """),
        SchemaStep(
            "deliberation-16-roster",
            """
            CREATE TABLE deliberation_roster (
                id                UUID NOT NULL PRIMARY KEY,
                place_id          UUID NOT NULL REFERENCES places_place (id),
                title             TEXT NOT NULL,
                charter_id        UUID REFERENCES deliberation_charter (id),
                clause            BIGINT,
                start_on          TEXT NOT NULL,
                every             TEXT NOT NULL,
                skips_holidays    BIGINT NOT NULL,
                ended_on          TEXT,
                CONSTRAINT roster_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT roster_rhythm_is_known CHECK (every IN ('week', 'month')),
                CONSTRAINT roster_names_a_whole_clause CHECK ((charter_id IS NULL) = (clause IS NULL))
            )
            """),
        SchemaStep(
            "deliberation-17-roster-by-place",
            "CREATE INDEX deliberation_roster_place ON deliberation_roster (place_id, start_on)"),
        SchemaStep(
            "deliberation-18-roster-member",
            """
            CREATE TABLE deliberation_roster_member (
                roster_id     UUID NOT NULL REFERENCES deliberation_roster (id),
                sequence      BIGINT NOT NULL,
                household_id  UUID REFERENCES people_household (id),
                label         TEXT NOT NULL,
                PRIMARY KEY (roster_id, sequence),
                CONSTRAINT roster_member_is_unique UNIQUE (roster_id, label),
                CONSTRAINT roster_member_is_short CHECK (length(label) BETWEEN 1 AND 60)
            )
            """),
        SchemaStep(
            "deliberation-19-roster-swap",
            """
            CREATE TABLE deliberation_roster_swap (
                roster_id  UUID NOT NULL REFERENCES deliberation_roster (id),
                sequence   BIGINT NOT NULL,
                first      BIGINT NOT NULL,
                second     BIGINT NOT NULL,
                words      TEXT NOT NULL,
                agreed_on  TEXT NOT NULL,
                PRIMARY KEY (roster_id, sequence),
                CONSTRAINT two_turns_are_swapped CHECK (first <> second),
                CONSTRAINT swap_words_are_short CHECK (length(words) BETWEEN 1 AND 200)
            )
            """),
    ]

    /// Source: who raised it, or which case; assembly and procedure are null until they come.
    static let topicSchema: [SchemaStep] = [
        SchemaStep(
            "deliberation-20-topic",
            """
            CREATE TABLE deliberation_topic (
                id              UUID NOT NULL PRIMARY KEY,
                number          TEXT NOT NULL,
                place_id        UUID NOT NULL REFERENCES places_place (id),
                forum           TEXT NOT NULL,
                title           TEXT NOT NULL,
                words           TEXT NOT NULL,
                source          TEXT NOT NULL,
                person_id       UUID,
                case_id         UUID REFERENCES cases_case (id),
                raised_at       BIGINT NOT NULL,
                position        BIGINT NOT NULL,
                state           TEXT NOT NULL,
                meets_on        TEXT,
                assembly_id     UUID,
                agreement       TEXT NOT NULL,
                owners_matter   TEXT,
                outcome         TEXT NOT NULL,
                procedure_id    UUID REFERENCES deliberation_procedure (id),
                changed_at      BIGINT NOT NULL,
                CONSTRAINT topic_number_is_unique UNIQUE (number),
                CONSTRAINT topic_position_is_unique UNIQUE (position),
                CONSTRAINT topic_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT topic_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
                CONSTRAINT topic_source_is_known CHECK (source IN ('resident', 'officer', 'case')),
                CONSTRAINT topic_of_a_case_names_it CHECK ((source = 'case') = (case_id IS NOT NULL)),
                CONSTRAINT topic_state_is_known
                     CHECK (state IN ('raised', 'scheduled', 'settled', 'closed', 'declined')),
                CONSTRAINT met_topic_has_day CHECK (state NOT IN ('scheduled', 'settled', 'closed')
                                                    OR meets_on IS NOT NULL),
                CONSTRAINT settled_topic_says_what CHECK (state NOT IN ('settled', 'closed') OR agreement <> ''),
                CONSTRAINT ended_topic_says_what_came CHECK (state NOT IN ('closed', 'declined') OR outcome <> '')
            )
            """),
        SchemaStep(
            "deliberation-21-topic-by-place",
            "CREATE INDEX deliberation_topic_place ON deliberation_topic (place_id, state, position)"),
        SchemaStep(
            "deliberation-22-topic-by-person",
            "CREATE INDEX deliberation_topic_person ON deliberation_topic (person_id, state)"),
    ]
}
