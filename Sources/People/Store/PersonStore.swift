import Kernel
import Storage

/// Persons and what they are called.
enum PersonStore {
    static func name(of person: PersonID, in reader: Reader) throws -> String? {
        try reader.value("SELECT name FROM people_person WHERE id = \(person)", as: String.self)
    }

    static func names(of people: some Collection<PersonID>, in reader: Reader) throws -> [PersonID: String] {
        var found: [PersonID: String] = [:]
        for part in Array(Set(people)).parts(of: Limits.idsPerQuery_max) {
            try reader.each("SELECT id, name FROM people_person WHERE id IN (\(list: part))") { row in
                found[try row.next()] = try row.next(String.self)
            }
        }
        return found
    }

    static func insert(_ person: Person, in transaction: Transaction) throws {
        try transaction.run("INSERT INTO people_person (id, name) VALUES (\(person.id), \(person.name))")
    }

    static func rename(_ person: PersonID, to name: String, in transaction: Transaction) throws {
        try transaction.run("UPDATE people_person SET name = \(name) WHERE id = \(person)")
    }

    /// Persons of exactly this name who hold or held a post, or live in one of `places`; oldest entries first.
    static func named(
        _ name: String, livingIn places: some Collection<PlaceID>, on day: Day, limit: Int, in reader: Reader
    ) throws -> [Person] {
        try reader.all(
            """
            SELECT p.id, p.name FROM people_person p
             WHERE p.name = \(name)
               AND (EXISTS (SELECT 1 FROM people_post t WHERE t.person_id = p.id)
                    OR EXISTS (SELECT 1 FROM people_membership m
                                 JOIN people_stay s ON s.household_id = m.household_id
                                WHERE m.person_id = p.id AND (m.until_on IS NULL OR m.until_on > \(day))
                                  AND (s.until_on IS NULL OR s.until_on > \(day))
                                  AND s.place_id IN (\(list: places))))
             ORDER BY p.id LIMIT \(limit)
            """, Person.init)
    }
}

extension Person {
    init(_ row: inout Row) throws { self.init(id: try row.next(), name: try row.next()) }
}

extension Array {
    /// The elements in their order, at most `count` at a time.
    func parts(of count: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
    }
}
