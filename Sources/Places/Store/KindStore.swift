import Kernel
import Storage

/// What kind grids, shops and firms are, from which day on; a later word prevails.
enum KindStore {
    /// What is said of each place on `day`; places of which nothing is said are absent.
    static func traits(
        of places: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> [PlaceID: PlaceTrait] {
        var found: [PlaceID: PlaceTrait] = [:]
        var rest = Array(Set(places))[...]
        while !rest.isEmpty {
            let part = rest.prefix(Limits.idsPerQuery_max)
            rest = rest.dropFirst(part.count)
            try reader.each(
                """
                SELECT place_id, from_on, kind, address FROM places_kind
                 WHERE place_id IN (\(list: part)) AND from_on <= \(day) ORDER BY place_id, from_on
                """
            ) { row in
                let place = try row.next(PlaceID.self)
                found[place] = try PlaceTrait(&row, of: place)
            }
        }
        return found
    }

    /// What was said last, for whichever day.
    static func last(of place: PlaceID, in reader: Reader) throws -> PlaceTrait? {
        try reader.first(
            """
            SELECT from_on, kind, address FROM places_kind
             WHERE place_id = \(place) ORDER BY from_on DESC LIMIT 1
            """
        ) { try PlaceTrait(&$0, of: place) }
    }

    static func keep(_ trait: PlaceTrait, of place: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_kind (place_id, from_on, kind, address, recorded_at)
            VALUES (\(place), \(trait.from), \(trait.kind.rawValue), \(trait.address), \(transaction.now))
            ON CONFLICT (place_id, from_on) DO UPDATE SET kind = excluded.kind, address = excluded.address,
                recorded_at = excluded.recorded_at
            """)
    }
}

extension PlaceTrait {
    init(_ row: inout Row, of place: PlaceID) throws {
        let from: Day = try row.next()
        let code: String = try row.next()
        guard let kind = PlaceKind(rawValue: code) else {
            throw Fault("reading the kind of place \(place): \(code) is no kind")
        }
        self.init(kind: kind, address: try row.next(), from: from)
    }
}
