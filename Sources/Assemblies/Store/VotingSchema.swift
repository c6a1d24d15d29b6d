import Storage

extension Assemblies {
    static let votingSchema: [SchemaStep] = [
        // Clerk: who typed it in; nil for who signed in by the own link.
        SchemaStep(
            "assemblies-14-attendance",
            """
            CREATE TABLE assemblies_attendance (
                assembly_id     UUID NOT NULL,
                seat            BIGINT NOT NULL,
                channel         TEXT NOT NULL,
                way             TEXT NOT NULL,
                representative  TEXT NOT NULL,
                proxy           BIGINT,
                clerk_id        UUID,
                attended_at     BIGINT NOT NULL,
                PRIMARY KEY (assembly_id, seat),
                FOREIGN KEY (assembly_id, seat) REFERENCES assemblies_seat (assembly_id, number),
                CONSTRAINT proxy_holds_one UNIQUE (assembly_id, proxy),
                CONSTRAINT proxy_is_somebody_else CHECK (proxy IS NULL OR proxy <> seat),
                CONSTRAINT attendance_channel_is_known CHECK (channel IN ('desk', 'phone', 'list')),
                CONSTRAINT attendance_way_is_known CHECK (way IN ('screen', 'paper')),
                CONSTRAINT representative_is_short CHECK (length(representative) <= 40)
            )
            """),
        // Open ballots. Clerk: who typed a ballot that was given on paper.
        SchemaStep(
            "assemblies-15-vote",
            """
            CREATE TABLE assemblies_vote (
                motion_id  UUID NOT NULL REFERENCES assemblies_motion (id),
                seat       BIGINT NOT NULL,
                choice     TEXT NOT NULL,
                channel    TEXT NOT NULL,
                clerk_id   UUID,
                PRIMARY KEY (motion_id, seat),
                CONSTRAINT vote_choice_is_known CHECK (choice IN ('yes', 'no', 'abstain')),
                CONSTRAINT vote_channel_is_known CHECK (channel IN ('desk', 'phone', 'list'))
            )
            """),
        // That a seat's secret ballot is in the box; when, and what it says, stands nowhere.
        SchemaStep(
            "assemblies-16-turn",
            """
            CREATE TABLE assemblies_turn (
                assembly_id  UUID NOT NULL,
                seat         BIGINT NOT NULL,
                PRIMARY KEY (assembly_id, seat),
                FOREIGN KEY (assembly_id, seat) REFERENCES assemblies_seat (assembly_id, number)
            )
            """),
        // The box: how many secret ballots say what. There is no row a ballot, so nothing that could be put in order.
        SchemaStep(
            "assemblies-17-box",
            """
            CREATE TABLE assemblies_box (
                motion_id  UUID NOT NULL REFERENCES assemblies_motion (id),
                choice     TEXT NOT NULL,
                ballots    BIGINT NOT NULL,
                PRIMARY KEY (motion_id, choice),
                CONSTRAINT box_choice_is_known CHECK (choice IN ('yes', 'no', 'abstain')),
                CONSTRAINT box_is_not_overdrawn CHECK (ballots >= 0)
            )
            """),
        SchemaStep(
            "assemblies-18-paper",
            """
            CREATE TABLE assemblies_paper (
                motion_id   UUID NOT NULL PRIMARY KEY REFERENCES assemblies_motion (id),
                issued      BIGINT NOT NULL,
                yes         BIGINT NOT NULL,
                no          BIGINT NOT NULL,
                abstain     BIGINT NOT NULL,
                spoiled     BIGINT NOT NULL,
                unreturned  BIGINT NOT NULL,
                clerk_id    UUID,
                counted_at  BIGINT NOT NULL,
                CONSTRAINT paper_is_counted_from_nought
                     CHECK (yes >= 0 AND no >= 0 AND abstain >= 0 AND spoiled >= 0 AND unreturned >= 0),
                CONSTRAINT paper_adds_up CHECK (issued = yes + no + abstain + spoiled + unreturned)
            )
            """),
    ]

    static let resultSchema: [SchemaStep] = [
        SchemaStep(
            "assemblies-19-resolution",
            """
            CREATE TABLE assemblies_resolution (
                id            UUID NOT NULL PRIMARY KEY,
                number        TEXT NOT NULL,
                body_id       UUID NOT NULL REFERENCES assemblies_body (id),
                assembly_id   UUID NOT NULL REFERENCES assemblies_assembly (id),
                motion_id     UUID NOT NULL REFERENCES assemblies_motion (id),
                is_passed     BIGINT NOT NULL,
                decided_on    TEXT NOT NULL,
                position      BIGINT NOT NULL,
                quorum        TEXT NOT NULL,
                majority      TEXT NOT NULL,
                present       BIGINT NOT NULL,
                present_dm2   BIGINT NOT NULL,
                yes           BIGINT NOT NULL,
                yes_dm2       BIGINT NOT NULL,
                no            BIGINT NOT NULL,
                no_dm2        BIGINT NOT NULL,
                abstain       BIGINT NOT NULL,
                abstain_dm2   BIGINT NOT NULL,
                spoiled       BIGINT NOT NULL,
                unreturned    BIGINT NOT NULL,
                CONSTRAINT resolution_number_is_unique UNIQUE (body_id, number),
                CONSTRAINT motion_is_decided_once UNIQUE (motion_id)
            )
            """),
        SchemaStep(
            "assemblies-20-minutes",
            """
            CREATE TABLE assemblies_minutes (
                assembly_id  UUID NOT NULL REFERENCES assemblies_assembly (id),
                version      BIGINT NOT NULL,
                body         TEXT NOT NULL,
                keeper_id    UUID,
                kept_at      BIGINT NOT NULL,
                PRIMARY KEY (assembly_id, version),
                CONSTRAINT minutes_are_short CHECK (length(body) BETWEEN 1 AND 50000)
            )
            """),
        SchemaStep(
            "assemblies-21-commitment",
            """
            CREATE TABLE assemblies_commitment (
                id              UUID NOT NULL PRIMARY KEY,
                assembly_id     UUID NOT NULL REFERENCES assemblies_assembly (id),
                body_id         UUID NOT NULL REFERENCES assemblies_body (id),
                number          BIGINT NOT NULL,
                words           TEXT NOT NULL,
                who             TEXT NOT NULL,
                due_on          TEXT NOT NULL,
                made_at         BIGINT NOT NULL,
                outcome         TEXT,
                report          TEXT,
                reported_at     BIGINT,
                reported_by_id  UUID,
                CONSTRAINT commitment_number_is_unique UNIQUE (assembly_id, number),
                CONSTRAINT commitment_words_are_short CHECK (length(words) BETWEEN 1 AND 500),
                CONSTRAINT commitment_has_somebody CHECK (length(who) BETWEEN 1 AND 40),
                CONSTRAINT commitment_outcome_is_known CHECK (outcome IN ('kept', 'partly', 'broken')),
                CONSTRAINT reported_commitment_has_words
                     CHECK ((outcome IS NULL) = (report IS NULL) AND (outcome IS NULL) = (reported_at IS NULL))
            )
            """),
        SchemaStep(
            "assemblies-22-commitment-by-body",
            "CREATE INDEX assemblies_commitment_body ON assemblies_commitment (body_id, due_on, id)"),
    ]
}
