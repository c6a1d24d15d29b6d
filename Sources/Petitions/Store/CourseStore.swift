import Kernel
import Sealing
import Storage

/// What was done with petitions: who is named, answers, hearings, steps.
enum CourseStore {
    // MARK: Named officers

    static func name(_ person: PersonID, to id: PetitionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO petitions_assignee (petition_id, person_id, named_by_id, from_at)
            VALUES (\(id), \(person), \(transaction.origin.actor), \(transaction.now))
            ON CONFLICT (petition_id, person_id) DO UPDATE
               SET named_by_id = excluded.named_by_id, from_at = excluded.from_at, until_at = NULL
            """)
    }

    static func unname(_ person: PersonID, from id: PetitionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE petitions_assignee SET until_at = \(transaction.now)
             WHERE petition_id = \(id) AND person_id = \(person)
            """)
    }

    static func assignees(of id: PetitionID, in reader: Reader) throws -> [PetitionAssignee] {
        try reader.all(
            """
            SELECT person_id, from_at FROM petitions_assignee
             WHERE petition_id = \(id) AND until_at IS NULL ORDER BY from_at, person_id
            """
        ) { PetitionAssignee(person: try $0.next(), from: try $0.next()) }
    }

    // MARK: Answers

    static func insert(
        _ answer: PetitionAnswer, _ words: SealedText, _ basis: SealedText, of id: PetitionID,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO petitions_answer (id, petition_id, stage, outcome, words_sealed, basis_sealed, answerer_id,
                                          answered_at)
            VALUES (\(answer.id), \(id), \(answer.stage), \(answer.outcome), \(words.bytes), \(basis.bytes),
                    \(answer.by), \(answer.at))
            """)
    }

    static func deliver(_ answer: PetitionAnswer, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE petitions_answer SET delivered_on = \(answer.delivered), until_on = \(answer.until)
             WHERE id = \(answer.id)
            """)
    }

    static func answers(of id: PetitionID, in reader: Reader) throws -> [PetitionAnswer] {
        try reader.all(
            """
            SELECT id, stage, outcome, answerer_id, answered_at, delivered_on, until_on FROM petitions_answer
             WHERE petition_id = \(id)
             ORDER BY CASE stage WHEN 'handling' THEN 1 WHEN 'review' THEN 2 ELSE 3 END, id
            """
        ) {
            PetitionAnswer(
                id: try $0.next(), stage: try $0.next(), outcome: try $0.next(), by: try $0.next(),
                at: try $0.next(), delivered: try $0.next(), until: try $0.next())
        }
    }

    /// Words and basis of each answer.
    static func words(
        of id: PetitionID, key: CountyKey, in reader: Reader
    ) throws -> [PetitionActID: (words: String, basis: String)] {
        let rows: [(PetitionActID, [UInt8]?, [UInt8]?)] = try reader.all(
            "SELECT id, words_sealed, basis_sealed FROM petitions_answer WHERE petition_id = \(id) ORDER BY id"
        ) { (try $0.next(), try $0.next(), try $0.next()) }
        return Dictionary(
            uniqueKeysWithValues: try rows.map { row in
                (
                    row.0,
                    (
                        try SealedText.open(row.1, "petitions_answer.words", of: row.0, key: key),
                        try SealedText.open(row.2, "petitions_answer.basis", of: row.0, key: key)
                    )
                )
            })
    }

    // MARK: Hearings

    static func insert(_ hearing: PetitionHearing, of id: PetitionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO petitions_hearing (id, petition_id, stage, opened_at)
            VALUES (\(hearing.id), \(id), \(hearing.stage), \(hearing.opened))
            """)
    }

    static func end(_ hearing: PetitionHearing, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE petitions_hearing SET ended_at = \(hearing.ended) WHERE id = \(hearing.id)")
    }

    static func hearings(of id: PetitionID, in reader: Reader) throws -> [PetitionHearing] {
        try reader.all(
            """
            SELECT id, stage, opened_at, ended_at FROM petitions_hearing
             WHERE petition_id = \(id) ORDER BY opened_at, id
            """
        ) {
            PetitionHearing(
                id: try $0.next(), stage: try $0.next(), opened: try $0.next(), ended: try $0.next())
        }
    }

    // MARK: Steps

    /// Adds a line to the file and counts it.
    static func step(
        _ kind: PetitionStep.Kind, as act: PetitionActID, detail: String, note: SealedText,
        of id: PetitionID, in transaction: Transaction
    ) throws {
        let number =
            try transaction.value(
                "UPDATE petitions_petition SET version = version + 1 WHERE id = \(id) RETURNING version",
                as: Int.self) ?? 0
        try transaction.run(
            """
            INSERT INTO petitions_step (id, petition_id, number, kind, actor_id, detail, note_sealed, stepped_at)
            VALUES (\(act), \(id), \(number), \(kind), \(transaction.origin.actor), \(detail), \(note.bytes),
                    \(transaction.happened))
            """)
    }

    static func steps(of id: PetitionID, in reader: Reader) throws -> [PetitionStep] {
        try reader.all(
            """
            SELECT id, number, kind, actor_id, detail, stepped_at FROM petitions_step
             WHERE petition_id = \(id) ORDER BY number
            """
        ) {
            PetitionStep(
                id: try $0.next(), number: try $0.next(), kind: try $0.next(), actor: try $0.next(),
                detail: try $0.next(), at: try $0.next())
        }
    }

    /// What was written with each step; steps without words are absent.
    static func notes(
        of id: PetitionID, key: CountyKey, in reader: Reader
    ) throws -> [PetitionActID: String] {
        let rows: [(PetitionActID, [UInt8])] = try reader.all(
            """
            SELECT id, note_sealed FROM petitions_step
             WHERE petition_id = \(id) AND note_sealed IS NOT NULL ORDER BY number
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(
            uniqueKeysWithValues: try rows.map {
                ($0.0, try SealedText.open($0.1, "petitions_step.note", of: $0.0, key: key))
            })
    }
}
