import Kernel
import Storage

extension NetMatter.Origin: StorableCode {}
extension NetMatter.Difficulty: StorableCode {}
extension NetMatter.State: StorableCode {}
extension NetStep.Kind: StorableCode {}

/// Matters from the net, their steps, and what people said of the answers.
enum NetStore {
    private static let columns: Query = """
        n.id, n.number, n.origin, n.platform, n.seen_on, n.difficulty, n.place_id, n.words, n.received_at,
        n.holder_place_id, n.holder_unit_id, n.state, n.answer, n.answerer_id, n.answered_at, n.is_public, n.is_erased,
        n.version
        """

    static func insert(_ matter: NetMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO petitions_net_matter (id, number, origin, platform, seen_on, difficulty, place_id, words,
                                              received_at, holder_place_id, state, is_public, is_erased, version)
            VALUES (\(matter.id), \(matter.number), \(matter.origin), \(matter.platform), \(matter.seen),
                    \(matter.difficulty), \(matter.place), \(matter.words), \(matter.received),
                    \(matter.holder.place), \(matter.state), 0, 0, 0)
            """)
    }

    static func update(_ matter: NetMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE petitions_net_matter
               SET holder_place_id = \(matter.holder.place), holder_unit_id = \(matter.holder.organisation),
                   state = \(matter.state), answer = \(matter.answer?.words), answerer_id = \(matter.answer?.by),
                   answered_at = \(matter.answer?.at), is_public = \(matter.isPublic)
             WHERE id = \(matter.id)
            """)
    }

    static func erase(_ id: NetMatterID, words: String, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE petitions_net_matter
               SET words = \(words), answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END, is_public = 0,
                   is_erased = 1
             WHERE id = \(id)
            """)
        try transaction.run("UPDATE petitions_net_step SET note = '' WHERE matter_id = \(id)")
        try transaction.run("DELETE FROM petitions_net_rating WHERE matter_id = \(id)")
    }

    static func find(_ id: NetMatterID, in reader: Reader) throws -> NetMatter? {
        try reader.first("SELECT \(columns) FROM petitions_net_matter n WHERE n.id = \(id)", NetMatter.init)
    }

    static func find(number: String, in reader: Reader) throws -> NetMatter? {
        try reader.first(
            "SELECT \(columns) FROM petitions_net_matter n WHERE n.number = \(number)", NetMatter.init)
    }

    /// What lies at `place` and below, and what a unit has; the oldest first.
    static func at(
        _ place: PlaceID, or unit: OrganisationID?, isOpen: Bool, limit: Int, in reader: Reader
    ) throws -> [NetMatter] {
        try reader.all(
            """
            SELECT \(columns) FROM petitions_net_matter n
             WHERE n.state IN (\(list: isOpen ? [NetMatter.State.open, .answered] : [.released]))
               AND (n.holder_unit_id = \(unit)
                    OR n.holder_place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place)))
             ORDER BY n.received_at, n.id LIMIT \(limit)
            """, NetMatter.init)
    }

    /// What everybody may read, the newest first.
    static func published(limit: Int, in reader: Reader) throws -> [NetMatter] {
        try reader.all(
            """
            SELECT \(columns) FROM petitions_net_matter n
             WHERE n.is_public = 1 ORDER BY n.answered_at DESC NULLS LAST, n.id LIMIT \(limit)
            """, NetMatter.init)
    }

    static func step(
        _ kind: NetStep.Kind, place: PlaceID? = nil, note: String = "", of id: NetMatterID,
        in transaction: Transaction
    ) throws {
        let number =
            try transaction.value(
                "UPDATE petitions_net_matter SET version = version + 1 WHERE id = \(id) RETURNING version",
                as: Int.self) ?? 0
        try transaction.run(
            """
            INSERT INTO petitions_net_step (matter_id, number, kind, actor_id, place_id, note, stepped_at)
            VALUES (\(id), \(number), \(kind), \(transaction.origin.actor), \(place), \(note),
                    \(transaction.happened))
            """)
    }

    static func steps(of id: NetMatterID, in reader: Reader) throws -> [NetStep] {
        try reader.all(
            """
            SELECT kind, actor_id, place_id, note, stepped_at FROM petitions_net_step
             WHERE matter_id = \(id) ORDER BY number
            """
        ) {
            NetStep(
                kind: try $0.next(), actor: try $0.next(), place: try $0.next(), note: try $0.next(),
                at: try $0.next())
        }
    }

    static func isRated(_ id: NetMatterID, mark: [UInt8], in reader: Reader) throws -> Bool {
        try reader.count(
            "SELECT count(*) FROM petitions_net_rating WHERE matter_id = \(id) AND mark = \(mark)") > 0
    }

    static func rate(
        _ id: NetMatterID, mark: [UInt8], isSatisfied: Bool, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO petitions_net_rating (matter_id, mark, is_satisfied)
            VALUES (\(id), \(mark), \(isSatisfied))
            """)
    }

    static func rating(of id: NetMatterID, in reader: Reader) throws -> NetRating {
        let rows: [Bool] = try reader.all(
            "SELECT is_satisfied FROM petitions_net_rating WHERE matter_id = \(id) ORDER BY mark"
        ) { try $0.next() }
        return NetRating(satisfied: rows.count { $0 }, all: rows.count)
    }
}

extension NetMatter {
    init(_ row: inout Row) throws {
        let id: NetMatterID = try row.next()
        let number: String = try row.next()
        let origin: Origin = try row.next()
        let platform: String = try row.next()
        let seen: Day = try row.next()
        let difficulty: Difficulty = try row.next()
        let place: PlaceID = try row.next()
        let words: String = try row.next()
        let received: Instant = try row.next()
        let at: PlaceID = try row.next()
        let unit: OrganisationID? = try row.next()
        let state: State = try row.next()
        let said: String? = try row.next()
        let by: PersonID? = try row.next()
        let answered: Instant? = try row.next()
        var answer: Answer?
        if let said, let by, let answered { answer = Answer(words: said, by: by, at: answered) }
        self.init(
            id: id, number: number, origin: origin, platform: platform, seen: seen, difficulty: difficulty,
            place: place, words: words, received: received,
            holder: PetitionUnit(place: at, organisation: unit), state: state, answer: answer,
            isPublic: try row.next(), isErased: try row.next(), version: try row.next())
    }
}
