import Kernel
import Storage

/// One line of a list of households.
package struct HouseholdLine: Sendable, Equatable {
    package let household: Household
    package let place: PlaceID
    package let head: PersonID?
    package let headName: String?
    package let memberCount: Int
}

/// What a list of other rooms needs to name a household: its number, its place, its head.
package struct HouseholdAddress: Sendable, Equatable {
    package let id: HouseholdID
    package let code: String
    /// Where it lies, or last lay.
    package let place: PlaceID
    package let headName: String?
}

/// Where a list goes on: after the household of this number, in the order of lists.
struct HouseholdCursor: Sendable, Equatable, LosslessStringConvertible {
    let code: String
    let village: PlaceID

    init(_ household: Household) {
        code = household.code
        village = household.village
    }

    init?(_ text: String) {
        let parts = text.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let village = PlaceID(String(parts[0])) else { return nil }
        self.village = village
        code = String(parts[1])
    }

    var description: String { "\(village)_\(code)" }
}

/// Lists of households and how many there are, by the place where they lie or last lay.
enum HouseholdListStore {
    /// Which households a list shows.
    struct Filter: Sendable {
        let places: [PlaceID]
        let states: [Household.State]
        var words: Words = .all
    }

    /// What was searched for.
    enum Words: Sendable, Equatable {
        case all
        /// The beginning of a number, or of a member's name.
        case text(String)
        /// An identity number or a telephone number, by its key.
        case identity([UInt8])
        case phone([UInt8])
    }

    /// By number: short ones before long ones, so that 9 comes before 10.
    static func lines(
        _ filter: Filter, after cursor: HouseholdCursor?, limit: Int, in reader: Reader
    ) throws -> [HouseholdLine] {
        let further: Query =
            cursor.map { cursor in
                """
                 AND (length(h.code) > \(cursor.code.unicodeScalars.count)
                      OR (length(h.code) = \(cursor.code.unicodeScalars.count)
                          AND (h.code > \(cursor.code)
                               OR (h.code = \(cursor.code) AND h.village_id > \(cursor.village)))))
                """
            } ?? ""
        return try reader.all(
            """
            SELECT \(HouseholdStore.columns), s.place_id, p.id, p.name,
                   (SELECT count(*) FROM people_membership c
                     WHERE c.household_id = h.id AND c.until_on IS NULL)
              FROM people_stay s
              JOIN people_household h ON h.id = s.household_id
              LEFT JOIN people_membership m
                ON m.household_id = h.id AND m.until_on IS NULL AND m.relation = 'head'
              LEFT JOIN people_person p ON p.id = m.person_id
             WHERE \(condition(filter))\(further)
             ORDER BY length(h.code), h.code, h.village_id LIMIT \(limit)
            """
        ) { row in
            HouseholdLine(
                household: try Household(&row), place: try row.next(), head: try row.next(),
                headName: try row.next(), memberCount: try row.next())
        }
    }

    /// Where the households of `states` lie or last lay; as short as a row can be, for a whole county at once.
    static func places(
        of states: [Household.State], at places: some Collection<PlaceID>, in reader: Reader
    ) throws -> [HouseholdID: PlaceID] {
        var found: [HouseholdID: PlaceID] = [:]
        for part in Array(Set(places)).parts(of: Limits.idsPerQuery_max) {
            let filter = Filter(places: Array(part), states: states)
            try reader.each(
                """
                SELECT h.id, s.place_id FROM people_stay s JOIN people_household h ON h.id = s.household_id
                 WHERE \(condition(filter))
                """
            ) { row in found[try row.next()] = try row.next(PlaceID.self) }
        }
        return found
    }

    /// The same with what names each of them; the order is nobody's.
    static func addresses(
        of states: [Household.State], at places: some Collection<PlaceID>, in reader: Reader
    ) throws -> [HouseholdAddress] {
        var found: [HouseholdAddress] = []
        for part in Array(Set(places)).parts(of: Limits.idsPerQuery_max) {
            let filter = Filter(places: Array(part), states: states)
            try reader.each(
                """
                SELECT h.id, h.code, s.place_id, p.name
                  FROM people_stay s
                  JOIN people_household h ON h.id = s.household_id
                  LEFT JOIN people_membership m
                    ON m.household_id = h.id AND m.until_on IS NULL AND m.relation = 'head'
                  LEFT JOIN people_person p ON p.id = m.person_id
                 WHERE \(condition(filter))
                """
            ) { found.append(try HouseholdAddress(&$0)) }
        }
        return found
    }

    /// Where households had their place on a day; those that stand empty since then or longer are left out.
    static func places(
        at places: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> [HouseholdID: PlaceID] {
        var found: [HouseholdID: PlaceID] = [:]
        for part in Array(Set(places)).parts(of: Limits.idsPerQuery_max) {
            try reader.each(
                """
                SELECT h.id, s.place_id FROM people_stay s JOIN people_household h ON h.id = s.household_id
                 WHERE s.place_id IN (\(list: part)) AND s.from_on <= \(day)
                   AND (s.until_on IS NULL OR s.until_on > \(day))
                   AND NOT (h.state = 'empty' AND h.state_on <= \(day)) AND \(HouseholdStore.isVisible)
                """
            ) { row in found[try row.next()] = try row.next(PlaceID.self) }
        }
        return found
    }

    /// Where each of these lies or last lay, and who heads it; the order is nobody's.
    static func heads(
        of households: some Collection<HouseholdID>, in reader: Reader
    ) throws -> [HouseholdAddress] {
        var found: [HouseholdAddress] = []
        for part in Array(Set(households)).parts(of: Limits.idsPerQuery_max) {
            let query: Query =
                """
                SELECT h.id, h.code, s.place_id, p.name
                  FROM people_household h
                  JOIN people_stay s ON s.household_id = h.id
                  LEFT JOIN people_membership m
                    ON m.household_id = h.id AND m.until_on IS NULL AND m.relation = 'head'
                  LEFT JOIN people_person p ON p.id = m.person_id
                 WHERE h.id IN (\(list: part))
                   AND NOT EXISTS (SELECT 1 FROM people_stay n
                                    WHERE n.household_id = s.household_id AND n.from_on > s.from_on)
                   AND \(HouseholdStore.isVisible)
                """
            found += try reader.all(query, HouseholdAddress.init)
        }
        return found
    }

    static func count(_ filter: Filter, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM people_stay s JOIN people_household h ON h.id = s.household_id
             WHERE \(condition(filter))
            """)
    }

    /// Open households of each village, and the persons in them.
    static func countsByVillage(in reader: Reader) throws -> [PlaceID: (households: Int, persons: Int)] {
        var counts: [PlaceID: (households: Int, persons: Int)] = [:]
        try reader.each(
            """
            SELECT h.village_id, count(DISTINCT h.id), count(m.person_id)
              FROM people_household h
              LEFT JOIN people_membership m ON m.household_id = h.id AND m.until_on IS NULL
             WHERE h.state IN ('resident', 'away', 'empty') AND \(HouseholdStore.isVisible)
             GROUP BY h.village_id ORDER BY h.village_id
            """
        ) { row in counts[try row.next()] = (try row.next(), try row.next()) }
        return counts
    }

    /// Households that had their place in one of `places` on a day.
    static func count(at places: some Collection<PlaceID>, on day: Day, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM people_stay s JOIN people_household h ON h.id = s.household_id
             WHERE s.place_id IN (\(list: places)) AND s.from_on <= \(day)
               AND (s.until_on IS NULL OR s.until_on > \(day)) AND \(HouseholdStore.isVisible)
            """)
    }

    /// Persons of the households that had their place in one of `places` on a day.
    static func personCount(
        at places: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM people_stay s
              JOIN people_household h ON h.id = s.household_id
              JOIN people_membership m ON m.household_id = h.id AND m.from_on <= \(day)
                   AND (m.until_on IS NULL OR m.until_on > \(day))
             WHERE s.place_id IN (\(list: places)) AND s.from_on <= \(day)
               AND (s.until_on IS NULL OR s.until_on > \(day)) AND \(HouseholdStore.isVisible)
            """)
    }

    /// The latest stay is where a household lies, or last lay.
    private static func condition(_ filter: Filter) -> Query {
        """
        s.place_id IN (\(list: filter.places)) AND h.state IN (\(list: filter.states))
               AND NOT EXISTS (SELECT 1 FROM people_stay n
                                WHERE n.household_id = s.household_id AND n.from_on > s.from_on)
               AND \(HouseholdStore.isVisible)\(words(filter.words))
        """
    }

    private static func words(_ words: Words) -> Query {
        switch words {
        case .all: ""
        case .text(let text):
            """
             AND ((h.code >= \(text) AND h.code < \(text + "\u{10FFFF}"))
                    OR h.id IN (SELECT w.household_id FROM people_membership w
                                  JOIN people_person q ON q.id = w.person_id
                                 WHERE q.name >= \(text) AND q.name < \(text + "\u{10FFFF}")
                                   AND w.until_on IS NULL))
            """
        case .identity(let key):
            """
             AND h.id IN (SELECT w.household_id FROM people_membership w
                            JOIN people_particulars q ON q.person_id = w.person_id
                           WHERE q.identity_key = \(key) AND w.until_on IS NULL)
            """
        case .phone(let key):
            """
             AND h.id IN (SELECT w.household_id FROM people_membership w
                            JOIN people_particulars q ON q.person_id = w.person_id
                           WHERE q.phone_key = \(key) AND w.until_on IS NULL)
            """
        }
    }
}

extension HouseholdAddress {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), code: try row.next(), place: try row.next(), headName: try row.next())
    }
}
