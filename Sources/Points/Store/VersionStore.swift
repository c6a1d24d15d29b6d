import Kernel
import Storage

/// Versions of rule lists.
enum VersionStore {
    private static let columns: Query = """
        id, place_id, number, title, basis, is_charter, authorisation, from_on, budget, carry_percent, cadence,
        allows_below_zero, shows_matters, clause_charter_id, clause_number, author_id, drafted_at, state, digest,
        body, resolution_id, resolution_number, decided_on, effect_on
        """

    static func insert(_ version: PointsVersion, in transaction: Transaction) throws {
        let terms = version.terms
        try transaction.run(
            """
            INSERT INTO points_version (id, place_id, number, title, basis, is_charter, authorisation, from_on,
                                        budget, carry_percent, cadence, allows_below_zero, shows_matters,
                                        clause_charter_id, clause_number, author_id, drafted_at, state)
            VALUES (\(version.id), \(version.place), \(version.number), \(terms.title), \(terms.basis),
                    \(terms.isCharter), \(terms.authorisation), \(terms.from), \(terms.budget),
                    \(terms.carry_percent), \(terms.cadence), \(terms.allowsBelowZero), \(terms.showsMatters),
                    \(terms.clause?.charter), \(terms.clause?.number), \(version.author),
                    \(version.drafted), \(version.state))
            """)
    }

    static func keep(_ terms: VersionTerms, of id: PointsVersionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE points_version
               SET title = \(terms.title), basis = \(terms.basis), is_charter = \(terms.isCharter),
                   authorisation = \(terms.authorisation), from_on = \(terms.from), budget = \(terms.budget),
                   carry_percent = \(terms.carry_percent), cadence = \(terms.cadence),
                   allows_below_zero = \(terms.allowsBelowZero), shows_matters = \(terms.showsMatters),
                   clause_charter_id = \(terms.clause?.charter), clause_number = \(terms.clause?.number)
             WHERE id = \(id)
            """)
    }

    /// Writes where the version stands; its text is left as it is.
    static func settle(_ version: PointsVersion, in transaction: Transaction) throws {
        let adoption = version.adoption
        try transaction.run(
            """
            UPDATE points_version
               SET state = \(version.state), digest = \(version.digest), body = \(version.body),
                   resolution_id = \(adoption?.resolution), resolution_number = \(adoption?.number),
                   decided_on = \(adoption?.decided), effect_on = \(adoption?.effect)
             WHERE id = \(version.id)
            """)
    }

    static func find(_ id: PointsVersionID, in reader: Reader) throws -> PointsVersion? {
        try reader.first("SELECT \(columns) FROM points_version WHERE id = \(id)", PointsVersion.init)
    }

    static func lastNumber(at place: PlaceID, in reader: Reader) throws -> Int {
        try reader.count("SELECT coalesce(max(number), 0) FROM points_version WHERE place_id = \(place)")
    }

    /// Of the place itself, newest first.
    static func all(at place: PlaceID, in reader: Reader) throws -> [PointsVersion] {
        try reader.all(
            """
            SELECT \(columns) FROM points_version WHERE place_id = \(place)
             ORDER BY number DESC LIMIT \(PointsLimits.queue_max)
            """, PointsVersion.init)
    }

    /// What holds on `day` at one of the places, the newest of each.
    static func inForce(
        on day: Day, at places: [PlaceID], in reader: Reader
    ) throws -> [PlaceID: PointsVersion] {
        let found = try reader.all(
            """
            SELECT \(columns) FROM points_version
             WHERE place_id IN (\(list: places)) AND state = 'adopted' AND effect_on <= \(day)
             ORDER BY effect_on, place_id
            """, PointsVersion.init)
        return Dictionary(found.map { ($0.place, $0) }, uniquingKeysWith: { $1 })
    }

    /// The first day of the newest adopted version of the place.
    static func lastEffect(at place: PlaceID, in reader: Reader) throws -> Day? {
        try reader.value(
            """
            SELECT effect_on FROM points_version
             WHERE place_id = \(place) AND state = 'adopted' ORDER BY effect_on DESC LIMIT 1
            """)
    }

    /// The villages and towns that have a list, adopted or under way.
    static func places(in reader: Reader) throws -> [PlaceID] {
        try reader.all("SELECT DISTINCT place_id FROM points_version ORDER BY place_id") { try $0.next() }
    }
}

extension PointsVersion {
    fileprivate init(_ row: inout Row) throws {
        let (id, place): (PointsVersionID, PlaceID) = (try row.next(), try row.next())
        let number: Int = try row.next()
        var terms = VersionTerms(
            title: try row.next(), basis: try row.next(), isCharter: try row.next(),
            authorisation: try row.next(), from: try row.next(), budget: try row.next(),
            carry_percent: try row.next(), cadence: try row.next())
        terms.allowsBelowZero = try row.next()
        terms.showsMatters = try row.next()
        let (charter, clause): (AnyID?, Int?) = (try row.next(), try row.next())
        terms.clause = charter.flatMap { charter in
            clause.map { ClauseReference(charter: charter, number: $0) }
        }
        self.init(
            id: id, place: place, number: number, terms: terms, author: try row.next(),
            drafted: try row.next(), state: try row.next(), digest: try row.next(), body: try row.next())
        let resolution: AnyID? = try row.next()
        let (word, decided): (String?, Day?) = (try row.next(), try row.next())
        let effect: Day? = try row.next()
        if let resolution, let word, let decided, let effect {
            adoption = Adoption(resolution: resolution, number: word, decided: decided, effect: effect)
        }
    }
}
