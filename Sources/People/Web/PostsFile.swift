import Access
import Kernel
import Places
import Storage
import Web

/// Who holds which post at a place.
struct PostsFile: Sendable {
    let line: [Place]
    let groups: [Group]
    let past: [Held]
    let kinds: [PostKind]
    let units: [Organisation]
    let children: [Place]
    let mayAppoint: Bool

    struct Group: Sendable {
        let kind: PostKind
        /// None where nobody holds it: a gap that the page names.
        let holders: [Held]
    }

    struct Held: Sendable {
        let post: Post
        let title: String
        let englishTitle: String
        let name: String
        let organisation: String?

        func title(_ language: Language) -> String { language == .chinese ? title : englishTitle }
    }

    var place: Place { line[0] }
    var path: String { "/places/\(place.id)/posts" }

    /// Open to officers who work at the place, above it or below it.
    static func load(_ visit: Visit, _ officer: OfficerCaller, place: PlaceID? = nil) async throws
        -> PostsFile
    {
        let id = try place ?? visit.id("id", of: Marks.Place.self)
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: id, in: reader)
            guard !line.isEmpty else { throw WebRefusal.notFound }
            let own = line.map(\.id)
            let isNear = try officer.grants.contains { grant in
                try own.contains(grant.place) || Places.isWithin(grant.place, id, in: reader)
            }
            guard isNear else { throw AccessRefusal.notAllowed }
            let kinds = try PostStore.kinds(in: reader).filter { $0.level == line[0].level }
            let held = try held(try PostStore.posts(at: id, in: reader), kinds, in: reader)
            let today = reader.now.day
            let current = held.filter { $0.post.period.until.map { $0 > today } ?? true }
            return PostsFile(
                line: line,
                groups: kinds.map { kind in
                    Group(kind: kind, holders: current.filter { $0.post.kind == kind.code })
                },
                past: held.filter { $0.post.period.until.map { $0 <= today } ?? false },
                kinds: kinds.filter { !$0.permissions.contains(where: \.isAdministration) },
                units: try OrganisationStore.at(own, in: reader),
                children: try Places.children(of: id, in: reader), mayAppoint: officer.may(.posts, at: own))
        }
    }

    private static func held(_ posts: [Post], _ kinds: [PostKind], in reader: Reader) throws -> [Held] {
        let names = try PersonStore.names(of: posts.map(\.person), in: reader)
        let units = try OrganisationStore.names(of: posts.compactMap(\.organisation), in: reader)
        return posts.map { post in
            let kind = kinds.first { $0.code == post.kind }
            return Held(
                post: post, title: kind?.chinese ?? post.kind, englishTitle: kind?.english ?? post.kind,
                name: names[post.person] ?? "", organisation: post.organisation.flatMap { units[$0] })
        }
    }

    static let shape = Shape.named(
        "Posts",
        .object([
            ("place", .id),
            (
                "items",
                .list(
                    .object([
                        ("id", .id), ("kind", .text), ("person", .id), ("name", .text),
                        ("organisation", .optional(.id)), ("from", .day), ("until", .optional(.day)),
                    ]))
            ), ("vacant", .list(.text)),
        ]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.key("items")
            json.array(groups.flatMap(\.holders)) { json, held in
                json.object { json in
                    json.field("id", held.post.id)
                    json.field("kind", held.post.kind)
                    json.field("person", held.post.person)
                    json.field("name", held.name)
                    json.field("organisation", held.post.organisation)
                    json.field("from", held.post.period.from)
                    json.field("until", held.post.period.until)
                }
            }
            json.key("vacant")
            json.array(groups.filter(\.holders.isEmpty)) { json, group in json.write(group.kind.code) }
        }
    }
}
