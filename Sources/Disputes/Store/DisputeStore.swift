import Kernel
import Storage

extension Dispute.State: StorableCode {}
extension Dispute.Channel: StorableCode {}
extension Dispute.Outcome: StorableCode {}
extension Dispute.Body: StorableCode {}
extension DisputeStep.Kind: StorableCode {}

/// Disputes, their parties and their steps.
enum DisputeStore {
    private static let columns: Query = """
        d.id, d.number, d.kind, d.place_id, d.channel, d.state, d.summary, d.received_at, d.receiver_id,
        d.request_id, d.outcome, d.closed_at, d.closed_by_id, d.body, d.version
        """

    /// The next running number of the year, without gaps: `调2026-0003`.
    static func nextNumber(in year: Int, _ transaction: Transaction) throws -> String {
        let last =
            try transaction.value(
                """
                INSERT INTO disputes_number (year, last) VALUES (\(year), 1)
                ON CONFLICT (year) DO UPDATE SET last = disputes_number.last + 1
                RETURNING last
                """, as: Int.self) ?? 1
        let digits = String(last)
        return "调\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    static func insert(_ dispute: Dispute, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO disputes_dispute (id, number, kind, place_id, channel, state, summary, received_at,
                                          receiver_id, request_id, version)
            VALUES (\(dispute.id), \(dispute.number), \(dispute.kind), \(dispute.place), \(dispute.channel),
                    \(dispute.state), \(dispute.summary), \(dispute.received), \(dispute.receiver),
                    \(dispute.request), 0)
            """)
    }

    static func update(_ dispute: Dispute, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE disputes_dispute
               SET state = \(dispute.state), outcome = \(dispute.closure?.outcome),
                   closed_at = \(dispute.closure?.at), closed_by_id = \(dispute.closure?.by),
                   body = \(dispute.closure?.body)
             WHERE id = \(dispute.id)
            """)
    }

    static func find(_ id: DisputeID, in reader: Reader) throws -> Dispute? {
        try reader.first("SELECT \(columns) FROM disputes_dispute d WHERE d.id = \(id)", Dispute.init)
    }

    static func find(number: String, in reader: Reader) throws -> Dispute? {
        try reader.first("SELECT \(columns) FROM disputes_dispute d WHERE d.number = \(number)", Dispute.init)
    }

    static func of(request: CaseID, in reader: Reader) throws -> DisputeID? {
        try reader.value("SELECT id FROM disputes_dispute WHERE request_id = \(request)", as: DisputeID.self)
    }

    /// Disputes at `place` and below in some states, the oldest first.
    static func at(
        _ place: PlaceID, states: [Dispute.State], limit: Int, in reader: Reader
    ) throws -> [Dispute] {
        try reader.all(
            """
            SELECT \(columns) FROM disputes_dispute d
             WHERE d.state IN (\(list: states))
               AND d.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY d.received_at, d.id LIMIT \(limit)
            """, Dispute.init)
    }

    /// Closed disputes at `place` and below, the newest first.
    static func closed(at place: PlaceID, limit: Int, in reader: Reader) throws -> [Dispute] {
        try reader.all(
            """
            SELECT \(columns) FROM disputes_dispute d
             WHERE d.state = 'closed'
               AND d.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY d.closed_at DESC, d.id LIMIT \(limit)
            """, Dispute.init)
    }

    /// What somebody mediates, has received, or helps with.
    static func of(
        _ person: PersonID, organisation: OrganisationID?, limit: Int, in reader: Reader
    ) throws -> [Dispute] {
        try reader.all(
            """
            SELECT \(columns) FROM disputes_dispute d
             WHERE d.receiver_id = \(person)
                OR d.id IN (SELECT c.dispute_id FROM disputes_choice c
                              JOIN disputes_mediator m ON m.id = c.mediator_id
                             WHERE m.person_id = \(person) AND c.state = 'agreed')
                OR d.id IN (SELECT p.dispute_id FROM disputes_part p WHERE p.organisation_id = \(organisation))
             ORDER BY d.received_at DESC, d.id LIMIT \(limit)
            """, Dispute.init)
    }

    /// The disputes to which somebody with an account is a party, newest first.
    static func party(_ person: PersonID, in reader: Reader) throws -> [(
        dispute: Dispute, party: DisputePartyID
    )] {
        try reader.all(
            """
            SELECT p.id, \(columns) FROM disputes_party p JOIN disputes_dispute d ON d.id = p.dispute_id
             WHERE p.person_id = \(person) ORDER BY d.received_at DESC, d.id LIMIT 50
            """
        ) { row in
            let party: DisputePartyID = try row.next()
            return (try Dispute(&row), party)
        }
    }

    /// How many disputes of each kind stand in each state, or ended so, at `place` and below.
    static func counts(
        at place: PlaceID, in reader: Reader
    ) throws -> [(kind: String, state: String, count: Int)] {
        try reader.all(
            """
            SELECT d.kind, coalesce(d.outcome, d.state), count(*) FROM disputes_dispute d
             WHERE d.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             GROUP BY d.kind, coalesce(d.outcome, d.state)
             ORDER BY d.kind, coalesce(d.outcome, d.state)
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }

    // MARK: Steps

    /// Adds a line to the file and counts it.
    static func step(
        _ kind: DisputeStep.Kind, note: String, of id: DisputeID, in transaction: Transaction
    ) throws {
        let number =
            try transaction.value(
                "UPDATE disputes_dispute SET version = version + 1 WHERE id = \(id) RETURNING version",
                as: Int.self) ?? 0
        try transaction.run(
            """
            INSERT INTO disputes_step (dispute_id, number, kind, actor_id, note, stepped_at)
            VALUES (\(id), \(number), \(kind), \(transaction.origin.actor), \(note), \(transaction.happened))
            """)
    }

    static func steps(of id: DisputeID, in reader: Reader) throws -> [DisputeStep] {
        try reader.all(
            """
            SELECT number, kind, actor_id, note, stepped_at FROM disputes_step
             WHERE dispute_id = \(id) ORDER BY number
            """
        ) {
            DisputeStep(
                number: try $0.next(), kind: try $0.next(), actor: try $0.next(), note: try $0.next(),
                at: try $0.next())
        }
    }
}

extension Dispute {
    init(_ row: inout Row) throws {
        let id: DisputeID = try row.next()
        let number: String = try row.next()
        let kind: String = try row.next()
        let place: PlaceID = try row.next()
        let channel: Channel = try row.next()
        let state: State = try row.next()
        let summary: String = try row.next()
        let received: Instant = try row.next()
        let receiver: PersonID? = try row.next()
        let request: CaseID? = try row.next()
        let outcome: Outcome? = try row.next()
        let at: Instant? = try row.next()
        let by: PersonID? = try row.next()
        let body: Body? = try row.next()
        var closure: Closure?
        if let outcome, let at { closure = Closure(outcome: outcome, at: at, by: by, body: body) }
        self.init(
            id: id, number: number, kind: kind, place: place, channel: channel, state: state,
            summary: summary,
            received: received, receiver: receiver, request: request, closure: closure,
            version: try row.next())
    }
}
