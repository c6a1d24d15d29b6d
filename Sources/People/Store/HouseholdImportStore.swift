import Kernel
import Storage

/// Imports of households, and the rows that they write ahead of being published.
enum HouseholdImportStore {
    static func nextNumber(in reader: Reader) throws -> Int {
        try reader.count("SELECT coalesce(max(number), 0) + 1 FROM people_import")
    }

    static func publish(
        number: Int, read: Int, households: Int, persons: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_import (number, read_count, households, persons, published_at)
            VALUES (\(number), \(read), \(households), \(persons), \(transaction.now))
            """)
    }

    /// Removes some of what import `number` wrote; returns how many rows.
    static func clear(_ number: Int, in transaction: Transaction) throws -> Int {
        let some = Limits.importedPersons_max
        let households: [HouseholdID] = try transaction.all(
            "SELECT id FROM people_household WHERE import_number = \(number) ORDER BY id LIMIT \(some)"
        ) { try $0.next() }
        let persons: [PersonID] = try transaction.all(
            """
            SELECT person_id FROM people_particulars
             WHERE import_number = \(number) ORDER BY person_id LIMIT \(some)
            """
        ) { try $0.next() }
        try transaction.run("DELETE FROM people_membership WHERE household_id IN (\(list: households))")
        try transaction.run("DELETE FROM people_stay WHERE household_id IN (\(list: households))")
        try transaction.run("DELETE FROM people_household WHERE id IN (\(list: households))")
        try transaction.run("DELETE FROM people_membership WHERE person_id IN (\(list: persons))")
        try transaction.run("DELETE FROM people_particulars WHERE person_id IN (\(list: persons))")
        try transaction.run("DELETE FROM people_person WHERE id IN (\(list: persons))")
        return households.count + persons.count
    }

    static func enter(_ added: AddedHousehold, number: Int, in transaction: Transaction) throws {
        let id = added.household.id
        try HouseholdStore.insert(added.household, importNumber: number, in: transaction)
        try HouseholdStore.insertStay(
            of: id, at: added.place, from: added.household.opened, in: transaction)
        for person in added.persons { try PersonStore.insert(person, in: transaction) }
        for particulars in added.particulars {
            try ParticularsStore.keep(particulars, importNumber: number, in: transaction)
        }
        for membership in added.memberships { try MembershipStore.insert(membership, in: transaction) }
    }

    static func change(_ changed: ChangedHousehold, number: Int, in transaction: Transaction) throws {
        let id = changed.household.id
        if changed.isDescribed { try HouseholdStore.update(changed.household, in: transaction) }
        if let place = changed.place {
            try HouseholdStore.move(id, to: place, on: transaction.now.day, in: transaction)
        }
        for person in changed.persons { try PersonStore.insert(person, in: transaction) }
        for particulars in changed.particulars { try ParticularsStore.keep(particulars, in: transaction) }
        try MembershipStore.make(changed.change, in: transaction)
        let persons = Set(changed.change.begun.map(\.person) + changed.particulars.map(\.person))
        try transaction.record(
            HouseholdCorrected(
                subject: id.as(Marks.Anything.self), number: number, persons: persons.sorted()))
    }

    /// Also those that have ended: their numbers are not given anew.
    static func households(
        withCodes codes: [String], in village: PlaceID, _ reader: Reader
    ) throws -> [Household] {
        try codes.parts(of: Limits.idsPerQuery_max).flatMap { part in
            try reader.all(
                """
                SELECT \(HouseholdStore.columns) FROM people_household h
                 WHERE h.village_id = \(village) AND h.code IN (\(list: part)) AND \(HouseholdStore.isVisible)
                """, Household.init)
        }
    }

    /// Where households lie today.
    static func places(
        of households: [HouseholdID], in reader: Reader
    ) throws -> [HouseholdID: PlaceID] {
        var found: [HouseholdID: PlaceID] = [:]
        for part in households.parts(of: Limits.idsPerQuery_max) {
            try reader.each(
                """
                SELECT household_id, place_id FROM people_stay
                 WHERE household_id IN (\(list: part)) AND until_on IS NULL
                """
            ) { row in found[try row.next()] = try row.next(PlaceID.self) }
        }
        return found
    }
}
