import Kernel
import Storage

/// What became of places, and what they were before.
enum SuccessionStore {
    static func insert(_ succession: Succession, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_succession (from_id, to_id, kind, on_on)
            VALUES (\(succession.from), \(succession.to), \(succession.kind), \(succession.on))
            """)
    }

    /// What `place` became or gave parts to, up to `day`.
    static func successors(of place: PlaceID, until day: Day, in reader: Reader) throws -> [Succession] {
        try read("from_id = \(place) AND on_on <= \(day)", in: reader)
    }

    /// What became `place` or gave it parts, after `day`.
    static func predecessors(of place: PlaceID, after day: Day, in reader: Reader) throws -> [Succession] {
        try read("to_id = \(place) AND on_on > \(day)", in: reader)
    }

    /// Every merger that took effect by `day`, oldest first.
    static func mergers(until day: Day, in reader: Reader) throws -> [Succession] {
        try read("kind = \(Succession.Kind.merger) AND on_on <= \(day)", in: reader)
    }

    /// Everything that `place` came from or went into.
    static func all(of place: PlaceID, in reader: Reader) throws -> [Succession] {
        try read("from_id = \(place) OR to_id = \(place)", in: reader)
    }

    private static func read(_ condition: Query, in reader: Reader) throws -> [Succession] {
        try reader.all(
            """
            SELECT from_id, to_id, kind, on_on FROM places_succession
             WHERE \(condition) ORDER BY on_on, from_id, to_id
            """
        ) { Succession(from: try $0.next(), to: try $0.next(), kind: try $0.next(), on: try $0.next()) }
    }
}
