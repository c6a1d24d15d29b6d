import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum ReliefInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A month's payment is what the decision in force for that month says",
            key: "p.id",
            rows: """
                FROM relief_payment p
                 WHERE p.is_aid = 0
                   AND EXISTS (SELECT 1 FROM relief_decision d WHERE d.matter_id = p.matter_id AND d.care IS NOT NULL)
                   AND p.amount_fen <> coalesce((SELECT CASE WHEN d.kind IN ('grant', 'change', 'resume')
                                                             THEN d.amount_fen ELSE 0 END
                                                   FROM relief_decision d
                                                  WHERE d.matter_id = p.matter_id AND d.from_month <= p.month
                                                  ORDER BY d.number DESC LIMIT 1), 0)
                """),
        Invariant(
            sentence: "What is paid once, with the help that came first, is never more than was granted",
            key: "m.id",
            rows: """
                FROM relief_matter m JOIN relief_decision d ON d.matter_id = m.id
                 WHERE d.kind = 'grant' AND d.care IS NULL
                   AND (SELECT coalesce(sum(p.amount_fen), 0) FROM relief_payment p WHERE p.matter_id = m.id)
                       > d.amount_fen
                """),
        Invariant(
            sentence: "Nothing but help that came first is paid without a grant",
            key: "p.id",
            rows: """
                FROM relief_payment p
                 WHERE p.is_aid = 0
                   AND NOT EXISTS (SELECT 1 FROM relief_decision d
                                    WHERE d.matter_id = p.matter_id AND d.kind = 'grant')
                """),
        Invariant(
            sentence: "Who was in the house, or gave the opinion, does not confirm",
            key: "d.id",
            rows: """
                FROM relief_decision d
                 WHERE d.kind IN ('grant', 'refuse')
                   AND (EXISTS (SELECT 1 FROM relief_check c WHERE c.matter_id = d.matter_id
                                   AND (c.first_id = d.person_id OR c.second_id = d.person_id))
                        OR EXISTS (SELECT 1 FROM relief_opinion o WHERE o.matter_id = d.matter_id
                                      AND o.person_id = d.person_id))
                """),
        Invariant(
            sentence: "Kin of a household decide nothing about it",
            key: "d.id",
            rows: """
                FROM relief_decision d JOIN relief_kin k ON k.matter_id = d.matter_id
                 WHERE k.officer_id = d.person_id
                """),
        Invariant(
            sentence: "A matter is decided exactly when it has left its way to a decision",
            key: "m.id",
            rows: """
                FROM relief_matter m
                 WHERE (m.step IN ('granted', 'suspended', 'ended', 'refused'))
                       <> EXISTS (SELECT 1 FROM relief_decision d WHERE d.matter_id = m.id)
                """),
        Invariant(
            sentence: "A matter that is posted has its notice",
            key: "m.id", rows: "FROM relief_matter m WHERE m.step = 'posted' AND m.notice_id IS NULL"),
    ]
}
