import Kernel
import Storage

/// Teams and those who stand in them.
enum TeamStore {
    private static let columns: Query = "id, template, place_id, name, from_on, until_on"
    private static let memberColumns: Query =
        "m.id, m.team_id, m.slot, m.person_id, m.organisation_id, m.from_on, m.until_on"

    static func find(_ id: TeamID, in reader: Reader) throws -> Team? {
        try reader.first("SELECT \(columns) FROM duties_team WHERE id = \(id)", Team.init)
    }

    /// Every team that ever stood at one of the places.
    static func teams(at places: some Collection<PlaceID>, in reader: Reader) throws -> [Team] {
        try Parts.each(places) { part in
            try reader.all(
                """
                SELECT \(columns) FROM duties_team
                 WHERE place_id IN (\(list: part)) ORDER BY from_on, id
                """, Team.init)
        }
    }

    static func insert(_ team: Team, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_team (id, template, place_id, name, from_on, until_on)
            VALUES (\(team.id), \(team.template), \(team.place), \(team.name), \(team.period.from),
                    \(team.period.until))
            """)
    }

    static func end(_ team: Team, in transaction: Transaction) throws {
        try transaction.run("UPDATE duties_team SET until_on = \(team.period.until) WHERE id = \(team.id)")
    }

    static func find(member id: MemberID, in reader: Reader) throws -> TeamMember? {
        try reader.first(
            "SELECT \(memberColumns) FROM duties_member m WHERE m.id = \(id)", TeamMember.init)
    }

    /// Everybody who ever stood in one of the teams, in the order of their joining.
    static func members(of teams: some Collection<TeamID>, in reader: Reader) throws -> [TeamMember] {
        try Parts.each(teams) { part in
            try reader.all(
                """
                SELECT \(memberColumns) FROM duties_member m
                 WHERE m.team_id IN (\(list: part)) ORDER BY m.from_on, m.id
                """, TeamMember.init)
        }
    }

    /// The teams that a person is in on `day`.
    static func memberships(of person: PersonID, on day: Day, in reader: Reader) throws -> [TeamMember] {
        try reader.all(
            """
            SELECT \(memberColumns) FROM duties_member m
             WHERE m.person_id = \(person) AND m.from_on <= \(day)
               AND (m.until_on IS NULL OR m.until_on > \(day))
             ORDER BY m.from_on, m.id
            """, TeamMember.init)
    }

    static func insert(_ member: TeamMember, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_member (id, team_id, slot, person_id, organisation_id, from_on, until_on)
            VALUES (\(member.id), \(member.team), \(member.slot), \(member.holder.person),
                    \(member.holder.organisation), \(member.period.from), \(member.period.until))
            """)
    }

    static func end(_ member: TeamMember, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE duties_member SET until_on = \(member.period.until) WHERE id = \(member.id)")
    }
}

extension Team {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), template: try row.next(), place: try row.next(), name: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}

extension TeamMember {
    init(_ row: inout Row) throws {
        let id: MemberID = try row.next()
        let team: TeamID = try row.next()
        let slot: String = try row.next()
        let person: PersonID? = try row.next()
        let organisation: OrganisationID? = try row.next()
        guard let holder = person.map(Holder.person) ?? organisation.map(Holder.organisation) else {
            throw Fault("reading member \(id): neither person nor organisation")
        }
        self.init(
            id: id, team: team, slot: slot, holder: holder,
            period: Period(from: try row.next(), until: try row.next()))
    }
}
