import Access
import Kernel
import Places
import Storage

/// Reads and writes kinds of posts and the posts that people hold.
enum PostStore {
    static func find(kind code: String, in reader: Reader) throws -> PostKind? {
        try reader.first(
            """
            SELECT code, chinese, english, level, permissions, committee, is_head FROM people_post_kind
             WHERE code = \(code)
            """, PostKind.init)
    }

    static func keep(_ kind: PostKind, in transaction: Transaction) throws {
        let permissions = kind.permissions.map(\.rawValue).joined(separator: ",")
        try transaction.run(
            """
            INSERT INTO people_post_kind (code, chinese, english, level, permissions, committee, is_head)
            VALUES (\(kind.code), \(kind.chinese), \(kind.english), \(kind.level), \(permissions),
                    \(kind.committee?.rawValue), \(kind.isHead))
            ON CONFLICT (code) DO UPDATE SET chinese = excluded.chinese, english = excluded.english,
                level = excluded.level, permissions = excluded.permissions, committee = excluded.committee,
                is_head = excluded.is_head
            """)
    }

    static func posts(of person: PersonID, in reader: Reader) throws -> [Post] {
        try reader.all(
            """
            SELECT id, person_id, kind, place_id, organisation_id, from_on, until_on FROM people_post
             WHERE person_id = \(person) ORDER BY from_on, id
            """, Post.init)
    }

    static func find(_ id: PostID, in reader: Reader) throws -> Post? {
        try reader.first(
            """
            SELECT id, person_id, kind, place_id, organisation_id, from_on, until_on
              FROM people_post WHERE id = \(id)
            """, Post.init)
    }

    static func insert(_ post: Post, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_post (id, person_id, kind, place_id, organisation_id, from_on, until_on)
            VALUES (\(post.id), \(post.person), \(post.kind), \(post.place), \(post.organisation),
                    \(post.period.from), \(post.period.until))
            """)
    }

    /// Who holds a kind of post at a place on a day, in the order of their names.
    static func holders(
        of kind: String, at place: PlaceID, on day: Day, in reader: Reader
    ) throws -> [Person] {
        try reader.all(
            """
            SELECT p.id, p.name FROM people_post t JOIN people_person p ON p.id = t.person_id
             WHERE t.place_id = \(place) AND t.kind = \(kind) AND t.from_on <= \(day)
               AND (t.until_on IS NULL OR t.until_on > \(day))
             ORDER BY p.name, p.id
            """, Person.init)
    }

    /// All posts that were ever held at a place, newest first.
    static func posts(at place: PlaceID, in reader: Reader) throws -> [Post] {
        try reader.all(
            """
            SELECT id, person_id, kind, place_id, organisation_id, from_on, until_on FROM people_post
             WHERE place_id = \(place) ORDER BY kind, from_on DESC, id
            """, Post.init)
    }

    /// All posts that were ever held at one of the places, in the order of places, kinds and days.
    static func posts(at places: some Collection<PlaceID>, in reader: Reader) throws -> [Post] {
        var found: [Post] = []
        for part in Set(places).sorted().parts(of: Limits.idsPerQuery_max) {
            let query: Query =
                """
                SELECT id, person_id, kind, place_id, organisation_id, from_on, until_on FROM people_post
                 WHERE place_id IN (\(list: part)) ORDER BY place_id, kind, from_on, id
                """
            found += try reader.all(query, Post.init)
        }
        return found
    }

    /// Posts that are held for a unit on `day` or later.
    static func count(of organisation: OrganisationID, from day: Day, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM people_post
             WHERE organisation_id = \(organisation) AND (until_on IS NULL OR until_on > \(day))
            """)
    }

    /// In the order of their codes.
    static func kinds(in reader: Reader) throws -> [PostKind] {
        try reader.all(
            "SELECT code, chinese, english, level, permissions, committee, is_head FROM people_post_kind ORDER BY code",
            PostKind.init)
    }

    static func end(_ post: Post, in transaction: Transaction) throws {
        try transaction.run("UPDATE people_post SET until_on = \(post.period.until) WHERE id = \(post.id)")
    }
}

extension PostKind {
    init(_ row: inout Row) throws {
        let code: String = try row.next()
        let chinese: String = try row.next()
        let english: String = try row.next()
        let level: Level = try row.next()
        let permissions: String = try row.next()
        self.init(
            code: code, chinese: chinese, english: english, level: level,
            permissions: permissions.split(separator: ",").compactMap { Permission(rawValue: String($0)) },
            committee: try row.next(String?.self).flatMap(Committee.init), isHead: try row.next())
    }
}

extension Post {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), person: try row.next(), kind: try row.next(), place: try row.next(),
            organisation: try row.next(), period: Period(from: try row.next(), until: try row.next()))
    }
}
