import Kernel
import Storage

/// Years and their days that are not what their weekday says.
enum CalendarStore {
    static let edition = Setting("clocks.calendar")

    static func years(in reader: Reader) throws -> [Int] {
        try reader.all("SELECT year FROM clocks_year ORDER BY year") { try $0.next() }
    }

    /// When a year was entered, and by whom; `nil` for a year that nobody has entered.
    static func entry(of year: Int, in reader: Reader) throws -> (by: PersonID?, at: Instant)? {
        try reader.first("SELECT entered_by, entered_at FROM clocks_year WHERE year = \(year)") {
            (try $0.next(), try $0.next())
        }
    }

    static func specialDays(in reader: Reader) throws -> [SpecialDay] {
        try reader.all("SELECT day_on, kind, name FROM clocks_exception ORDER BY day_on", SpecialDay.init)
    }

    static func specialDays(of year: Int, in reader: Reader) throws -> [SpecialDay] {
        try reader.all(
            "SELECT day_on, kind, name FROM clocks_exception WHERE year = \(year) ORDER BY day_on",
            SpecialDay.init)
    }

    static func keepYear(_ year: Int, by person: PersonID?, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO clocks_year (year, entered_by, entered_at)
            VALUES (\(year), \(person), \(transaction.now))
            ON CONFLICT (year) DO UPDATE
               SET entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
        try transaction.run("DELETE FROM clocks_exception WHERE year = \(year)")
    }

    /// Puts in days of one year, or of several, many with one statement.
    static func add(_ days: [SpecialDay], in transaction: Transaction) throws {
        var rest = days[...]
        while let first = rest.first {
            var rows: Query = row(first)
            for day in rest.prefix(Limits.daysPerStatement_max).dropFirst() { rows = "\(rows), \(row(day))" }
            rest = rest.dropFirst(Limits.daysPerStatement_max)
            try transaction.run("INSERT INTO clocks_exception (day_on, year, kind, name) VALUES \(rows)")
        }
    }

    private static func row(_ special: SpecialDay) -> Query {
        "(\(special.day), \(special.day.arrangementYear), \(special.kind), \(special.name))"
    }

    /// Notes that something needs a year that nobody has entered; true the first time.
    static func noteMissing(_ year: Int, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            INSERT INTO clocks_missed_year (year, missed_at) VALUES (\(year), \(transaction.now))
            ON CONFLICT (year) DO NOTHING
            """) == 1
    }

    /// The years that are needed and not entered, the earliest first.
    static func missedYears(in reader: Reader) throws -> [Int] {
        try reader.all(
            """
            SELECT m.year FROM clocks_missed_year m
             WHERE NOT EXISTS (SELECT 1 FROM clocks_year y WHERE y.year = m.year)
             ORDER BY m.year
            """
        ) { try $0.next() }
    }
}

extension SpecialDay {
    fileprivate init(_ row: inout Row) throws {
        self.init(day: try row.next(), kind: try row.next(), name: try row.next())
    }
}

extension SpecialDay.Kind: StorableCode {}
