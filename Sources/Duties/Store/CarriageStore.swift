import Kernel
import Places
import Storage

/// Mergers whose duties have been carried on, and what of a merged place has not been yet.
enum CarriageStore {
    static func isDone(_ merger: Succession, in reader: Reader) throws -> Bool {
        try reader.count(
            """
            SELECT count(*) FROM duties_carriage WHERE from_id = \(merger.from) AND to_id = \(merger.to)
            """) > 0
    }

    /// How many mergers have been followed; as many as there are when nothing is left.
    static func count(in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM duties_carriage")
    }

    static func insert(_ carrying: Carrying, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_carriage (from_id, to_id, merged_on, carried_at)
            VALUES (\(carrying.from), \(carrying.to), \(carrying.on), \(transaction.now))
            """)
    }

    /// Teams of the merged place that do not end by its last day.
    static func teams(_ carrying: Carrying, limit: Int, in reader: Reader) throws -> [Team] {
        try reader.all(
            """
            SELECT id, template, place_id, name, from_on, until_on FROM duties_team
             WHERE place_id = \(carrying.from) AND (until_on IS NULL OR until_on > \(carrying.on))
             ORDER BY from_on, id LIMIT \(limit)
            """, Team.init)
    }

    /// Links kept at the merged place, or to it, that do not end by its last day.
    static func links(_ carrying: Carrying, limit: Int, in reader: Reader) throws -> [Link] {
        try reader.all(
            """
            SELECT id, template, place_id, holder_id, person_id, household_id, held_place_id, from_on,
                   until_on
              FROM duties_link
             WHERE (place_id = \(carrying.from) OR held_place_id = \(carrying.from))
               AND (until_on IS NULL OR until_on > \(carrying.on))
             ORDER BY from_on, id LIMIT \(limit)
            """, Link.init)
    }

    static func groups(_ carrying: Carrying, limit: Int, in reader: Reader) throws -> [OnlineGroup] {
        try reader.all(
            """
            SELECT id, name, place_id, from_on, until_on FROM duties_group
             WHERE place_id = \(carrying.from) AND (until_on IS NULL OR until_on > \(carrying.on))
             ORDER BY from_on, id LIMIT \(limit)
            """, OnlineGroup.init)
    }

    // MARK: What begins only after the merger changes its place

    static func rehome(_ team: TeamID, to place: PlaceID, in transaction: Transaction) throws {
        try transaction.run("UPDATE duties_team SET place_id = \(place) WHERE id = \(team)")
    }

    static func rehome(_ member: TeamMember, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE duties_member SET team_id = \(member.team), from_on = \(member.period.from),
                   until_on = \(member.period.until)
             WHERE id = \(member.id)
            """)
    }

    static func rehome(_ link: Link, in transaction: Transaction) throws {
        let held: PlaceID? = if case .place(let id) = link.target { id } else { nil }
        try transaction.run(
            """
            UPDATE duties_link SET place_id = \(link.place), held_place_id = \(held) WHERE id = \(link.id)
            """)
    }

    /// What would have begun after the merger and has no place any more never was; the journal tells of it.
    static func remove(_ member: MemberID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM duties_member WHERE id = \(member)")
    }

    static func remove(_ link: LinkID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM duties_link WHERE id = \(link)")
    }
}
