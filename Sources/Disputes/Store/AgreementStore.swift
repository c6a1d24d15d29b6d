import Kernel
import Storage

extension Agreement.Form: StorableCode {}
extension Confirmation.State: StorableCode {}

/// What was agreed, and what became of it.
enum AgreementStore {
    /// Puts a draft in the place of an earlier one.
    static func keep(
        _ agreement: Agreement, items: [AgreedItem], of dispute: DisputeID, in transaction: Transaction
    ) throws {
        try transaction.run("DELETE FROM disputes_item WHERE dispute_id = \(dispute)")
        try transaction.run("DELETE FROM disputes_agreement WHERE dispute_id = \(dispute)")
        try transaction.run(
            """
            INSERT INTO disputes_agreement (dispute_id, form, facts, drafted_at)
            VALUES (\(dispute), \(agreement.form), \(agreement.facts), \(agreement.drafted))
            """)
        for item in items {
            try transaction.run(
                """
                INSERT INTO disputes_item (id, dispute_id, number, party_id, words, due_on)
                VALUES (\(item.id), \(dispute), \(item.number), \(item.party), \(item.text), \(item.due))
                """)
        }
    }

    static func sign(_ dispute: DisputeID, on day: Day, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE disputes_agreement SET effective_on = \(day) WHERE dispute_id = \(dispute)")
    }

    static func find(_ dispute: DisputeID, in reader: Reader) throws -> Agreement? {
        try reader.first(
            """
            SELECT form, facts, drafted_at, effective_on FROM disputes_agreement
             WHERE dispute_id = \(dispute)
            """
        ) {
            Agreement(
                form: try $0.next(), facts: try $0.next(), drafted: try $0.next(), effective: try $0.next())
        }
    }

    static func items(of dispute: DisputeID, in reader: Reader) throws -> [AgreedItem] {
        try reader.all(
            """
            SELECT id, number, party_id, words, due_on, is_done, decided_at FROM disputes_item
             WHERE dispute_id = \(dispute) ORDER BY number
            """
        ) {
            AgreedItem(
                id: try $0.next(), number: try $0.next(), party: try $0.next(), text: try $0.next(),
                due: try $0.next(), isDone: try $0.next(), decided: try $0.next())
        }
    }

    static func update(_ item: AgreedItem, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE disputes_item SET is_done = \(item.isDone), decided_at = \(item.decided)
             WHERE id = \(item.id)
            """)
    }

    static func keep(
        _ confirmation: Confirmation, of dispute: DisputeID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO disputes_confirmation (dispute_id, state, entered_on)
            VALUES (\(dispute), \(confirmation.state), \(confirmation.on))
            ON CONFLICT (dispute_id) DO UPDATE SET state = excluded.state, entered_on = excluded.entered_on
            """)
    }

    static func confirmation(of dispute: DisputeID, in reader: Reader) throws -> Confirmation? {
        try reader.first(
            "SELECT state, entered_on FROM disputes_confirmation WHERE dispute_id = \(dispute)"
        ) { Confirmation(state: try $0.next(), on: try $0.next()) }
    }

    // MARK: Parts and visits

    static func insert(_ part: JointPart, of dispute: DisputeID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO disputes_part (id, dispute_id, organisation_id, task, result, opened_at)
            VALUES (\(part.id), \(dispute), \(part.organisation), \(part.task), '', \(part.opened))
            """)
    }

    static func finish(_ part: JointPart, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE disputes_part SET result = \(part.result), finished_at = \(part.finished)
             WHERE id = \(part.id)
            """)
    }

    static func parts(of dispute: DisputeID, in reader: Reader) throws -> [JointPart] {
        try reader.all(
            """
            SELECT id, organisation_id, task, opened_at, result, finished_at FROM disputes_part
             WHERE dispute_id = \(dispute) ORDER BY opened_at, id
            """
        ) {
            JointPart(
                id: try $0.next(), organisation: try $0.next(), task: try $0.next(), opened: try $0.next(),
                result: try $0.next(), finished: try $0.next())
        }
    }

    static func insert(_ visit: ReturnVisit, of dispute: DisputeID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO disputes_visit (id, dispute_id, is_reached, is_quiet, note, visited_at)
            VALUES (\(visit.id), \(dispute), \(visit.isReached), \(visit.isQuiet), \(visit.note), \(visit.at))
            """)
    }

    static func visits(of dispute: DisputeID, in reader: Reader) throws -> [ReturnVisit] {
        try reader.all(
            """
            SELECT id, is_reached, is_quiet, note, visited_at FROM disputes_visit
             WHERE dispute_id = \(dispute) ORDER BY visited_at, id
            """
        ) {
            ReturnVisit(
                id: try $0.next(), isReached: try $0.next(), isQuiet: try $0.next(), note: try $0.next(),
                at: try $0.next())
        }
    }
}
