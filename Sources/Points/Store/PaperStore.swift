import Kernel
import Storage

/// What was taken over from paper, and its part in the year's totals.
enum PaperStore {
    private static let columns: Query = """
        b.id, b.village_id, b.counted_on, b.source, b.state, b.entered_by, b.entered_at, b.decided_by, b.decided_at,
        b.reason, b.transfer_id, b.position
        """

    static func insert(_ book: PaperBook, _ lines: [PaperPoints], in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_paper_book (id, village_id, counted_on, source, state, entered_by, entered_at, reason,
                                           position)
            VALUES (\(book.id), \(book.village), \(book.day), \(book.source), \(book.state), \(book.enteredBy),
                    \(book.entered), \(book.reason), \(book.position))
            """)
        for line in lines {
            try transaction.run(
                """
                INSERT INTO points_paper_line (book_id, household_id, points, earned, page)
                VALUES (\(book.id), \(line.household), \(line.points), \(line.earned), \(line.page))
                """)
        }
    }

    static func keep(_ book: PaperBook, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE points_paper_book
               SET state = \(book.state), decided_by = \(book.decidedBy), decided_at = \(book.decided),
                   reason = \(book.reason), transfer_id = \(book.transfer)
             WHERE id = \(book.id)
            """)
    }

    static func find(_ id: PaperBookID, in reader: Reader) throws -> PaperBook? {
        try reader.first("SELECT \(columns) FROM points_paper_book b WHERE b.id = \(id)", PaperBook.init)
    }

    /// A village's, newest first, each with its households and their points.
    static func all(
        in village: PlaceID, limit: Int, _ reader: Reader
    ) throws -> [(book: PaperBook, households: Int, points: Int64)] {
        try reader.all(
            """
            SELECT \(columns),
                   (SELECT count(*) FROM points_paper_line l WHERE l.book_id = b.id),
                   (SELECT CAST(coalesce(sum(l.points), 0) AS BIGINT) FROM points_paper_line l
                     WHERE l.book_id = b.id)
              FROM points_paper_book b
             WHERE b.village_id = \(village) ORDER BY b.position DESC, b.id LIMIT \(limit)
            """
        ) { (try PaperBook(&$0), try $0.next(), try $0.next()) }
    }

    static func lines(of book: PaperBookID, in reader: Reader) throws -> [PaperPoints] {
        try reader.all(
            """
            SELECT household_id, points, earned, page FROM points_paper_line
             WHERE book_id = \(book) ORDER BY household_id
            """
        ) {
            PaperPoints(
                household: try $0.next(), points: try $0.next(), earned: try $0.next(), page: try $0.next())
        }
    }

    /// What a household's account came to from paper, newest first.
    static func taken(
        for household: HouseholdID, in reader: Reader
    ) throws -> [(book: PaperBook, line: PaperPoints)] {
        try reader.all(
            """
            SELECT \(columns), l.household_id, l.points, l.earned, l.page
              FROM points_paper_line l JOIN points_paper_book b ON b.id = l.book_id
             WHERE l.household_id = \(household) AND b.state = 'taken'
             ORDER BY b.counted_on DESC, b.id
            """
        ) { row in
            (
                try PaperBook(&row),
                PaperPoints(
                    household: try row.next(), points: try row.next(), earned: try row.next(),
                    page: try row.next())
            )
        }
    }

    /// What households earned in a year by books on paper that had been taken by `moment`.
    static func earned(
        in village: PlaceID, year: Int, at moment: Instant, _ reader: Reader
    ) throws -> [HouseholdID: Int64] {
        let found: [(HouseholdID, Int64)] = try reader.all(
            """
            SELECT l.household_id, CAST(sum(l.earned) AS BIGINT)
              FROM points_paper_book b JOIN points_paper_line l ON l.book_id = b.id
             WHERE b.village_id = \(village) AND b.state = 'taken' AND b.decided_at <= \(moment)
               AND l.earned > 0 AND b.counted_on >= \("\(year)-01-01") AND b.counted_on <= \("\(year)-12-31")
             GROUP BY l.household_id ORDER BY l.household_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// Up to which day each of the village's households was taken over; those that were not are absent.
    static func lastDays(in village: PlaceID, _ reader: Reader) throws -> [HouseholdID: Day] {
        let found: [(HouseholdID, Day)] = try reader.all(
            """
            SELECT l.household_id, max(b.counted_on)
              FROM points_paper_book b JOIN points_paper_line l ON l.book_id = b.id
             WHERE b.village_id = \(village) AND b.state = 'taken'
             GROUP BY l.household_id ORDER BY l.household_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The same for a few.
    static func lastDays(
        of households: [HouseholdID], in village: PlaceID, _ reader: Reader
    ) throws -> [HouseholdID: Day] {
        let found: [(HouseholdID, Day)] = try reader.all(
            """
            SELECT l.household_id, max(b.counted_on)
              FROM points_paper_line l JOIN points_paper_book b ON b.id = l.book_id
             WHERE l.household_id IN (\(list: households)) AND b.village_id = \(village) AND b.state = 'taken'
             GROUP BY l.household_id ORDER BY l.household_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// Households of whom something stands here that was done on the day or before.
    static func counted(in village: PlaceID, upTo day: Day, _ reader: Reader) throws -> Set<HouseholdID> {
        let found: [HouseholdID] = try reader.all(
            """
            SELECT DISTINCT household_id FROM points_act
             WHERE village_id = \(village) AND happened_on <= \(day)
               AND state NOT IN ('rejected', 'reversed', 'expired')
             ORDER BY household_id
            """
        ) { try $0.next() }
        return Set(found)
    }

    /// - Parameter sign: -1 takes out of the year's totals what was put into them.
    static func addToTotals(
        _ lines: [PaperPoints], sign: Int64, in village: PlaceID, year: Int, _ transaction: Transaction
    ) throws {
        for line in lines where line.earned > 0 {
            try transaction.run(
                """
                INSERT INTO points_total (village_id, year, household_id, points, acts)
                VALUES (\(village), \(year), \(line.household), \(sign * line.earned), 0)
                ON CONFLICT (village_id, year, household_id)
                DO UPDATE SET points = points_total.points + excluded.points
                """)
        }
    }
}

extension PaperBook {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), village: try row.next(), day: try row.next(), source: try row.next(),
            state: try row.next(), enteredBy: try row.next(), entered: try row.next(),
            decidedBy: try row.next(), decided: try row.next(), reason: try row.next(),
            transfer: try row.next(), position: try row.next())
    }
}
