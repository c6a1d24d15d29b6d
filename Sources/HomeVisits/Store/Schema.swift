import Storage

/// The tables of this room.
enum HomeVisitSchema {
    static let steps: [SchemaStep] = [
        // Retired: from when nobody is entered in it any more.
        SchemaStep(
            "homevisits-1-class",
            """
            CREATE TABLE homevisits_class (
                id          UUID NOT NULL PRIMARY KEY,
                code        TEXT NOT NULL,
                chinese     TEXT NOT NULL,
                english     TEXT NOT NULL,
                need        TEXT NOT NULL,
                pace        TEXT NOT NULL,
                grounds     TEXT NOT NULL,
                days_max    BIGINT NOT NULL,
                from_on     TEXT NOT NULL,
                retired_on  TEXT,
                CONSTRAINT visit_class_code_is_unique UNIQUE (code),
                CONSTRAINT visit_class_code_is_short CHECK (length(code) BETWEEN 1 AND 40),
                CONSTRAINT visit_class_name_is_short
                    CHECK (length(chinese) BETWEEN 1 AND 30 AND length(english) BETWEEN 1 AND 30),
                CONSTRAINT visit_class_is_a_need
                    CHECK (need IN ('alone-in-old-age', 'disability', 'illness', 'hardship', 'child-without-carer')),
                CONSTRAINT visit_class_pace_is_known CHECK (pace IN ('high', 'general')),
                CONSTRAINT visit_class_grounds_are_known CHECK (grounds IN ('consent', 'duty', 'either')),
                CONSTRAINT visit_class_is_confirmed_anew CHECK (days_max BETWEEN 1 AND 365)
            )
            """),
        // Person: one of the household, else all of it. Consent: by whom, how and when. Basis: of a duty.
        SchemaStep(
            "homevisits-2-enrolment",
            """
            CREATE TABLE homevisits_enrolment (
                id            UUID NOT NULL PRIMARY KEY,
                household_id  UUID NOT NULL REFERENCES people_household (id),
                person_id     UUID REFERENCES people_person (id),
                class_sealed  BYTES NOT NULL,
                ground        TEXT NOT NULL,
                consent_by    TEXT,
                consent_form  TEXT,
                consent_on    TEXT,
                basis         TEXT,
                from_on       TEXT NOT NULL,
                until_on      TEXT NOT NULL,
                entered_at    BIGINT NOT NULL,
                enterer_id    UUID REFERENCES people_person (id),
                ended_on      TEXT,
                end_reason    TEXT,
                CONSTRAINT enrolment_ground_is_known CHECK (ground IN ('consent', 'duty')),
                CONSTRAINT enrolment_by_consent_says_whose
                    CHECK ((ground = 'consent')
                           = (consent_by IS NOT NULL AND consent_form IS NOT NULL AND consent_on IS NOT NULL)),
                CONSTRAINT enrolment_consent_is_known
                    CHECK (consent_by IN ('self', 'family', 'guardian') AND consent_form IN ('written', 'spoken')),
                CONSTRAINT enrolment_by_duty_cites CHECK ((ground = 'duty') = (basis IS NOT NULL)),
                CONSTRAINT enrolment_basis_is_short CHECK (length(basis) BETWEEN 1 AND 150),
                CONSTRAINT enrolment_ends_after_it_begins CHECK (until_on > from_on),
                CONSTRAINT enrolment_end_says_why CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
                CONSTRAINT enrolment_end_is_known
                    CHECK (end_reason IN ('better', 'withdrawn', 'gone', 'mistake'))
            )
            """),
        SchemaStep(
            "homevisits-3-enrolment-by-household",
            "CREATE INDEX homevisits_enrolment_household ON homevisits_enrolment (household_id, from_on, id)"),
        SchemaStep(
            "homevisits-4-enrolment-by-person",
            "CREATE INDEX homevisits_enrolment_person ON homevisits_enrolment (person_id, id)"),
        SchemaStep(
            "homevisits-5-change",
            """
            CREATE TABLE homevisits_change (
                id            UUID NOT NULL PRIMARY KEY,
                household_id  UUID NOT NULL REFERENCES people_household (id),
                kind          TEXT NOT NULL,
                changed_on    TEXT NOT NULL,
                noted_at      BIGINT NOT NULL,
                noter_id      UUID REFERENCES people_person (id),
                CONSTRAINT change_is_noted_once UNIQUE (household_id, changed_on, kind),
                CONSTRAINT change_kind_is_known
                    CHECK (kind IN ('health', 'death', 'disaster', 'income', 'carer'))
            )
            """),
        // Questions: JSON, in their order. Retired: withdrawn, or followed by the next version.
        SchemaStep(
            "homevisits-6-form",
            """
            CREATE TABLE homevisits_form (
                id          UUID NOT NULL PRIMARY KEY,
                code        TEXT NOT NULL,
                version     BIGINT NOT NULL,
                chinese     TEXT NOT NULL,
                english     TEXT NOT NULL,
                source      TEXT NOT NULL,
                is_checked  BIGINT NOT NULL,
                questions   TEXT NOT NULL,
                from_on     TEXT NOT NULL,
                retired_on  TEXT,
                CONSTRAINT form_version_is_one UNIQUE (code, version),
                CONSTRAINT form_code_is_short CHECK (length(code) BETWEEN 1 AND 40),
                CONSTRAINT form_name_is_short
                    CHECK (length(chinese) BETWEEN 1 AND 30 AND length(english) BETWEEN 1 AND 30),
                CONSTRAINT form_source_is_short CHECK (length(source) BETWEEN 1 AND 200),
                CONSTRAINT form_version_counts CHECK (version >= 1 AND is_checked IN (0, 1))
            )
            """),
        // Form, answers: of those who were met. Note, answers: sealed; gone once they were erased.
        SchemaStep(
            "homevisits-7-visit",
            """
            CREATE TABLE homevisits_visit (
                id              UUID NOT NULL PRIMARY KEY,
                household_id    UUID NOT NULL REFERENCES people_household (id),
                place_id        UUID NOT NULL REFERENCES places_place (id),
                visitor_id      UUID REFERENCES people_person (id),
                happened_at     BIGINT NOT NULL,
                recorded_at     BIGINT NOT NULL,
                outcome         TEXT NOT NULL,
                manner          TEXT NOT NULL,
                form_id         UUID REFERENCES homevisits_form (id),
                answers_sealed  BYTES,
                note_sealed     BYTES,
                corrects_id     UUID REFERENCES homevisits_visit (id),
                was_erased      BIGINT NOT NULL,
                CONSTRAINT visit_is_corrected_once UNIQUE (corrects_id),
                CONSTRAINT visit_corrects_another CHECK (corrects_id <> id),
                CONSTRAINT visit_outcome_is_known CHECK (outcome IN ('met', 'declined', 'absent')),
                CONSTRAINT visit_manner_is_known CHECK (manner IN ('home', 'elsewhere', 'telephone')),
                CONSTRAINT visit_answers_need_a_meeting
                    CHECK (outcome = 'met' OR form_id IS NULL AND answers_sealed IS NULL),
                CONSTRAINT visit_answers_need_a_form CHECK (answers_sealed IS NULL OR form_id IS NOT NULL),
                CONSTRAINT visit_erased_keeps_nothing
                    CHECK (was_erased = 0 OR answers_sealed IS NULL AND note_sealed IS NULL),
                CONSTRAINT visit_claims_within_limits
                    CHECK (happened_at <= recorded_at + 300000 AND happened_at >= recorded_at - 2592000000)
            )
            """),
        SchemaStep(
            "homevisits-8-visit-by-household",
            "CREATE INDEX homevisits_visit_household ON homevisits_visit (household_id, happened_at, id)"),
        // Words: gone once they were erased. Request: what was opened because of it.
        SchemaStep(
            "homevisits-9-finding",
            """
            CREATE TABLE homevisits_finding (
                id            UUID NOT NULL PRIMARY KEY,
                visit_id      UUID NOT NULL REFERENCES homevisits_visit (id),
                household_id  UUID NOT NULL REFERENCES people_household (id),
                place_id      UUID NOT NULL REFERENCES places_place (id),
                kind          TEXT NOT NULL,
                words         TEXT,
                found_at      BIGINT NOT NULL,
                request_id    UUID REFERENCES cases_case (id),
                CONSTRAINT finding_is_one_of_its_kind UNIQUE (visit_id, kind),
                CONSTRAINT finding_answer_is_one UNIQUE (request_id),
                CONSTRAINT finding_kind_is_known CHECK (kind IN ('request', 'relief', 'hazard')),
                CONSTRAINT finding_words_are_short CHECK (length(words) BETWEEN 1 AND 1000)
            )
            """),
        SchemaStep(
            "homevisits-10-finding-by-place",
            "CREATE INDEX homevisits_finding_place ON homevisits_finding (place_id, found_at, id)"),
        // Task: the admitted one on which the form stands, by its code.
        SchemaStep("homevisits-11-form-task", "ALTER TABLE homevisits_form ADD COLUMN task TEXT"),
        SchemaStep(
            "homevisits-12-findings-by-household",
            "CREATE INDEX homevisits_finding_household ON homevisits_finding (household_id, request_id)"),
    ]
}
