import Kernel
import Storage

/// Committees and their seats.
enum CommitteeStore {
    private static let columns: Query = "id, kind, is_joint, name, place_id, body_id, from_on, until_on"
    private static let seatColumns: Query =
        "id, committee_id, number, role, name, place_id, person_id, from_on, until_on"

    static func insert(_ committee: PartyCommittee, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_committee (id, kind, is_joint, name, place_id, body_id, from_on)
            VALUES (\(committee.id), \(committee.kind), \(committee.isJoint), \(committee.name),
                    \(committee.place), \(committee.body), \(committee.period.from))
            """)
    }

    static func end(_ id: PartyCommitteeID, on day: Day, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE partyorganisations_committee SET until_on = \(day) WHERE id = \(id)")
    }

    static func find(_ id: PartyCommitteeID, in reader: Reader) throws -> PartyCommittee? {
        try reader.first(
            "SELECT \(columns) FROM partyorganisations_committee WHERE id = \(id)", PartyCommittee.init)
    }

    /// All that the county has or had; some dozens.
    static func all(in reader: Reader) throws -> [PartyCommittee] {
        try reader.all(
            "SELECT \(columns) FROM partyorganisations_committee ORDER BY name, id", PartyCommittee.init)
    }

    static func insert(_ seat: CommitteeSeat, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_seat (id, committee_id, number, role, name, place_id, person_id,
                                                 from_on)
            VALUES (\(seat.id), \(seat.committee),
                    (SELECT coalesce(max(number), 0) + 1 FROM partyorganisations_seat
                      WHERE committee_id = \(seat.committee)),
                    \(seat.role), \(seat.name), \(seat.place), \(seat.person), \(seat.period.from))
            """)
    }

    static func end(_ id: SeatID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE partyorganisations_seat SET until_on = \(day) WHERE id = \(id)")
    }

    /// Nobody sits there; the seat stays.
    static func vacate(_ id: SeatID, in transaction: Transaction) throws {
        try transaction.run("UPDATE partyorganisations_seat SET person_id = NULL WHERE id = \(id)")
    }

    static func seat(_ id: SeatID, in reader: Reader) throws -> CommitteeSeat? {
        try reader.first(
            "SELECT \(seatColumns) FROM partyorganisations_seat WHERE id = \(id)", CommitteeSeat.init)
    }

    /// In the order of entering, those that have ended too.
    static func seats(
        of committees: some Collection<PartyCommitteeID>, in reader: Reader
    ) throws -> [CommitteeSeat] {
        try reader.all(
            """
            SELECT \(seatColumns) FROM partyorganisations_seat
             WHERE committee_id IN (\(list: committees)) ORDER BY committee_id, number
            """, CommitteeSeat.init)
    }

    static func open(of person: PersonID, in reader: Reader) throws -> [CommitteeSeat] {
        try reader.all(
            """
            SELECT \(seatColumns) FROM partyorganisations_seat
             WHERE person_id = \(person) AND until_on IS NULL ORDER BY from_on, id
            """, CommitteeSeat.init)
    }
}

extension PartyCommittee {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), kind: try row.next(), isJoint: try row.next(), name: try row.next(),
            place: try row.next(), body: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}

extension CommitteeSeat {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), committee: try row.next(), number: try row.next(), role: try row.next(),
            name: try row.next(), place: try row.next(), person: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}
