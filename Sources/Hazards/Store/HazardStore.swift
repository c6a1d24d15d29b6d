import Kernel
import Storage

/// Hazards and where each stands.
enum HazardStore {
    private static let columns: Query = """
        id, number, place_id, object, grade, spot, words, measure, latitude, longitude, source, source_id,
        finder_id, state, holder, household_id, unit, rung, found_at, closed_at, position
        """

    /// The next number of the year: `YH2026-14`.
    static func nextNumber(year: Int, in transaction: Transaction) throws -> String {
        try transaction.run(
            """
            INSERT INTO hazards_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = hazards_number.last + 1
            """)
        return "YH\(year)-\(try transaction.count("SELECT last FROM hazards_number WHERE year = \(year)"))"
    }

    static func insert(_ hazard: Hazard, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO hazards_hazard (id, number, place_id, object, spot, words, measure, latitude, longitude,
                                        source, source_id, finder_id, state, household_id, unit, rung, found_at,
                                        position)
            VALUES (\(hazard.id), \(hazard.number), \(hazard.place), \(hazard.object), \(hazard.spot),
                    \(hazard.words), \(hazard.measure), \(hazard.point?.latitude), \(hazard.point?.longitude),
                    \(hazard.source), \(hazard.sourceID), \(hazard.finder), \(hazard.state),
                    \(hazard.household), \(hazard.unit), \(hazard.rung), \(hazard.found), \(hazard.position))
            """)
    }

    static func keep(_ hazard: Hazard, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE hazards_hazard
               SET object = \(hazard.object), grade = \(hazard.grade), state = \(hazard.state),
                   holder = \(hazard.holder), household_id = \(hazard.household), unit = \(hazard.unit),
                   rung = \(hazard.rung), closed_at = \(hazard.closed)
             WHERE id = \(hazard.id)
            """)
    }

    static func find(_ id: HazardID, in reader: Reader) throws -> Hazard? {
        try reader.first("SELECT \(columns) FROM hazards_hazard WHERE id = \(id)", Hazard.init)
    }

    /// Of one group, newest first.
    static func page(
        _ scope: HazardScope, _ group: HazardGroup, before position: Int64 = .max, limit: Int,
        in reader: Reader
    ) throws -> [Hazard] {
        try reader.all(
            """
            SELECT \(columns) FROM hazards_hazard
             WHERE \(scope.condition) AND \(group.condition) AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, Hazard.init)
    }

    static func counts(_ scope: HazardScope, in reader: Reader) throws -> [HazardGroup: Int] {
        var counts: [HazardGroup: Int] = [:]
        try reader.each(
            """
            SELECT state, rung, count(*) FROM hazards_hazard
             WHERE \(scope.condition) GROUP BY state, rung ORDER BY state, rung
            """
        ) { row in
            let (state, rung): (Hazard.State, Hazard.Rung) = (try row.next(), try row.next())
            let count = try row.next(Int.self)
            for group in HazardGroup.allCases where group.holds(state, rung) {
                counts[group, default: 0] += count
            }
        }
        return counts
    }

    /// How many were found since a moment without anybody's report, and how many there were in all.
    static func found(_ scope: HazardScope, since: Instant, in reader: Reader) throws -> (
        unasked: Int, all: Int
    ) {
        try reader.first(
            """
            SELECT coalesce(sum(CASE WHEN source <> 'report' THEN 1 ELSE 0 END), 0), count(*)
              FROM hazards_hazard
             WHERE \(scope.condition) AND found_at >= \(since) AND state <> 'unfounded'
            """
        ) { (try $0.next(), try $0.next()) } ?? (0, 0)
    }

    static func all(of household: HouseholdID, in reader: Reader) throws -> [Hazard] {
        try reader.all(
            "SELECT \(columns) FROM hazards_hazard WHERE household_id = \(household) ORDER BY position",
            Hazard.init)
    }

    static func erase(_ id: HazardID, in transaction: Transaction) throws {
        try transaction.run("UPDATE hazards_hazard SET words = NULL, spot = '' WHERE id = \(id)")
        try transaction.run("UPDATE hazards_act SET words = NULL WHERE hazard_id = \(id)")
    }

    static func insert(_ act: HazardAct, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO hazards_act (id, hazard_id, kind, person_id, done_at, words, detail, basis, until_on)
            VALUES (\(act.id), \(act.hazard), \(act.kind), \(act.person), \(act.done), \(act.words), \(act.detail),
                    \(act.basis), \(act.until))
            """)
    }

    /// The course of a hazard, oldest first.
    static func acts(of id: HazardID, in reader: Reader) throws -> [HazardAct] {
        try reader.all(
            """
            SELECT id, hazard_id, kind, person_id, done_at, words, detail, basis, until_on
              FROM hazards_act WHERE hazard_id = \(id) ORDER BY done_at, id
            """
        ) { row in
            HazardAct(
                id: try row.next(), hazard: try row.next(), kind: try row.next(), person: try row.next(),
                done: try row.next(), words: try row.next(), detail: try row.next(), basis: try row.next(),
                until: try row.next())
        }
    }
}

/// Whose hazards are listed.
enum HazardScope: Sendable {
    case county
    case places([PlaceID])

    var condition: Query {
        switch self {
        case .county: "1 = 1"
        case .places(let places): places.isEmpty ? "1 = 0" : "place_id IN (\(list: places))"
        }
    }
}

extension HazardGroup {
    var condition: Query {
        switch self {
        case .climbed: "state NOT IN ('closed', 'unfounded') AND rung <> 'village'"
        case .underway, .found, .ordered, .righted, .shelved, .ended: "state IN (\(list: states))"
        }
    }
}

extension Hazard {
    init(_ row: inout Row) throws {
        let (id, number, place): (HazardID, String, PlaceID) = (
            try row.next(), try row.next(), try row.next()
        )
        let (object, grade): (String, Grade?) = (try row.next(), try row.next())
        let (spot, words, measure): (String, String?, Measure) = (
            try row.next(), try row.next(), try row.next()
        )
        let (latitude, longitude): (Double?, Double?) = (try row.next(), try row.next())
        self.init(
            id: id, number: number, place: place, object: object, grade: grade, spot: spot, words: words,
            measure: measure,
            point: latitude.flatMap { north in
                longitude.flatMap { GeoPoint(latitude: north, longitude: $0) }
            },
            source: try row.next(), sourceID: try row.next(), finder: try row.next(), state: try row.next(),
            holder: try row.next(), household: try row.next(), unit: try row.next(), rung: try row.next(),
            found: try row.next(), closed: try row.next(), position: try row.next())
    }
}
