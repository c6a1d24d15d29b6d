import Kernel
import Storage

extension RequestRate: StorableCode {}

/// What a request counts for in a rate: once, at a place, on a day.
struct CountedRequest: Sendable, Equatable {
    let request: CaseID
    let rate: RequestRate
    let place: PlaceID
    let on: Day
    /// Of the request in the journal's order.
    let position: Position
    /// Contacted in time, solved, satisfied.
    let isPart: Bool
    var isExcluded: Bool
}

/// The requests behind every figure of the rates, so that a number opens the list that it counts.
enum CountStore {
    /// Which of them a list shows.
    enum Kind: String, Sendable, CaseIterable { case part, whole, excluded }

    static func insert(_ counted: CountedRequest, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO requests_count (request_id, rate, place_id, on_day, position, is_part, is_excluded)
            VALUES (\(counted.request), \(counted.rate), \(counted.place), \(counted.on), \(counted.position),
                    \(counted.isPart), \(counted.isExcluded))
            """)
    }

    static func all(of request: CaseID, in reader: Reader) throws -> [CountedRequest] {
        try reader.all(
            """
            SELECT request_id, rate, place_id, on_day, position, is_part, is_excluded FROM requests_count
             WHERE request_id = \(request) ORDER BY rate
            """, CountedRequest.init)
    }

    static func exclude(_ request: CaseID, _ isExcluded: Bool, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE requests_count SET is_excluded = \(isExcluded) WHERE request_id = \(request)")
    }

    /// At `place` and below, counted from `from` through `until`, newest first.
    static func list(
        _ kind: Kind, of rate: RequestRate, at place: PlaceID, from: Day, through until: Day,
        before position: Position?, limit: Int, in reader: Reader
    ) throws -> [CountedRequest] {
        let wanted: Query =
            switch kind {
            case .part: "is_part = \(true) AND is_excluded = \(false)"
            case .whole: "is_excluded = \(false)"
            case .excluded: "is_excluded = \(true)"
            }
        return try reader.all(
            """
            SELECT request_id, rate, place_id, on_day, position, is_part, is_excluded FROM requests_count
             WHERE rate = \(rate) AND on_day >= \(from) AND on_day <= \(until) AND \(wanted)
               AND position < \(position ?? Position.max)
               AND place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY position DESC LIMIT \(limit)
            """, CountedRequest.init)
    }
}

extension CountedRequest {
    init(_ row: inout Row) throws {
        self.init(
            request: try row.next(), rate: try row.next(), place: try row.next(), on: try row.next(),
            position: try row.next(), isPart: try row.next(), isExcluded: try row.next())
    }
}
