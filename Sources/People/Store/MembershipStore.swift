import Kernel
import Storage

/// Who belongs to which household, from when to when.
enum MembershipStore {
    private static let columns: Query = "m.household_id, m.person_id, m.relation, m.from_on, m.until_on"

    /// Every membership that a household ever had, oldest first.
    static func all(of household: HouseholdID, in reader: Reader) throws -> [Membership] {
        try reader.all(
            """
            SELECT \(columns) FROM people_membership m
             WHERE m.household_id = \(household) ORDER BY m.from_on, m.person_id
            """, Membership.init)
    }

    static func family(of household: HouseholdID, in reader: Reader) throws -> Family {
        Family(
            household: household,
            members: try all(of: household, in: reader).filter { $0.period.until == nil })
    }

    /// The persons' present memberships, of households that anybody may see.
    static func current(of people: some Collection<PersonID>, in reader: Reader) throws -> [PersonID:
        Membership]
    {
        var found: [PersonID: Membership] = [:]
        for part in Array(Set(people)).parts(of: Limits.idsPerQuery_max) {
            let query: Query =
                """
                SELECT \(columns) FROM people_membership m JOIN people_household h ON h.id = m.household_id
                 WHERE m.person_id IN (\(list: part)) AND m.until_on IS NULL AND \(HouseholdStore.isVisible)
                """
            for membership in try reader.all(query, Membership.init) { found[membership.person] = membership }
        }
        return found
    }

    /// The present memberships of several households.
    static func current(
        in households: some Collection<HouseholdID>, _ reader: Reader
    ) throws -> [HouseholdID: [Membership]] {
        var found: [HouseholdID: [Membership]] = [:]
        for part in Array(Set(households)).parts(of: Limits.idsPerQuery_max) {
            let query: Query =
                """
                SELECT \(columns) FROM people_membership m
                 WHERE m.household_id IN (\(list: part)) AND m.until_on IS NULL
                 ORDER BY m.from_on, m.person_id
                """
            for membership in try reader.all(query, Membership.init) {
                found[membership.household, default: []].append(membership)
            }
        }
        return found
    }

    /// All memberships of a person, newest first.
    static func all(of person: PersonID, in reader: Reader) throws -> [Membership] {
        try reader.all(
            """
            SELECT \(columns) FROM people_membership m JOIN people_household h ON h.id = m.household_id
             WHERE m.person_id = \(person) AND \(HouseholdStore.isVisible)
             ORDER BY m.from_on DESC, m.household_id
            """, Membership.init)
    }

    static func make(_ change: MembershipChange, in transaction: Transaction) throws {
        for membership in change.ended { try end(membership, in: transaction) }
        for membership in change.begun { try insert(membership, in: transaction) }
    }

    static func insert(_ membership: Membership, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_membership (household_id, person_id, from_on, relation)
            VALUES (\(membership.household), \(membership.person), \(membership.period.from),
                    \(membership.relation))
            """)
    }

    /// One that ends on the day on which it began never was; the journal still tells of it.
    static func end(_ membership: Membership, in transaction: Transaction) throws {
        guard let until = membership.period.until else { return }
        if until <= membership.period.from {
            try transaction.run(
                """
                DELETE FROM people_membership
                 WHERE household_id = \(membership.household) AND person_id = \(membership.person)
                   AND from_on = \(membership.period.from)
                """)
        } else {
            try transaction.run(
                """
                UPDATE people_membership SET until_on = \(until)
                 WHERE household_id = \(membership.household) AND person_id = \(membership.person)
                   AND from_on = \(membership.period.from)
                """)
        }
    }
}

extension Membership {
    init(_ row: inout Row) throws {
        self.init(
            household: try row.next(), person: try row.next(), relation: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}
