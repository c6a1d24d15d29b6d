import Kernel
import Storage

extension ReturnReview.Kind: StorableCode {}
extension ReturnReview.Reason: StorableCode {}
extension ReturnReview.State: StorableCode {}

/// What was asked and decided about giving cases and parts back.
enum ReturnStore {
    private static let columns: Query = """
        id, leg_id, kind, reason, note, by_id, organisation_id, asked_at, state, decided_by_id, decided_at,
        decision_note, to_person_id, to_organisation_id, is_over
        """

    static func insert(_ review: ReturnReview, of matter: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO cases_return (id, case_id, leg_id, kind, reason, note, by_id, organisation_id, asked_at,
                                      state, decision_note, is_over)
            VALUES (\(review.id), \(matter), \(review.leg), \(review.kind), \(review.reason), \(review.note),
                    \(review.by), \(review.organisation), \(review.asked), \(review.state), \(""), \(false))
            """)
    }

    static func update(_ review: ReturnReview, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE cases_return
               SET state = \(review.state), decided_by_id = \(review.decision?.by),
                   decided_at = \(review.decision?.at), decision_note = \(review.decision?.note ?? ""),
                   to_person_id = \(review.decision?.to?.person),
                   to_organisation_id = \(review.decision?.to?.organisation)
             WHERE id = \(review.id)
            """)
    }

    /// Of one case, the oldest first.
    static func all(of matter: CaseID, in reader: Reader) throws -> [ReturnReview] {
        try reader.all(
            "SELECT \(columns) FROM cases_return WHERE case_id = \(matter) ORDER BY asked_at, id",
            ReturnReview.init)
    }

    /// About the case as a whole, since it was last given out.
    static func sinceDispatch(of matter: CaseID, in reader: Reader) throws -> [ReturnReview] {
        try reader.all(
            """
            SELECT \(columns) FROM cases_return
             WHERE case_id = \(matter) AND leg_id IS NULL AND is_over = \(false) ORDER BY asked_at, id
            """, ReturnReview.init)
    }

    static func waitingKinds(of matter: CaseID, in reader: Reader) throws -> Set<ReturnReview.Kind> {
        Set(
            try reader.all(
                """
                SELECT DISTINCT kind FROM cases_return
                 WHERE case_id = \(matter) AND state = \(ReturnReview.State.waiting)
                """
            ) { try $0.next() })
    }

    /// Ends what is about a dispatch that is over, and at a closed case everything.
    static func follow(from old: Case, to new: Case, in transaction: Transaction) throws {
        let (waiting, dropped) = (ReturnReview.State.waiting, ReturnReview.State.dropped)
        if !new.isOpen {
            try transaction.run(
                """
                UPDATE cases_return SET state = \(dropped) WHERE case_id = \(new.id) AND state = \(waiting)
                """)
        }
        if old.isReturning, !new.isReturning {
            try transaction.run(
                """
                UPDATE cases_return SET state = \(dropped)
                 WHERE case_id = \(new.id) AND leg_id IS NULL AND state = \(waiting)
                """)
        }
        if old.lead != new.lead {
            try transaction.run(
                """
                UPDATE cases_return SET is_over = \(true)
                 WHERE case_id = \(new.id) AND leg_id IS NULL AND is_over = \(false)
                """)
        }
    }
}

extension ReturnReview {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), leg: try row.next(), kind: try row.next(), reason: try row.next(),
            note: try row.next(), by: try row.next(), organisation: try row.next(), asked: try row.next(),
            state: try row.next())
        let (by, at, note): (PersonID?, Instant?, String) = (
            try row.next(), try row.next(), try row.next()
        )
        let (person, unit): (PersonID?, OrganisationID?) = (try row.next(), try row.next())
        isOver = try row.next()
        guard let by, let at else { return }
        let isNobody = person == nil && unit == nil
        decision = Decision(
            by: by, at: at, note: note,
            to: isNobody ? nil : Case.Lead(person: person, organisation: unit))
    }
}
