import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum DeliberationInvariants {
    package static let all: [Invariant] = procedures + records + charters + estates + commitments

    private static let procedures: [Invariant] = [
        Invariant(
            sentence: "Every procedure stands somewhere, at its own place",
            key: "p.id",
            rows: """
                FROM deliberation_procedure p
                 WHERE NOT EXISTS (SELECT 1 FROM deliberation_standing s
                                    WHERE s.procedure_id = p.id AND s.place_id = p.place_id
                                      AND s.position = p.position)
                """),
        Invariant(
            sentence: "Every version of a proposal is kept, from the first to the newest",
            key: "s.procedure_id",
            rows: """
                FROM deliberation_standing s
                 WHERE s.version <> (SELECT count(*) FROM deliberation_text t
                                      WHERE t.procedure_id = s.procedure_id AND t.version <= s.version)
                """),
        Invariant(
            sentence: "No closed procedure lacks one of its seven steps",
            key: "s.procedure_id",
            rows: """
                FROM deliberation_standing s
                  JOIN deliberation_procedure p ON p.id = s.procedure_id
                 WHERE s.state = 'closed'
                   AND (SELECT count(DISTINCT r.step) FROM deliberation_record r
                         WHERE r.procedure_id = s.procedure_id AND r.kind = 'done') <> 7 - p.is_merged
                """),
        Invariant(
            sentence: "No closed procedure lacks its acceptance",
            key: "s.procedure_id",
            rows: """
                FROM deliberation_standing s
                 WHERE s.state = 'closed'
                   AND NOT EXISTS (SELECT 1 FROM deliberation_acceptance a
                                    WHERE a.procedure_id = s.procedure_id)
                """),
        Invariant(
            sentence: "Both publications of a closed procedure have stood to the end of their windows",
            key: "s.procedure_id",
            rows: """
                FROM deliberation_standing s
                 WHERE s.state = 'closed'
                   AND (SELECT count(DISTINCT r.step) FROM deliberation_record r
                         WHERE r.procedure_id = s.procedure_id AND r.kind = 'done'
                           AND r.step IN ('publication', 'result') AND r.notice_id IS NOT NULL) <> 2
                """),
    ]

    private static let records: [Invariant] = [
        Invariant(
            sentence: "The lines of a procedure's record are numbered without a gap",
            key: "r.procedure_id",
            rows: """
                FROM deliberation_record r
                 WHERE r.sequence > 1
                   AND NOT EXISTS (SELECT 1 FROM deliberation_record b
                                    WHERE b.procedure_id = r.procedure_id AND b.sequence = r.sequence - 1)
                """),
        Invariant(
            sentence: "No step was done whose text was not there",
            key: "r.procedure_id",
            rows: """
                FROM deliberation_record r
                 WHERE NOT EXISTS (SELECT 1 FROM deliberation_text t
                                    WHERE t.procedure_id = r.procedure_id AND t.version = r.version)
                """),
        Invariant(
            sentence: "A task stands as was last said of it",
            key: "t.id",
            rows: """
                FROM deliberation_task t
                 WHERE t.updated_at IS NOT NULL
                   AND t.percent <> (SELECT g.percent FROM deliberation_progress g
                                      WHERE g.task_id = t.id
                                        AND g.sequence = (SELECT max(l.sequence) FROM deliberation_progress l
                                                           WHERE l.task_id = t.id))
                """),
    ]

    private static let charters: [Invariant] = [
        Invariant(
            sentence: "The clauses are numbered without a gap",
            key: "c.id",
            rows: """
                FROM deliberation_charter c
                 WHERE (SELECT count(*) FROM deliberation_clause l WHERE l.charter_id = c.id)
                       <> (SELECT coalesce(max(l.number), 0) FROM deliberation_clause l
                            WHERE l.charter_id = c.id)
                """),
        Invariant(
            sentence: "One version of a village's rules is the last in force",
            key: "doubled.place_id",
            rows: """
                FROM (
                    SELECT c.place_id FROM deliberation_charter c
                      JOIN deliberation_charter_standing s ON s.charter_id = c.id
                     WHERE s.state = 'adopted' AND s.until_on IS NULL
                     GROUP BY c.place_id, c.kind HAVING count(*) > 1) AS doubled
                """),
    ]

    private static let estates: [Invariant] = [
        Invariant(
            sentence: "A matter of an estate has its three parties",
            key: "m.id",
            rows: """
                FROM deliberation_estate_matter m
                 WHERE (SELECT count(DISTINCT p.side) FROM deliberation_estate_party p
                         WHERE p.matter_id = m.id AND p.side <> 'other') <> 3
                """),
        Invariant(
            sentence: "What the owners decide is not carried out before they passed it",
            key: "m.id",
            rows: """
                FROM deliberation_estate_matter m
                 WHERE m.state IN ('carrying', 'done', 'closed') AND m.owners_matters <> ''
                   AND NOT EXISTS (SELECT 1 FROM assemblies_resolution r
                                     JOIN assemblies_motion v ON v.id = r.motion_id
                                    WHERE v.subject_id = m.id AND r.is_passed = 1)
                """),
    ]

    private static let commitments: [Invariant] = [
        Invariant(
            sentence: "A promise was reported on exactly when the case that follows it up is closed",
            key: "c.id",
            rows: """
                FROM cases_case c JOIN assemblies_commitment p ON p.id = c.id
                 WHERE c.kind = 'commitment' AND (c.state = 'closed') <> (p.outcome IS NOT NULL)
                """),
        Invariant(
            sentence: "A case that follows a promise up is of a promise, at the place of its meeting",
            key: "c.id",
            rows: """
                FROM cases_case c
                 WHERE c.kind = 'commitment'
                   AND NOT EXISTS (SELECT 1 FROM assemblies_commitment p
                                     JOIN assemblies_assembly a ON a.id = p.assembly_id
                                    WHERE p.id = c.id AND a.place_id = c.place_id)
                """),
    ]
}
