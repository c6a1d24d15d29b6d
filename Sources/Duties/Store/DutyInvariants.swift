import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum DutyInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A part of a team that one person fills is filled by one on any day",
            key: "m.id",
            rows: """
                FROM duties_member m
                  JOIN duties_team t ON t.id = m.team_id
                  JOIN duties_slot s ON s.template = t.template AND s.code = m.slot
                  JOIN duties_member o ON o.team_id = m.team_id AND o.slot = m.slot AND o.id > m.id
                 WHERE s.count_max = 1
                   AND (m.until_on IS NULL OR m.until_on > o.from_on)
                   AND (o.until_on IS NULL OR o.until_on > m.from_on)
                """),
        Invariant(
            sentence: "Everybody in a team joined and left while it stood, in a part that it has",
            key: "m.id",
            rows: """
                FROM duties_member m JOIN duties_team t ON t.id = m.team_id
                 WHERE m.from_on < t.from_on
                    OR (t.until_on IS NOT NULL AND (m.until_on IS NULL OR m.until_on > t.until_on))
                    OR NOT EXISTS (SELECT 1 FROM duties_slot s
                                    WHERE s.template = t.template AND s.code = m.slot)
                """),
        Invariant(
            sentence: "An online group has one keeper on any day, while it is open",
            key: "k.id",
            rows: """
                FROM duties_keeping k
                  JOIN duties_group g ON g.id = k.group_id
                 WHERE k.from_on < g.from_on
                    OR (g.until_on IS NOT NULL AND (k.until_on IS NULL OR k.until_on > g.until_on))
                    OR EXISTS (SELECT 1 FROM duties_keeping o
                                WHERE o.group_id = k.group_id AND o.id > k.id
                                  AND (k.until_on IS NULL OR k.until_on > o.from_on)
                                  AND (o.until_on IS NULL OR o.until_on > k.from_on))
                """),
        Invariant(
            sentence: "Members were counted while the group was open, and never fewer than none",
            key: "c.group_id",
            rows: """
                FROM duties_group_count c JOIN duties_group g ON g.id = c.group_id
                 WHERE c.count < 0 OR c.counted_on < g.from_on
                    OR (g.until_on IS NOT NULL AND c.counted_on >= g.until_on)
                """),
        Invariant(
            sentence: "Households of a grid were never fewer than none",
            key: "c.place_id",
            rows: """
                FROM duties_grid_count c WHERE c.count < 0
                """),
        Invariant(
            sentence: "Nobody is linked to the same twice on one day",
            key: "l.id",
            rows: """
                FROM duties_link l
                  JOIN duties_link o ON o.template = l.template AND o.holder_id = l.holder_id AND o.id > l.id
                 WHERE ((o.person_id = l.person_id) OR (o.household_id = l.household_id)
                        OR (o.held_place_id = l.held_place_id))
                   AND (l.until_on IS NULL OR l.until_on > o.from_on)
                   AND (o.until_on IS NULL OR o.until_on > l.from_on)
                """),
        Invariant(
            sentence: "Nothing is kept on at a place after it was merged and its duties went on elsewhere",
            key: "kept.id",
            rows: """
                FROM (
                     SELECT t.id FROM duties_carriage c JOIN duties_team t ON t.place_id = c.from_id
                      WHERE t.until_on IS NULL OR t.until_on > c.merged_on
                     UNION ALL
                     SELECT l.id FROM duties_carriage c JOIN duties_link l ON l.place_id = c.from_id
                      WHERE l.until_on IS NULL OR l.until_on > c.merged_on
                     UNION ALL
                     SELECT g.id FROM duties_carriage c JOIN duties_group g ON g.place_id = c.from_id
                      WHERE g.until_on IS NULL OR g.until_on > c.merged_on) kept
                """),
        Invariant(
            sentence: "An online group belongs to one grid on any day",
            key: "f.group_id",
            rows: """
                FROM duties_group_former f JOIN duties_group g ON g.id = f.group_id
                 WHERE f.from_on < g.from_on
                    OR EXISTS (SELECT 1 FROM duties_group_former o
                                WHERE o.group_id = f.group_id AND o.from_on > f.from_on
                                  AND o.from_on < f.until_on)
                """),
        Invariant(
            sentence: "What one person answers for is answered for by one on any day",
            key: "l.id",
            rows: """
                FROM duties_link l
                  JOIN duties_link_template t ON t.code = l.template
                  JOIN duties_link o ON o.template = l.template AND o.id > l.id
                   AND o.household_id = l.household_id
                 WHERE t.holders_max = 1
                   AND (l.until_on IS NULL OR l.until_on > o.from_on)
                   AND (o.until_on IS NULL OR o.until_on > l.from_on)
                """),
    ]
}
