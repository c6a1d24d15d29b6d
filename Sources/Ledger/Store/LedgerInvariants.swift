import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum LedgerInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Every transfer comes to zero in each of its units",
            key: "off.transfer_id",
            rows: """
                FROM (SELECT e.transfer_id
                                        FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
                                       GROUP BY e.transfer_id, a.unit HAVING sum(e.amount) <> 0) off
                """),
        Invariant(
            sentence: "Every transfer has the legs that it says, in its own book and season",
            key: "t.id",
            rows: """
                FROM ledger_transfer t
                 WHERE t.legs <> (SELECT count(*)
                                    FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
                                   WHERE e.transfer_id = t.id AND e.season = t.season
                                     AND a.book_id = t.book_id)
                """),
        Invariant(
            sentence: "Every transfer counts for a day of its season",
            key: "t.id",
            rows: """
                FROM ledger_transfer t
                  JOIN ledger_season s ON s.book_id = t.book_id AND s.number = t.season
                 WHERE t.valued_on < s.from_on OR t.valued_on >= s.until_on
                """),
        Invariant(
            sentence:
                "An account's entries are numbered without a gap, each balance the last one and its amount",
            key: "e.account_id",
            rows: """
                FROM ledger_entry e
                 WHERE e.number > 1
                   AND NOT EXISTS (SELECT 1 FROM ledger_entry b
                                    WHERE b.account_id = e.account_id AND b.number = e.number - 1
                                      AND b.balance + e.amount = e.balance)
                """),
        Invariant(
            sentence: "An account's balance is what its entries come to",
            key: "a.id",
            rows: """
                FROM ledger_account a
                  LEFT JOIN (SELECT account_id, sum(amount) AS total, count(*) AS entries
                               FROM ledger_entry GROUP BY account_id) e ON e.account_id = a.id
                 WHERE a.balance <> coalesce(e.total, 0) OR a.entries <> coalesce(e.entries, 0)
                """),
        Invariant(
            sentence: "A reversal takes back every leg of what it names",
            key: "r.id",
            rows: """
                FROM ledger_transfer r
                  JOIN ledger_entry o ON o.transfer_id = r.reverses_id
                 WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e
                                    WHERE e.transfer_id = r.id AND e.leg = o.leg
                                      AND e.account_id = o.account_id AND e.amount = -o.amount)
                """),
        Invariant(
            sentence: "A closed season's balances are what its entries come to",
            key: "c.account_id",
            rows: """
                FROM ledger_closing c
                 WHERE c.closing <> (SELECT coalesce(sum(e.amount), 0) FROM ledger_entry e
                                      WHERE e.account_id = c.account_id AND e.season <= c.season)
                """),
    ]
}
