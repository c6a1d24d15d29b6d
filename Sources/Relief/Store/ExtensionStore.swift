import Kernel
import Storage

/// More time that was asked for, and the findings of visits.
enum ExtensionStore {
    static func insert(_ draft: ExtensionDraft, of matter: ReliefID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO relief_extension (id, matter_id, days, asker_id, asked_at, reason_sealed)
            VALUES (\(draft.id), \(matter), \(draft.days), \(transaction.origin.actor), \(transaction.now),
                    \(draft.reason.bytes))
            """)
    }

    static func decide(_ matter: ReliefID, isGranted: Bool, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE relief_extension
               SET decider_id = \(transaction.origin.actor), decided_at = \(transaction.now), is_granted = \(isGranted)
             WHERE matter_id = \(matter)
            """)
    }

    static func find(_ matter: ReliefID, in reader: Reader) throws -> ReliefExtension? {
        try reader.first(
            """
            SELECT id, days, asker_id, asked_at, decider_id, decided_at, is_granted FROM relief_extension
             WHERE matter_id = \(matter)
            """
        ) { row in
            let (id, days): (ReliefActID, Int) = (try row.next(), try row.next())
            let (asker, asked): (PersonID, Instant) = (try row.next(), try row.next())
            let (person, at): (PersonID?, Instant?) = (try row.next(), try row.next())
            let isGranted: Bool? = try row.next()
            var decision: ReliefExtension.Decision?
            if let person, let at, let isGranted {
                decision = ReliefExtension.Decision(person: person, at: at, isGranted: isGranted)
            }
            return ReliefExtension(id: id, days: days, asker: asker, asked: asked, decision: decision)
        }
    }

    // MARK: Findings of visits

    static func insert(_ finding: ReliefFinding, of matter: ReliefID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO relief_finding (finding_id, visit_id, matter_id)
            VALUES (\(finding.finding), \(finding.visit), \(matter))
            """)
    }

    static func matter(of finding: AnyID, in reader: Reader) throws -> ReliefID? {
        try reader.value(
            "SELECT matter_id FROM relief_finding WHERE finding_id = \(finding)", as: ReliefID.self)
    }

    /// Visits that found what the matter is about, the first first.
    static func visits(of matter: ReliefID, in reader: Reader) throws -> [AnyID] {
        try reader.all(
            "SELECT DISTINCT visit_id FROM relief_finding WHERE matter_id = \(matter) ORDER BY visit_id"
        ) { try $0.next() }
    }
}
