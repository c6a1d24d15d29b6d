import Kernel
import Storage

/// Rounds and squires.
enum RoundStore {
    private static let columns: Query = """
        id, village_id, place_id, rule_id, year, quarter, appraisal_id, begun_at, red_id, red_at, position
        """

    static func insert(_ round: ReviewRound, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO reviews_round (id, village_id, place_id, rule_id, year, quarter, appraisal_id, begun_at,
                                       position)
            VALUES (\(round.id), \(round.village), \(round.place), \(round.rule), \(round.span.year),
                    \(round.span.quarter), \(round.appraisal), \(round.begun), \(round.position))
            """)
    }

    static func keepRed(of round: ReviewRound, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE reviews_round SET red_id = \(round.red?.notice), red_at = \(round.red?.published)
             WHERE id = \(round.id)
            """)
    }

    static func find(_ id: ReviewRoundID, in reader: Reader) throws -> ReviewRound? {
        try reader.first("SELECT \(columns) FROM reviews_round WHERE id = \(id)", ReviewRound.init)
    }

    /// A village's, newest first.
    static func page(
        in village: PlaceID, before position: Int64 = .max, limit: Int, _ reader: Reader
    ) throws -> [ReviewRound] {
        try reader.all(
            """
            SELECT \(columns) FROM reviews_round
             WHERE village_id = \(village) AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, ReviewRound.init)
    }

    static func all(at place: PlaceID, _ span: ReviewSpan, in reader: Reader) throws -> [ReviewRound] {
        try reader.all(
            """
            SELECT \(columns) FROM reviews_round
             WHERE place_id = \(place) AND year = \(span.year) AND quarter = \(span.quarter)
             ORDER BY position
            """, ReviewRound.init)
    }

    /// Those whose red list stands, newest first.
    static func red(in village: PlaceID, limit: Int, _ reader: Reader) throws -> [ReviewRound] {
        try reader.all(
            """
            SELECT \(columns) FROM reviews_round
             WHERE village_id = \(village) AND red_id IS NOT NULL
             ORDER BY position DESC LIMIT \(limit)
            """, ReviewRound.init)
    }

    static func insert(_ squire: Squire, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO reviews_squire (id, village_id, name, person_id, note, avoids, from_on)
            VALUES (\(squire.id), \(squire.village), \(squire.name), \(squire.person), \(squire.note),
                    \(squire.avoids.joined(separator: ",")), \(squire.period.from))
            """)
    }

    static func end(_ id: SquireID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE reviews_squire SET until_on = \(day) WHERE id = \(id)")
    }

    /// Everybody who ever stood on the roll, in the order of entering.
    static func squires(of village: PlaceID, in reader: Reader) throws -> [Squire] {
        try reader.all(
            """
            SELECT id, village_id, name, person_id, note, avoids, from_on, until_on FROM reviews_squire
             WHERE village_id = \(village) ORDER BY from_on, id
            """
        ) { row in
            let (id, village): (SquireID, PlaceID) = (try row.next(), try row.next())
            let (name, person): (String, PersonID?) = (try row.next(), try row.next())
            let (note, avoids): (String, String) = (try row.next(), try row.next())
            return Squire(
                id: id, village: village, name: name, person: person, note: note,
                avoids: avoids.split(separator: ",").map(String.init),
                period: Period(from: try row.next(), until: try row.next()))
        }
    }
}

extension ReviewRound {
    fileprivate init(_ row: inout Row) throws {
        let (id, village): (ReviewRoundID, PlaceID) = (try row.next(), try row.next())
        let (place, rule): (PlaceID, ReviewRuleID) = (try row.next(), try row.next())
        let span = ReviewSpan(year: try row.next(), quarter: try row.next())
        self.init(
            id: id, village: village, place: place, rule: rule, span: span, appraisal: try row.next(),
            begun: try row.next(), red: try Red(&row), position: try row.next())
    }
}

extension ReviewRound.Red {
    fileprivate init?(_ row: inout Row) throws {
        let (notice, published): (AnyID?, Instant?) = (try row.next(), try row.next())
        guard let notice, let published else { return nil }
        self.init(notice: notice, published: published)
    }
}
