import Storage

/// What must be true of this room's rows together; `yuanba verify` names what breaks it.
package enum AssemblyInvariants {
    package static let all: [Invariant] = sheets + ballots + results

    private static let sheets: [Invariant] = [
        Invariant(
            sentence: "A meeting's sheet has the seats that were due",
            key: "a.id",
            rows: """
                FROM assemblies_assembly a
                 WHERE a.seats <> (SELECT count(*) FROM assemblies_seat s WHERE s.assembly_id = a.id)
                    OR a.area_dm2 <> (SELECT COALESCE(SUM(s.area_dm2), 0) FROM assemblies_seat s
                                       WHERE s.assembly_id = a.id)
                """),
        Invariant(
            sentence: "Ballots are open only at meetings where somebody is",
            key: "a.id",
            rows: """
                FROM assemblies_assembly a
                 WHERE a.state IN ('voting', 'closed') AND a.counting <> 'owners'
                   AND NOT EXISTS (SELECT 1 FROM assemblies_attendance t WHERE t.assembly_id = a.id)
                """),
    ]

    private static let ballots: [Invariant] = [
        Invariant(
            sentence: "Nobody votes who is not signed in, or who took a paper ballot that is counted by hand",
            key: "v.motion_id",
            rows: """
                FROM assemblies_vote v
                  JOIN assemblies_motion m ON m.id = v.motion_id
                  JOIN assemblies_assembly a ON a.id = m.assembly_id
                 WHERE NOT EXISTS (SELECT 1 FROM assemblies_attendance t
                                    WHERE t.assembly_id = m.assembly_id AND t.seat = v.seat
                                      AND (t.way = 'screen' OR a.counting = 'owners'))
                """),
        Invariant(
            sentence: "Nobody's secret ballot is in the box without signing in for the screen",
            key: "n.assembly_id",
            rows: """
                FROM assemblies_turn n
                 WHERE NOT EXISTS (SELECT 1 FROM assemblies_attendance t
                                    WHERE t.assembly_id = n.assembly_id AND t.seat = n.seat
                                      AND t.way = 'screen')
                """),
        Invariant(
            sentence: "A box holds as many ballots as seats took their turn",
            key: "m.id",
            rows: """
                FROM assemblies_motion m JOIN assemblies_assembly a ON a.id = m.assembly_id
                 WHERE a.is_secret = 1
                   AND (SELECT COALESCE(SUM(b.ballots), 0) FROM assemblies_box b WHERE b.motion_id = m.id)
                    <> (SELECT count(*) FROM assemblies_turn n WHERE n.assembly_id = m.assembly_id)
                """),
        Invariant(
            sentence: "An open meeting has no secret ballots, a secret one no open ballots",
            key: "m.id",
            rows: """
                FROM assemblies_motion m JOIN assemblies_assembly a ON a.id = m.assembly_id
                 WHERE (a.is_secret = 1 AND EXISTS (SELECT 1 FROM assemblies_vote v WHERE v.motion_id = m.id))
                    OR (a.is_secret = 0 AND EXISTS (SELECT 1 FROM assemblies_box b WHERE b.motion_id = m.id))
                """),
        Invariant(
            sentence: "Of a closed meeting as many paper ballots were counted as seats took one",
            key: "p.motion_id",
            rows: """
                FROM assemblies_paper p
                  JOIN assemblies_motion m ON m.id = p.motion_id
                  JOIN assemblies_assembly a ON a.id = m.assembly_id
                 WHERE a.state = 'closed'
                   AND p.issued <> (SELECT count(*) FROM assemblies_attendance t
                                     WHERE t.assembly_id = m.assembly_id AND t.way = 'paper')
                """),
    ]

    private static let results: [Invariant] = [
        Invariant(
            sentence: "Every motion of a closed meeting is decided, and no other",
            key: "m.id",
            rows: """
                FROM assemblies_motion m JOIN assemblies_assembly a ON a.id = m.assembly_id
                 WHERE (a.state = 'closed') <> EXISTS (SELECT 1 FROM assemblies_resolution r
                                                        WHERE r.motion_id = m.id)
                """),
        Invariant(
            sentence: "A resolution says what the ballots say when they are counted again",
            key: "r.id",
            rows: """
                FROM assemblies_resolution r
                 WHERE r.yes <> \(recount("yes")) OR r.no <> \(recount("no"))
                    OR r.abstain <> \(recount("abstain"))
                """),
        Invariant(
            sentence: "A resolution's areas are those of the seats whose ballots say so",
            key: "r.id",
            rows: """
                FROM assemblies_resolution r
                 WHERE r.yes_dm2 <> \(area("yes")) OR r.no_dm2 <> \(area("no"))
                    OR r.abstain_dm2 <> \(area("abstain"))
                """),
        Invariant(
            sentence: "A resolution's spoiled and unreturned papers are those that were counted",
            key: "r.id",
            rows: """
                FROM assemblies_resolution r
                 WHERE r.spoiled <> COALESCE((SELECT p.spoiled FROM assemblies_paper p
                                               WHERE p.motion_id = r.motion_id), 0)
                    OR r.unreturned <> COALESCE((SELECT p.unreturned FROM assemblies_paper p
                                                  WHERE p.motion_id = r.motion_id), 0)
                """),
        Invariant(
            sentence: "As many took part in a resolution as signed in, or of owners as voted on it",
            key: "r.id",
            rows: """
                FROM assemblies_resolution r JOIN assemblies_assembly a ON a.id = r.assembly_id
                 WHERE r.present <> \(cameOrVoted("count(*)")) OR r.present_dm2 <> \(cameOrVoted(seatsArea))
                """),
        Invariant(
            sentence: "A resolution is of its motion's meeting, and of that meeting's body",
            key: "r.id",
            rows: """
                FROM assemblies_resolution r
                  JOIN assemblies_motion m ON m.id = r.motion_id
                  JOIN assemblies_assembly a ON a.id = m.assembly_id
                 WHERE r.assembly_id <> a.id OR r.body_id <> a.body_id
                """),
    ]

    /// What is in votes, boxes and on paper of one choice.
    private static func recount(_ choice: String) -> Query {
        let paper: Query = choice == "yes" ? "p.yes" : choice == "no" ? "p.no" : "p.abstain"
        return """
            ((SELECT count(*) FROM assemblies_vote v WHERE v.motion_id = r.motion_id AND v.choice = \(choice))
             + (SELECT COALESCE(SUM(b.ballots), 0) FROM assemblies_box b
                 WHERE b.motion_id = r.motion_id AND b.choice = \(choice))
             + (SELECT COALESCE(SUM(\(paper)), 0) FROM assemblies_paper p WHERE p.motion_id = r.motion_id))
            """
    }

    private static let seatsArea: Query = "COALESCE(SUM(s.area_dm2), 0)"

    /// What stands behind the open ballots of one choice.
    private static func area(_ choice: String) -> Query {
        """
        (SELECT \(seatsArea)
           FROM assemblies_vote v
           JOIN assemblies_seat s ON s.assembly_id = r.assembly_id AND s.number = v.seat
          WHERE v.motion_id = r.motion_id AND v.choice = \(choice))
        """
    }

    /// Of the seats that signed in; where ballots alone count as coming, of those whose ballots are in.
    private static func cameOrVoted(_ sum: Query) -> Query {
        """
        (CASE WHEN a.kind IN (\(list: BodyKind.allCases.filter { $0.basis == .voting }))
              THEN (SELECT \(sum)
                      FROM assemblies_vote v
                      JOIN assemblies_seat s ON s.assembly_id = r.assembly_id AND s.number = v.seat
                     WHERE v.motion_id = r.motion_id)
              ELSE (SELECT \(sum)
                      FROM assemblies_attendance t
                      JOIN assemblies_seat s ON s.assembly_id = t.assembly_id AND s.number = t.seat
                     WHERE t.assembly_id = r.assembly_id)
          END)
        """
    }
}
