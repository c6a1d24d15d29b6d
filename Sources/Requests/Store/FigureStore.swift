import Cases
import Kernel
import Storage

/// Counts and lists by one and the same condition, so that a figure and the list behind it cannot differ.
enum FigureStore {
    static func count(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> Int {
        try reader.value("SELECT count(*) \(source(figure, span, codes, reader.now))", as: Int.self) ?? 0
    }

    /// By the place at which it lies or was counted, and by category: one look for every way of adding them up.
    static func tallies(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> [FigureTally] {
        let place = place(figure)
        return try reader.all(
            """
            SELECT \(place), r.category, count(*) \(source(figure, span, codes, reader.now))
             GROUP BY \(place), r.category
            """
        ) { FigureTally(place: try $0.next(), category: try $0.next(), count: try $0.next()) }
    }

    static func countsByChannel(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> [Request.Channel: Int] {
        let rows: [(Request.Channel, Int)] = try reader.all(
            "SELECT r.channel, count(*) \(source(figure, span, codes, reader.now)) GROUP BY r.channel"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The newest first.
    static func list(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], before position: Position?,
        limit: Int,
        in reader: Reader
    ) throws -> [CaseID] {
        try reader.all(
            """
            SELECT c.id \(source(figure, span, codes, reader.now)) AND c.position < \(position ?? Position.max)
             ORDER BY c.position DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Where all of them stand in the journal, the newest first.
    static func positions(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> [FigurePosition] {
        let (category, channel): (Query, Query) =
            figure.isOfProblems ? ("NULL", "''") : ("r.category", "r.channel")
        return try reader.all(
            """
            SELECT c.position, \(category), \(channel) \(source(figure, span, codes, reader.now))
             ORDER BY c.position DESC
            """
        ) { FigurePosition(position: try $0.next(), category: try $0.next(), channel: try $0.next()) }
    }

    /// From receipt to closing of what was closed in the days; imported ones were answered elsewhere.
    static func closingTimes(_ span: FigureSpan, _ codes: [String], in reader: Reader) throws
        -> [FigureDuration]
    {
        try reader.all(
            """
            SELECT c.place_id, r.category, c.closed_at - c.opened_at \(source(.closedHere, span, codes, reader.now))
             ORDER BY c.position
            """, FigureDuration.init)
    }

    /// From receipt to the first conversation of what was first contacted in the days.
    static func contactTimes(_ span: FigureSpan, _ codes: [String], in reader: Reader) throws
        -> [FigureDuration]
    {
        try reader.all(
            """
            SELECT c.place_id, r.category,
                   (SELECT min(s.happened_at) FROM cases_step s
                     WHERE s.case_id = c.id AND s.kind = 'contacted') - c.opened_at
                   \(source(.contacted, span, codes, reader.now))
             ORDER BY c.position
            """, FigureDuration.init)
    }

    /// The next requests received in a time, in the journal's order, as far as they are compared with others.
    ///
    /// Merged ones go on as another, left-out ones are for another channel, erased ones say nothing any more.
    static func texts(
        from: Instant, before end: Instant, withImported: Bool, after position: Position, limit: Int,
        in reader: Reader
    ) throws -> [MatterText] {
        let imported: Query = withImported ? "1 = 1" : "c.is_imported = \(false)"
        return try reader.all(
            """
            SELECT c.id, c.position, c.place_id, c.opened_at, c.title, r.body, r.location, r.category,
                   r.moderation
              FROM cases_case c JOIN requests_request r ON r.case_id = c.id
             WHERE c.position > \(position) AND c.opened_at >= \(from) AND c.opened_at < \(end) AND \(imported)
               AND (c.outcome IS NULL OR c.outcome <> \(Outcome.merged)) AND r.body <> \(Requests.erasedWords)
               AND NOT EXISTS (SELECT 1 FROM requests_exclusion e
                                WHERE e.request_id = c.id AND e.state = \(Exclusion.State.granted))
             ORDER BY c.position LIMIT \(limit)
            """, MatterText.init)
    }

    static func texts(of ids: [CaseID], in reader: Reader) throws -> [MatterText] {
        if ids.isEmpty { return [] }
        return try reader.all(
            """
            SELECT c.id, c.position, c.place_id, c.opened_at, c.title, r.body, r.location, r.category,
                   r.moderation
              FROM cases_case c JOIN requests_request r ON r.case_id = c.id
             WHERE c.id IN (\(list: ids)) ORDER BY c.position
            """, MatterText.init)
    }

    // MARK: What is counted

    /// A rate counts where the request lay when it was counted, all else where it lies.
    private static func place(_ figure: RequestFigure) -> Query {
        figure.share == nil ? "c.place_id" : "k.place_id"
    }

    private static func source(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], _ now: Instant
    ) -> Query {
        let condition = condition(figure, span, now)
        if figure.isOfProblems {
            return "FROM cases_case c WHERE \(condition) AND \(below(span, "c.place_id"))"
        }
        let counted: Query =
            figure.share.map { "JOIN requests_count k ON k.request_id = c.id AND k.rate = \($0.rate)" } ?? ""
        let category: Query =
            switch span.category {
            case nil: "1 = 1"
            case FigureSpan.unclassed?: "r.category IS NULL"
            case .some: "r.category IN (\(list: codes))"
            }
        let channel: Query = span.channel.map { "r.channel = \($0)" } ?? "1 = 1"
        return """
            FROM cases_case c JOIN requests_request r ON r.case_id = c.id \(counted)
             WHERE \(condition) AND \(category) AND \(channel) AND \(below(span, place(figure)))
            """
    }

    private static func below(_ span: FigureSpan, _ column: Query) -> Query {
        "\(column) IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(span.place))"
    }

    /// Codes that a partial index names are written out: SQLite does not see them in a bound value.
    private static func condition(_ figure: RequestFigure, _ span: FigureSpan, _ now: Instant) -> Query {
        let (from, end) = (span.from.start, span.through.adding(days: 1).start)
        let kind = figure.isOfProblems ? Requests.problemKind : Requests.kind
        let opened: Query = "c.kind = \(kind) AND c.opened_at >= \(from) AND c.opened_at < \(end)"
        let closed: Query = "c.kind = \(kind) AND c.closed_at >= \(from) AND c.closed_at < \(end)"
        let open: Query = "c.kind = \(kind) AND c.state IN ('received', 'assigned', 'done')"
        let days: Query = "k.on_day >= \(span.from) AND k.on_day <= \(span.through)"
        switch figure {
        case .received, .problemsOpened: return opened
        case .closed, .problemsClosed: return closed
        case .closedHere: return "\(closed) AND c.is_imported = \(false)"
        case .contacted: return contacted(from, end)
        case .returned:
            return stepped("s.kind = 'returned' AND s.recorded_at >= \(from) AND s.recorded_at < \(end)")
        case .disputed:
            return stepped("s.kind = 'disputed' AND s.recorded_at >= \(from) AND s.recorded_at < \(end)")
        case .respondedPart, .solvedPart, .satisfiedPart:
            return "\(days) AND k.is_part = \(true) AND k.is_excluded = \(false)"
        case .respondedWhole, .solvedWhole, .satisfiedWhole: return "\(days) AND k.is_excluded = \(false)"
        case .respondedExcluded, .solvedExcluded, .satisfiedExcluded:
            return "\(days) AND k.is_excluded = \(true)"
        case .inTimeWhole: return "\(closed) AND \(timed("1 = 1"))"
        case .inTimePart:
            return "\(closed) AND \(timed("coalesce(t.finished_at, c.closed_at) < t.due_at"))"
        case .open: return open
        case .late: return "\(open) AND c.due_at < \(now)"
        }
    }

    private static func stepped(_ step: Query) -> Query {
        "c.id IN (SELECT s.case_id FROM cases_step s WHERE \(step))"
    }

    /// For the first time, in the days.
    private static func contacted(_ from: Instant, _ end: Instant) -> Query {
        """
        c.is_imported = \(false) AND \(stepped(
            "s.kind = 'contacted' AND s.happened_at >= \(from) AND s.happened_at < \(end)"))
           AND NOT EXISTS (SELECT 1 FROM cases_step e WHERE e.case_id = c.id AND e.kind = 'contacted'
                              AND e.happened_at < \(from))
        """
    }

    /// Closed by this county with a clock of its own, the last one that was begun; merged ones go on as another.
    private static func timed(_ condition: Query) -> Query {
        """
        c.is_imported = \(false) AND c.outcome <> 'merged' AND EXISTS
           (SELECT 1 FROM clocks_clock t
             WHERE t.owner_id = c.id AND t.name = 'resolve' AND t.due_at IS NOT NULL AND \(condition)
               AND t.round = (SELECT max(l.round) FROM clocks_clock l
                               WHERE l.owner_id = c.id AND l.name = 'resolve'))
        """
    }
}

extension FigureDuration {
    fileprivate init(_ row: inout Row) throws {
        place = try row.next()
        category = try row.next()
        days = Double(try row.next(Int64.self)) / 86_400_000
    }
}

extension MatterText {
    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        position = try row.next()
        place = try row.next()
        opened = try row.next()
        title = try row.next()
        body = try row.next()
        location = try row.next()
        category = try row.next()
        isShowable = try row.next(Request.Moderation.self) != .hidden
    }
}
