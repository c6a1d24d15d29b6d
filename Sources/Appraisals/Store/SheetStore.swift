import Kernel
import Storage

/// Judges, their sheets, what was measured, and how many papers there were.
enum SheetStore {
    static func insert(_ judge: Judge, of id: AppraisalID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO appraisals_judge (appraisal_id, number, group_number, name, person_id, avoids)
            VALUES (\(id), \(judge.number), \(judge.group), \(judge.name), \(judge.person),
                    \(ScoreText.write(judge.avoids)))
            """)
    }

    static func keepAvoids(of judge: Judge, in id: AppraisalID, _ transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE appraisals_judge SET avoids = \(ScoreText.write(judge.avoids))
             WHERE appraisal_id = \(id) AND number = \(judge.number)
            """)
    }

    static func deleteJudges(of id: AppraisalID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM appraisals_judge WHERE appraisal_id = \(id)")
    }

    /// By number.
    static func judges(of id: AppraisalID, in reader: Reader) throws -> [Judge] {
        try reader.all(
            """
            SELECT number, group_number, name, person_id, avoids FROM appraisals_judge
             WHERE appraisal_id = \(id) ORDER BY number
            """
        ) { row in
            Judge(
                number: try row.next(), group: try row.next(), name: try row.next(),
                person: try row.next(), avoids: ScoreText.avoids(try row.next()))
        }
    }

    static func insert(_ sheet: ScoreSheet, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO appraisals_sheet (id, appraisal_id, judge, edition, channel, paper, clerk_id, received_at,
                                          scores, declared, digest)
            VALUES (\(sheet.id), \(sheet.appraisal), \(sheet.judge), \(sheet.edition), \(sheet.channel),
                    \(sheet.paper), \(sheet.clerk), \(sheet.received), \(ScoreText.write(sheet.scores)),
                    \(ScoreText.write(sheet.declared)), \(sheet.digest))
            """)
    }

    /// Every edition, by judge and then in their order.
    static func editions(of id: AppraisalID, in reader: Reader) throws -> [ScoreSheet] {
        try reader.all(
            """
            SELECT id, appraisal_id, judge, edition, channel, paper, clerk_id, received_at, scores, declared
              FROM appraisals_sheet WHERE appraisal_id = \(id) ORDER BY judge, edition
            """, ScoreSheet.init)
    }

    /// The last edition of each judge, by judge.
    static func standing(of id: AppraisalID, in reader: Reader) throws -> [ScoreSheet] {
        let last = Dictionary(
            try editions(of: id, in: reader).map { ($0.judge, $0) }, uniquingKeysWith: { $1 })
        return last.values.sorted { $0.judge < $1.judge }
    }

    static func editions(
        of judge: Int, in id: AppraisalID, _ reader: Reader
    ) throws -> [ScoreSheet] {
        try reader.all(
            """
            SELECT id, appraisal_id, judge, edition, channel, paper, clerk_id, received_at, scores, declared
              FROM appraisals_sheet WHERE appraisal_id = \(id) AND judge = \(judge) ORDER BY edition
            """, ScoreSheet.init)
    }

    static func keep(
        _ values: [Int: Int], of group: Int, in id: AppraisalID, _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO appraisals_measure (appraisal_id, group_number, given, entered_at)
            VALUES (\(id), \(group), \(ScoreText.write(values)), \(transaction.now))
            ON CONFLICT (appraisal_id, group_number)
            DO UPDATE SET given = excluded.given, entered_at = excluded.entered_at
            """)
    }

    static func measures(of id: AppraisalID, in reader: Reader) throws -> [Int: [Int: Int]] {
        let found: [(Int, String)] = try reader.all(
            "SELECT group_number, given FROM appraisals_measure WHERE appraisal_id = \(id) ORDER BY group_number"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found.map { ($0.0, ScoreText.values($0.1)) }, uniquingKeysWith: { $1 })
    }

    static func keep(
        _ papers: PaperReckoning, of id: AppraisalID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO appraisals_paper (appraisal_id, group_number, issued, returned, spoiled, unreturned)
            VALUES (\(id), \(papers.group), \(papers.issued), \(papers.returned), \(papers.spoiled),
                    \(papers.unreturned))
            ON CONFLICT (appraisal_id, group_number)
            DO UPDATE SET issued = excluded.issued, returned = excluded.returned, spoiled = excluded.spoiled,
                          unreturned = excluded.unreturned
            """)
    }

    static func papers(of id: AppraisalID, in reader: Reader) throws -> [PaperReckoning] {
        try reader.all(
            """
            SELECT group_number, issued, returned, spoiled, unreturned FROM appraisals_paper
             WHERE appraisal_id = \(id) ORDER BY group_number
            """
        ) { row in
            PaperReckoning(
                group: try row.next(), issued: try row.next(), returned: try row.next(),
                spoiled: try row.next(), unreturned: try row.next())
        }
    }
}

extension ScoreSheet {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), appraisal: try row.next(), judge: try row.next(), edition: try row.next(),
            channel: try row.next(), paper: try row.next(), clerk: try row.next(),
            received: try row.next(), scores: ScoreText.scores(try row.next()),
            declared: ScoreText.subjects(try row.next()))
    }
}
