import Access
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Posts of a place: who holds them, giving them, ending them.
enum PostRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "places/{id}/posts", for: OfficerCaller.self,
            "Who holds which post at a place, and which posts nobody holds.", output: PostsFile.shape
        ) { visit, officer in
            let file = try await PostsFile.load(visit, officer)
            return Answer(json: file.write, page: { postsPage(file, $0) })
        },
        Endpoint(
            .get, "places/{id}/posts/new", .page, for: OfficerCaller.self, "The form that appoints somebody."
        ) { visit, officer in
            let file = try await PostsFile.load(visit, officer)
            try officer.require(.posts, at: file.line.map(\.id))
            let id = AnyID.minted(at: visit.now)
            return Answer { appointForm(file, id: id, $0) }
        },
        Endpoint(
            .post, "places/{id}/posts", for: OfficerCaller.self,
            "Gives a post at the place; `person` is an id, or the word new with `name` for somebody new.",
            fields: [
                RegisterForm.id, InputField("kind", required: true), InputField("person"), InputField("name"),
                InputField("organisation", .id), InputField("from", .day, required: true),
                InputField("until", .day),
            ], output: PostsFile.shape, form: "places/{id}/posts/new"
        ) { visit, officer in try await appoint(visit, officer) },
        Endpoint(
            .get, "posts/{id}/ending", .page, for: OfficerCaller.self, "Asks whether a post is to end."
        ) { visit, officer in
            let (file, held) = try await post(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer { endPostPage(file, held, id: id, $0) }
        },
        Endpoint(
            .post, "posts/{id}/ending", for: OfficerCaller.self,
            "Ends a post; `until` is the first day on which it is no longer held.",
            fields: [RegisterForm.id, InputField("until", .day, required: true)], output: PostsFile.shape,
            form: "posts/{id}/ending"
        ) { visit, officer in try await end(visit, officer) },
    ]

    private static func appoint(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let file = try await PostsFile.load(visit, officer)
        let line = file.line.map(\.id)
        try officer.require(.posts, at: line)
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Post.self), let from = try input.day("from") else {
            throw WebRefusal.idMissing
        }
        let code = try input.required("kind")
        if visit.face == .page, !input.isChecked("_confirmed") {
            return try await ask(visit, file, officer, code, from)
        }
        let isNew = input["person"] == nil || input["person"] == "new"
        let name = isNew ? try Person.checkedName(try input.required("name")) : ""
        let person =
            isNew ? PersonID.minted(at: visit.now) : try input.id("person", of: Marks.Person.self)
        guard let person else { throw AppointingRefusal.personUnknown }
        let post = Post(
            id: id, person: person, kind: code, place: file.place.id,
            organisation: try input.id("organisation"),
            period: Period(from: from, until: try input.day("until")))
        let units = Set(file.units.map(\.id))
        if let unit = post.organisation, !units.contains(unit) {
            throw FieldRefusal(.unreadable, at: "organisation")
        }
        let claim = try await RegisterForm.write(visit, officer, "\(file.path)") { transaction in
            try Post.checkAppointer(
                officer.person, of: person, kind: try PostStore.find(kind: code, in: transaction))
            if isNew { try People.register(Person(id: person, name: name), in: transaction) }
            try People.appoint(post, in: transaction)
        }
        return answer(try await PostsFile.load(visit, officer), claim)
    }

    /// Shows what the appointment will be, and who of this name may be meant.
    private static func ask(
        _ visit: Visit, _ file: PostsFile, _ officer: OfficerCaller, _ code: String, _ from: Day
    ) async throws -> Answer {
        let name = try Person.checkedName(try visit.input.required("name"))
        guard let kind = file.kinds.first(where: { $0.code == code }) else {
            throw AppointingRefusal.kindUnknown
        }
        let unit = try visit.input.id("organisation", of: Marks.Organisation.self)
        let namesakes = try await visit.county.database.read { reader in
            let places = try Places.within(file.place.id, in: reader)
            let found = try PersonStore.named(
                name, livingIn: places, on: reader.now.day, limit: Limits.namesakes_max, in: reader)
            return try found.map { person in
                let posts = try PostStore.posts(of: person.id, in: reader)
                    .filter { $0.period.contains(reader.now.day) }
                return AppointmentCheck.Namesake(
                    person: person, posts: try PersonFile.held(posts, in: reader))
            }
        }
        let check = AppointmentCheck(
            kind: kind, name: name, unit: file.units.first { $0.id == unit }?.name, from: from,
            namesakes: namesakes)
        let id = try visit.input.id("id", of: Marks.Anything.self) ?? AnyID.minted(at: visit.now)
        let fields = visit.input.fields
        return Answer { appointCheckPage(file, check, id: id, fields: fields, $0) }
    }

    private static func end(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (file, held) = try await post(visit, officer)
        guard let until = try visit.input.day("until") else { throw FieldRefusal(.missing, at: "until") }
        let claim = try await RegisterForm.write(visit, officer, "/posts/\(held.post.id)/ending") {
            transaction in
            try Post.checkAppointer(
                officer.person, of: held.post.person,
                kind: try PostStore.find(kind: held.post.kind, in: transaction))
            try People.endPost(held.post.id, on: until, in: transaction)
        }
        return answer(try await PostsFile.load(visit, officer, place: file.place.id), claim)
    }

    private static func answer(_ file: PostsFile, _ claim: Claim) -> Answer {
        Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: file.write,
            page: { postsPage(file, $0) })
    }

    /// A post where the officer may appoint; for all others there is none.
    private static func post(
        _ visit: Visit, _ officer: OfficerCaller
    ) async throws -> (PostsFile, PostsFile.Held) {
        let id = try visit.id("id", of: Marks.Post.self)
        let place = try await visit.county.database.read { reader -> PlaceID in
            guard let post = try PostStore.find(id, in: reader),
                try Authority.may(officer, .posts, at: post.place, in: reader)
            else { throw AppointingRefusal.postUnknown }
            return post.place
        }
        let file = try await PostsFile.load(visit, officer, place: place)
        guard let held = (file.groups.flatMap(\.holders) + file.past).first(where: { $0.post.id == id })
        else {
            throw AppointingRefusal.postUnknown
        }
        return (file, held)
    }
}
