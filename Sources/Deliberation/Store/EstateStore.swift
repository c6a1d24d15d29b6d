import Access
import Assemblies
import Kernel
import Places
import Storage

extension Deliberation {
    static let estateSchema: [SchemaStep] = [
        // Plan and what belongs to it: once there is one. Teller, notice: once it is done, once it is published.
        SchemaStep(
            "deliberation-23-estate-matter",
            """
            CREATE TABLE deliberation_estate_matter (
                id              UUID NOT NULL PRIMARY KEY,
                number          TEXT NOT NULL,
                place_id        UUID NOT NULL REFERENCES places_place (id),
                title           TEXT NOT NULL,
                words           TEXT NOT NULL,
                case_id         UUID REFERENCES cases_case (id),
                opened_at       BIGINT NOT NULL,
                position        BIGINT NOT NULL,
                state           TEXT NOT NULL,
                plan            TEXT,
                met_on          TEXT,
                due_on          TEXT,
                carrier         TEXT,
                assembly_id     UUID REFERENCES assemblies_assembly (id),
                owners_matters  TEXT NOT NULL,
                no_vote         TEXT NOT NULL,
                result          TEXT NOT NULL,
                teller_id       UUID REFERENCES people_person (id),
                notice_id       UUID REFERENCES notices_notice (id),
                changed_at      BIGINT NOT NULL,
                CONSTRAINT estate_number_is_unique UNIQUE (number),
                CONSTRAINT estate_position_is_unique UNIQUE (position),
                CONSTRAINT estate_title_is_short CHECK (length(title) BETWEEN 1 AND 100),
                CONSTRAINT estate_words_are_short CHECK (length(words) BETWEEN 1 AND 2000),
                CONSTRAINT estate_state_is_known
                     CHECK (state IN ('opened', 'planned', 'carrying', 'done', 'closed', 'declined')),
                CONSTRAINT estate_plan_is_whole
                     CHECK ((plan IS NULL) = (met_on IS NULL) AND (plan IS NULL) = (due_on IS NULL)
                            AND (plan IS NULL) = (carrier IS NULL)),
                CONSTRAINT planned_estate_has_plan
                     CHECK (state NOT IN ('planned', 'carrying', 'done', 'closed') OR plan IS NOT NULL),
                CONSTRAINT plan_needs_a_vote_or_says_why_not
                     CHECK (plan IS NULL OR (owners_matters = '') <> (no_vote = '')),
                CONSTRAINT done_estate_says_what CHECK (state NOT IN ('done', 'closed', 'declined') OR result <> ''),
                CONSTRAINT closed_estate_is_published CHECK (state <> 'closed' OR notice_id IS NOT NULL)
            )
            """),
        SchemaStep(
            "deliberation-24-estate-matter-by-place",
            "CREATE INDEX deliberation_estate_matter_place ON deliberation_estate_matter (place_id, state)"),
        SchemaStep(
            "deliberation-25-estate-party",
            """
            CREATE TABLE deliberation_estate_party (
                matter_id  UUID NOT NULL REFERENCES deliberation_estate_matter (id),
                sequence   BIGINT NOT NULL,
                side       TEXT NOT NULL,
                name       TEXT NOT NULL,
                PRIMARY KEY (matter_id, sequence),
                CONSTRAINT estate_side_is_known CHECK (side IN ('community', 'owners', 'company', 'other')),
                CONSTRAINT estate_party_is_short CHECK (length(name) BETWEEN 1 AND 60)
            )
            """),
        // The page of a request names what was made of it.
        SchemaStep(
            "deliberation-26-estate-matter-by-case",
            "CREATE INDEX deliberation_estate_matter_case ON deliberation_estate_matter (case_id, position)"),
    ]
}

extension Deliberation {
    /// The matters of estates that came from a request or a problem, the newest first.
    package static func estateMatters(from request: CaseID, in reader: Reader) throws -> [EstateMatter] {
        try EstateStore.of(request, in: reader)
    }

    /// Whether the officer's page of it opens.
    package static func opens(
        _ matter: EstateMatter, for officer: OfficerCaller, in reader: Reader
    ) throws -> Bool {
        if matter.isShown { return true }
        let line = try Places.lineage(of: matter.place, in: reader).map(\.id)
        return sight(of: officer, at: line) != nil
    }
}

/// Matters of estates and where each is.
enum EstateStore {
    private static let columns: Query = """
        id, number, place_id, title, words, case_id, opened_at, position, state, plan, met_on, due_on, carrier,
        assembly_id, owners_matters, no_vote, result, teller_id, notice_id, changed_at
        """

    static func insert(_ matter: EstateMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_estate_matter (id, number, place_id, title, words, case_id, opened_at, position,
                                                    state, owners_matters, no_vote, result, changed_at)
            VALUES (\(matter.id), \(matter.number), \(matter.place), \(matter.title), \(matter.words),
                    \(matter.matter), \(matter.opened), \(matter.position), \(matter.standing.state), '', '', '',
                    \(matter.standing.changed))
            """)
        for (index, party) in matter.parties.enumerated() {
            try transaction.run(
                """
                INSERT INTO deliberation_estate_party (matter_id, sequence, side, name)
                VALUES (\(matter.id), \(index + 1), \(party.side), \(party.name))
                """)
        }
    }

    static func keep(
        _ standing: EstateMatter.Standing, of id: EstateMatterID, in transaction: Transaction
    ) throws {
        let plan = standing.plan
        try transaction.run(
            """
            UPDATE deliberation_estate_matter
               SET state = \(standing.state), plan = \(plan?.text), met_on = \(plan?.met), due_on = \(plan?.due),
                   carrier = \(plan?.carrier), assembly_id = \(plan?.assembly),
                   owners_matters = \((plan?.ownersMatters ?? []).joined(separator: " ")),
                   no_vote = \(plan?.noVote ?? ""), result = \(standing.result), teller_id = \(standing.teller),
                   notice_id = \(standing.notice), changed_at = \(standing.changed)
             WHERE id = \(id)
            """)
    }

    static func of(_ request: CaseID, in reader: Reader) throws -> [EstateMatter] {
        try whole(
            try reader.all(
                """
                SELECT \(columns) FROM deliberation_estate_matter m
                 WHERE case_id = \(request) ORDER BY position DESC
                """, EstateMatter.init), in: reader)
    }

    static func find(_ id: EstateMatterID, in reader: Reader) throws -> EstateMatter? {
        try whole(
            try reader.all(
                "SELECT \(columns) FROM deliberation_estate_matter m WHERE id = \(id)", EstateMatter.init),
            in: reader
        ).first
    }

    /// In these states, newest first.
    static func page(
        of scope: DeliberationScope, _ states: [EstateMatter.State], before position: Int64, limit: Int,
        in reader: Reader
    ) throws -> [EstateMatter] {
        try whole(
            try reader.all(
                """
                SELECT \(columns) FROM deliberation_estate_matter m
                 WHERE \(scope.condition("m.place_id")) AND state IN (\(list: states))
                   AND position < \(position)
                 ORDER BY position DESC LIMIT \(limit)
                """, EstateMatter.init), in: reader)
    }

    private static func whole(_ matters: [EstateMatter], in reader: Reader) throws -> [EstateMatter] {
        var parties: [EstateMatterID: [EstateMatter.Party]] = [:]
        try reader.each(
            """
            SELECT matter_id, side, name FROM deliberation_estate_party
             WHERE matter_id IN (\(list: matters.map(\.id))) ORDER BY matter_id, sequence
            """
        ) { row in
            let id: EstateMatterID = try row.next()
            parties[id, default: []].append(EstateMatter.Party(try row.next(), try row.next()))
        }
        return matters.map { matter in
            EstateMatter(
                id: matter.id, number: matter.number, place: matter.place, title: matter.title,
                words: matter.words, matter: matter.matter, parties: parties[matter.id] ?? [],
                opened: matter.opened, standing: matter.standing, position: matter.position)
        }
    }
}

extension EstateMatter {
    fileprivate init(_ row: inout Row) throws {
        let id: EstateMatterID = try row.next()
        let (number, place): (String, PlaceID) = (try row.next(), try row.next())
        let (title, words): (String, String) = (try row.next(), try row.next())
        let (matter, opened): (CaseID?, Instant) = (try row.next(), try row.next())
        let (position, state): (Int64, State) = (try row.next(), try row.next())
        let text: String? = try row.next()
        let (met, due): (Day?, Day?) = (try row.next(), try row.next())
        let (carrier, assembly): (String?, AssemblyID?) = (try row.next(), try row.next())
        let (owners, noVote): (String, String) = (try row.next(), try row.next())
        var plan: Plan?
        if let text, let met, let due, let carrier {
            plan = Plan(
                text: text, met: met, due: due, carrier: carrier, assembly: assembly,
                ownersMatters: owners.split(separator: " ").map(String.init), noVote: noVote)
        }
        self.init(
            id: id, number: number, place: place, title: title, words: words, matter: matter, parties: [],
            opened: opened,
            standing: Standing(
                state: state, plan: plan, result: try row.next(), teller: try row.next(),
                notice: try row.next(), changed: try row.next()), position: position)
    }
}
