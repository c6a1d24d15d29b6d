import Storage

extension Requests {
    /// The tables of this room.
    package static let schema: [SchemaStep] =
        [
            SchemaStep(
                "requests-1-category",
                """
                CREATE TABLE requests_category (
                    code       TEXT NOT NULL PRIMARY KEY,
                    parent     TEXT REFERENCES requests_category (code),
                    chinese    TEXT NOT NULL,
                    english    TEXT NOT NULL,
                    urgency    TEXT NOT NULL,
                    questions  TEXT NOT NULL,
                    sequence   BIGINT NOT NULL,
                    is_closed  BIGINT NOT NULL
                )
                """),
            SchemaStep(
                "requests-2-request",
                """
                CREATE TABLE requests_request (
                    case_id       UUID NOT NULL PRIMARY KEY REFERENCES cases_case (id),
                    category      TEXT REFERENCES requests_category (code),
                    body          TEXT NOT NULL,
                    channel       TEXT NOT NULL,
                    reporter_id   UUID REFERENCES people_person (id),
                    name_sealed   BYTES,
                    phone_sealed  BYTES,
                    phone_key     BYTES,
                    wish          TEXT NOT NULL,
                    token         TEXT NOT NULL,
                    is_public     BIGINT NOT NULL,
                    moderation    TEXT NOT NULL,
                    location      TEXT NOT NULL,
                    latitude      DOUBLE,
                    longitude     DOUBLE,
                    consent       TEXT,
                    answers       TEXT NOT NULL,
                    followers     BIGINT NOT NULL,
                    import_key    TEXT,
                    CONSTRAINT request_token_is_unique UNIQUE (token),
                    CONSTRAINT request_import_key_is_unique UNIQUE (import_key),
                    CONSTRAINT request_body_is_bounded CHECK (length(body) BETWEEN 1 AND 4000),
                    CONSTRAINT proxy_has_consent CHECK (channel <> 'proxy' OR consent IS NOT NULL),
                    CONSTRAINT request_moderation_is_known CHECK (moderation IN ('waiting', 'shown', 'hidden'))
                )
                """),
            SchemaStep(
                "requests-3-request-by-reporter",
                "CREATE INDEX requests_request_reporter ON requests_request (reporter_id, case_id)"),
            SchemaStep(
                "requests-4-request-by-phone",
                "CREATE INDEX requests_request_phone ON requests_request (phone_key)"),
            SchemaStep(
                "requests-5-catalogue",
                """
                CREATE TABLE requests_catalogue (
                    category         TEXT NOT NULL REFERENCES requests_category (code),
                    place_id         UUID NOT NULL REFERENCES places_place (id),
                    organisation_id  UUID NOT NULL REFERENCES people_organisation (id),
                    basis            TEXT NOT NULL,
                    since_at         BIGINT NOT NULL,
                    PRIMARY KEY (category, place_id)
                )
                """),
            SchemaStep(
                "requests-6-rating",
                """
                CREATE TABLE requests_rating (
                    case_id       UUID NOT NULL PRIMARY KEY REFERENCES cases_case (id),
                    is_solved     BIGINT NOT NULL,
                    satisfaction  TEXT NOT NULL,
                    words         TEXT NOT NULL,
                    rated_at      BIGINT NOT NULL,
                    CONSTRAINT rating_is_known CHECK (satisfaction IN ('satisfied', 'fairly-satisfied', 'dissatisfied'))
                )
                """),
            SchemaStep(
                "requests-7-call-back",
                """
                CREATE TABLE requests_call_back (
                    id            UUID NOT NULL PRIMARY KEY,
                    case_id       UUID NOT NULL REFERENCES cases_case (id),
                    by_id         UUID NOT NULL REFERENCES people_person (id),
                    is_reached    BIGINT NOT NULL,
                    is_solved     BIGINT,
                    satisfaction  TEXT,
                    called_at     BIGINT NOT NULL
                )
                """),
            SchemaStep(
                "requests-8-call-back-by-case",
                "CREATE INDEX requests_call_back_case ON requests_call_back (case_id, called_at)"),
            SchemaStep(
                "requests-9-exclusion",
                """
                CREATE TABLE requests_exclusion (
                    case_id      UUID NOT NULL REFERENCES cases_case (id),
                    rate         TEXT NOT NULL,
                    reason       TEXT NOT NULL,
                    approver_id  UUID NOT NULL REFERENCES people_person (id),
                    excluded_at  BIGINT NOT NULL,
                    PRIMARY KEY (case_id, rate)
                )
                """),
            SchemaStep(
                "requests-10-model",
                """
                CREATE TABLE requests_model (
                    id          UUID NOT NULL PRIMARY KEY,
                    bytes       BYTES NOT NULL,
                    examples    BIGINT NOT NULL,
                    accuracy    DOUBLE NOT NULL,
                    macro_f1    DOUBLE NOT NULL,
                    trained_at  BIGINT NOT NULL
                )
                """),
            SchemaStep(
                "requests-11-problem",
                """
                CREATE TABLE requests_problem (
                    case_id     UUID NOT NULL PRIMARY KEY REFERENCES cases_case (id),
                    goal        TEXT NOT NULL,
                    finish_on   TEXT
                )
                """),
            SchemaStep(
                "requests-12-problem-request",
                """
                CREATE TABLE requests_problem_request (
                    problem_id  UUID NOT NULL REFERENCES requests_problem (case_id),
                    request_id  UUID NOT NULL REFERENCES requests_request (case_id),
                    PRIMARY KEY (request_id)
                )
                """),
            SchemaStep(
                "requests-13-problem-request-by-problem",
                "CREATE INDEX requests_problem_request_problem ON requests_problem_request (problem_id, request_id)"
            ),
            SchemaStep(
                "requests-14-problem-stage",
                """
                CREATE TABLE requests_problem_stage (
                    id          UUID NOT NULL PRIMARY KEY,
                    problem_id  UUID NOT NULL REFERENCES requests_problem (case_id),
                    sequence    BIGINT NOT NULL,
                    name        TEXT NOT NULL,
                    workdays    BIGINT NOT NULL,
                    start_on    TEXT NOT NULL,
                    finish_on   TEXT NOT NULL,
                    owner_id    UUID REFERENCES people_organisation (id),
                    done_at     BIGINT,
                    CONSTRAINT stage_is_short CHECK (workdays BETWEEN 1 AND 250)
                )
                """),
            SchemaStep(
                "requests-15-stage-by-problem",
                "CREATE INDEX requests_problem_stage_problem ON requests_problem_stage (problem_id, sequence)"
            ),
        ] + later
}
