import Access
import Kernel
import Places
import Storage

extension People {
    /// Enters a person; what is sensitive about them comes in by verbs of its own.
    package static func register(_ person: Person, in transaction: Transaction) throws {
        try PersonStore.insert(person, in: transaction)
        let subject = person.id.as(Marks.Anything.self)
        try transaction.record(
            PersonRegistered(
                subject: subject, name: try transaction.seal(person.name, named: "name", of: subject)))
    }

    /// Enters or changes a kind of post; presets bring them.
    package static func keep(_ kind: PostKind, in transaction: Transaction) throws {
        try PostStore.keep(kind, in: transaction)
    }

    /// Gives somebody a post, and with it what its holder may do. Throws `AppointingRefusal`.
    package static func appoint(_ post: Post, in transaction: Transaction) throws {
        guard try name(of: post.person, in: transaction) != nil else { throw AppointingRefusal.personUnknown }
        try post.check(
            kind: try PostStore.find(kind: post.kind, in: transaction),
            level: try Places.find(post.place, in: transaction)?.level,
            held: try PostStore.posts(of: post.person, in: transaction))
        try PostStore.insert(post, in: transaction)
        try grant(to: post.person, in: transaction)
        try transaction.record(
            PostBegun(
                subject: post.id.as(Marks.Anything.self), person: post.person, post: post.kind,
                place: post.place,
                from: post.period.from))
    }

    /// Ends a post on a day; from then on its holder may no more what it allowed. Throws `AppointingRefusal`.
    package static func endPost(_ id: PostID, on day: Day, in transaction: Transaction) throws {
        guard let post = try PostStore.find(id, in: transaction) else { throw AppointingRefusal.postUnknown }
        let ended = try post.ended(on: day)
        try PostStore.end(ended, in: transaction)
        try grant(to: post.person, in: transaction)
        try transaction.record(
            PostEnded(subject: id.as(Marks.Anything.self), person: post.person, until: day))
    }

    /// Posts become grants here, in the same transaction, and nowhere else; the narrowest place first.
    private static func grant(to person: PersonID, in transaction: Transaction) throws {
        var grants: [(grant: DatedGrant, depth: Int)] = []
        for post in try PostStore.posts(of: person, in: transaction) {
            guard let kind = try PostStore.find(kind: post.kind, in: transaction) else { continue }
            let depth = try Places.lineage(of: post.place, in: transaction).count
            for permission in kind.permissions {
                let grant = Grant(permission, at: post.place, organisation: post.organisation)
                grants.append(
                    (
                        DatedGrant(grant, from: post.period.from, until: post.period.until, source: post.id),
                        depth
                    ))
            }
        }
        grants.sort { $0.depth > $1.depth }
        try Access.setGrants(of: person, grants.map(\.grant), in: transaction)
    }

    /// Who holds a kind of post at a place on a day, in the order of their names.
    package static func holders(
        of kind: String, at place: PlaceID, on day: Day, in reader: Reader
    ) throws -> [Person] {
        try PostStore.holders(of: kind, at: place, on: day, in: reader)
    }

    /// The posts that a person has or had, oldest first.
    package static func posts(of person: PersonID, in reader: Reader) throws -> [Post] {
        try PostStore.posts(of: person, in: reader)
    }

    /// The posts that were ever held at any of the places: one question for a county's thousand grids.
    package static func posts(
        at places: some Collection<PlaceID>, in reader: Reader
    ) throws -> [Post] {
        try PostStore.posts(at: places, in: reader)
    }

    package static func kind(of post: String, in reader: Reader) throws -> PostKind? {
        try PostStore.find(kind: post, in: reader)
    }
}
