import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum ShopInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "What is left of a good is what came in less what was given out and put aside",
            key: "g.id",
            rows: """
                FROM shop_good g
                 WHERE (SELECT coalesce(sum(a.balance), 0) FROM ledger_account a
                         WHERE a.owner_id = g.id AND a.kind = 'stock')
                       <> (SELECT coalesce(sum(l.count), 0) FROM shop_delivery_line l WHERE l.good_id = g.id)
                        + (SELECT coalesce(sum(c.difference), 0) FROM shop_correction c WHERE c.good_id = g.id)
                        - (SELECT coalesce(sum(l.count), 0)
                             FROM shop_redemption_line l JOIN shop_redemption r ON r.id = l.redemption_id
                            WHERE l.good_id = g.id AND r.reversed_at IS NULL)
                        - (SELECT coalesce(sum(v.count), 0) FROM shop_voucher v
                            WHERE v.good_id = g.id AND v.state = 'issued')
                """),
        Invariant(
            sentence: "The points that a shop took are what its slips come to",
            key: "s.id",
            rows: """
                FROM shop_shop s
                 WHERE (SELECT coalesce(sum(a.balance), 0) FROM ledger_account a
                         WHERE a.owner_id = s.id AND a.kind = 'shop-spent')
                       <> (SELECT coalesce(sum(r.total), 0) FROM shop_redemption r
                            WHERE r.shop_id = s.id AND r.reversed_at IS NULL)
                """),
        Invariant(
            sentence: "The points that are put aside are what the open vouchers are worth",
            key: "s.id",
            rows: """
                FROM shop_shop s
                 WHERE (SELECT coalesce(sum(a.balance), 0) FROM ledger_account a
                         WHERE a.owner_id = s.id AND a.kind = 'shop-vouchers')
                       <> (SELECT coalesce(sum(v.points), 0) FROM shop_voucher v
                            WHERE v.shop_id = s.id AND v.state = 'issued')
                """),
        Invariant(
            sentence: "A voucher is used by one slip that stands, and by none otherwise",
            key: "v.id",
            rows: """
                FROM shop_voucher v
                 WHERE (v.state = 'used')
                       <> ((SELECT count(*) FROM shop_redemption r
                             WHERE r.voucher_id = v.id AND r.reversed_at IS NULL) = 1)
                """),
        Invariant(
            sentence: "A slip's total is what its lines come to",
            key: "r.id",
            rows: """
                FROM shop_redemption r
                 WHERE r.total <> (SELECT coalesce(sum(l.count * l.price), 0) FROM shop_redemption_line l
                                    WHERE l.redemption_id = r.id)
                """),
        Invariant(
            sentence: "A slip without a voucher names the prices that were in force on its day",
            key: "r.id",
            rows: """
                FROM shop_redemption r JOIN shop_redemption_line l ON l.redemption_id = r.id
                 WHERE r.voucher_id IS NULL
                   AND l.price <> coalesce((SELECT p.points FROM shop_price p
                                             WHERE p.good_id = l.good_id AND p.from_on <= r.happened_on
                                             ORDER BY p.from_on DESC LIMIT 1), 0)
                """),
        Invariant(
            sentence: "Every slip moved points and goods, and took both back where it was undone",
            key: "r.id",
            rows: """
                FROM shop_redemption r
                 WHERE (SELECT count(*) FROM ledger_transfer t
                         WHERE t.cause_id = r.id AND t.reason = 'shop.redemption') <> 2
                    OR (SELECT count(*) FROM ledger_transfer t
                         WHERE t.cause_id = r.id AND t.reason = 'shop.undone')
                       <> CASE WHEN r.reversed_at IS NULL THEN 0 ELSE 2 END
                """),
        Invariant(
            sentence: "A delivery costs what its lines come to, and keeps below the ceiling",
            key: "d.id",
            rows: """
                FROM shop_delivery d
                 WHERE d.cost_fen <> (SELECT coalesce(sum(l.count * l.unit_cost_fen), 0)
                                        FROM shop_delivery_line l WHERE l.delivery_id = d.id)
                    OR d.used_fen < d.cost_fen OR d.used_fen > d.ceiling_fen
                """),
    ]
}
