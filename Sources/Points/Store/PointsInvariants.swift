import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum PointsInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A list holds only by a resolution that was passed about it",
            key: "v.id",
            rows: """
                FROM points_version v
                 WHERE v.state = 'adopted'
                   AND NOT EXISTS (SELECT 1 FROM assemblies_resolution r
                                     JOIN assemblies_motion m ON m.id = r.motion_id
                                    WHERE r.id = v.resolution_id AND m.subject_id = v.id
                                      AND m.digest = v.digest AND r.is_passed = 1)
                """),
        Invariant(
            sentence: "Every act in the books has its transfer, of its own points and household",
            key: "a.id",
            rows: """
                FROM points_act a
                 WHERE a.transfer_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM ledger_transfer t
                                     JOIN ledger_entry e ON e.transfer_id = t.id
                                     JOIN ledger_account c ON c.id = e.account_id
                                    WHERE t.id = a.transfer_id AND t.cause_id = a.id
                                      AND c.owner_id = a.household_id AND e.amount = a.points)
                """),
        Invariant(
            sentence: "Every award and deduction of the books is an act's",
            key: "t.id",
            rows: """
                FROM ledger_transfer t
                 WHERE t.reason IN ('points.award', 'points.deduction') AND t.reverses_id IS NULL
                   AND NOT EXISTS (SELECT 1 FROM points_act a WHERE a.transfer_id = t.id)
                """),
        Invariant(
            sentence: "An act is taken back just where its transfer is",
            key: "a.id",
            rows: """
                FROM points_act a
                 WHERE a.transfer_id IS NOT NULL
                   AND (a.state IN ('reversed', 'expired'))
                       <> EXISTS (SELECT 1 FROM ledger_transfer r WHERE r.reverses_id = a.transfer_id)
                """),
        Invariant(
            sentence:
                "A household's points of a year are what its acts come to, and what was counted on paper",
            key: "s.household_id",
            rows: """
                FROM points_total s
                  LEFT JOIN (SELECT village_id, household_id,
                                    CAST(substr(happened_on, 1, 4) AS BIGINT) AS year,
                                    sum(points) AS points, count(*) AS acts
                               FROM points_act WHERE state IN ('confirmed', 'contested')
                              GROUP BY village_id, household_id, substr(happened_on, 1, 4)) a
                    ON a.village_id = s.village_id AND a.household_id = s.household_id AND a.year = s.year
                  LEFT JOIN (SELECT b.village_id, l.household_id,
                                    CAST(substr(b.counted_on, 1, 4) AS BIGINT) AS year, sum(l.earned) AS earned
                               FROM points_paper_book b JOIN points_paper_line l ON l.book_id = b.id
                              WHERE b.state = 'taken'
                              GROUP BY b.village_id, l.household_id, substr(b.counted_on, 1, 4)) p
                    ON p.village_id = s.village_id AND p.household_id = s.household_id AND p.year = s.year
                 WHERE s.points <> coalesce(a.points, 0) + coalesce(p.earned, 0)
                    OR s.acts <> coalesce(a.acts, 0)
                """),
        Invariant(
            sentence: "What came from paper is one transfer of just its lines",
            key: "b.id",
            rows: """
                FROM points_paper_book b
                 WHERE b.transfer_id IS NOT NULL
                   AND (SELECT CAST(coalesce(sum(l.points), 0) AS BIGINT) FROM points_paper_line l
                         WHERE l.book_id = b.id)
                       <> (SELECT CAST(coalesce(sum(e.amount), 0) AS BIGINT) FROM ledger_entry e
                            WHERE e.transfer_id = b.transfer_id AND e.amount > 0)
                """),
        Invariant(
            sentence: "A declaration counts by an item that was in force on its day",
            key: "d.id",
            rows: """
                FROM points_declaration d
                  JOIN points_item i ON i.id = d.item_id
                  JOIN points_version v ON v.id = i.version_id
                 WHERE v.effect_on IS NULL OR v.effect_on > d.happened_on
                """),
        Invariant(
            sentence: "Nobody checked what he declared",
            key: "a.id",
            rows: """
                FROM points_act a
                  JOIN points_declaration d ON d.id = a.declaration_id
                 WHERE a.checker_id = d.person_id
                """),
        Invariant(
            sentence: "A deduction was decided after the household was told",
            key: "a.id",
            rows: """
                FROM points_act a
                 WHERE a.points < 0 AND a.transfer_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM points_hearing h
                                    WHERE h.act_id = a.id AND h.decided_at IS NOT NULL)
                """),
    ]
}
