import Access
import Assemblies
import Cases
import HTTPTypes
import Kernel
import Notices
import Places
import Storage
import Web

/// Matters of estates: bring, plan, have voted on, carry out, publish, close.
enum EstateRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "estate-matters", for: OfficerCaller.self,
            "Matters of estates at the officer's places: `state` opened, planned, carrying, done, closed or declined.",
            query: [
                QueryField(
                    "state", .one(of: EstateMatter.State.allCases.map(\.rawValue)),
                    "Which matters; those to be talked over without it."), .cursor, .limit,
            ], output: .page(EstateFile.shape)
        ) { visit, officer in
            guard let state = EstateMatter.State(rawValue: visit.query["state"] ?? "opened") else {
                throw FieldRefusal(.unreadable, at: "state")
            }
            let before = visit.query["cursor"].flatMap { Int64($0) }
            if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
            let limit = visit.limit
            let list = try await visit.county.database.read {
                try EstateList.read(officer, state, before: before, limit: limit, in: $0)
            }
            return Answer(json: { list.write(to: &$0) }, page: { estateListPage(list, $0) })
        },
        Endpoint(
            .get, "estate-matters/new", .page, for: OfficerCaller.self,
            "The form by which a matter of an estate is brought to the three parties.",
            query: [.place("The estate."), QueryField("case", "Number of the request that it comes from.")]
        ) { visit, officer in
            let (place, number) = (visit.query["place"], visit.query["case"] ?? "")
            let form = try await visit.county.database.read {
                try EstateForm.read(officer, place: place, number: number, in: $0)
            }
            let id = EstateMatterID.minted(at: visit.now)
            return Answer { estateFormPage(form, number: number, id: id, $0) }
        },
        Endpoint(
            .post, "estate-matters", for: OfficerCaller.self,
            "Brings a matter under the client's `id`: `community`, `owners`, `company` and `others` are the parties.",
            fields: [
                InputField("id", .id, required: true), InputField("place", .id, required: true),
                InputField("title", limit: 400),
                InputField("words", limit: 10_000), InputField("case", limit: 40), InputField("community"),
                InputField("owners"), InputField("company"), InputField("others", limit: 1_000),
            ], output: EstateFile.shape, form: "estate-matters/new"
        ) { visit, officer in try await bring(visit, officer) },
        Endpoint(
            .get, "estate-matters/{id}", for: Anyone.self,
            "A matter of an estate: to everybody once the parties have a plan.", output: EstateFile.shape
        ) { visit, _ in
            let (id, now): (EstateMatterID, Instant) = (try visit.id("id"), visit.now)
            let officer = try? OfficerCaller(visit)
            let file = try await visit.county.database.read {
                try EstateFile.read(id, for: officer, at: now, in: $0)
            }
            guard let file else { throw EstateRefusal.unknown }
            return Answer(json: { file.write(to: &$0) }, page: { estatePage(file, $0) })
        },
        act(
            "plan", "Keeps the plan of a joint meeting; `owners_matters` names what the owners decide of it.",
            [
                InputField("plan", limit: 10_000), InputField("met", .day, required: true),
                InputField("due", .day, required: true), InputField("carrier"),
                InputField("assembly", .id), InputField("owners_matters", .list, limit: 20),
                InputField("no_vote", limit: 2_000),
            ]
        ) { id, input, transaction in
            let today = transaction.now.day
            try Deliberation.plan(
                id,
                EstateMatter.Plan(
                    text: input["plan"] ?? "", met: try input.day("met") ?? today,
                    due: try input.day("due") ?? today, carrier: input["carrier"] ?? "",
                    assembly: try input.id("assembly"), ownersMatters: input.all("owners_matters"),
                    noVote: input["no_vote"] ?? ""), in: transaction)
        },
        act("work", "Begins the work; what the owners decide waits for their resolution.") {
            id, _, transaction in
            try Deliberation.begin(id, in: transaction)
        },
        act("result", "Says what was done.", [InputField("result", limit: 10_000)]) {
            id, input, transaction in
            try Deliberation.finish(id, input["result"] ?? "", in: transaction)
        },
        act(
            "publication", "Publishes the result to the estate.",
            [InputField("issuer"), InputField("contact")]
        ) { id, input, transaction in
            try Deliberation.publish(
                transaction.derivedID(), of: id, issuer: input["issuer"] ?? "",
                contact: input["contact"] ?? "",
                in: transaction)
        },
        act("closure", "Closes the matter; another person than who told the result.") { id, _, transaction in
            try Deliberation.close(id, in: transaction)
        },
        act("resumption", "Takes the work up again after an objection that was right.") {
            id, _, transaction in
            try Deliberation.takeUpAgain(id, in: transaction)
        },
        act("refusal", "Declines a matter, saying whose it is.", [InputField("result", limit: 10_000)]) {
            id, input, transaction in
            try Deliberation.decline(id, because: input["result"] ?? "", in: transaction)
        },
    ]

    private static func bring(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (input, now) = (visit.input, visit.now)
        guard let id: EstateMatterID = try input.id("id") else { throw WebRefusal.idMissing }
        guard let place: PlaceID = try input.id("place") else { throw FieldRefusal(.missing, at: "place") }
        let digest = input.digest
        let named: [(EstateMatter.Side, String)] = [
            (.community, "community"), (.owners, "owners"), (.company, "company"),
        ]
        let parties =
            named.compactMap { side, field in input[field].map { EstateMatter.Party(side, $0) } }
            + (input["others"] ?? "").split(whereSeparator: \.isNewline)
            .map { EstateMatter.Party(.other, String($0)) }
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: place, in: transaction).map(\.id)
            if !lineage.isEmpty { try Deliberation.requireRunning(officer, at: lineage) }
            let request = try input["case"].map { number in
                guard let found = try CaseFile.read(number: number, in: transaction)?.matter.id else {
                    throw EstateRefusal.caseUnknown
                }
                return found
            }
            let claim = try transaction.claim(
                id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Deliberation.open(
                    EstateMatterDraft(
                        id: id, place: place, title: input["title"] ?? "", words: input["words"] ?? "",
                        matter: request, parties: parties), in: transaction)
            }
            return (try EstateFile.read(id, for: officer, at: now, in: transaction), claim)
        }
        guard let file else { throw EstateRefusal.unknown }
        return Answer(claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func act(
        _ name: String, _ summary: String, _ fields: [InputField] = [],
        _ body: @escaping @Sendable (EstateMatterID, Input, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            .post, "estate-matters/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id)] + fields, output: EstateFile.shape, form: "estate-matters/{id}"
        ) { visit, officer in
            let (id, now): (EstateMatterID, Instant) = (try visit.id("id"), visit.now)
            let input = visit.input
            let sending = try input.id("id", of: Marks.Anything.self)
            let digest = input.digest + id.bytes + Array(name.utf8)
            let file = try await visit.county.database.write(by: officer.origin) { transaction in
                let matter = try Deliberation.foundEstate(id, in: transaction)
                let lineage = try Places.lineage(of: matter.place, in: transaction).map(\.id)
                guard let sight = Deliberation.sight(of: officer, at: lineage) else {
                    throw EstateRefusal.unknown
                }
                if sight < .actor { throw AccessRefusal.notAllowed }
                let claim = try sending.map {
                    try transaction.claim($0, by: officer.person.description, digest: digest)
                }
                if claim != .repeated { try body(id, input, transaction) }
                return try EstateFile.read(id, for: officer, at: now, in: transaction)
            }
            guard let file else { throw EstateRefusal.unknown }
            return Answer(next: file.path, json: { file.write(to: &$0) })
        }
    }
}
