import Kernel
import Storage

extension ServicePoint.Kind: StorableCode {}

/// Points, their hours and their rooms as they lie in the database.
enum PointStore {
    private static let columns: Query =
        "id, place_id, name, kind, address, phone, services, latitude, longitude, opened_on, closed_on"

    static func keep(_ point: ServicePoint, in transaction: Transaction) throws {
        let terms = point.terms
        try transaction.run(
            """
            INSERT INTO serviceplaces_point (id, place_id, name, kind, address, phone, services, latitude, longitude,
                                        opened_on, closed_on)
            VALUES (\(point.id), \(point.place), \(terms.name), \(terms.kind), \(terms.address), \(terms.phone),
                    \(terms.services), \(terms.latitude), \(terms.longitude), \(point.opened), \(point.closed))
            ON CONFLICT (id)
            DO UPDATE SET name = excluded.name, kind = excluded.kind, address = excluded.address,
                          phone = excluded.phone, services = excluded.services, latitude = excluded.latitude,
                          longitude = excluded.longitude, closed_on = excluded.closed_on
            """)
    }

    static func find(_ id: ServicePointID, in reader: Reader) throws -> ServicePoint? {
        try reader.first("SELECT \(columns) FROM serviceplaces_point WHERE id = \(id)", ServicePoint.init)
    }

    /// Those open at some places, by name.
    static func open(at places: [PlaceID], in reader: Reader) throws -> [ServicePoint] {
        var found: [ServicePoint] = []
        for start in stride(from: 0, to: places.count, by: 5_000) {
            let part = Array(places[start..<min(start + 5_000, places.count)])
            found += try reader.all(
                """
                SELECT \(columns) FROM serviceplaces_point
                 WHERE place_id IN (\(list: part)) AND closed_on IS NULL ORDER BY name, id
                """, ServicePoint.init)
        }
        return found.sorted { ($0.terms.name, $0.id) < ($1.terms.name, $1.id) }
    }

    static func hours(of point: ServicePointID, in reader: Reader) throws -> OpeningHours {
        let rows: [(String, Int, Int)] = try reader.all(
            """
            SELECT holds, from_minute, until_minute FROM serviceplaces_hours
             WHERE point_id = \(point) ORDER BY holds, from_minute
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
        return rows.reduce(into: OpeningHours()) { hours, row in
            let spans = row.2 == 0 ? [] : [DaySpan(row.1, row.2)]
            if let day = Day(row.0) {
                hours.exceptions[day, default: []] += spans
            } else if let weekday = Int(row.0) {
                hours.week[weekday, default: []] += spans
            }
        }
    }

    static func keep(week: [Int: [DaySpan]], of point: ServicePointID, in transaction: Transaction) throws {
        try transaction.run(
            "DELETE FROM serviceplaces_hours WHERE point_id = \(point) AND length(holds) = 1")
        for (weekday, spans) in week.sorted(by: { $0.key < $1.key }) {
            for span in spans { try insert(span, "\(weekday)", of: point, in: transaction) }
        }
    }

    static func keep(
        _ spans: [DaySpan], on day: Day, of point: ServicePointID, in transaction: Transaction
    ) throws {
        try transaction.run(
            "DELETE FROM serviceplaces_hours WHERE point_id = \(point) AND holds = \(day.description)")
        for span in spans.isEmpty ? [DaySpan(0, 0)] : spans {
            try insert(span, day.description, of: point, in: transaction)
        }
    }

    private static func insert(
        _ span: DaySpan, _ holds: String, of point: ServicePointID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_hours (point_id, holds, from_minute, until_minute)
            VALUES (\(point), \(holds), \(span.from), \(span.until))
            """)
    }

    // MARK: Rooms

    private static let roomColumns: Query =
        "id, point_id, name, seats, equipment, needs_consent, is_retired"

    static func insert(_ room: ServiceRoom, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_room (id, point_id, name, seats, equipment, needs_consent, is_retired)
            VALUES (\(room.id), \(room.point), \(room.name), \(room.seats), \(room.equipment),
                    \(room.needsConsent), \(room.isRetired))
            """)
    }

    static func retire(_ room: ServiceRoomID, in transaction: Transaction) throws {
        try transaction.run("UPDATE serviceplaces_room SET is_retired = 1 WHERE id = \(room)")
    }

    static func room(_ id: ServiceRoomID, in reader: Reader) throws -> ServiceRoom? {
        try reader.first("SELECT \(roomColumns) FROM serviceplaces_room WHERE id = \(id)", ServiceRoom.init)
    }

    static func rooms(of point: ServicePointID, in reader: Reader) throws -> [ServiceRoom] {
        try reader.all(
            """
            SELECT \(roomColumns) FROM serviceplaces_room
             WHERE point_id = \(point) AND is_retired = 0 ORDER BY name, id
            """, ServiceRoom.init)
    }
}

extension ServicePoint {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(),
            terms: Terms(
                name: try row.next(), kind: try row.next(), address: try row.next(), phone: try row.next(),
                services: try row.next(), latitude: try row.next(), longitude: try row.next()),
            opened: try row.next(), closed: try row.next())
    }
}

extension ServiceRoom {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), point: try row.next(), name: try row.next(), seats: try row.next(),
            equipment: try row.next(), needsConsent: try row.next(), isRetired: try row.next())
    }
}
