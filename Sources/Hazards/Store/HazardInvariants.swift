import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum HazardInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A hazard is closed by somebody else than who put it right",
            key: "h.id",
            rows: """
                FROM hazards_hazard h
                 WHERE h.state = 'closed'
                   AND NOT EXISTS (SELECT 1 FROM hazards_act c
                                     JOIN hazards_act r ON r.hazard_id = c.hazard_id AND r.kind = 'righting'
                                    WHERE c.hazard_id = h.id AND c.kind = 'closing' AND c.person_id <> r.person_id
                                      AND r.done_at = (SELECT max(l.done_at) FROM hazards_act l
                                                        WHERE l.hazard_id = h.id AND l.kind = 'righting'))
                """),
        Invariant(
            sentence: "A hazard under order has an order",
            key: "h.id",
            rows: """
                FROM hazards_hazard h
                 WHERE h.state IN ('ordered', 'righted', 'closed')
                   AND NOT EXISTS (SELECT 1 FROM hazards_act a WHERE a.hazard_id = h.id AND a.kind = 'order')
                """),
        Invariant(
            sentence: "A hazard that is shelved was shelved by somebody",
            key: "h.id",
            rows: """
                FROM hazards_hazard h
                 WHERE h.state = 'shelved'
                   AND NOT EXISTS (SELECT 1 FROM hazards_act a WHERE a.hazard_id = h.id AND a.kind = 'shelving')
                """),
        Invariant(
            sentence: "What is no hazard was dismissed with a reason",
            key: "h.id",
            rows: """
                FROM hazards_hazard h
                 WHERE h.state = 'unfounded'
                   AND NOT EXISTS (SELECT 1 FROM hazards_act a WHERE a.hazard_id = h.id AND a.kind = 'dismissal')
                """),
        Invariant(
            sentence: "A hazard is found before anything is done about it",
            key: "a.id",
            rows:
                "FROM hazards_act a JOIN hazards_hazard h ON h.id = a.hazard_id WHERE a.done_at < h.found_at"),
    ]
}
