import Cases
import Kernel
import Storage

/// Counts and lists by one and the same condition, so that a figure and the list behind it cannot differ.
enum FigureStore {
    static func count(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> Int {
        try reader.value("SELECT count(*) \(source(figure, span, codes))", as: Int.self) ?? 0
    }

    /// By category; those without one under `FigureSpan.unclassed`.
    static func countsByCategory(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> [String: Int] {
        let rows: [(String?, Int)] = try reader.all(
            "SELECT r.category, count(*) \(source(figure, span, codes)) GROUP BY r.category"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.0 ?? FigureSpan.unclassed, $0.1) })
    }

    static func countsByChannel(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> [Request.Channel: Int] {
        let rows: [(Request.Channel, Int)] = try reader.all(
            "SELECT r.channel, count(*) \(source(figure, span, codes)) GROUP BY r.channel"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    static func countsByPlace(
        _ figure: RequestFigure, _ span: FigureSpan, _ codes: [String], in reader: Reader
    ) throws -> [PlaceID: Int] {
        let rows: [(PlaceID, Int)] = try reader.all(
            "SELECT \(place(figure)), count(*) \(source(figure, span, codes)) GROUP BY \(place(figure))"
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
            SELECT c.id \(source(figure, span, codes)) AND c.position < \(position ?? Position.max)
             ORDER BY c.position DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// From receipt to closing of what was closed in the days; imported ones were answered elsewhere.
    static func closingTimes(_ span: FigureSpan, _ codes: [String], in reader: Reader) throws
        -> [FigureDuration]
    {
        try reader.all(
            """
            SELECT c.place_id, r.category, c.closed_at - c.opened_at \(source(.closed, span, codes))
               AND c.is_imported = \(false)
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
                     WHERE s.case_id = c.id AND s.kind = \(Step.Kind.contacted)) - c.opened_at
                   \(source(.contacted, span, codes)) AND c.is_imported = \(false)
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
            SELECT c.id, c.position, c.place_id, c.opened_at, c.title, r.body, r.category, r.moderation
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
            SELECT c.id, c.position, c.place_id, c.opened_at, c.title, r.body, r.category, r.moderation
              FROM cases_case c JOIN requests_request r ON r.case_id = c.id
             WHERE c.id IN (\(list: ids)) ORDER BY c.position
            """, MatterText.init)
    }

    // MARK: What is counted

    /// A rate counts where the request lay when it was counted, all else where it lies.
    private static func place(_ figure: RequestFigure) -> Query {
        figure.share == nil ? "c.place_id" : "k.place_id"
    }

    private static func source(_ figure: RequestFigure, _ span: FigureSpan, _ codes: [String]) -> Query {
        if figure.isOfProblems {
            return "FROM cases_case c WHERE \(condition(figure, span)) AND \(below(span, "c.place_id"))"
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
             WHERE \(condition(figure, span)) AND \(category) AND \(channel) AND \(below(span, place(figure)))
            """
    }

    private static func below(_ span: FigureSpan, _ column: Query) -> Query {
        "\(column) IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(span.place))"
    }

    private static func condition(_ figure: RequestFigure, _ span: FigureSpan) -> Query {
        let (from, end) = (span.from.start, span.through.adding(days: 1).start)
        let days: Query = "k.on_day >= \(span.from) AND k.on_day <= \(span.through)"
        switch figure {
        case .received: return "c.opened_at >= \(from) AND c.opened_at < \(end)"
        case .closed: return "c.closed_at >= \(from) AND c.closed_at < \(end)"
        case .problemsOpened:
            return "c.kind = \(Requests.problemKind) AND c.opened_at >= \(from) AND c.opened_at < \(end)"
        case .problemsClosed:
            return "c.kind = \(Requests.problemKind) AND c.closed_at >= \(from) AND c.closed_at < \(end)"
        case .contacted:
            return """
                (SELECT min(s.happened_at) FROM cases_step s
                  WHERE s.case_id = c.id AND s.kind = \(Step.Kind.contacted))
                    BETWEEN \(from) AND \(Instant(milliseconds: end.milliseconds - 1))
                """
        case .returned: return stepped(.returned, from, end)
        case .disputed: return stepped(.disputed, from, end)
        case .respondedPart, .solvedPart, .satisfiedPart:
            return "\(days) AND k.is_part = \(true) AND k.is_excluded = \(false)"
        case .respondedWhole, .solvedWhole, .satisfiedWhole: return "\(days) AND k.is_excluded = \(false)"
        case .respondedExcluded, .solvedExcluded, .satisfiedExcluded:
            return "\(days) AND k.is_excluded = \(true)"
        }
    }

    private static func stepped(_ kind: Step.Kind, _ from: Instant, _ end: Instant) -> Query {
        """
        EXISTS (SELECT 1 FROM cases_step s WHERE s.case_id = c.id AND s.kind = \(kind)
                   AND s.recorded_at >= \(from) AND s.recorded_at < \(end))
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
        category = try row.next()
        isShowable = try row.next(Request.Moderation.self) != .hidden
    }
}
