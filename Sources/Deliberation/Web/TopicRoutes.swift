import Access
import Assemblies
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// Topics: raise, put on an agenda, settle, read back.
enum TopicRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "topics", for: OfficerCaller.self,
            "Topics of the officer's places: `state` raised, scheduled, settled, closed or declined.",
            query: [
                QueryField(
                    "state", .one(of: Topic.State.allCases.map(\.rawValue)),
                    "Which topics; raised ones without it."), .cursor, .limit,
            ], output: .page(TopicFile.shape)
        ) { visit, officer in
            guard let state = Topic.State(rawValue: visit.query["state"] ?? "raised") else {
                throw FieldRefusal(.unreadable, at: "state")
            }
            let before = visit.query["cursor"].flatMap { Int64($0) }
            if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
            let limit = visit.limit
            let list = try await visit.county.database.read {
                try TopicList.read(officer, state, before: before, limit: limit, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { topicListPage(list, $0) })
        },
        Endpoint(
            .get, "topics/new", .page, for: MemberCaller.self,
            "The form for a topic at `place`, of the case `case`; with those that one has raised.",
            query: [
                .place("Where the topic is raised."), QueryField("case", .id, "The case that it comes from."),
            ]
        ) { visit, member in
            guard let id = (visit.query["place"] ?? visit.input["place"]).flatMap({ PlaceID($0) }) else {
                throw WebRefusal.notFound
            }
            let matter = (visit.query["case"] ?? visit.input["case"]).flatMap { CaseID($0) }
            let person = member.person
            let (place, mine) = try await visit.county.database.read { reader in
                (try Places.find(id, in: reader), try TopicStore.all(by: person, limit: 20, in: reader))
            }
            guard let place else { throw WebRefusal.notFound }
            let topic = TopicID.minted(at: visit.now)
            return Answer { topicFormPage(place, mine: mine, matter: matter, id: topic, $0) }
        },
        Endpoint(
            .get, "topics/mine", .program, for: MemberCaller.self,
            "The topics that the signed-in person has raised, newest first.", output: .page(TopicFile.shape)
        ) { visit, member in
            let person = member.person
            let mine = try await visit.county.database.read { reader in
                try TopicStore.all(by: person, limit: 50, in: reader).map {
                    (topic: $0, hasVote: try Deliberation.hasOwnersVote($0, in: reader))
                }
            }
            return Answer(json: { json in
                json.object { json in
                    json.key("items")
                    json.array(mine) { json, line in
                        json.object { line.topic.write(to: &$0, words: true, hasOwnersVote: line.hasVote) }
                    }
                    json.field("next", nil as String?)
                }
            })
        },
        Endpoint(
            .post, "topics", for: MemberCaller.self,
            "Raises a topic under the client's `id`, for a forum that is no organ: a courtyard, three parties.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("forum", limit: 40), InputField("title", limit: 400),
                InputField("words", limit: DeliberationLimits.words_length_max), InputField("case", .id),
            ], output: TopicFile.shape, form: "topics/new"
        ) { visit, member in try await raise(visit, member) },
        Endpoint(
            .get, "topics/{id}", for: Anyone.self,
            "A topic: to everybody once it is on an agenda, to who raised it always.",
            output: TopicFile.shape
        ) { visit, _ in
            let id: TopicID = try visit.id("id")
            let (officer, person) = (try? OfficerCaller(visit), (try? MemberCaller(visit))?.person)
            let file = try await visit.county.database.read {
                try TopicFile.read(id, for: officer, person, in: $0)
            }
            guard let file else { throw TopicRefusal.unknown }
            let ids = FormIDs(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { topicPage(file, ids: ids, $0) })
        },
        act(
            "agenda", "Puts a topic on the agenda of the day `on`, and of a meeting where one is called.",
            [InputField("on", .day, required: true), InputField("assembly", .id)]
        ) { id, input, transaction in
            try Deliberation.schedule(
                id, on: try input.day("on") ?? transaction.now.day,
                assembly: try input.id("assembly"), in: transaction)
        },
        act(
            "agreement", "Keeps what was agreed; `owners_matter` where only the owners' vote decides it.",
            [
                InputField("on", .day, required: true), InputField("owners_matter", limit: 100),
                InputField("agreement", limit: DeliberationLimits.words_length_max),
            ]
        ) { id, input, transaction in
            try Deliberation.settle(
                id, input["agreement"] ?? "", on: try input.day("on") ?? transaction.now.day,
                ownersMatter: input["owners_matter"], in: transaction)
        },
        act(
            "outcome", "Reads back what came of it; what the owners decide waits for their vote.",
            [InputField("outcome", limit: DeliberationLimits.words_length_max)]
        ) { id, input, transaction in
            try Deliberation.readBack(id, input["outcome"] ?? "", in: transaction)
        },
        act(
            "refusal", "Declines a topic, saying where it belongs.",
            [InputField("outcome", limit: DeliberationLimits.words_length_max)]
        ) { id, input, transaction in
            try Deliberation.decline(id, because: input["outcome"] ?? "", in: transaction)
        },
    ]

    private static func raise(_ visit: Visit, _ member: MemberCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Topic.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        guard let forum = BodyKind(rawValue: input["forum"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "forum")
        }
        let matter = try input.id("case", of: Marks.Case.self)
        let officer = try? OfficerCaller(visit)
        let (person, digest) = (member.person, input.digest)
        let (title, words) = (input["title"] ?? "", input["words"] ?? "")
        let (file, claim) = try await visit.county.database.write(by: member.origin) { transaction in
            let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
            let isInside = officer.map { Deliberation.sight(of: $0, at: lineage) != nil } ?? false
            // A case is the officers' to bring; residents speak for themselves.
            if matter != nil, !isInside { throw AccessRefusal.notAllowed }
            let draft = TopicDraft(
                id: id, place: place, forum: forum, title: title, words: words,
                source: matter != nil ? .matter : isInside ? .officer : .resident, matter: matter)
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: person.description, digest: digest)
            if claim == .fresh { try Deliberation.raise(draft, in: transaction) }
            return (try TopicFile.read(id, for: officer, person, in: transaction), claim)
        }
        guard let file else { throw TopicRefusal.unknown }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func act(
        _ name: String, _ summary: String, _ fields: [InputField],
        _ body: @escaping @Sendable (TopicID, Input, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "topics/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)] + fields, output: TopicFile.shape, form: "topics/{id}"
        ) { visit, officer in
            let id: TopicID = try visit.id("id")
            let input = visit.input
            let sending = try input.id("id", of: Marks.Anything.self)
            let digest = input.digest + id.bytes + Array(name.utf8)
            let file = try await visit.county.database.write(by: officer.origin) { transaction in
                let topic = try Deliberation.foundTopic(id, in: transaction)
                let lineage = try Places.lineage(of: topic.place, in: transaction).map(\.id)
                guard let sight = Deliberation.sight(of: officer, at: lineage) else {
                    throw TopicRefusal.unknown
                }
                if sight < .actor { throw AccessRefusal.notAllowed }
                let claim = try sending.map {
                    try transaction.claim($0, by: officer.person.description, digest: digest)
                }
                if claim != .repeated { try body(id, input, transaction) }
                return try TopicFile.read(id, for: officer, officer.person, in: transaction)
            }
            guard let file else { throw TopicRefusal.unknown }
            return Answer(next: file.path, json: { file.write(to: &$0) })
        }
    }
}
