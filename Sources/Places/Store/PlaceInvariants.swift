import Kernel
import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum PlaceInvariants {
    /// - Parameter day: today; a place whose line still has to follow its version of this day is left out.
    package static func all(on day: Day) -> [Invariant] { [parents(on: day), closure, mergers(on: day)] }

    private static func parents(on day: Day) -> Invariant {
        let isCurrent: Query =
            """
            v.place_id = p.id AND v.from_on <= \(day) AND (v.until_on IS NULL OR v.until_on > \(day))
              AND \(VersionStore.isVisible)
            """
        let lies: Query =
            """
            CASE WHEN v.parent_id IS NULL
                 THEN NOT EXISTS (SELECT 1 FROM places_lineage l WHERE l.place_id = p.id AND l.depth = 1)
                 ELSE EXISTS (SELECT 1 FROM places_lineage l
                               WHERE l.place_id = p.id AND l.ancestor_id = v.parent_id AND l.depth = 1) END
            """
        return Invariant(
            sentence: "Every place lies where its version of today says",
            key: "p.id",
            rows: """
                FROM places_place p
                 WHERE EXISTS (SELECT 1 FROM places_version v WHERE \(isCurrent))
                   AND NOT EXISTS (SELECT 1 FROM places_version v WHERE \(isCurrent) AND \(lies))
                   AND NOT EXISTS (SELECT 1 FROM places_pending w WHERE w.place_id = p.id AND w.from_on <= \(day))
                """)
    }

    private static let closure = Invariant(
        sentence: "A place lies under all that its parent lies under, and under nothing else",
        key: "wrong.place_id",
        rows: """
            FROM (
                 SELECT l.place_id FROM places_lineage l
                  WHERE l.depth > 1
                    AND NOT EXISTS (SELECT 1 FROM places_lineage n
                                      JOIN places_lineage r ON r.place_id = n.ancestor_id
                                     WHERE n.place_id = l.place_id AND n.depth = 1
                                       AND r.ancestor_id = l.ancestor_id AND r.depth = l.depth - 1)
                 UNION ALL
                 SELECT n.place_id FROM places_lineage n
                   JOIN places_lineage r ON r.place_id = n.ancestor_id
                  WHERE n.depth = 1
                    AND NOT EXISTS (SELECT 1 FROM places_lineage l
                                     WHERE l.place_id = n.place_id AND l.ancestor_id = r.ancestor_id
                                       AND l.depth = r.depth + 1)) wrong
            """)

    private static func mergers(on day: Day) -> Invariant {
        Invariant(
            sentence: "What was merged lies under the place that goes on",
            key: "s.from_id",
            rows: """
                FROM places_succession s
                 WHERE s.kind = 'merger' AND s.on_on <= \(day)
                   AND NOT EXISTS (SELECT 1 FROM places_lineage l
                                    WHERE l.place_id = s.from_id AND l.ancestor_id = s.to_id)
                   AND NOT EXISTS (SELECT 1 FROM places_pending w
                                    WHERE w.place_id = s.from_id AND w.from_on <= \(day))
                """)
    }
}
