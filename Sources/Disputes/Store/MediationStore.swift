import Kernel
import Storage

extension MediatorChoice.State: StorableCode {}
extension MediatorChoice.Ending: StorableCode {}

/// Who mediates, what was said in sessions, what was brought.
enum MediationStore {
    static func insert(
        _ choice: MediatorChoice, number: Int, of dispute: DisputeID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO disputes_choice (id, dispute_id, number, mediator_id, state, proposed_at)
            VALUES (\(choice.id), \(dispute), \(number), \(choice.mediator), \(choice.state), \(choice.proposed))
            """)
    }

    static func update(_ choice: MediatorChoice, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE disputes_choice SET state = \(choice.state), ending = \(choice.ending)
             WHERE id = \(choice.id)
            """)
    }

    static func answer(
        _ choice: MediatorChoiceID, _ party: DisputePartyID, isYes: Bool, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO disputes_answer (choice_id, party_id, is_yes, answered_at)
            VALUES (\(choice), \(party), \(isYes), \(transaction.now))
            """)
    }

    static func choices(of dispute: DisputeID, in reader: Reader) throws -> [MediatorChoice] {
        let answers: [(MediatorChoiceID, DisputePartyID, Bool)] = try reader.all(
            """
            SELECT a.choice_id, a.party_id, a.is_yes
              FROM disputes_answer a JOIN disputes_choice c ON c.id = a.choice_id
             WHERE c.dispute_id = \(dispute) ORDER BY a.choice_id, a.party_id
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
        return try reader.all(
            """
            SELECT c.id, c.mediator_id, m.person_id, c.state, c.proposed_at, c.ending
              FROM disputes_choice c JOIN disputes_mediator m ON m.id = c.mediator_id
             WHERE c.dispute_id = \(dispute) ORDER BY c.number
            """
        ) { row in
            let id: MediatorChoiceID = try row.next()
            let mediator: MediatorID = try row.next()
            let person: PersonID = try row.next()
            let state: MediatorChoice.State = try row.next()
            let own = answers.filter { $0.0 == id }.map { ($0.1, $0.2) }
            return MediatorChoice(
                id: id, mediator: mediator, person: person, state: state,
                answers: Dictionary(own, uniquingKeysWith: { first, _ in first }),
                proposed: try row.next(), ending: try row.next())
        }
    }

    static func insert(_ session: Session, of dispute: DisputeID, in transaction: Transaction) throws {
        let present = session.present.map(String.init).joined(separator: ",")
        try transaction.run(
            """
            INSERT INTO disputes_session (id, dispute_id, number, held_on, venue, present, is_open, minutes)
            VALUES (\(session.id), \(dispute), \(session.number), \(session.on), \(session.venue), \(present),
                    \(session.isOpen), \(session.minutes))
            """)
    }

    static func sessions(of dispute: DisputeID, in reader: Reader) throws -> [Session] {
        try reader.all(
            """
            SELECT id, number, held_on, venue, present, is_open, minutes FROM disputes_session
             WHERE dispute_id = \(dispute) ORDER BY number
            """
        ) { row in
            let id: AnyID = try row.next()
            let number: Int = try row.next()
            let on: Day = try row.next()
            let venue: String = try row.next()
            let present: String = try row.next()
            return Session(
                id: id, number: number, on: on, venue: venue,
                present: present.split(separator: ",").compactMap { Int($0) }, isOpen: try row.next(),
                minutes: try row.next())
        }
    }

    static func insert(_ evidence: Evidence, of dispute: DisputeID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO disputes_evidence (file_id, dispute_id, title, kept_at)
            VALUES (\(evidence.file), \(dispute), \(evidence.title), \(evidence.kept))
            """)
    }

    static func evidence(of dispute: DisputeID, in reader: Reader) throws -> [Evidence] {
        try reader.all(
            """
            SELECT file_id, title, kept_at FROM disputes_evidence
             WHERE dispute_id = \(dispute) ORDER BY kept_at, file_id
            """
        ) { Evidence(file: try $0.next(), title: try $0.next(), kept: try $0.next()) }
    }
}
