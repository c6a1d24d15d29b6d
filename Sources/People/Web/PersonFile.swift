import Access
import Kernel
import Places
import Storage
import Web

/// What is known of one person: posts and households.
struct PersonFile: Sendable {
    let person: Person
    let posts: [HeldPost]
    let memberships: [Home]
    /// Only for those who keep the register of the person's household.
    let particulars: MaskedParticulars?
    let mayRegister: Bool
    var mayErase = false
    /// When and why everything personal was erased; `nil` while it is there.
    var erasure: Erasure?

    struct HeldPost: Sendable {
        let post: Post
        let kind: PostKind?
        let place: String
        let organisation: String?
    }

    struct Home: Sendable {
        let membership: Membership
        let code: String
        let place: String
    }

    var path: String { "/people/\(person.id)" }

    /// Throws `ParticularsRefusal.unknown` for somebody who neither holds a post where the officer works nor
    /// lives where the officer keeps the register.
    static func load(_ visit: Visit, _ officer: OfficerCaller) async throws -> PersonFile {
        let id = try visit.id("id", of: Marks.Person.self)
        let key = visit.county.key
        return try await visit.county.database.read { reader in
            guard let name = try PersonStore.name(of: id, in: reader) else {
                throw ParticularsRefusal.unknown
            }
            let mayRegister = try Authority.mayRegister(officer, id, in: reader)
            let posts = try PostStore.posts(of: id, in: reader)
            let isColleague = try posts.contains { post in
                let line = try Places.lineage(of: post.place, in: reader).map(\.id)
                return officer.grants.contains { line.contains($0.place) }
            }
            let mayErase = try Authority.mayErase(officer, id, in: reader)
            guard mayRegister || isColleague || mayErase else { throw ParticularsRefusal.unknown }
            let memberships = mayRegister ? try MembershipStore.all(of: id, in: reader) : []
            return PersonFile(
                person: Person(id: id, name: name), posts: try held(posts, in: reader),
                memberships: try homes(memberships, in: reader),
                particulars: mayRegister
                    ? try ParticularsStore.find(id, in: reader)?.masked(by: key, on: reader.now.day) : nil,
                mayRegister: mayRegister, mayErase: mayErase,
                erasure: try ErasureStore.find(id, in: reader))
        }
    }

    static func held(_ posts: [Post], in reader: Reader) throws -> [HeldPost] {
        let places = try Places.names(of: Set(posts.map(\.place)), in: reader)
        let units = try OrganisationStore.names(of: Set(posts.compactMap(\.organisation)), in: reader)
        return try posts.map { post in
            HeldPost(
                post: post, kind: try PostStore.find(kind: post.kind, in: reader),
                place: places[post.place] ?? "", organisation: post.organisation.flatMap { units[$0] })
        }
    }

    private static func homes(_ memberships: [Membership], in reader: Reader) throws -> [Home] {
        let households = try HouseholdStore.find(memberships.map(\.household), in: reader)
        let places = try Places.names(of: Set(households.values.map(\.village)), in: reader)
        return memberships.map { membership in
            let household = households[membership.household]
            return Home(
                membership: membership, code: household?.code ?? "",
                place: household.flatMap { places[$0.village] } ?? "")
        }
    }

    static let shape = Shape.named(
        "Person",
        .object([
            ("id", .id), ("name", .text),
            (
                "posts",
                .list(
                    .object([
                        ("id", .id), ("kind", .text), ("place", .id), ("from", .day),
                        ("until", .optional(.day)),
                    ]))
            ),
            (
                "households",
                .list(
                    .object([
                        ("household", .id), ("relation", .text), ("from", .day), ("until", .optional(.day)),
                    ]))
            ),
            ("sex", .optional(.text)), ("birthYear", .optional(.whole)), ("phone", .optional(.text)),
        ]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("id", person.id)
            json.field("name", person.name)
            json.key("posts")
            json.array(posts) { json, held in
                json.object { json in
                    json.field("id", held.post.id)
                    json.field("kind", held.post.kind)
                    json.field("place", held.post.place)
                    json.field("from", held.post.period.from)
                    json.field("until", held.post.period.until)
                }
            }
            json.key("households")
            json.array(memberships) { json, home in
                json.object { json in
                    json.field("household", home.membership.household)
                    json.field("relation", home.membership.relation.rawValue)
                    json.field("from", home.membership.period.from)
                    json.field("until", home.membership.period.until)
                }
            }
            json.field("sex", particulars?.sex?.rawValue)
            json.field("birthYear", particulars?.birthYear.map(Int64.init))
            json.field("phone", particulars?.phone)
        }
    }
}

/// The page of one person.
func personPage(_ file: PersonFile, _ frame: Frame) -> HTML {
    let name = file.person.name
    let facts = particularFacts(file.particulars, of: name, at: file.path, frame)
    let change = Button(frame(.personChange)).link(to: "\(file.path)/description")
    return Layout.page(
        title: name, purpose: frame(.personPurpose), frame: frame,
        body: """
            \(erasedNote(file, frame))\
            \(facts.isEmpty ? .empty : FactsList(facts).html)\
            \(file.mayRegister && file.erasure == nil ? "<p>\(change)</p>" : .empty)\
            \(Part(id: "posts", frame(.personPosts), posts(file, frame)).html)\
            \(file.mayRegister ? Part(id: "homes", frame(.personHouseholds), homes(file, frame)).html : .empty)\
            \(erasing(file, frame))
            """)
}

private func erasedNote(_ file: PersonFile, _ frame: Frame) -> HTML {
    file.erasure.map { erasure in
        let words = frame(
            .erasedOn, ["day": frame.day(erasure.erased.day), "ground": frame(erasure.ground.text)])
        return Inset(words, "<p>\(frame(.erasedNote))</p>").html
    } ?? .empty
}

private func erasing(_ file: PersonFile, _ frame: Frame) -> HTML {
    guard file.mayErase, file.erasure == nil else { return .empty }
    return "<p>\(Address.link(frame(.erasureBegin), to: "\(file.path)/erasure"))</p>"
}

private func posts(_ file: PersonFile, _ frame: Frame) -> HTML {
    guard !file.posts.isEmpty else { return "<p class=\"quiet\">\(frame(.personNoPosts))</p>" }
    return file.posts.reversed().html { held in
        let title = [held.kind?.title(frame.language) ?? held.post.kind, held.organisation].compactMap { $0 }
            .joined(separator: frame(.postComma))
        let place = Address.link(held.place, to: "/places/\(held.post.place)/posts")
        return
            "<p><b>\(title)</b><br>\(place) <span class=\"quiet\">\(span(held.post.period, frame))</span></p>\n"
    }
}

private func homes(_ file: PersonFile, _ frame: Frame) -> HTML {
    file.memberships.html { home in
        let label = "\(home.place) \(frame(.householdNumbered, ["code": home.code]))"
        return """
            <p>\(Address.link(label, to: "/households/\(home.membership.household)")) \
            \(Tag(frame(home.membership.relation.text)).html)<br>\
            <span class="quiet">\(span(home.membership.period, frame))</span></p>

            """
    }
}

/// From a day to another, or since.
func span(_ period: Period, _ frame: Frame) -> String {
    guard let until = period.until else { return frame(.periodSince, ["day": frame.day(period.from)]) }
    return frame(.periodFromTo, ["from": frame.day(period.from), "until": frame.day(until)])
}
