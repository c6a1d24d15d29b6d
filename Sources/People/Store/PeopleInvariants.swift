import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum PeopleInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "Everybody on a roll was entered and left while it stood, once on any day",
            key: "e.id",
            rows: """
                FROM people_roll_entry e JOIN people_roll r ON r.id = e.roll_id
                 WHERE e.from_on < r.from_on
                    OR (r.until_on IS NOT NULL AND (e.until_on IS NULL OR e.until_on > r.until_on))
                    OR EXISTS (SELECT 1 FROM people_roll_entry o
                                WHERE o.roll_id = e.roll_id AND o.id > e.id
                                  AND (o.person_id = e.person_id OR o.household_id = e.household_id)
                                  AND (e.until_on IS NULL OR e.until_on > o.from_on)
                                  AND (o.until_on IS NULL OR o.until_on > e.from_on))
                """),
        Invariant(
            sentence: "Nobody holds the same post twice on one day",
            key: "p.id",
            rows: """
                FROM people_post p
                  JOIN people_post o ON o.person_id = p.person_id AND o.kind = p.kind
                   AND o.place_id = p.place_id AND o.id > p.id
                 WHERE ((p.organisation_id IS NULL AND o.organisation_id IS NULL)
                        OR p.organisation_id = o.organisation_id)
                   AND (p.until_on IS NULL OR p.until_on > o.from_on)
                   AND (o.until_on IS NULL OR o.until_on > p.from_on)
                """),
    ]
}
