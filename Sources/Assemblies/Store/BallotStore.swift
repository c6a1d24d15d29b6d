import Kernel
import Storage

/// Ballots: open ones by seat, secret ones as numbers in a box, paper by count.
enum BallotStore {
    static func insert(
        _ choice: BallotChoice, on motion: MotionID, seat: Int, channel: SignIn.Channel, clerk: PersonID?,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_vote (motion_id, seat, choice, channel, clerk_id)
            VALUES (\(motion), \(seat), \(choice), \(channel), \(clerk))
            """)
    }

    static func change(
        _ choice: BallotChoice, on motion: MotionID, seat: Int, channel: SignIn.Channel, clerk: PersonID?,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE assemblies_vote
               SET choice = \(choice), channel = \(channel), clerk_id = \(clerk)
             WHERE motion_id = \(motion) AND seat = \(seat)
            """)
    }

    /// A seat's open ballot.
    static func choices(
        of seat: Int, at id: AssemblyID, in reader: Reader
    ) throws -> [MotionID: BallotChoice] {
        let found: [(MotionID, BallotChoice)] = try reader.all(
            """
            SELECT v.motion_id, v.choice
              FROM assemblies_vote v JOIN assemblies_motion m ON m.id = v.motion_id
             WHERE m.assembly_id = \(id) AND v.seat = \(seat) ORDER BY m.number
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// Every open ballot on a motion, by seat.
    static func votes(on motion: MotionID, in reader: Reader) throws -> [(seat: Int, choice: BallotChoice)] {
        try reader.all(
            "SELECT seat, choice FROM assemblies_vote WHERE motion_id = \(motion) ORDER BY seat"
        ) { (try $0.next(), try $0.next()) }
    }

    /// The seats whose ballots are in, open or secret.
    static func voted(at id: AssemblyID, in reader: Reader) throws -> Set<Int> {
        let open = try reader.all(
            """
            SELECT DISTINCT v.seat FROM assemblies_vote v JOIN assemblies_motion m ON m.id = v.motion_id
             WHERE m.assembly_id = \(id) ORDER BY v.seat
            """
        ) { try $0.next(Int.self) }
        let secret = try reader.all(
            "SELECT seat FROM assemblies_turn WHERE assembly_id = \(id) ORDER BY seat"
        ) { try $0.next(Int.self) }
        return Set(open + secret)
    }

    static func hasVoted(_ seat: Int, at id: AssemblyID, in reader: Reader) throws -> Bool {
        try reader.count(
            """
            SELECT (SELECT count(*) FROM assemblies_turn WHERE assembly_id = \(id) AND seat = \(seat))
                 + (SELECT count(*) FROM assemblies_vote v JOIN assemblies_motion m ON m.id = v.motion_id
                     WHERE m.assembly_id = \(id) AND v.seat = \(seat))
            """) > 0
    }

    static func takeTurn(_ seat: Int, at id: AssemblyID, in transaction: Transaction) throws {
        try transaction.run("INSERT INTO assemblies_turn (assembly_id, seat) VALUES (\(id), \(seat))")
    }

    /// Every motion's box has all three numbers from the beginning, so that no row tells of a first ballot.
    static func placeBox(_ motion: MotionID, in transaction: Transaction) throws {
        for choice in BallotChoice.allCases {
            try transaction.run(
                "INSERT INTO assemblies_box (motion_id, choice, ballots) VALUES (\(motion), \(choice), 0)")
        }
    }

    static func drop(_ choice: BallotChoice, on motion: MotionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE assemblies_box SET ballots = ballots + 1
             WHERE motion_id = \(motion) AND choice = \(choice)
            """)
    }

    static func keep(
        _ count: PaperCount, clerk: PersonID?, at now: Instant, in transaction: Transaction
    ) throws {
        try transaction.run("DELETE FROM assemblies_paper WHERE motion_id = \(count.motion)")
        try transaction.run(
            """
            INSERT INTO assemblies_paper (motion_id, issued, yes, no, abstain, spoiled, unreturned, clerk_id,
                                          counted_at)
            VALUES (\(count.motion), \(count.issued), \(count.yes), \(count.no), \(count.abstain),
                    \(count.spoiled), \(count.unreturned), \(clerk), \(now))
            """)
    }

    static func paper(of motion: MotionID, in reader: Reader) throws -> PaperCount? {
        try reader.first(
            """
            SELECT motion_id, issued, yes, no, abstain, spoiled, unreturned
              FROM assemblies_paper WHERE motion_id = \(motion)
            """
        ) { row in
            PaperCount(
                motion: try row.next(), issued: try row.next(), yes: try row.next(), no: try row.next(),
                abstain: try row.next(), spoiled: try row.next(), unreturned: try row.next())
        }
    }

    /// Who typed the count of the paper ballots.
    static func clerk(of motion: MotionID, in reader: Reader) throws -> PersonID? {
        try reader.first("SELECT clerk_id FROM assemblies_paper WHERE motion_id = \(motion)") {
            try $0.next(PersonID?.self)
        } ?? nil
    }

    /// What the ballots on a motion say, from the rows as they lie.
    static func tally(of motion: Motion, in reader: Reader) throws -> Tally {
        var counted: [BallotChoice: Weight] = [:]
        try reader.each(
            """
            SELECT v.choice, count(*), COALESCE(SUM(s.area_dm2), 0)
              FROM assemblies_vote v
              JOIN assemblies_seat s ON s.assembly_id = \(motion.assembly) AND s.number = v.seat
             WHERE v.motion_id = \(motion.id) GROUP BY v.choice ORDER BY v.choice
            """
        ) { counted[try $0.next(), default: .zero] += Weight(count: try $0.next(), area_dm2: try $0.next()) }
        try reader.each(
            "SELECT choice, ballots FROM assemblies_box WHERE motion_id = \(motion.id) ORDER BY choice"
        ) { counted[try $0.next(), default: .zero] += Weight(count: try $0.next()) }
        let paper = try paper(of: motion.id, in: reader)
        return Tally(
            yes: (counted[.yes] ?? .zero) + Weight(count: paper?.yes ?? 0),
            no: (counted[.no] ?? .zero) + Weight(count: paper?.no ?? 0),
            abstain: (counted[.abstain] ?? .zero) + Weight(count: paper?.abstain ?? 0),
            spoiled: paper?.spoiled ?? 0, unreturned: paper?.unreturned ?? 0)
    }
}
