import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum DisputeInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A dispute has as many steps as its version says",
            key: "d.id",
            rows: """
                FROM disputes_dispute d
                 WHERE d.version <> (SELECT count(*) FROM disputes_step s WHERE s.dispute_id = d.id)
                """),
        Invariant(
            sentence: "A dispute has two parties at least, numbered without a gap",
            key: "d.id",
            rows: """
                FROM disputes_dispute d
                 WHERE (SELECT count(*) FROM disputes_party p WHERE p.dispute_id = d.id) < 2
                    OR (SELECT count(*) FROM disputes_party p WHERE p.dispute_id = d.id)
                       <> (SELECT max(p.number) FROM disputes_party p WHERE p.dispute_id = d.id)
                """),
        Invariant(
            sentence: "Whoever mediates was agreed to by every party",
            key: "c.id",
            rows: """
                FROM disputes_choice c
                 WHERE c.state = 'agreed'
                   AND (SELECT count(*) FROM disputes_answer a WHERE a.choice_id = c.id AND a.is_yes = 1)
                       <> (SELECT count(*) FROM disputes_party p WHERE p.dispute_id = c.dispute_id)
                """),
        Invariant(
            sentence: "A dispute is mediated, or was agreed on, with one mediator",
            key: "d.id",
            rows: """
                FROM disputes_dispute d
                 WHERE d.state IN ('mediating', 'agreed')
                   AND NOT EXISTS (SELECT 1 FROM disputes_choice c
                                    WHERE c.dispute_id = d.id AND c.state = 'agreed')
                """),
        Invariant(
            sentence:
                "An agreement is in force where a dispute is agreed on, settled or not kept, and nowhere else",
            key: "d.id",
            rows: """
                FROM disputes_dispute d
                 WHERE (coalesce(d.outcome, d.state) IN ('agreed', 'settled', 'unperformed'))
                       <> EXISTS (SELECT 1 FROM disputes_agreement a
                                   WHERE a.dispute_id = d.id AND a.effective_on IS NOT NULL)
                """),
        Invariant(
            sentence: "A dispute is settled when every promise was kept, and only then",
            key: "d.id",
            rows: """
                FROM disputes_dispute d
                 WHERE d.outcome IN ('settled', 'unperformed')
                   AND (d.outcome = 'settled')
                       <> NOT EXISTS (SELECT 1 FROM disputes_item i
                                       WHERE i.dispute_id = d.id AND coalesce(i.is_done, 0) = 0)
                """),
        Invariant(
            sentence: "The court is asked only about an agreement in force",
            key: "f.dispute_id",
            rows: """
                FROM disputes_confirmation f
                 WHERE NOT EXISTS (SELECT 1 FROM disputes_agreement a
                                    WHERE a.dispute_id = f.dispute_id AND a.effective_on <= f.entered_on)
                """),
        Invariant(
            sentence: "Nobody mediates for longer than a term",
            key: "m.id",
            rows: """
                FROM disputes_mediator m
                 WHERE CAST(substr(m.until_on, 1, 4) AS BIGINT) - CAST(substr(m.from_on, 1, 4) AS BIGINT) > 3
                """),
    ]
}
