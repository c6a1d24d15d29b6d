import Kernel
import Storage

/// What is frozen with the notice: motions and seats.
enum SheetStore {
    static func insert(_ motion: Motion, in transaction: Transaction) throws {
        let (id, cited): (ResolutionID?, String?) =
            switch motion.delegation {
            case .resolution(let id): (id, nil)
            case .cited(let text): (nil, text)
            case nil: (nil, nil)
            }
        try transaction.run(
            """
            INSERT INTO assemblies_motion (id, assembly_id, number, title, body, digest, subject_id,
                                           subject_kind, matter, delegation_id, delegation)
            VALUES (\(motion.id), \(motion.assembly), \(motion.number), \(motion.title), \(motion.text),
                    \(motion.textDigest), \(motion.subject), \(motion.subjectKind), \(motion.matter), \(id),
                    \(cited))
            """)
    }

    static func motions(of id: AssemblyID, in reader: Reader) throws -> [Motion] {
        try reader.all(
            """
            SELECT m.id, m.assembly_id, m.number, m.title, m.body, m.digest, m.subject_id, m.subject_kind,
                   m.matter, m.delegation_id, m.delegation
              FROM assemblies_motion m WHERE m.assembly_id = \(id) ORDER BY m.number
            """, Motion.init)
    }

    /// The motions whose text is not the one of their digest.
    static func rewritten(in reader: Reader) throws -> [MotionID] {
        var found: [MotionID] = []
        try reader.each("SELECT id, body, digest FROM assemblies_motion ORDER BY id") { row in
            let (id, text, digest): (MotionID, String, String) = (
                try row.next(), try row.next(), try row.next()
            )
            if Assemblies.digest(of: text) != digest { found.append(id) }
        }
        return found
    }

    static func insert(_ seat: Seat, of id: AssemblyID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_seat (assembly_id, number, member_id, person_id, name, household, units,
                                         area_dm2)
            VALUES (\(id), \(seat.number), \(seat.member), \(seat.person), \(seat.name), \(seat.household),
                    \(seat.units), \(seat.area_dm2))
            """)
    }

    static func seats(of id: AssemblyID, in reader: Reader) throws -> [Seat] {
        try reader.all(
            """
            SELECT number, member_id, person_id, name, household, units, area_dm2
              FROM assemblies_seat WHERE assembly_id = \(id) ORDER BY number
            """, Seat.init)
    }

    static func seat(_ number: Int, of id: AssemblyID, in reader: Reader) throws -> Seat? {
        try reader.first(
            """
            SELECT number, member_id, person_id, name, household, units, area_dm2
              FROM assemblies_seat WHERE assembly_id = \(id) AND number = \(number)
            """, Seat.init)
    }
}

extension Motion {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), assembly: try row.next(), number: try row.next(), title: try row.next(),
            text: try row.next(), textDigest: try row.next(), subject: try row.next(),
            subjectKind: try row.next(), matter: try row.next(),
            delegation: Delegation(id: try row.next(), cited: try row.next()))
    }
}

extension Delegation {
    fileprivate init?(id: ResolutionID?, cited: String?) {
        if let id {
            self = .resolution(id)
        } else if let cited {
            self = .cited(cited)
        } else {
            return nil
        }
    }
}

extension Seat {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            number: try row.next(), member: try row.next(), person: try row.next(), name: try row.next(),
            household: try row.next(), units: try row.next(), area_dm2: try row.next())
    }
}
