import Kernel
import Storage

/// What was done in a matter: kin, checks, opinions, decisions, reviews.
enum CourseStore {
    static func insert(kin officer: PersonID, of matter: ReliefID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO relief_kin (matter_id, officer_id, declared_at)
            VALUES (\(matter), \(officer), \(transaction.now))
            """)
    }

    static func kin(of matter: ReliefID, in reader: Reader) throws -> [PersonID] {
        try reader.all("SELECT officer_id FROM relief_kin WHERE matter_id = \(matter) ORDER BY officer_id") {
            try $0.next()
        }
    }

    static func insert(
        _ check: ReliefCheck, _ report: SealedWords, of matter: ReliefID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO relief_check (id, matter_id, round, first_id, second_id, checked_at, is_fit, present, agreeing,
                                      report_sealed)
            VALUES (\(check.id), \(matter), \(check.round), \(check.first), \(check.second), \(check.checked),
                    \(check.isFit), \(check.appraisal?.present), \(check.appraisal?.agreeing), \(report.bytes))
            """)
    }

    static func checks(of matter: ReliefID, in reader: Reader) throws -> [ReliefCheck] {
        try reader.all(
            """
            SELECT id, round, first_id, second_id, checked_at, is_fit, present, agreeing
              FROM relief_check WHERE matter_id = \(matter) ORDER BY round
            """
        ) { row in
            let (id, round): (ReliefActID, Int) = (try row.next(), try row.next())
            let (first, second): (PersonID, PersonID) = (try row.next(), try row.next())
            let (checked, isFit): (Instant, Bool) = (try row.next(), try row.next())
            let (present, agreeing): (Int?, Int?) = (try row.next(), try row.next())
            return ReliefCheck(
                id: id, round: round, first: first, second: second, checked: checked, isFit: isFit,
                appraisal: present.map { .init(present: $0, agreeing: agreeing ?? 0) })
        }
    }

    static func insert(
        _ opinion: ReliefOpinion, _ reason: SealedWords, of matter: ReliefID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO relief_opinion (id, matter_id, round, person_id, given_at, is_for, amount_fen, persons,
                                        reason_sealed)
            VALUES (\(opinion.id), \(matter), \(opinion.round), \(opinion.person), \(opinion.given),
                    \(opinion.isFor), \(opinion.amount.fen), \(opinion.persons), \(reason.bytes))
            """)
    }

    static func opinions(of matter: ReliefID, in reader: Reader) throws -> [ReliefOpinion] {
        try reader.all(
            """
            SELECT id, round, person_id, given_at, is_for, amount_fen, persons
              FROM relief_opinion WHERE matter_id = \(matter) ORDER BY round
            """
        ) {
            ReliefOpinion(
                id: try $0.next(), round: try $0.next(), person: try $0.next(), given: try $0.next(),
                isFor: try $0.next(), amount: Money(fen: try $0.next()), persons: try $0.next())
        }
    }

    static func insert(
        _ decision: ReliefDecision, reason: SealedWords, remedy: SealedWords, of matter: ReliefID,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO relief_decision (id, matter_id, number, kind, person_id, decided_at, from_month, amount_fen,
                                         care, reason_sealed, remedy_sealed)
            VALUES (\(decision.id), \(matter), \(decision.number), \(decision.kind), \(decision.person),
                    \(decision.decided), \(decision.from.number), \(decision.amount.fen), \(decision.care),
                    \(reason.bytes), \(remedy.bytes))
            """)
    }

    static func decisions(of matter: ReliefID, in reader: Reader) throws -> [ReliefDecision] {
        try reader.all(
            """
            SELECT id, number, kind, person_id, decided_at, from_month, amount_fen, care
              FROM relief_decision WHERE matter_id = \(matter) ORDER BY number
            """
        ) {
            ReliefDecision(
                id: try $0.next(), number: try $0.next(), kind: try $0.next(), person: try $0.next(),
                decided: try $0.next(), from: ReliefMonth(number: try $0.next()),
                amount: Money(fen: try $0.next()), care: try $0.next())
        }
    }

    static func insert(
        _ review: ReliefReview, _ report: SealedWords, of matter: ReliefID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO relief_review (id, matter_id, first_id, second_id, done_at, is_unchanged, report_sealed)
            VALUES (\(review.id), \(matter), \(review.first), \(review.second), \(review.done),
                    \(review.isUnchanged), \(report.bytes))
            """)
    }

    static func reviews(of matter: ReliefID, in reader: Reader) throws -> [ReliefReview] {
        try reader.all(
            """
            SELECT id, first_id, second_id, done_at, is_unchanged
              FROM relief_review WHERE matter_id = \(matter) ORDER BY done_at, id
            """
        ) {
            ReliefReview(
                id: try $0.next(), first: try $0.next(), second: try $0.next(), done: try $0.next(),
                isUnchanged: try $0.next())
        }
    }
}

/// The sealed words of a matter's course, and their end.
enum ReliefWordStore {
    /// Reports and reasons by the row they belong to, in the order of their rounds.
    static func reports(of matter: ReliefID, in reader: Reader) throws -> [(row: AnyID, bytes: [UInt8])] {
        try reader.all(
            """
            SELECT id, report_sealed, checked_at AS at FROM relief_check
             WHERE matter_id = \(matter) AND report_sealed IS NOT NULL
            UNION ALL
            SELECT id, reason_sealed, given_at FROM relief_opinion
             WHERE matter_id = \(matter) AND reason_sealed IS NOT NULL
            UNION ALL
            SELECT id, reason_sealed, asked_at FROM relief_extension
             WHERE matter_id = \(matter) AND reason_sealed IS NOT NULL
            UNION ALL
            SELECT id, report_sealed, done_at FROM relief_review
             WHERE matter_id = \(matter) AND report_sealed IS NOT NULL
             ORDER BY at, id
            """
        ) { (try $0.next(), try $0.next()) }
    }

    /// What the household is told of a decision.
    static func told(
        _ decision: ReliefActID, in reader: Reader
    ) throws -> (reason: [UInt8]?, remedy: [UInt8]?) {
        try reader.first(
            "SELECT reason_sealed, remedy_sealed FROM relief_decision WHERE id = \(decision)"
        ) { (try $0.next(), try $0.next()) } ?? (nil, nil)
    }

    static func erase(_ matter: ReliefID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE relief_matter SET household_id = NULL, person_id = NULL, name_sealed = NULL, details_sealed = NULL
             WHERE id = \(matter)
            """)
        try transaction.run("UPDATE relief_check SET report_sealed = NULL WHERE matter_id = \(matter)")
        try transaction.run("UPDATE relief_opinion SET reason_sealed = NULL WHERE matter_id = \(matter)")
        try transaction.run(
            "UPDATE relief_decision SET reason_sealed = NULL, remedy_sealed = NULL WHERE matter_id = \(matter)"
        )
        try transaction.run("UPDATE relief_review SET report_sealed = NULL WHERE matter_id = \(matter)")
        try transaction.run("UPDATE relief_extension SET reason_sealed = NULL WHERE matter_id = \(matter)")
        try transaction.run("DELETE FROM relief_finding WHERE matter_id = \(matter)")
        try transaction.run("DELETE FROM relief_kin WHERE matter_id = \(matter)")
    }
}
