import Assemblies
import Kernel
import Storage

/// What was done, line by line; never changed.
enum RecordStore {
    private static let columns: Query = """
        id, sequence, step, round, version, kind, held_on, resolution_id, notice_id, due, present, in_favour,
        against, abstaining, chair, recorder, minutes, back_to, reason, recorded_at, recorder_id
        """

    static func insert(_ record: StepRecord, of id: ProcedureID, in transaction: Transaction) throws {
        let meeting = record.proof?.meeting
        try transaction.run(
            """
            INSERT INTO deliberation_record (id, procedure_id, sequence, step, round, version, kind, held_on,
                                             resolution_id, notice_id, due, present, in_favour, against,
                                             abstaining, chair, recorder, minutes, back_to, reason,
                                             recorded_at, recorder_id)
            VALUES (\(record.id), \(id), \(record.sequence), \(record.step), \(record.round),
                    \(record.version), \(record.kind), \(record.on), \(record.proof?.resolution),
                    \(record.proof?.notice), \(meeting?.due), \(meeting?.present), \(meeting?.inFavour),
                    \(meeting?.against), \(meeting?.abstaining), \(meeting?.chair), \(meeting?.recorder),
                    \(meeting?.minutes), \(record.backTo), \(record.reason), \(record.recorded),
                    \(record.by))
            """)
    }

    /// In the order in which it happened.
    static func all(of id: ProcedureID, in reader: Reader) throws -> [StepRecord] {
        try reader.all(
            """
            SELECT \(columns) FROM deliberation_record WHERE procedure_id = \(id) ORDER BY sequence
            """, StepRecord.init)
    }

    static func count(of id: ProcedureID, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM deliberation_record WHERE procedure_id = \(id)")
    }

    static func isUsed(_ resolution: ResolutionID, in reader: Reader) throws -> Bool {
        try reader.count("SELECT count(*) FROM deliberation_record WHERE resolution_id = \(resolution)") > 0
    }
}

extension StepRecord.Proof {
    package var meeting: CommitteeMeeting? { if case .meeting(let meeting) = self { meeting } else { nil } }
    package var resolution: ResolutionID? { if case .resolution(let id) = self { id } else { nil } }
    package var notice: AnyID? { if case .notice(let id) = self { id } else { nil } }
}

extension StepRecord {
    fileprivate init(_ row: inout Row) throws {
        let (id, sequence, step): (AnyID, Int, ProcedureStep) = (
            try row.next(), try row.next(), try row.next()
        )
        let (round, version, kind, on): (Int, Int, Kind, Day) = (
            try row.next(), try row.next(), try row.next(), try row.next()
        )
        let (resolution, notice): (ResolutionID?, AnyID?) = (try row.next(), try row.next())
        let meeting = try CommitteeMeeting(&row, on: on)
        let proof: Proof? =
            resolution.map(Proof.resolution) ?? notice.map(Proof.notice) ?? meeting.map(Proof.meeting)
        self.init(
            id: id, sequence: sequence, step: step, round: round, version: version, kind: kind, on: on,
            proof: proof, backTo: try row.next(), reason: try row.next(), recorded: try row.next(),
            by: try row.next())
    }
}

extension CommitteeMeeting {
    /// `nil` where no minutes were kept.
    fileprivate init?(_ row: inout Row, on day: Day) throws {
        let numbers: [Int?] = try (0..<5).map { _ in try row.next() }
        let words: [String?] = try (0..<3).map { _ in try row.next() }
        guard let due = numbers[0], let present = numbers[1], let inFavour = numbers[2],
            let against = numbers[3], let abstaining = numbers[4]
        else { return nil }
        self.init(
            on: day, due: due, present: present, inFavour: inFavour, against: against,
            abstaining: abstaining, chair: words[0] ?? "", recorder: words[1] ?? "", minutes: words[2] ?? "")
    }
}
