import Kernel
import Storage

@testable import Assemblies

/// Counts a meeting by other means: every row is read out, nothing is added up by the database or by the room.
struct BallotAudit {
    /// As the columns of a resolution are called.
    typealias Count = [String: Int]

    static let parts = ["yes", "no", "abstain"]

    /// What the room wrote down, by the motions' numbers; `is_passed` among it.
    static func kept(of id: AssemblyID, in reader: Reader) throws -> [Int: Count] {
        var kept: [Int: Count] = [:]
        try reader.each(
            """
            SELECT m.number, r.present, r.present_dm2, r.yes, r.yes_dm2, r.no, r.no_dm2, r.abstain,
                   r.abstain_dm2, r.spoiled, r.unreturned, r.is_passed
              FROM assemblies_resolution r JOIN assemblies_motion m ON m.id = r.motion_id
             WHERE r.assembly_id = \(id) ORDER BY m.number
            """
        ) { row in
            let number = try row.next(Int.self)
            var count: Count = ["present": try row.next(Int.self), "present_dm2": try row.next(Int.self)]
            for part in parts {
                count[part] = try row.next(Int.self)
                count[part + "_dm2"] = try row.next(Int.self)
            }
            for part in ["spoiled", "unreturned", "is_passed"] { count[part] = try row.next(Int.self) }
            kept[number] = count
        }
        return kept
    }

    /// What the ballots come to, and whether that is enough by the law.
    static func counted(of id: AssemblyID, in reader: Reader) throws -> [Int: Count] {
        let kind: BodyKind? = try reader.first(
            "SELECT kind FROM assemblies_assembly WHERE id = \(id)"
        ) { try $0.next() }
        let areas = try areas(of: id, in: reader)
        let came: [Int] = try reader.all(
            "SELECT seat FROM assemblies_attendance WHERE assembly_id = \(id) ORDER BY seat"
        ) { try $0.next() }
        let motions: [(id: MotionID, number: Int, matter: Matter?)] = try reader.all(
            "SELECT id, number, matter FROM assemblies_motion WHERE assembly_id = \(id) ORDER BY number"
        ) { (try $0.next(), try $0.next(), try $0.next()) }
        var counts: [Int: Count] = [:]
        for motion in motions {
            var count: Count = ["spoiled": 0, "unreturned": 0]
            for part in parts { (count[part], count[part + "_dm2"]) = (0, 0) }
            var voters: [Int] = []
            try reader.each(
                "SELECT seat, choice FROM assemblies_vote WHERE motion_id = \(motion.id) ORDER BY seat DESC"
            ) { row in
                let (seat, choice) = (try row.next(Int.self), try row.next(String.self))
                voters.append(seat)
                count[choice, default: 0] += 1
                count[choice + "_dm2", default: 0] += areas[seat] ?? 0
            }
            try reader.each(
                "SELECT choice, ballots FROM assemblies_box WHERE motion_id = \(motion.id) ORDER BY choice"
            ) { row in
                let (choice, ballots) = (try row.next(String.self), try row.next(Int.self))
                count[choice, default: 0] += ballots
            }
            try reader.each(
                """
                SELECT yes, no, abstain, spoiled, unreturned FROM assemblies_paper
                 WHERE motion_id = \(motion.id)
                """
            ) { row in
                for part in parts + ["spoiled", "unreturned"] {
                    count[part, default: 0] += try row.next(Int.self)
                }
            }
            let there = kind == .ownersAssembly ? voters : came
            count["present"] = there.count
            count["present_dm2"] = there.map { areas[$0] ?? 0 }.reduce(0, +)
            let isEnough = isPassed(count, kind: kind, matter: motion.matter, roll: Array(areas.values))
            count["is_passed"] = isEnough ? 1 : 0
            counts[motion.number] = count
        }
        return counts
    }

    /// Square decimetres by the roll's units, not by the sheet's sums; 0 for who owns nothing.
    private static func areas(of id: AssemblyID, in reader: Reader) throws -> [Int: Int] {
        var areas: [Int: Int] = [:]
        try reader.each(
            """
            SELECT s.number, u.area_dm2
              FROM assemblies_seat s LEFT JOIN assemblies_unit u ON u.member_id = s.member_id
             WHERE s.assembly_id = \(id) ORDER BY s.number, u.label
            """
        ) { row in
            let (seat, area) = (try row.next(Int.self), try row.next(Int?.self))
            areas[seat, default: 0] += area ?? 0
        }
        return areas
    }

    /// In whole numbers, text by text of the law; written a second time, by hand.
    private static func isPassed(_ count: Count, kind: BodyKind?, matter: Matter?, roll: [Int]) -> Bool {
        let (yes, area) = (count["yes"] ?? 0, count["yes_dm2"] ?? 0)
        let (came, cameArea) = (count["present"] ?? 0, count["present_dm2"] ?? 0)
        let (due, dueArea) = (roll.count, roll.reduce(0, +))
        switch kind {
        case .ownersAssembly:
            if 3 * came < 2 * due || 3 * cameArea < 2 * dueArea { return false }
            let isSpecial = [Matter.maintenanceRaise, .rebuilding, .commonUse].contains { $0 == matter }
            return isSpecial
                ? 4 * yes >= 3 * came && 4 * area >= 3 * cameArea : 2 * yes > came && 2 * area > cameArea
        case .membersAssembly: return 3 * came >= 2 * due && 3 * yes >= 2 * due
        default: return 2 * came > due && 2 * yes > came
        }
    }
}
