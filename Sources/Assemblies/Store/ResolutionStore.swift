import Kernel
import Rulebook
import Storage

/// What was decided, with the count that it stands on.
enum ResolutionStore {
    private static let columns: Query = """
        r.id, r.number, r.body_id, a.kind, a.place_id, r.assembly_id, r.motion_id, m.subject_id,
        m.subject_kind, m.matter, m.digest, r.is_passed, r.decided_on
        """
    private static let tables: Query = """
        assemblies_resolution r JOIN assemblies_assembly a ON a.id = r.assembly_id
        JOIN assemblies_motion m ON m.id = r.motion_id
        """

    static func insert(
        _ resolution: Resolution, _ standing: Standing, at position: Int64, in transaction: Transaction
    ) throws {
        let tally = standing.tally
        try transaction.run(
            """
            INSERT INTO assemblies_resolution (id, number, body_id, assembly_id, motion_id, is_passed,
                                               decided_on, position, quorum, majority, present, present_dm2,
                                               yes, yes_dm2, no, no_dm2, abstain, abstain_dm2, spoiled,
                                               unreturned)
            VALUES (\(resolution.id), \(resolution.number), \(resolution.body), \(resolution.assembly),
                    \(resolution.motion), \(resolution.isPassed), \(resolution.decided), \(position),
                    \(standing.quorum?.description ?? ""), \(standing.majority.description),
                    \(standing.present.count), \(standing.present.area_dm2), \(tally.yes.count),
                    \(tally.yes.area_dm2), \(tally.no.count), \(tally.no.area_dm2), \(tally.abstain.count),
                    \(tally.abstain.area_dm2), \(tally.spoiled), \(tally.unreturned))
            """)
    }

    static func find(_ id: ResolutionID, in reader: Reader) throws -> Resolution? {
        try reader.first("SELECT \(columns) FROM \(tables) WHERE r.id = \(id)", Resolution.init)
    }

    static func find(on motion: MotionID, in reader: Reader) throws -> Resolution? {
        try reader.first("SELECT \(columns) FROM \(tables) WHERE r.motion_id = \(motion)", Resolution.init)
    }

    /// About a subject of another room, newest first.
    static func all(about subject: AnyID, in reader: Reader) throws -> [Resolution] {
        try reader.all(
            """
            SELECT \(columns) FROM \(tables)
             WHERE m.subject_id = \(subject) ORDER BY r.position DESC, r.id
            """, Resolution.init)
    }

    /// Of a body, newest first.
    static func all(of body: BodyID, limit: Int, in reader: Reader) throws -> [Resolution] {
        try reader.all(
            """
            SELECT \(columns) FROM \(tables)
             WHERE r.body_id = \(body) ORDER BY r.position DESC, r.id LIMIT \(limit)
            """, Resolution.init)
    }

    static func all(at assembly: AssemblyID, in reader: Reader) throws -> [Resolution] {
        try reader.all(
            "SELECT \(columns) FROM \(tables) WHERE r.assembly_id = \(assembly) ORDER BY m.number",
            Resolution.init)
    }

    /// Of every resolution what it says, and what it was decided by.
    static func kept(in reader: Reader) throws -> [KeptResolution] {
        try reader.all(
            """
            SELECT r.id, r.assembly_id, a.kind, a.counting, a.seats, a.area_dm2, m.matter, r.is_passed,
                   r.quorum, r.majority, r.present, r.present_dm2, r.yes, r.yes_dm2, r.no, r.no_dm2,
                   r.abstain, r.abstain_dm2, r.spoiled, r.unreturned
              FROM assemblies_resolution r
              JOIN assemblies_assembly a ON a.id = r.assembly_id
              JOIN assemblies_motion m ON m.id = r.motion_id
             ORDER BY r.id
            """, KeptResolution.init)
    }

    /// The count that was kept when the meeting was closed.
    static func counted(_ id: ResolutionID, in reader: Reader) throws -> (present: Weight, tally: Tally)? {
        try reader.first(
            """
            SELECT present, present_dm2, yes, yes_dm2, no, no_dm2, abstain, abstain_dm2, spoiled, unreturned
              FROM assemblies_resolution WHERE id = \(id)
            """
        ) { row in
            (
                Weight(count: try row.next(), area_dm2: try row.next()),
                Tally(
                    yes: Weight(count: try row.next(), area_dm2: try row.next()),
                    no: Weight(count: try row.next(), area_dm2: try row.next()),
                    abstain: Weight(count: try row.next(), area_dm2: try row.next()),
                    spoiled: try row.next(), unreturned: try row.next())
            )
        }
    }
}

extension Resolution {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), body: try row.next(), kind: try row.next(),
            place: try row.next(), assembly: try row.next(), motion: try row.next(),
            subject: try row.next(), subjectKind: try row.next(), matter: try row.next(),
            textDigest: try row.next(), isPassed: try row.next(), decided: try row.next())
    }
}

extension KeptResolution {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), assembly: try row.next(), kind: try row.next(), counting: try row.next(),
            all: Weight(count: try row.next(), area_dm2: try row.next()), matter: try row.next(),
            isPassed: try row.next(), quorum: try row.next(), majority: try row.next(),
            present: Weight(count: try row.next(), area_dm2: try row.next()),
            tally: Tally(
                yes: Weight(count: try row.next(), area_dm2: try row.next()),
                no: Weight(count: try row.next(), area_dm2: try row.next()),
                abstain: Weight(count: try row.next(), area_dm2: try row.next()),
                spoiled: try row.next(), unreturned: try row.next()))
    }
}
