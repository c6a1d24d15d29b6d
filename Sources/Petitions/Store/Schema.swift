import Storage

/// No row knows who a petitioner is in the register: names stand sealed in the petition's own row, so that nothing can
/// be listed, counted or joined by person.
enum PetitionsSchema {
    static let steps = file + course + net + later

    private static let file = [
        SchemaStep(
            "petitions-1-number",
            """
            CREATE TABLE petitions_number (
                series  TEXT NOT NULL,
                year    BIGINT NOT NULL,
                last    BIGINT NOT NULL,
                PRIMARY KEY (series, year)
            )
            """),
        // Sealed values: NULL where nothing was said, and once erased. Visitors: on a visit. Request: where it came
        // up. Accused: of an accusation. Unit: once somebody has it. Asked: while more time is asked for. Guided: the
        // request in which it goes on. Closed: at the end.
        SchemaStep(
            "petitions-2-petition",
            """
            CREATE TABLE petitions_petition (
                id                       UUID NOT NULL PRIMARY KEY,
                number                   TEXT NOT NULL,
                form                     TEXT NOT NULL,
                kind                     TEXT NOT NULL,
                place_id                 UUID NOT NULL REFERENCES places_place (id),
                office_id                UUID NOT NULL REFERENCES places_place (id),
                source                   TEXT NOT NULL,
                received_at              BIGINT NOT NULL,
                registrar_id             UUID NOT NULL REFERENCES people_person (id),
                visitors                 BIGINT,
                is_reachable             BIGINT NOT NULL,
                request_id               UUID REFERENCES cases_case (id),
                accused_place_id         UUID REFERENCES places_place (id),
                accused_organisation_id  UUID REFERENCES people_organisation (id),
                words_sealed             BYTES,
                name_sealed              BYTES,
                phone_sealed             BYTES,
                address_sealed           BYTES,
                state                    TEXT NOT NULL,
                unit_place_id            UUID REFERENCES places_place (id),
                unit_organisation_id     UUID REFERENCES people_organisation (id),
                asked_days               BIGINT,
                asked_by_id              UUID REFERENCES people_person (id),
                extended_days            BIGINT NOT NULL,
                guided_id                UUID REFERENCES cases_case (id),
                closed_at                BIGINT,
                closed_by_id             UUID REFERENCES people_person (id),
                erased_at                BIGINT,
                version                  BIGINT NOT NULL,
                CONSTRAINT petition_number_is_unique UNIQUE (number),
                CONSTRAINT petition_form_is_known CHECK (form IN ('letter', 'visit', 'call', 'net', 'fax')),
                CONSTRAINT petition_kind_is_known CHECK (kind IN ('proposal', 'accusation', 'appeal')),
                CONSTRAINT petition_state_is_known CHECK (state IN
                    ('registered', 'forwarded', 'objected', 'handling', 'answered', 'reviewing', 'rechecking',
                     'closed')),
                CONSTRAINT petition_source_is_short CHECK (length(source) <= 60),
                CONSTRAINT petition_visitors_are_few CHECK (visitors BETWEEN 1 AND 5),
                CONSTRAINT accusation_names_accused CHECK ((kind = 'accusation') = (accused_place_id IS NOT NULL)),
                CONSTRAINT accusation_has_no_request CHECK (kind <> 'accusation' OR request_id IS NULL),
                CONSTRAINT only_appeals_are_reviewed CHECK
                    (kind = 'appeal' OR state NOT IN ('reviewing', 'rechecking')),
                CONSTRAINT petition_in_work_has_unit CHECK (state = 'registered' OR unit_place_id IS NOT NULL),
                CONSTRAINT petition_ask_is_whole CHECK ((asked_days IS NULL) = (asked_by_id IS NULL)),
                CONSTRAINT closed_petition_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
                CONSTRAINT closed_petition_has_person CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)),
                CONSTRAINT only_closed_petitions_are_erased CHECK (erased_at IS NULL OR state = 'closed')
            )
            """),
        SchemaStep(
            "petitions-3-petition-by-office",
            "CREATE INDEX petitions_petition_office ON petitions_petition (office_id, state)"),
        SchemaStep(
            "petitions-4-petition-by-unit",
            "CREATE INDEX petitions_petition_unit ON petitions_petition (unit_place_id, unit_organisation_id)"
        ),
        SchemaStep(
            "petitions-5-one-petition-a-request",
            "CREATE UNIQUE INDEX petitions_petition_request ON petitions_petition (request_id)"),
        // Until: once the name came off.
        SchemaStep(
            "petitions-6-assignee",
            """
            CREATE TABLE petitions_assignee (
                petition_id  UUID NOT NULL REFERENCES petitions_petition (id),
                person_id    UUID NOT NULL REFERENCES people_person (id),
                named_by_id  UUID NOT NULL REFERENCES people_person (id),
                from_at      BIGINT NOT NULL,
                until_at     BIGINT,
                PRIMARY KEY (petition_id, person_id),
                CONSTRAINT assignment_goes_forward CHECK (until_at >= from_at)
            )
            """),
        SchemaStep(
            "petitions-7-assignee-by-person",
            "CREATE INDEX petitions_assignee_person ON petitions_assignee (person_id)"),
    ]

    private static let course = [
        // Delivered, until: once the petitioner had it; until is NULL where no review may follow.
        SchemaStep(
            "petitions-8-answer",
            """
            CREATE TABLE petitions_answer (
                id            UUID NOT NULL PRIMARY KEY,
                petition_id   UUID NOT NULL REFERENCES petitions_petition (id),
                stage         TEXT NOT NULL,
                outcome       TEXT NOT NULL,
                words_sealed  BYTES,
                basis_sealed  BYTES,
                answerer_id   UUID NOT NULL REFERENCES people_person (id),
                answered_at   BIGINT NOT NULL,
                delivered_on  TEXT,
                until_on      TEXT,
                CONSTRAINT petition_stage_is_answered_once UNIQUE (petition_id, stage),
                CONSTRAINT answer_stage_is_known CHECK (stage IN ('handling', 'review', 'recheck')),
                CONSTRAINT answer_outcome_is_known CHECK (outcome IN
                    ('adopted', 'partly-adopted', 'not-adopted', 'supported', 'explained', 'not-supported', 'agreed',
                     'dealt-with', 'guided', 'withdrawn', 'upheld', 'changed')),
                CONSTRAINT review_follows_delivery CHECK (until_on IS NULL OR delivered_on IS NOT NULL)
            )
            """),
        // Ended: once it is over.
        SchemaStep(
            "petitions-9-hearing",
            """
            CREATE TABLE petitions_hearing (
                id           UUID NOT NULL PRIMARY KEY,
                petition_id  UUID NOT NULL REFERENCES petitions_petition (id),
                stage        TEXT NOT NULL,
                opened_at    BIGINT NOT NULL,
                ended_at     BIGINT,
                CONSTRAINT hearing_stage_is_known CHECK (stage IN ('handling', 'recheck')),
                CONSTRAINT hearing_goes_forward CHECK (ended_at >= opened_at)
            )
            """),
        SchemaStep(
            "petitions-10-one-hearing-at-a-time",
            "CREATE UNIQUE INDEX petitions_hearing_open ON petitions_hearing (petition_id) WHERE ended_at IS NULL"
        ),
        // Actor: nil for a petitioner who wrote with a code. Note: NULL where nothing was said, and once erased.
        SchemaStep(
            "petitions-11-step",
            """
            CREATE TABLE petitions_step (
                id           UUID NOT NULL PRIMARY KEY,
                petition_id  UUID NOT NULL REFERENCES petitions_petition (id),
                number       BIGINT NOT NULL,
                kind         TEXT NOT NULL,
                actor_id     UUID REFERENCES people_person (id),
                detail       TEXT NOT NULL,
                note_sealed  BYTES,
                stepped_at   BIGINT NOT NULL,
                CONSTRAINT petition_step_is_numbered_once UNIQUE (petition_id, number),
                CONSTRAINT petition_step_detail_is_short CHECK (length(detail) <= 60)
            )
            """),
    ]

    private static let net = [
        // Unit: nil where the place's own office has it. Answer: once there is one; empty once erased.
        SchemaStep(
            "petitions-12-net-matter",
            """
            CREATE TABLE petitions_net_matter (
                id               UUID NOT NULL PRIMARY KEY,
                number           TEXT NOT NULL,
                origin           TEXT NOT NULL,
                platform         TEXT NOT NULL,
                seen_on          TEXT NOT NULL,
                difficulty       TEXT NOT NULL,
                place_id         UUID NOT NULL REFERENCES places_place (id),
                words            TEXT NOT NULL,
                received_at      BIGINT NOT NULL,
                holder_place_id  UUID NOT NULL REFERENCES places_place (id),
                holder_unit_id   UUID REFERENCES people_organisation (id),
                state            TEXT NOT NULL,
                answer           TEXT,
                answerer_id      UUID REFERENCES people_person (id),
                answered_at      BIGINT,
                is_public        BIGINT NOT NULL,
                is_erased        BIGINT NOT NULL,
                version          BIGINT NOT NULL,
                CONSTRAINT net_matter_number_is_unique UNIQUE (number),
                CONSTRAINT net_matter_origin_is_known CHECK (origin IN ('city', 'county')),
                CONSTRAINT net_matter_difficulty_is_known CHECK (difficulty IN ('livelihood', 'dispute', 'net')),
                CONSTRAINT net_matter_state_is_known CHECK (state IN ('open', 'answered', 'released')),
                CONSTRAINT net_matter_platform_is_short CHECK (length(platform) BETWEEN 1 AND 60),
                CONSTRAINT net_matter_words_are_bounded CHECK (length(words) BETWEEN 1 AND 4000),
                CONSTRAINT net_matter_answer_is_bounded CHECK (length(answer) <= 4000),
                CONSTRAINT open_net_matter_has_no_answer CHECK ((state = 'open') = (answer IS NULL)),
                CONSTRAINT net_answer_is_whole CHECK
                    ((answer IS NULL) = (answerer_id IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
                CONSTRAINT only_released_answers_are_public CHECK (is_public = 0 OR state = 'released')
            )
            """),
        SchemaStep(
            "petitions-13-net-matter-by-holder",
            "CREATE INDEX petitions_net_matter_holder ON petitions_net_matter (holder_place_id, state)"),
        // Place: where it went; nil where it stayed.
        SchemaStep(
            "petitions-14-net-step",
            """
            CREATE TABLE petitions_net_step (
                matter_id   UUID NOT NULL REFERENCES petitions_net_matter (id),
                number      BIGINT NOT NULL,
                kind        TEXT NOT NULL,
                actor_id    UUID REFERENCES people_person (id),
                place_id    UUID REFERENCES places_place (id),
                note        TEXT NOT NULL,
                stepped_at  BIGINT NOT NULL,
                PRIMARY KEY (matter_id, number),
                CONSTRAINT net_step_note_is_bounded CHECK (length(note) <= 2000)
            )
            """),
        // Mark: a keyed digest of who rated and what; it says that they have, and to nobody who they are.
        SchemaStep(
            "petitions-15-net-rating",
            """
            CREATE TABLE petitions_net_rating (
                matter_id     UUID NOT NULL REFERENCES petitions_net_matter (id),
                mark          BYTES NOT NULL,
                is_satisfied  BIGINT NOT NULL,
                PRIMARY KEY (matter_id, mark)
            )
            """),
    ]

    private static let later = [
        // The file's bytes are sealed, too. Title: NULL where it has none.
        SchemaStep(
            "petitions-16-attachment",
            """
            CREATE TABLE petitions_attachment (
                file_id       UUID NOT NULL PRIMARY KEY REFERENCES files_file (id),
                petition_id   UUID NOT NULL REFERENCES petitions_petition (id),
                type          TEXT NOT NULL,
                size_bytes    BIGINT NOT NULL,
                title_sealed  BYTES,
                kept_by_id    UUID NOT NULL REFERENCES people_person (id),
                kept_at       BIGINT NOT NULL,
                CONSTRAINT petition_paper_type_is_known CHECK (type IN
                    ('application/pdf', 'image/jpeg', 'image/png')),
                CONSTRAINT petition_paper_fits CHECK (size_bytes BETWEEN 1 AND 8388608)
            )
            """),
        SchemaStep(
            "petitions-17-attachment-by-petition",
            "CREATE INDEX petitions_attachment_petition ON petitions_attachment (petition_id, kept_at)"),
    ]
}
