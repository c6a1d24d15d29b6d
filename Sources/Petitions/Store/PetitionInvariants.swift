import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum PetitionInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A petition has as many steps as its version says",
            key: "p.id",
            rows: """
                FROM petitions_petition p
                 WHERE p.version <> (SELECT count(*) FROM petitions_step s WHERE s.petition_id = p.id)
                """),
        Invariant(
            sentence: "An open accusation has somebody named to it",
            key: "p.id",
            rows: """
                FROM petitions_petition p
                 WHERE p.kind = 'accusation' AND p.state <> 'closed'
                   AND NOT EXISTS (SELECT 1 FROM petitions_assignee a
                                    WHERE a.petition_id = p.id AND a.until_at IS NULL)
                """),
        Invariant(
            sentence: "An accusation is never with whom it is about",
            key: "p.id",
            rows: """
                FROM petitions_petition p
                 WHERE p.kind = 'accusation' AND p.unit_place_id IS NOT NULL
                   AND (p.unit_organisation_id = p.accused_organisation_id
                        OR (p.accused_organisation_id IS NULL
                            AND EXISTS (SELECT 1 FROM places_lineage l
                                         WHERE l.place_id = p.unit_place_id
                                           AND l.ancestor_id = p.accused_place_id)))
                """),
        Invariant(
            sentence: "A review follows an answer, and a final review follows a review",
            key: "w.id",
            rows: """
                FROM petitions_answer w
                 WHERE w.stage <> 'handling'
                   AND NOT EXISTS (SELECT 1 FROM petitions_answer b
                                    WHERE b.petition_id = w.petition_id AND b.delivered_on IS NOT NULL
                                      AND b.stage = CASE w.stage WHEN 'review' THEN 'handling' ELSE 'review' END)
                """),
        Invariant(
            sentence: "A petition is answered or closed when there is an answer, and only then",
            key: "p.id",
            rows: """
                FROM petitions_petition p
                 WHERE (p.state IN ('answered', 'reviewing', 'rechecking', 'closed'))
                       <> EXISTS (SELECT 1 FROM petitions_answer w WHERE w.petition_id = p.id)
                """),
        Invariant(
            sentence: "Nobody answers a petition twice, and nobody closes what they answered last",
            key: "w.id",
            rows: """
                FROM petitions_answer w
                 WHERE EXISTS (SELECT 1 FROM petitions_answer b
                                WHERE b.petition_id = w.petition_id AND b.answerer_id = w.answerer_id
                                  AND b.id <> w.id)
                    OR EXISTS (SELECT 1 FROM petitions_petition p
                                WHERE p.id = w.petition_id AND p.closed_by_id = w.answerer_id
                                  AND w.stage = CASE (SELECT count(*) FROM petitions_answer b
                                                       WHERE b.petition_id = p.id)
                                                WHEN 1 THEN 'handling' WHEN 2 THEN 'review' ELSE 'recheck' END)
                """),
        Invariant(
            sentence: "Handling is extended by thirty days at most",
            key: "p.id",
            rows: "FROM petitions_petition p WHERE p.extended_days > 30 OR p.asked_days > 30"),
        Invariant(
            sentence: "An erased petition holds no word of anybody",
            key: "p.id",
            rows: """
                FROM petitions_petition p
                 WHERE p.erased_at IS NOT NULL
                   AND (coalesce(p.words_sealed, p.name_sealed, p.phone_sealed, p.address_sealed) IS NOT NULL
                        OR EXISTS (SELECT 1 FROM petitions_answer w WHERE w.petition_id = p.id
                                      AND coalesce(w.words_sealed, w.basis_sealed) IS NOT NULL)
                        OR EXISTS (SELECT 1 FROM petitions_step s WHERE s.petition_id = p.id
                                      AND s.note_sealed IS NOT NULL))
                """),
        Invariant(
            sentence: "A matter from the net has as many steps as its version says",
            key: "n.id",
            rows: """
                FROM petitions_net_matter n
                 WHERE n.version <> (SELECT count(*) FROM petitions_net_step s WHERE s.matter_id = n.id)
                """),
        Invariant(
            sentence: "Only published answers are rated",
            key: "r.matter_id",
            rows: """
                FROM petitions_net_rating r
                  JOIN petitions_net_matter n ON n.id = r.matter_id
                 WHERE n.is_public = 0
                """),
    ]
}
