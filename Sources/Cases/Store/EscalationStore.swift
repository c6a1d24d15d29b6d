import Kernel
import Storage

extension Escalation.Power: StorableCode {}

/// On which ground cases went up, and from which desk.
enum EscalationStore {
    static func insert(
        _ escalation: Escalation, of matter: Case, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO cases_escalation (step_id, case_id, from_id, to_id, ground, power, sum_fen, position)
            VALUES (\(escalation.step), \(matter.id), \(escalation.from), \(escalation.to),
                    \(escalation.ground.code), \(escalation.ground.power), \(escalation.ground.sum),
                    \(matter.position))
            """)
    }

    static func all(of matter: CaseID, in reader: Reader) throws -> [StepID: Escalation] {
        let found = try reader.all(
            """
            SELECT step_id, from_id, to_id, ground, power, sum_fen FROM cases_escalation
             WHERE case_id = \(matter) ORDER BY step_id
            """, Escalation.init)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.step, $0) })
    }

    /// Where the cases that `desk` passed up stand in the journal, the newest first.
    static func positions(
        from desk: PlaceID, before position: Int64?, limit: Int, in reader: Reader
    ) throws -> [Int64] {
        try reader.all(
            """
            SELECT DISTINCT position FROM cases_escalation
             WHERE from_id = \(desk) AND position < \(position ?? Int64.max)
             ORDER BY position DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }
}

extension Escalation {
    init(_ row: inout Row) throws {
        let (step, from, to): (StepID, PlaceID, PlaceID) = (try row.next(), try row.next(), try row.next())
        let (code, power, sum): (String, Power?, Money?) = (try row.next(), try row.next(), try row.next())
        let ground: Ground =
            if let power { .authority(power) } else if let sum { .money(sum) } else { .time }
        if ground.code != code { throw Fault("reading the escalation \(step): its ground is \(code)") }
        self.init(step: step, from: from, to: to, ground: ground)
    }
}

extension Queue {
    /// Cases that this very desk passed up, whether asked or by the clock, the newest first: those below keep sight.
    package static func passedUp(
        from desk: PlaceID, before position: Int64? = nil, limit: Int, in reader: Reader
    ) throws -> (rows: [QueueRow], positions: [Int64]) {
        let positions = try EscalationStore.positions(
            from: desk, before: position, limit: limit, in: reader)
        return (positions.isEmpty ? [] : try at(positions: positions, within: desk, in: reader), positions)
    }
}
