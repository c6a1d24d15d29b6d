import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum PledgeInvariants {
    package static let all: [Invariant] = [
        Invariant(
            sentence: "A post has no more holders than seats",
            key: "p.id",
            rows: """
                FROM pledges_post p
                 WHERE (SELECT count(*) FROM pledges_claim c
                         WHERE c.post_id = p.id AND c.is_confirmed = 1 AND c.ended_on IS NULL) > p.seats
                """),
        Invariant(
            sentence: "Nobody holds a post twice",
            key: "c.id",
            rows: """
                FROM pledges_claim c
                JOIN pledges_claim d ON d.post_id = c.post_id AND d.person_id = c.person_id AND d.id > c.id
                 WHERE c.ended_on IS NULL AND d.ended_on IS NULL
                   AND coalesce(c.is_confirmed, 1) = 1 AND coalesce(d.is_confirmed, 1) = 1
                """),
        Invariant(
            sentence: "As many residents rated a promise as said something",
            key: "p.id",
            rows: """
                FROM pledges_promise p
                 WHERE p.satisfied + p.fairly + p.dissatisfied
                       <> (SELECT count(*) FROM pledges_mark m WHERE m.promise_id = p.id)
                """),
        Invariant(
            sentence: "Residents speak of a promise after its result was told",
            key: "p.id",
            rows: """
                FROM pledges_promise p
                 WHERE p.told_at IS NULL
                   AND (p.satisfied + p.fairly + p.dissatisfied > 0 OR p.paper_satisfied IS NOT NULL)
                """),
    ]
}
