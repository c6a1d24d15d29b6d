import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum AccessInvariants {
    /// - Source: GB/T 22239-2019, level 3 (三员分立).
    package static let all: [Invariant] = [
        Invariant(
            sentence:
                "Nobody has two of system, security and audit on one day, nor one of them with business",
            key: "g.person_id",
            rows: """
                FROM access_grant g
                  JOIN access_grant o ON o.person_id = g.person_id AND o.permission <> g.permission
                 WHERE g.permission IN ('system', 'security', 'audit')
                   AND (g.until_on IS NULL OR g.until_on > o.from_on)
                   AND (o.until_on IS NULL OR o.until_on > g.from_on)
                """)
    ]
}
