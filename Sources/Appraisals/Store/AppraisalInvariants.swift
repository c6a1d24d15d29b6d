import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum AppraisalInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "The weights of an appraisal's groups come to the whole, and those of its criteria",
            key: "a.id",
            rows: """
                FROM appraisals_appraisal a
                 WHERE (SELECT coalesce(sum(g.weight), 0) FROM appraisals_group g
                         WHERE g.appraisal_id = a.id) <> 10000
                    OR (SELECT coalesce(sum(c.weight), 0) FROM appraisals_criterion c
                         WHERE c.appraisal_id = a.id) <> 10000
                """),
        Invariant(
            sentence: "A sheet is its judge's, and the editions of a judge are numbered without a gap",
            key: "s.id",
            rows: """
                FROM appraisals_sheet s
                 WHERE NOT EXISTS (SELECT 1 FROM appraisals_judge j
                                    WHERE j.appraisal_id = s.appraisal_id AND j.number = s.judge)
                    OR s.edition > 1
                       AND NOT EXISTS (SELECT 1 FROM appraisals_sheet o
                                        WHERE o.appraisal_id = s.appraisal_id AND o.judge = s.judge
                                          AND o.edition = s.edition - 1)
                """),
        Invariant(
            sentence: "Sheets came in while they were taken",
            key: "s.id",
            rows: """
                FROM appraisals_sheet s
                  JOIN appraisals_appraisal a ON a.id = s.appraisal_id
                 WHERE a.opened_at IS NULL OR s.received_at < a.opened_at OR s.received_at > a.closed_at
                """),
        Invariant(
            sentence: "As many papers were typed in as came back",
            key: "p.appraisal_id",
            rows: """
                FROM appraisals_paper p
                  JOIN appraisals_appraisal a ON a.id = p.appraisal_id
                 WHERE a.closed_at IS NOT NULL
                   AND p.returned <> (SELECT count(*) FROM appraisals_sheet s
                                        JOIN appraisals_judge j
                                          ON j.appraisal_id = s.appraisal_id AND j.number = s.judge
                                       WHERE s.appraisal_id = p.appraisal_id
                                         AND j.group_number = p.group_number AND s.channel = 'paper'
                                         AND NOT EXISTS (SELECT 1 FROM appraisals_sheet o
                                                          WHERE o.appraisal_id = s.appraisal_id
                                                            AND o.judge = s.judge
                                                            AND o.edition > s.edition))
                """),
        Invariant(
            sentence: "A measured group has its values before there is a result, and a judged one has none",
            key: "g.appraisal_id",
            rows: """
                FROM appraisals_group g
                  JOIN appraisals_appraisal a ON a.id = g.appraisal_id
                  LEFT JOIN appraisals_measure m
                    ON m.appraisal_id = g.appraisal_id AND m.group_number = g.number
                 WHERE a.closed_at IS NOT NULL AND g.source = 'measured' AND m.given IS NULL
                    OR g.source = 'sheet' AND m.given IS NOT NULL
                """),
        Invariant(
            sentence:
                "An appraisal with a result was counted, and one that waits for an answer has an appeal",
            key: "a.id",
            rows: """
                FROM appraisals_appraisal a
                 WHERE (a.state IN ('counted', 'appealed', 'recounted', 'final'))
                       <> EXISTS (SELECT 1 FROM appraisals_count c WHERE c.appraisal_id = a.id)
                    OR (a.state = 'appealed')
                       <> EXISTS (SELECT 1 FROM appraisals_appeal p
                                   WHERE p.appraisal_id = a.id AND p.state = 'open')
                """),
        Invariant(
            sentence: "Every recount follows an appeal that was upheld, one count after another",
            key: "c.appraisal_id",
            rows: """
                FROM appraisals_count c
                 WHERE c.version > 1
                   AND (NOT EXISTS (SELECT 1 FROM appraisals_appeal p
                                     WHERE p.id = c.appeal_id AND p.appraisal_id = c.appraisal_id
                                       AND p.state = 'upheld')
                        OR NOT EXISTS (SELECT 1 FROM appraisals_count o
                                        WHERE o.appraisal_id = c.appraisal_id
                                          AND o.version = c.version - 1))
                """),
    ]

    /// A sentence for each count that is not what its frozen sheets come to, counted once more.
    package static func recounted(in reader: Reader) throws -> [String] {
        try AppraisalStore.counted(in: reader).flatMap { id -> [String] in
            guard let appraisal = try AppraisalStore.find(id, in: reader) else { return [] }
            let box = try Appraisals.box(of: appraisal, in: reader)
            var found: [String] = []
            if appraisal.termsDigest != appraisal.terms.digest {
                found.append("The terms of an appraisal stand as they were opened: \(id) does not fit.")
            }
            if appraisal.sheetsDigest != (try Appraisals.sheetsDigest(of: id, in: reader)) {
                found.append("The sheets of an appraisal stand as they were frozen: \(id) does not fit.")
            }
            for count in try CountStore.all(of: id, in: reader) {
                let changes = try CountStore.adjustments(of: id, upTo: count.version, in: reader)
                let kept = try CountStore.outcome(of: id, version: count.version, in: reader)
                let again = box.adjusted(by: changes).counted()
                if again != kept || again.digest != count.digest {
                    found.append("Every result is what its sheets come to: \(id) does not fit.")
                }
            }
            return found
        }
    }
}
