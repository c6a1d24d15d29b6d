import Kernel
import Storage

/// What households have in a year, kept with every act that comes into the ledger or is taken back.
enum TotalStore {
    static func add(_ points: Int64, acts: Int, for act: PointsAct, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_total (village_id, year, household_id, points, acts)
            VALUES (\(act.village), \(act.day.year), \(act.household), \(points), \(acts))
            ON CONFLICT (village_id, year, household_id)
            DO UPDATE SET points = points_total.points + excluded.points, acts = points_total.acts + excluded.acts
            """)
    }

    /// Highest first.
    static func ranks(
        in village: PlaceID, year: Int, limit: Int, _ reader: Reader
    ) throws -> [Standing] {
        try reader.all(
            """
            SELECT household_id, points, acts FROM points_total
             WHERE village_id = \(village) AND year = \(year)
             ORDER BY points DESC, household_id DESC LIMIT \(limit)
            """
        ) { Standing(household: try $0.next(), points: try $0.next(), acts: try $0.next()) }
    }

    /// What happened up to a day of the year, highest first; one row an act is read, and what came from paper by then.
    static func ranks(
        in village: PlaceID, year: Int, upTo day: Day, limit: Int, _ reader: Reader
    ) throws -> [Standing] {
        try reader.all(
            """
            SELECT household_id, CAST(sum(points) AS BIGINT), CAST(sum(acts) AS BIGINT)
              FROM (SELECT household_id, points, 1 AS acts FROM points_act
                     WHERE village_id = \(village) AND state IN ('confirmed', 'contested')
                       AND happened_on >= \("\(year)-01-01") AND happened_on <= \(day)
                    UNION ALL
                    SELECT l.household_id, l.earned, 0
                      FROM points_paper_book b JOIN points_paper_line l ON l.book_id = b.id
                     WHERE b.village_id = \(village) AND b.state = 'taken' AND l.earned > 0
                       AND b.counted_on >= \("\(year)-01-01") AND b.counted_on <= \(day)) known
             GROUP BY household_id
             ORDER BY sum(points) DESC, household_id DESC LIMIT \(limit)
            """
        ) { Standing(household: try $0.next(), points: try $0.next(), acts: try $0.next()) }
    }

    static func find(
        _ household: HouseholdID, in village: PlaceID, year: Int, _ reader: Reader
    ) throws -> Standing? {
        try reader.first(
            """
            SELECT household_id, points, acts FROM points_total
             WHERE village_id = \(village) AND year = \(year) AND household_id = \(household)
            """
        ) { Standing(household: try $0.next(), points: try $0.next(), acts: try $0.next()) }
    }

    /// Households with points, their acts and their points, of each of these villages; those without are absent.
    static func sums(
        in villages: [PlaceID], year: Int, _ reader: Reader
    ) throws -> [PlaceID: (households: Int, acts: Int64, points: Int64)] {
        let found: [(PlaceID, Int, Int64, Int64)] = try reader.all(
            """
            SELECT village_id, count(*), CAST(sum(acts) AS BIGINT), CAST(sum(points) AS BIGINT)
              FROM points_total
             WHERE village_id IN (\(list: villages)) AND year = \(year)
             GROUP BY village_id ORDER BY village_id
            """
        ) { (try $0.next(), try $0.next(), try $0.next(), try $0.next()) }
        return Dictionary(
            found.map { ($0.0, (households: $0.1, acts: $0.2, points: $0.3)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a village has given out in a year, in the ledger.
    static func given(in village: PlaceID, year: Int, _ reader: Reader) throws -> Int64 {
        try reader.value(
            """
            SELECT CAST(coalesce(sum(points), 0) AS BIGINT) FROM points_total
             WHERE village_id = \(village) AND year = \(year)
            """) ?? 0
    }
}

/// Who agreed to be named, and which card of a household is good.
enum CardStore {
    static func consents(
        of households: some Collection<HouseholdID>, in reader: Reader
    ) throws -> [HouseholdID: RedConsent] {
        let found = try reader.all(
            """
            SELECT household_id, given_at, how FROM points_consent
             WHERE household_id IN (\(list: households)) ORDER BY household_id
            """
        ) { RedConsent(household: try $0.next(), given: try $0.next(), how: try $0.next()) }
        return Dictionary(found.map { ($0.household, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func insert(_ consent: RedConsent, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_consent (household_id, given_at, how)
            VALUES (\(consent.household), \(consent.given), \(consent.how))
            """)
    }

    static func deleteConsent(of household: HouseholdID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM points_consent WHERE household_id = \(household)")
    }

    /// 1, and one more each time that a new card was given out.
    static func edition(of household: HouseholdID, in reader: Reader) throws -> Int {
        try reader.value("SELECT edition FROM points_card WHERE household_id = \(household)") ?? 1
    }

    static func renew(_ household: HouseholdID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_card (household_id, edition) VALUES (\(household), 2)
            ON CONFLICT (household_id) DO UPDATE SET edition = points_card.edition + 1
            """)
    }
}
