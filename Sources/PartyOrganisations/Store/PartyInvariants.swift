import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum PartyInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A Party organisation is described from the day it was founded, and not after its end",
            key: "o.id",
            rows: """
                FROM partyorganisations_organisation o
                 WHERE o.founded_on <> coalesce((SELECT min(v.from_on) FROM partyorganisations_version v
                                                  WHERE v.organisation_id = o.id), '')
                    OR o.ended_on <= (SELECT max(v.from_on) FROM partyorganisations_version v
                                       WHERE v.organisation_id = o.id)
                """),
        Invariant(
            sentence: "Nobody serves in a Party organisation before it was founded or after it ended",
            key: "t.id",
            rows: """
                FROM partyorganisations_tie t
                  JOIN partyorganisations_organisation o ON o.id = t.organisation_id
                 WHERE t.from_on < o.founded_on
                    OR (o.ended_on IS NOT NULL AND (t.until_on IS NULL OR t.until_on > o.ended_on))
                """),
        Invariant(
            sentence: "A Party organisation has one secretary at a time",
            key: "t.id",
            rows: """
                FROM partyorganisations_tie t
                 WHERE t.role = 'secretary'
                   AND EXISTS (SELECT 1 FROM partyorganisations_tie u
                                WHERE u.organisation_id = t.organisation_id AND u.role = 'secretary'
                                  AND u.id <> t.id AND u.from_on < coalesce(t.until_on, '9999')
                                  AND coalesce(u.until_on, '9999') > t.from_on)
                """),
        Invariant(
            sentence: "What a guide did lies within the days on which they were a guide",
            key: "s.id",
            rows: """
                FROM partyorganisations_service s
                  JOIN partyorganisations_tie t ON t.id = s.tie_id
                 WHERE t.role <> 'guide' OR s.done_on < t.from_on
                    OR (t.until_on IS NOT NULL AND s.done_on >= t.until_on)
                """),
        Invariant(
            sentence: "A closed shared matter has parts, each of them done",
            key: "m.id",
            rows: """
                FROM partyorganisations_matter m
                 WHERE m.closed_at IS NOT NULL
                   AND (NOT EXISTS (SELECT 1 FROM partyorganisations_part p WHERE p.matter_id = m.id)
                        OR EXISTS (SELECT 1 FROM partyorganisations_part p
                                    WHERE p.matter_id = m.id AND p.done_on IS NULL))
                """),
        Invariant(
            sentence: "A part is done when somebody told so, and only then",
            key: "p.id",
            rows: """
                FROM partyorganisations_part p
                 WHERE (p.done_on IS NOT NULL)
                       <> EXISTS (SELECT 1 FROM partyorganisations_progress g
                                   WHERE g.part_id = p.id AND g.is_done = 1)
                """),
        Invariant(
            sentence: "Seats of one committee propose, carry and claim what is the committee's",
            key: "x.id",
            rows: """
                FROM (SELECT i.id, i.committee_id, i.seat_id FROM partyorganisations_item i
                      UNION ALL
                      SELECT e.id, e.committee_id, e.seat_id FROM partyorganisations_entry e
                      UNION ALL
                      SELECT c.id, c.committee_id, c.claimant_id FROM partyorganisations_entry c
                       WHERE c.claimant_id IS NOT NULL
                      UNION ALL
                      SELECT p.id, m.committee_id, p.seat_id FROM partyorganisations_part p
                        JOIN partyorganisations_matter m ON m.id = p.matter_id) x
                  JOIN partyorganisations_seat s ON s.id = x.seat_id
                 WHERE s.committee_id <> x.committee_id
                """),
        Invariant(
            sentence: "Only a need is a request",
            key: "n.entry_id",
            rows: """
                FROM partyorganisations_need n JOIN partyorganisations_entry e ON e.id = n.entry_id
                 WHERE e.list <> 'need'
                """),
        Invariant(
            sentence: "Two entries that meet each other are claimed or done together",
            key: "e.id",
            rows: """
                FROM partyorganisations_entry e
                  JOIN partyorganisations_entry m ON m.id = e.match_id
                 WHERE m.match_id IS NULL OR m.match_id <> e.id OR m.state <> e.state
                    OR m.claimant_id <> e.seat_id OR m.list = e.list
                """),
    ]
}
