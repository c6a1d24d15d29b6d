import Kernel
import People
import Storage

extension VisitPace: StorableCode {}
extension CareClass.Grounds: StorableCode {}

/// Classes of needs, the retired ones too.
enum CareClassStore {
    private static let columns: Query =
        "id, code, chinese, english, need, pace, grounds, days_max, from_on, retired_on"

    static func insert(_ known: CareClass, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO homevisits_class (id, code, chinese, english, need, pace, grounds, days_max, from_on)
            VALUES (\(known.id), \(known.code), \(known.chinese), \(known.english), \(known.need.rawValue),
                    \(known.pace), \(known.grounds), \(known.days_max), \(known.from))
            """)
    }

    static func retire(_ known: CareClass, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE homevisits_class SET retired_on = \(known.retired) WHERE id = \(known.id)")
    }

    static func find(_ id: CareClassID, in reader: Reader) throws -> CareClass? {
        try reader.first("SELECT \(columns) FROM homevisits_class WHERE id = \(id)", CareClass.init)
    }

    /// In the order of the needs, the more frequent visits first.
    static func all(in reader: Reader) throws -> [CareClass] {
        try reader.all(
            """
            SELECT \(columns) FROM homevisits_class
             ORDER BY CASE WHEN pace = 'high' THEN 0 ELSE 1 END, need, code LIMIT \(HomeVisitLimits.classes_max)
            """, CareClass.init)
    }
}

extension CareClass {
    fileprivate init(_ row: inout Row) throws {
        let (id, code): (CareClassID, String) = (try row.next(), try row.next())
        let (chinese, english): (String, String) = (try row.next(), try row.next())
        let need: String = try row.next()
        guard let known = Care.Need(rawValue: need) else { throw Fault("class \(code) is of \(need)") }
        self.init(
            id: id, code: code, chinese: chinese, english: english, need: known, pace: try row.next(),
            grounds: try row.next(), days_max: try row.next(), from: try row.next(), retired: try row.next())
    }
}
