import Kernel
import Storage

/// Who signed in.
enum AttendanceStore {
    static func insert(_ attendance: Attendance, of id: AssemblyID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_attendance (assembly_id, seat, channel, way, representative, proxy,
                                               clerk_id, attended_at)
            VALUES (\(id), \(attendance.seat), \(attendance.channel), \(attendance.way),
                    \(attendance.representative), \(attendance.proxy), \(attendance.clerk), \(attendance.at))
            """)
    }

    static func remove(_ seat: Int, of id: AssemblyID, in transaction: Transaction) throws {
        try transaction.run(
            "DELETE FROM assemblies_attendance WHERE assembly_id = \(id) AND seat = \(seat)")
    }

    static func find(_ seat: Int, of id: AssemblyID, in reader: Reader) throws -> Attendance? {
        try reader.first(
            """
            SELECT seat, channel, way, representative, proxy, clerk_id, attended_at
              FROM assemblies_attendance WHERE assembly_id = \(id) AND seat = \(seat)
            """, Attendance.init)
    }

    static func all(of id: AssemblyID, in reader: Reader) throws -> [Attendance] {
        try reader.all(
            """
            SELECT seat, channel, way, representative, proxy, clerk_id, attended_at
              FROM assemblies_attendance WHERE assembly_id = \(id) ORDER BY seat
            """, Attendance.init)
    }

    static func holdsProxy(_ seat: Int, of id: AssemblyID, in reader: Reader) throws -> Bool {
        try reader.count(
            "SELECT count(*) FROM assemblies_attendance WHERE assembly_id = \(id) AND proxy = \(seat)") > 0
    }

    static func present(at id: AssemblyID, in reader: Reader) throws -> Weight {
        try reader.first(
            """
            SELECT count(*), COALESCE(SUM(s.area_dm2), 0)
              FROM assemblies_attendance a
              JOIN assemblies_seat s ON s.assembly_id = a.assembly_id AND s.number = a.seat
             WHERE a.assembly_id = \(id)
            """
        ) { Weight(count: try $0.next(), area_dm2: try $0.next()) } ?? .zero
    }

    static func papers(at id: AssemblyID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM assemblies_attendance WHERE assembly_id = \(id) AND way = 'paper'")
    }
}

extension Attendance {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            seat: try row.next(), channel: try row.next(), way: try row.next(),
            representative: try row.next(), proxy: try row.next(), clerk: try row.next(),
            at: try row.next())
    }
}
