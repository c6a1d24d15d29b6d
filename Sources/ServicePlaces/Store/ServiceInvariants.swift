import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum ServiceInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "No two bookings of a room that stand overlap",
            key: "b.id",
            rows: """
                FROM serviceplaces_booking b JOIN serviceplaces_booking c
                  ON c.room_id = b.room_id AND c.day_on = b.day_on AND c.id <> b.id
                 AND c.from_minute < b.until_minute AND b.from_minute < c.until_minute
                 WHERE b.state IN ('asked', 'confirmed') AND c.state IN ('asked', 'confirmed')
                """),
        Invariant(
            sentence: "No more copies are out than there are",
            key: "i.id",
            rows: """
                FROM serviceplaces_item i
                 WHERE i.copies < (SELECT count(*) FROM serviceplaces_loan l
                                    WHERE l.item_id = i.id AND l.state IN ('held', 'lent'))
                """),
        Invariant(
            sentence: "No more guests come than an activity has seats",
            key: "g.id",
            rows: """
                FROM serviceplaces_gathering g
                 WHERE g.seats < (SELECT count(*) FROM serviceplaces_guest u WHERE u.gathering_id = g.id)
                """),
    ]
}
