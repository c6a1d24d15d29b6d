import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum RewardInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A reward plan holds only by a resolution that was passed about its text",
            key: "p.id",
            rows: """
                FROM rewards_plan p
                 WHERE p.state = 'adopted'
                   AND NOT EXISTS (SELECT 1 FROM assemblies_resolution r
                                     JOIN assemblies_motion m ON m.id = r.motion_id
                                    WHERE r.id = p.resolution_id AND m.subject_id = p.id
                                      AND m.digest = p.digest AND r.is_passed = 1)
                """),
        Invariant(
            sentence: "The shares of a list come to the voted budget exactly",
            key: "s.id",
            rows: """
                FROM rewards_list s
                  JOIN rewards_plan p ON p.id = s.plan_id
                  JOIN (SELECT list_id, sum(fen) AS fen FROM rewards_line GROUP BY list_id) l
                    ON l.list_id = s.id
                 WHERE p.kind = 'shares' AND (l.fen <> p.budget_fen OR s.sum_fen <> p.budget_fen)
                """),
        Invariant(
            sentence: "What a list owes a household stands in the rewards' book, to the fen",
            key: "l.id",
            rows: """
                FROM rewards_line l
                 WHERE l.transfer_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM ledger_entry e
                                     JOIN ledger_account a ON a.id = e.account_id
                                     JOIN ledger_book b ON b.id = a.book_id
                                    WHERE e.transfer_id = l.transfer_id AND e.amount = l.fen
                                      AND a.owner_id = l.household_id AND a.kind = 'owed'
                                      AND b.kind = 'rewards')
                """),
        Invariant(
            sentence: "A share is received just where it was paid, and its payment stands",
            key: "l.id",
            rows: """
                FROM rewards_line l
                 WHERE (l.payment_id IS NULL AND l.fen > 0 AND l.received_at IS NOT NULL)
                    OR (l.payment_id IS NOT NULL
                        AND (l.received_at IS NULL
                             OR EXISTS (SELECT 1 FROM ledger_transfer r WHERE r.reverses_id = l.payment_id)
                             OR NOT EXISTS (SELECT 1 FROM ledger_entry e
                                              JOIN ledger_account a ON a.id = e.account_id
                                             WHERE e.transfer_id = l.payment_id AND e.amount = -l.fen
                                               AND a.owner_id = l.household_id AND a.kind = 'owed')))
                """),
        Invariant(
            sentence: "A plan's budget is given out by one list, and never beyond it",
            key: "a.id",
            rows: """
                FROM ledger_account a
                  JOIN ledger_book b ON b.id = a.book_id AND b.kind = 'rewards'
                  JOIN rewards_plan p ON p.id = a.owner_id
                 WHERE a.kind = 'budget'
                   AND (-a.balance > p.budget_fen
                        OR -a.balance <> (SELECT coalesce(sum(l.fen), 0) FROM rewards_line l
                                            JOIN rewards_list s ON s.id = l.list_id
                                           WHERE s.plan_id = p.id AND l.transfer_id IS NOT NULL))
                """),
        Invariant(
            sentence: "Nothing was handed out before its list was settled",
            key: "l.id",
            rows: """
                FROM rewards_line l JOIN rewards_list s ON s.id = l.list_id
                 WHERE l.role = 'rewarded' AND l.received_at IS NOT NULL AND s.state <> 'settled'
                """),
        Invariant(
            sentence: "The last places of a list are on no notice",
            key: "l.id",
            rows: """
                FROM rewards_line l
                 WHERE l.role = 'last'
                   AND EXISTS (SELECT 1 FROM notices_line n WHERE n.item_id = l.id)
                """),
        Invariant(
            sentence: "A village's year that was closed here is closed in its book, by what its list says",
            key: "v.village_id",
            rows: """
                FROM rewards_village v
                 WHERE v.state = 'closed'
                   AND NOT EXISTS (SELECT 1 FROM ledger_season s
                                    WHERE s.book_id = v.book_id AND s.number = v.season
                                      AND s.state = 'closed')
                """),
        Invariant(
            sentence: "What a household kept of a closed year is no more than its list lets pass",
            key: "c.account_id",
            rows: """
                FROM rewards_village v
                  JOIN ledger_account a ON a.book_id = v.book_id AND a.kind = 'household'
                  JOIN ledger_closing c ON c.account_id = a.id AND c.season = v.season
                  LEFT JOIN (SELECT e.account_id, e.season, sum(-e.amount) AS swept
                               FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
                              WHERE t.reason = 'ledger.sweep' GROUP BY e.account_id, e.season) w
                    ON w.account_id = a.id AND w.season = v.season
                 WHERE v.state = 'closed' AND c.closing > 0
                   AND coalesce(w.swept, 0) = 0 AND v.carry_percent < 100
                   AND NOT EXISTS (SELECT 1 FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
                                    WHERE e.account_id = a.id AND e.season > v.season AND e.amount < 0)
                   AND c.closing > 0
                """),
    ]
}
