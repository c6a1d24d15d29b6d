import Kernel
import Storage

/// Items of versions.
enum ItemStore {
    private static let columns: Query = """
        id, version_id, number, code, title, heading, subject, points, cap_period, cap, evidence, declarers, checker,
        standing_days, is_affirmed, arises_from
        """

    static func insert(_ item: PointsItem, in transaction: Transaction) throws {
        let terms = item.terms
        let declarers = terms.declarers.map(\.rawValue).joined(separator: ",")
        try transaction.run(
            """
            INSERT INTO points_item (id, version_id, number, code, title, heading, subject, points, cap_period,
                                     cap, evidence, declarers, checker, standing_days, is_affirmed,
                                     arises_from)
            VALUES (\(item.id), \(item.version), \(item.number), \(terms.code), \(terms.title),
                    \(terms.heading), \(terms.subject), \(terms.points), \(terms.cap?.period),
                    \(terms.cap?.amount), \(terms.evidence), \(declarers), \(terms.checker),
                    \(terms.standing_days), \(terms.isAffirmed), \(terms.trigger))
            """)
    }

    static func delete(_ id: PointsItemID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM points_item WHERE id = \(id)")
    }

    static func find(_ id: PointsItemID, in reader: Reader) throws -> PointsItem? {
        try reader.first("SELECT \(columns) FROM points_item WHERE id = \(id)", PointsItem.init)
    }

    static func find(_ ids: some Collection<PointsItemID>, in reader: Reader) throws -> [PointsItemID:
        PointsItem]
    {
        let found = try reader.all(
            "SELECT \(columns) FROM points_item WHERE id IN (\(list: Set(ids).sorted())) ORDER BY id",
            PointsItem.init)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func all(of version: PointsVersionID, in reader: Reader) throws -> [PointsItem] {
        try reader.all(
            "SELECT \(columns) FROM points_item WHERE version_id = \(version) ORDER BY number",
            PointsItem.init)
    }
}

extension PointsItem {
    fileprivate init(_ row: inout Row) throws {
        let (id, version): (PointsItemID, PointsVersionID) = (try row.next(), try row.next())
        let number: Int = try row.next()
        let (code, title, heading): (String, String, String) = (
            try row.next(), try row.next(), try row.next()
        )
        let subject: ItemSubject = try row.next()
        let points: Int64 = try row.next()
        let (period, cap): (ItemTerms.Cap.Period?, Int64?) = (try row.next(), try row.next())
        let evidence: ItemTerms.Evidence = try row.next()
        let declarers: String = try row.next()
        let terms = ItemTerms(
            code: code, title: title, heading: heading, subject: subject, points: points,
            cap: period.flatMap { period in cap.map { ItemTerms.Cap(period, $0) } }, evidence: evidence,
            declarers: declarers.split(separator: ",").compactMap {
                ItemTerms.Declarer(rawValue: String($0))
            },
            checker: try row.next(), standing_days: try row.next(), isAffirmed: try row.next(),
            trigger: try row.next())
        self.init(id: id, version: version, number: number, terms: terms)
    }
}
