import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum ReviewInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A review rule holds only by a resolution that was passed about it",
            key: "v.id",
            rows: """
                FROM reviews_rule v
                 WHERE v.state = 'adopted'
                   AND NOT EXISTS (SELECT 1 FROM assemblies_resolution r
                                     JOIN assemblies_motion m ON m.id = r.motion_id
                                    WHERE r.id = v.resolution_id AND m.subject_id = v.id
                                      AND m.digest = v.digest AND r.is_passed = 1)
                """),
        Invariant(
            sentence: "A round counts by the weights that were voted",
            key: "o.id",
            rows: """
                FROM reviews_round o
                  JOIN reviews_rule v ON v.id = o.rule_id
                 WHERE v.state <> 'adopted'
                    OR NOT EXISTS (SELECT 1 FROM appraisals_group g
                                    WHERE g.appraisal_id = o.appraisal_id AND g.number = 1
                                      AND g.source = 'measured' AND g.weight = v.points_weight)
                    OR NOT EXISTS (SELECT 1 FROM appraisals_group g
                                    WHERE g.appraisal_id = o.appraisal_id AND g.number = 2
                                      AND g.source = 'sheet' AND g.weight = v.residents_weight)
                    OR NOT EXISTS (SELECT 1 FROM appraisals_group g
                                    WHERE g.appraisal_id = o.appraisal_id AND g.number = 3
                                      AND g.source = 'sheet' AND g.weight = v.squires_weight)
                """),
        Invariant(
            sentence:
                "A red list stands only of a result that is final, and its ranks are shown to nobody else",
            key: "o.id",
            rows: """
                FROM reviews_round o
                  JOIN appraisals_appraisal a ON a.id = o.appraisal_id
                 WHERE o.red_id IS NOT NULL AND a.state <> 'final' OR a.is_shown <> 0
                """),
        Invariant(
            sentence: "A matter stands on the board only where the village voted for one",
            key: "m.id",
            rows: """
                FROM reviews_matter m
                  JOIN reviews_rule v ON v.id = m.rule_id
                 WHERE v.standing_days IS NULL OR v.state <> 'adopted'
                """),
        Invariant(
            sentence: "A household was told of a matter before it was shown",
            key: "m.id",
            rows: "FROM reviews_matter m WHERE m.decided_at < m.told_at OR m.decider_id = m.proposer_id"),
    ]
}
