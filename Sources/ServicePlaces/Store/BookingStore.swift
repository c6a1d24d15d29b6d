import Kernel
import Storage

extension RoomBooking.State: StorableCode {}

/// Who has which room when.
enum BookingStore {
    private static let columns: Query =
        "id, room_id, day_on, from_minute, until_minute, purpose, person_id, state"

    static func insert(_ booking: RoomBooking, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_booking (id, room_id, day_on, from_minute, until_minute, purpose, person_id,
                                               state, reason, asked_at)
            VALUES (\(booking.id), \(booking.room), \(booking.day), \(booking.span.from),
                    \(booking.span.until), \(booking.purpose), \(booking.person), \(booking.state), '',
                    \(transaction.now))
            """)
    }

    static func set(
        _ state: RoomBooking.State, because reason: String = "", by decider: PersonID?, of id: RoomBookingID,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE serviceplaces_booking SET state = \(state), reason = \(reason), decider_id = \(decider)
             WHERE id = \(id)
            """)
    }

    static func find(_ id: RoomBookingID, in reader: Reader) throws -> RoomBooking? {
        try reader.first("SELECT \(columns) FROM serviceplaces_booking WHERE id = \(id)", RoomBooking.init)
    }

    static func all(of room: ServiceRoomID, on day: Day, in reader: Reader) throws -> [RoomBooking] {
        try reader.all(
            """
            SELECT \(columns) FROM serviceplaces_booking
             WHERE room_id = \(room) AND day_on = \(day) ORDER BY from_minute, id
            """, RoomBooking.init)
    }

    /// What stands in a room from a day on.
    static func ahead(of room: ServiceRoomID, from day: Day, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM serviceplaces_booking
             WHERE room_id = \(room) AND day_on >= \(day) AND state IN ('asked', 'confirmed')
            """)
    }

    /// What one person has, the next first; past ones are left out.
    static func all(of person: PersonID, from day: Day, in reader: Reader) throws -> [RoomBooking] {
        try reader.all(
            """
            SELECT \(columns) FROM serviceplaces_booking
             WHERE person_id = \(person) AND day_on >= \(day) AND state <> 'cancelled'
             ORDER BY day_on, from_minute, id
            """, RoomBooking.init)
    }

    /// What waits for the desk of a point.
    static func asked(at point: ServicePointID, from day: Day, in reader: Reader) throws -> [RoomBooking] {
        try reader.all(
            """
            SELECT \(columns) FROM serviceplaces_booking
             WHERE room_id IN (SELECT id FROM serviceplaces_room WHERE point_id = \(point))
               AND state = 'asked' AND day_on >= \(day)
             ORDER BY day_on, from_minute, id
            """, RoomBooking.init)
    }

    /// Whose data are erased: what they wanted the room for goes, and what is to come is given up.
    static func erase(_ person: PersonID, from day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE serviceplaces_booking SET purpose = '' WHERE person_id = \(person)")
        try transaction.run(
            """
            UPDATE serviceplaces_booking SET state = 'cancelled'
             WHERE person_id = \(person) AND day_on >= \(day) AND state IN ('asked', 'confirmed')
            """)
    }
}

extension RoomBooking {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), room: try row.next(), day: try row.next(),
            span: DaySpan(try row.next(), try row.next()), purpose: try row.next(),
            person: try row.next(), state: try row.next())
    }
}
