import Kernel
import Storage

extension VolunteerActivity.Kind: StorableCode {}
extension VolunteerPart.State: StorableCode {}

/// Activities as they lie in the database.
enum ActivityStore {
    private static let columns: Query = """
        id, place_id, title, kind, held_on, meeting, risk, is_risky, insurance, seats, contact, is_dropped,
        entered_at, enterer_id, position
        """

    static func insert(_ activity: VolunteerActivity, in transaction: Transaction) throws {
        let terms = activity.terms
        try transaction.run(
            """
            INSERT INTO volunteers_activity (id, place_id, title, kind, held_on, meeting, risk, is_risky, insurance,
                                             seats, contact, is_dropped, entered_at, enterer_id, position)
            VALUES (\(activity.id), \(activity.place), \(terms.title), \(terms.kind), \(terms.day),
                    \(terms.meeting), \(terms.risk), \(terms.isRisky), \(terms.insurance), \(terms.seats),
                    \(terms.contact), \(activity.isDropped), \(activity.entered), \(activity.enterer),
                    \(activity.position))
            """)
    }

    static func drop(_ id: VolunteerActivityID, in transaction: Transaction) throws {
        try transaction.run("UPDATE volunteers_activity SET is_dropped = 1 WHERE id = \(id)")
    }

    static func find(_ id: VolunteerActivityID, in reader: Reader) throws -> VolunteerActivity? {
        try reader.first(
            "SELECT \(columns) FROM volunteers_activity WHERE id = \(id)", VolunteerActivity.init)
    }

    /// Of some places, newest first: those to come before those that were.
    static func all(
        at places: [PlaceID], before position: Int64, limit: Int, in reader: Reader
    ) throws -> [VolunteerActivity] {
        try reader.all(
            """
            SELECT \(columns) FROM volunteers_activity
             WHERE place_id IN (\(list: places)) AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, VolunteerActivity.init)
    }

    /// Those to come, the next first.
    static func coming(
        at places: [PlaceID], from today: Day, limit: Int, in reader: Reader
    ) throws -> [VolunteerActivity] {
        try reader.all(
            """
            SELECT \(columns) FROM volunteers_activity
             WHERE place_id IN (\(list: places)) AND held_on >= \(today) AND is_dropped = 0
             ORDER BY held_on, id LIMIT \(limit)
            """, VolunteerActivity.init)
    }
}

/// Who came, and how long.
enum PartStore {
    private static let columns: Query = "activity_id, person_id, state, minutes, recorder_id"

    /// Joins, or joins again after taking it back.
    static func join(
        _ person: PersonID, _ activity: VolunteerActivityID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO volunteers_part (activity_id, person_id, state, minutes, changed_at)
            VALUES (\(activity), \(person), \(VolunteerPart.State.signed), 0, \(transaction.now))
            ON CONFLICT (activity_id, person_id)
            DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at
            """)
    }

    static func set(
        _ state: VolunteerPart.State, minutes: Int, by recorder: PersonID?, of person: PersonID,
        in activity: VolunteerActivityID, _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE volunteers_part
               SET state = \(state), minutes = \(minutes), recorder_id = \(recorder),
                   changed_at = \(transaction.now)
             WHERE activity_id = \(activity) AND person_id = \(person)
            """)
    }

    static func confirm(
        _ activity: VolunteerActivityID, by confirmer: PersonID?, as confirmation: VolunteerConfirmationID,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE volunteers_part
               SET state = 'confirmed', confirmer_id = \(confirmer), confirmation_id = \(confirmation),
                   changed_at = \(transaction.now)
             WHERE activity_id = \(activity) AND state = 'recorded'
            """)
    }

    static func all(of activity: VolunteerActivityID, in reader: Reader) throws -> [VolunteerPart] {
        try reader.all(
            "SELECT \(columns) FROM volunteers_part WHERE activity_id = \(activity) ORDER BY person_id",
            VolunteerPart.init)
    }

    static func people(
        confirmed confirmation: VolunteerConfirmationID, of activity: VolunteerActivityID, in reader: Reader
    ) throws -> [PersonID] {
        try reader.all(
            """
            SELECT person_id FROM volunteers_part
             WHERE activity_id = \(activity) AND confirmation_id = \(confirmation) ORDER BY person_id
            """
        ) { try $0.next() }
    }

    /// What one person joined, the newest activity first.
    static func all(
        of person: PersonID, limit: Int, in reader: Reader
    ) throws -> [(part: VolunteerPart, title: String, day: Day)] {
        try reader.all(
            """
            SELECT p.activity_id, p.person_id, p.state, p.minutes, p.recorder_id, a.title, a.held_on
              FROM volunteers_part p JOIN volunteers_activity a ON a.id = p.activity_id
             WHERE p.person_id = \(person) AND p.state <> 'withdrawn'
             ORDER BY a.held_on DESC, a.id DESC LIMIT \(limit)
            """
        ) { row in (try VolunteerPart(&row), try row.next(), try row.next()) }
    }

    /// Confirmed minutes of a person in all.
    static func minutes(of person: PersonID, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT CAST(coalesce(sum(minutes), 0) AS BIGINT) FROM volunteers_part
             WHERE person_id = \(person) AND state = 'confirmed'
            """)
    }
}

extension VolunteerActivity {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(),
            terms: Terms(
                title: try row.next(), kind: try row.next(), day: try row.next(), meeting: try row.next(),
                risk: try row.next(), isRisky: try row.next(), insurance: try row.next(),
                seats: try row.next(), contact: try row.next()),
            isDropped: try row.next(), entered: try row.next(), enterer: try row.next(),
            position: try row.next())
    }
}

extension VolunteerPart {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            activity: try row.next(), person: try row.next(), state: try row.next(),
            minutes: try row.next(), recorder: try row.next())
    }
}
