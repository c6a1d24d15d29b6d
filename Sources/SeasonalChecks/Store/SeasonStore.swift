import Kernel
import Storage

/// What came of each list's seasons.
enum SeasonStore {
    private static let columns: Query =
        "list_id, year, round_id, put_off_until, reason, put_off_by, hindrance"

    static func keep(_ season: SeasonStart, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO seasonalchecks_season (list_id, year, round_id, put_off_until, reason, put_off_by, hindrance)
            VALUES (\(season.list), \(season.year), \(season.round), \(season.putOff?.until),
                    \(season.putOff?.reason), \(season.putOff?.person), \(season.hindrance))
            ON CONFLICT (list_id, year) DO UPDATE
               SET round_id = \(season.round), put_off_until = \(season.putOff?.until),
                   reason = \(season.putOff?.reason), put_off_by = \(season.putOff?.person),
                   hindrance = \(season.hindrance)
            """)
    }

    static func find(_ list: CheckListID, _ year: Int, in reader: Reader) throws -> SeasonStart {
        try reader.first(
            "SELECT \(columns) FROM seasonalchecks_season WHERE list_id = \(list) AND year = \(year)",
            SeasonStart.init) ?? SeasonStart(list: list, year: year)
    }

    /// Every list that is in use, those opened first first.
    static func lists(in reader: Reader) throws -> [CheckListID] {
        try reader.all(
            "SELECT id FROM seasonalchecks_list WHERE is_retired = 0 ORDER BY opened_at, id"
        ) { try $0.next() }
    }

    /// The list's last round of its season that began since a moment: lists were started by hand before.
    static func round(of list: CheckListID, since: Instant, in reader: Reader) throws -> CheckRoundID? {
        try reader.first(
            """
            SELECT id FROM seasonalchecks_round
             WHERE list_id = \(list) AND cause = 'season' AND begun_at >= \(since)
             ORDER BY position DESC LIMIT 1
            """
        ) { try $0.next() }
    }

    /// Rounds that began by themselves since a moment.
    static func startedAlone(since: Instant, in reader: Reader) throws -> [(CheckListID, CheckRoundID)] {
        try reader.all(
            """
            SELECT r.list_id, r.id FROM seasonalchecks_round r
              JOIN seasonalchecks_season s ON s.round_id = r.id
             WHERE r.begun_by IS NULL AND r.begun_at >= \(since)
             ORDER BY r.position
            """
        ) { (try $0.next(), try $0.next()) }
    }
}

extension SeasonStart {
    fileprivate init(_ row: inout Row) throws {
        let (list, year): (CheckListID, Int) = (try row.next(), try row.next())
        let (round, until): (CheckRoundID?, Day?) = (try row.next(), try row.next())
        let (reason, person): (String?, PersonID?) = (try row.next(), try row.next())
        self.init(list: list, year: year, round: round, hindrance: try row.next())
        if let until { putOff = PutOff(until: until, reason: reason ?? "", person: person) }
    }
}
