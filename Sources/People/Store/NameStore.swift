import Kernel
import Storage

/// The register asked by what people are called: whether the words of a text are somebody's name.
enum NameStore {
    /// The first characters of all names. The index is stepped through from one to the next, some hundred steps
    /// however many persons there are.
    static func initials(in reader: Reader) throws -> Set<Character> {
        let letters: [String] = try reader.all(
            """
            WITH RECURSIVE initial (letter) AS (
                SELECT substr(min(name), 1, 1) FROM people_person
                 UNION ALL
                SELECT (SELECT substr(min(p.name), 1, 1) FROM people_person p
                         WHERE p.name >= initial.letter || '\u{10FFFF}')
                  FROM initial
                 WHERE initial.letter IS NOT NULL
            )
            SELECT letter FROM initial WHERE letter IS NOT NULL
            """
        ) { try $0.next() }
        return Set(letters.compactMap(\.first))
    }

    static func bearers(
        of names: some Collection<String>, on day: Day, in reader: Reader
    ) throws -> [NameBearer] {
        var found: [NameBearer] = []
        for part in Array(Set(names)).parts(of: Limits.idsPerQuery_max) {
            found += try reader.all(
                """
                SELECT p.name, s.place_id
                  FROM people_person p
                  JOIN people_membership m ON m.person_id = p.id
                  JOIN people_stay s ON s.household_id = m.household_id
                 WHERE p.name IN (\(list: part)) AND (m.until_on IS NULL OR m.until_on > \(day))
                   AND (s.until_on IS NULL OR s.until_on > \(day))
                """
            ) { NameBearer(name: try $0.next(), place: try $0.next(), isInOffice: false) }
            found += try reader.all(
                """
                SELECT p.name, t.place_id
                  FROM people_person p JOIN people_post t ON t.person_id = p.id
                 WHERE p.name IN (\(list: part)) AND t.from_on <= \(day)
                   AND (t.until_on IS NULL OR t.until_on > \(day))
                """
            ) { NameBearer(name: try $0.next(), place: try $0.next(), isInOffice: true) }
        }
        return found
    }
}

extension People {
    /// The first characters of all names of the register, by which most words of a text are no names.
    package static func initials(in reader: Reader) throws -> Set<Character> {
        try NameStore.initials(in: reader)
    }

    /// Who is called so and lives in a household or holds a post today, in no particular order.
    package static func bearers(
        of names: some Collection<String>, in reader: Reader
    ) throws -> [NameBearer] {
        try NameStore.bearers(of: names, on: reader.now.day, in: reader)
    }
}
