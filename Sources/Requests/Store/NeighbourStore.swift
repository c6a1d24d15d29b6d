import Cases
import Kernel
import Storage

/// What the lists that other systems read ask of the tables: the words of a request as they stand, not yet masked.
enum NeighbourStore {
    private static let columns: Query = """
        c.id, c.number, c.state, c.outcome, c.review_on, c.paused_for, c.is_disputed, c.is_returning,
        c.reopenings, c.place_id, c.desk_id, c.lead_organisation_id, c.opened_at, c.due_at, c.position,
        r.category, k.chinese, k.english, r.channel, r.body, r.location, r.latitude, r.longitude, s.recorded_at
        """

    /// A case's version is the number of its last step.
    private static let joined: Query = """
        JOIN requests_request r ON r.case_id = c.id
        LEFT JOIN requests_category k ON k.code = r.category
        LEFT JOIN cases_step s ON s.case_id = c.id AND s.number = c.version
        """

    /// Those of `circle` that fit, the newest first.
    static func rows(
        _ circle: Requests.Circle, _ filter: NeighbourFilter, limit: Int, offset: Int, in reader: Reader
    ) throws -> [NeighbourRow] {
        try reader.all(
            """
            SELECT \(columns) FROM \(source(circle)) \(joined)
             WHERE \(condition(circle, filter))
             ORDER BY \(order(circle)) LIMIT \(limit) OFFSET \(offset)
            """, NeighbourRow.init)
    }

    /// Steps of the requests of `circle` that were recorded in a time, the oldest first.
    static func steps(
        _ circle: Requests.Circle, of kinds: [Step.Kind], from: Instant, to: Instant, limit: Int,
        in reader: Reader
    ) throws -> [NeighbourStep] {
        let inside: Query =
            switch circle {
            case .shown: "EXISTS (SELECT 1 FROM requests_shown h WHERE h.request_id = s.case_id)"
            case .some(let ids): "s.case_id IN (\(ids))"
            }
        return try reader.all(
            """
            SELECT s.id, c.number, s.kind, s.note, s.is_public, s.recorded_at, c.state, c.outcome, c.version,
                   s.number
              FROM cases_step s JOIN cases_case c ON c.id = s.case_id
             WHERE s.recorded_at >= \(from) AND s.recorded_at <= \(to) AND s.kind IN (\(list: kinds))
               AND c.kind = \(Requests.kind) AND \(inside)
             ORDER BY s.recorded_at, s.case_id, s.number LIMIT \(limit)
            """, NeighbourStep.init)
    }

    private static func source(_ circle: Requests.Circle) -> Query {
        switch circle {
        case .shown: "requests_shown h JOIN cases_case c ON c.id = h.request_id"
        case .some: "cases_case c"
        }
    }

    private static func order(_ circle: Requests.Circle) -> Query {
        switch circle {
        case .shown: "h.opened_at DESC, h.position DESC"
        case .some: "c.opened_at DESC, c.position DESC"
        }
    }

    private static func condition(_ circle: Requests.Circle, _ filter: NeighbourFilter) -> Query {
        let inside: Query =
            switch circle {
            // Written out: a bound value that a partial index asks for has SQLite read the statement anew each time.
            case .shown: "r.is_public = 1"
            case .some(let ids): "c.id IN (\(ids))"
            }
        if let numbers = filter.numbers { return "\(inside) AND c.number IN (\(list: numbers))" }
        let opened: Query =
            switch circle {
            case .shown: "h.opened_at >= \(filter.from) AND h.opened_at <= \(filter.to)"
            case .some: "c.opened_at >= \(filter.from) AND c.opened_at <= \(filter.to)"
            }
        let states: Query =
            switch filter.isOpen {
            case nil: "1 = 1"
            case true?: "c.state <> \(Case.State.closed)"
            case false?: "c.state = \(Case.State.closed)"
            }
        let categories: Query = filter.categories.map { "r.category IN (\(list: $0))" } ?? "1 = 1"
        let below: Query =
            filter.place.map {
                "c.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \($0))"
            } ?? "1 = 1"
        return "\(inside) AND \(opened) AND \(states) AND \(categories) AND \(below)"
    }
}

extension NeighbourRow {
    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        number = try row.next()
        state = try row.next()
        outcome = try row.next()
        reviewOn = try row.next()
        pausedFor = try row.next()
        let isDisputed: Bool = try row.next()
        let isReturning: Bool = try row.next()
        isContested = isDisputed || isReturning
        reopenings = try row.next()
        place = try row.next()
        desk = try row.next()
        unit = try row.next()
        opened = try row.next()
        let due: Instant = try row.next()
        // Beyond the year 9999 lies what nobody set.
        self.due = due.milliseconds < 253_402_300_800_000 ? due : nil
        position = try row.next()
        category = try row.next()
        let names: (String?, String?) = (try row.next(), try row.next())
        categoryNames = names.0.flatMap { chinese in names.1.map { (chinese, $0) } }
        channel = try row.next()
        body = PublicWords.masked(try row.next())
        location = PublicWords.masked(try row.next())
        let latitude: Double? = try row.next()
        let longitude: Double? = try row.next()
        spot = NeighbourRow.coarse(latitude, longitude)
        changed = try row.next() ?? opened
    }
}

extension NeighbourStep {
    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        number = try row.next()
        kind = try row.next()
        let note: String = try row.next()
        let isPublic: Bool = try row.next()
        words = isPublic && !note.isEmpty ? Masking.note(note) : nil
        recorded = try row.next()
        state = try row.next()
        outcome = try row.next()
        let version: Int = try row.next()
        isLast = try row.next() == version
    }
}
