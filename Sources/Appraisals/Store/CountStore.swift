import Kernel
import Storage

/// Counts, and what was said against them.
enum CountStore {
    static func insert(
        _ count: AppraisalCount, _ outcome: AppraisalOutcome, of id: AppraisalID,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO appraisals_count (appraisal_id, version, counted_at, outcome, digest, appeal_id)
            VALUES (\(id), \(count.version), \(count.counted), \(ScoreText.write(outcome)), \(count.digest),
                    \(count.appeal))
            """)
    }

    /// In their order.
    static func all(of id: AppraisalID, in reader: Reader) throws -> [AppraisalCount] {
        try reader.all(
            """
            SELECT version, counted_at, digest, appeal_id FROM appraisals_count
             WHERE appraisal_id = \(id) ORDER BY version
            """
        ) { row in
            AppraisalCount(
                version: try row.next(), counted: try row.next(), digest: try row.next(),
                appeal: try row.next())
        }
    }

    static func outcome(of id: AppraisalID, version: Int, in reader: Reader) throws -> AppraisalOutcome? {
        let text: String? = try reader.value(
            "SELECT outcome FROM appraisals_count WHERE appraisal_id = \(id) AND version = \(version)")
        return text.map(ScoreText.outcome)
    }

    static func insert(_ appeal: AppraisalAppeal, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO appraisals_appeal (id, appraisal_id, subject, appellant, words, raised_at, state, answer,
                                           adjustments)
            VALUES (\(appeal.id), \(appeal.appraisal), \(appeal.subject), \(appeal.appellant), \(appeal.words),
                    \(appeal.raised), \(appeal.state), '', '')
            """)
    }

    static func keep(
        _ appeal: AppraisalAppeal, _ adjustments: [Adjustment], in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE appraisals_appeal
               SET state = \(appeal.state), answer = \(appeal.answer),
                   adjustments = \(ScoreText.write(adjustments)), answered_at = \(appeal.answered),
                   answerer_id = \(appeal.answerer)
             WHERE id = \(appeal.id)
            """)
    }

    /// In the order in which they came.
    static func appeals(of id: AppraisalID, in reader: Reader) throws -> [AppraisalAppeal] {
        try reader.all(
            """
            SELECT id, appraisal_id, subject, appellant, words, raised_at, state, answer, answered_at, answerer_id
              FROM appraisals_appeal WHERE appraisal_id = \(id) ORDER BY raised_at, id
            """, AppraisalAppeal.init)
    }

    static func appeal(_ id: AppraisalAppealID, in reader: Reader) throws -> AppraisalAppeal? {
        try reader.first(
            """
            SELECT id, appraisal_id, subject, appellant, words, raised_at, state, answer, answered_at, answerer_id
              FROM appraisals_appeal WHERE id = \(id)
            """, AppraisalAppeal.init)
    }

    static func adjustments(of appeal: AppraisalAppealID, in reader: Reader) throws -> [Adjustment] {
        let text: String? = try reader.value("SELECT adjustments FROM appraisals_appeal WHERE id = \(appeal)")
        return text.map(ScoreText.adjustments) ?? []
    }

    /// What the appeals behind the counts up to a version changed, in the order of the counts.
    static func adjustments(
        of id: AppraisalID, upTo version: Int, in reader: Reader
    ) throws -> [Adjustment] {
        let texts: [String] = try reader.all(
            """
            SELECT a.adjustments FROM appraisals_count c
              JOIN appraisals_appeal a ON a.id = c.appeal_id
             WHERE c.appraisal_id = \(id) AND c.version <= \(version) ORDER BY c.version
            """
        ) { try $0.next() }
        return texts.flatMap(ScoreText.adjustments)
    }
}

extension AppraisalAppeal {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), appraisal: try row.next(), subject: try row.next(),
            appellant: try row.next(), words: try row.next(), raised: try row.next(),
            state: try row.next(), answer: try row.next(), answered: try row.next(),
            answerer: try row.next())
    }
}
