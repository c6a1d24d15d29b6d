import Kernel
import Storage

/// Rolls and their lines.
enum RollStore {
    private static let columns: Query = "id, kind, lists, place_id, name, from_on, until_on"

    static func find(_ id: RollID, in reader: Reader) throws -> Roll? {
        try reader.first("SELECT \(columns) FROM people_roll WHERE id = \(id)", Roll.init)
    }

    /// By kind and name; those that have ended too.
    static func at(_ places: some Collection<PlaceID>, in reader: Reader) throws -> [Roll] {
        try reader.all(
            """
            SELECT \(columns) FROM people_roll WHERE place_id IN (\(list: places))
             ORDER BY kind, name, id
            """, Roll.init)
    }

    static func insert(_ roll: Roll, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_roll (id, kind, lists, place_id, name, from_on, until_on)
            VALUES (\(roll.id), \(roll.kind), \(roll.lists), \(roll.place), \(roll.name),
                    \(roll.period.from), \(roll.period.until))
            """)
    }

    static func end(_ roll: RollID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE people_roll SET until_on = \(day) WHERE id = \(roll)")
    }

    /// All that a subject ever had on a roll, oldest first.
    static func entries(of subject: RollSubject, on roll: RollID, in reader: Reader) throws -> [RollEntry] {
        let who: Query =
            switch subject {
            case .person(let id): "person_id = \(id)"
            case .household(let id): "household_id = \(id)"
            }
        return try reader.all(
            """
            SELECT person_id, household_id, from_on, until_on FROM people_roll_entry
             WHERE roll_id = \(roll) AND \(who) ORDER BY from_on, id
            """, RollEntry.init)
    }

    /// Who stands on the roll on a day, in the order of entering.
    static func entries(
        of roll: RollID, on day: Day, skipping: Int = 0, limit: Int = .max, in reader: Reader
    ) throws -> [RollEntry] {
        try reader.all(
            """
            SELECT person_id, household_id, from_on, until_on FROM people_roll_entry
             WHERE roll_id = \(roll) AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
             ORDER BY from_on, id LIMIT \(limit) OFFSET \(skipping)
            """, RollEntry.init)
    }

    static func count(_ roll: RollID, on day: Day, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM people_roll_entry
             WHERE roll_id = \(roll) AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
            """)
    }

    static func insert(
        _ id: AnyID, _ entry: RollEntry, on roll: RollID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_roll_entry (id, roll_id, person_id, household_id, from_on)
            VALUES (\(id), \(roll), \(entry.subject.person), \(entry.subject.household), \(entry.period.from))
            """)
    }

    static func end(_ entry: RollEntry, on roll: RollID, in transaction: Transaction) throws {
        let who: Query =
            switch entry.subject {
            case .person(let id): "person_id = \(id)"
            case .household(let id): "household_id = \(id)"
            }
        try transaction.run(
            """
            UPDATE people_roll_entry SET until_on = \(entry.period.until)
             WHERE roll_id = \(roll) AND \(who) AND from_on = \(entry.period.from)
            """)
    }

    /// Ends what is open when the roll itself ends; a line that begins later never was.
    static func endAll(on roll: RollID, _ day: Day, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE people_roll_entry SET until_on = \(day)
             WHERE roll_id = \(roll) AND until_on IS NULL AND from_on < \(day)
            """)
        try transaction.run(
            "DELETE FROM people_roll_entry WHERE roll_id = \(roll) AND until_on IS NULL AND from_on >= \(day)"
        )
    }
}

extension Roll.Kind: StorableCode {}
extension Roll.Subjects: StorableCode {}

extension Roll {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), kind: try row.next(), lists: try row.next(), place: try row.next(),
            name: try row.next(), period: Period(from: try row.next(), until: try row.next()))
    }
}

extension RollEntry {
    init(_ row: inout Row) throws {
        let (person, household): (PersonID?, HouseholdID?) = (try row.next(), try row.next())
        let period = Period(from: try row.next(), until: try row.next())
        if let person {
            self.init(subject: .person(person), period: period)
        } else if let household {
            self.init(subject: .household(household), period: period)
        } else {
            throw Fault("reading a roll's line: it names neither a person nor a household")
        }
    }
}
