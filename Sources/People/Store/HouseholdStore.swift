import Kernel
import Storage

/// Households and where they have their place; those of an import that is not published yet nobody sees.
enum HouseholdStore {
    static let columns: Query = "h.id, h.village_id, h.code, h.address, h.state, h.state_on, h.opened_on"

    static let isVisible: Query = "h.import_number <= (SELECT coalesce(max(number), 0) FROM people_import)"

    static func find(_ id: HouseholdID, in reader: Reader) throws -> Household? {
        try reader.first(
            "SELECT \(columns) FROM people_household h WHERE h.id = \(id) AND \(isVisible)", Household.init)
    }

    static func find(_ ids: some Collection<HouseholdID>, in reader: Reader) throws -> [HouseholdID:
        Household]
    {
        var found: [HouseholdID: Household] = [:]
        for part in Array(Set(ids)).parts(of: Limits.idsPerQuery_max) {
            let query: Query =
                "SELECT \(columns) FROM people_household h WHERE h.id IN (\(list: part)) AND \(isVisible)"
            for household in try reader.all(query, Household.init) { found[household.id] = household }
        }
        return found
    }

    static func find(code: String, in village: PlaceID, _ reader: Reader) throws -> Household? {
        try reader.first(
            """
            SELECT \(columns) FROM people_household h
             WHERE h.village_id = \(village) AND h.code = \(code) AND \(isVisible)
            """, Household.init)
    }

    /// Also for households that are gone, or that an import is bringing just now.
    static func isTaken(_ code: String, in village: PlaceID, _ reader: Reader) throws -> Bool {
        try reader.count(
            "SELECT count(*) FROM people_household WHERE village_id = \(village) AND code = \(code)") > 0
    }

    static func insert(_ household: Household, importNumber: Int = 0, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_household (id, import_number, village_id, code, address, state, state_on,
                                          opened_on)
            VALUES (\(household.id), \(importNumber), \(household.village), \(household.code),
                    \(household.address), \(household.state), \(household.stateSince), \(household.opened))
            """)
    }

    static func update(_ household: Household, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE people_household
               SET village_id = \(household.village), code = \(household.code), address = \(household.address),
                   state = \(household.state), state_on = \(household.stateSince)
             WHERE id = \(household.id)
            """)
    }

    /// Oldest first.
    static func stays(of household: HouseholdID, in reader: Reader) throws -> [Stay] {
        try reader.all(
            """
            SELECT place_id, from_on, until_on FROM people_stay
             WHERE household_id = \(household) ORDER BY from_on
            """
        ) { Stay(place: try $0.next(), period: Period(from: try $0.next(), until: try $0.next())) }
    }

    /// Ends the present stay and begins another; one that began on the same day never was.
    static func move(
        _ household: HouseholdID, to place: PlaceID, on day: Day, in transaction: Transaction
    ) throws {
        try endStay(of: household, on: day, in: transaction)
        try transaction.run(
            "DELETE FROM people_stay WHERE household_id = \(household) AND from_on = \(day)")
        try insertStay(of: household, at: place, from: day, in: transaction)
    }

    static func insertStay(
        of household: HouseholdID, at place: PlaceID, from day: Day, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_stay (household_id, from_on, place_id) VALUES (\(household), \(day), \(place))
            """)
    }

    static func endStay(of household: HouseholdID, on day: Day, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE people_stay SET until_on = \(day)
             WHERE household_id = \(household) AND until_on IS NULL AND from_on < \(day)
            """)
    }

    static func insert(_ succession: HouseholdSuccession, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_household_succession (from_id, to_id, happened_on, kind)
            VALUES (\(succession.from), \(succession.to), \(succession.on), \(succession.kind))
            ON CONFLICT (from_id, to_id) DO UPDATE SET happened_on = excluded.happened_on, kind = excluded.kind
            """)
    }

    static func successions(of household: HouseholdID, in reader: Reader) throws -> [HouseholdSuccession] {
        try reader.all(
            """
            SELECT from_id, to_id, happened_on, kind FROM people_household_succession
             WHERE from_id = \(household) OR to_id = \(household) ORDER BY happened_on, from_id, to_id
            """
        ) {
            HouseholdSuccession(
                from: try $0.next(), to: try $0.next(), on: try $0.next(), kind: try $0.next())
        }
    }
}

extension Household.State: StorableCode {}
extension HouseholdSuccession.Kind: StorableCode {}
extension Relation: StorableCode {}
extension Sex: StorableCode {}

extension Household {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), village: try row.next(), code: try row.next(), address: try row.next(),
            state: try row.next(), stateSince: try row.next(), opened: try row.next())
    }
}
