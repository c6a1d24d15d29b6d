import Access
import Assemblies
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

/// Procedures: list, propose, show, print. Everybody reads what is published.
enum ProcedureRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "procedures", for: OfficerCaller.self,
            "Procedures of the officer's places, newest first: `state` running, late, closed or dropped.",
            query: [
                QueryField(
                    "state", .one(of: ProcedureList.Part.allCases.map(\.rawValue)),
                    "Which procedures; running ones without it."), .cursor, .limit,
            ], output: .page(ProcedureLine.shape)
        ) { visit, officer in try await list(visit, officer) },
        Endpoint(
            .get, "procedures/new", .page, for: OfficerCaller.self,
            "The form for a proposal at `place`, or of the topic `topic`.",
            query: [
                .place("Where the procedure is held."),
                QueryField("topic", .id, "The topic that it begins with."),
            ]
        ) { visit, officer in
            let place = (visit.query["place"] ?? visit.input["place"]).flatMap { PlaceID($0) }
            let topic = (visit.query["topic"] ?? visit.input["origin"]).flatMap { TopicID($0) }
            let form = try await visit.county.database.read {
                try ProcedureForm.read(officer, place: place, topic: topic, in: $0)
            }
            guard let form else { throw AccessRefusal.notAllowed }
            let id = ProcedureID.minted(at: visit.now)
            return Answer { procedureFormPage(form, id: id, $0) }
        },
        Endpoint(
            .post, "procedures", for: OfficerCaller.self,
            "Brings a proposal on its way under the client's `id`; `budget` is in yuan.",
            fields: fields, output: ProcedureFile.shape, form: "procedures/new"
        ) { visit, officer in try await propose(visit, officer) },
        Endpoint(
            .get, "procedures/{id}", for: Anyone.self,
            "A procedure: to its officers with its record, to everybody what is published of it.",
            output: ProcedureFile.shape
        ) { visit, _ in
            let file = try await file(visit)
            let ids = FormIDs(at: visit.now, count: 13 + file.carrying.tasks.count)
            return Answer(
                json: { file.write(to: &$0) }, page: { procedurePage(file, ids: ids, $0) })
        },
        Endpoint(
            .get, "procedures/{id}/print", .page, for: Anyone.self, "The record of a procedure on A4."
        ) { visit, _ in
            let file = try await file(visit)
            let url = visit.publicURL
            return Answer { procedureSheet(file, publicURL: url, $0) }
        },
        Endpoint(
            .get, "decisions/{place}", for: Anyone.self,
            "What a village has decided and what came of it, with its rules, rosters and topics.",
            output: DecisionBoard.shape
        ) { visit, _ in
            let id: PlaceID = try visit.id("place")
            let board = try await visit.county.database.read { try DecisionBoard.read(id, in: $0) }
            guard let board else { throw WebRefusal.notFound }
            return Answer(json: { board.write(to: &$0) }, page: { decisionBoardPage(board, $0) })
        },
    ]

    private static let fields = [
        InputField("id", .id, required: true), InputField("place", .id, required: true),
        InputField("matter", limit: 100), InputField("title", limit: 400),
        InputField("body", limit: DeliberationLimits.body_length_max), InputField("budget", limit: 30),
        InputField("funding", limit: 400), InputField("proposer", limit: 200), InputField("origin", .id),
        InputField("is_merged", .flag),
    ]

    private static func list(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let part = ProcedureList.Part(rawValue: visit.query["state"] ?? "running") else {
            throw FieldRefusal(.unreadable, at: "state")
        }
        let before = visit.query["cursor"].flatMap { Int64($0) }
        if visit.query["cursor"] != nil, before == nil { throw FieldRefusal(.unreadable, at: "cursor") }
        let limit = visit.limit
        let list = try await visit.county.database.read {
            try ProcedureList.read(officer, part, before: before, limit: limit, in: $0)
        }
        return Answer(json: { list.write(to: &$0) }, page: { procedureListPage(list, $0) })
    }

    private static func propose(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let draft = try draft(visit)
        let digest = visit.input.digest
        let (file, claim) = try await visit.county.database.write(by: officer.origin) { transaction in
            let lineage = try Places.lineage(of: draft.place, in: transaction).map(\.id)
            try officer.require(Deliberation.running, at: lineage)
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Deliberation.propose(draft, in: transaction)
                if let topic = draft.origin {
                    try Deliberation.proposed(from: topic.as(Marks.Topic.self), draft.id, in: transaction)
                }
            }
            return (try ProcedureFile.read(draft.id, for: officer, in: transaction), claim)
        }
        guard let file else { throw ProcedureRefusal.unknown }
        return Answer(
            claim == .fresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
    }

    private static func draft(_ visit: Visit) throws -> ProcedureDraft {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Procedure.self) else { throw WebRefusal.idMissing }
        guard let place = try input.id("place", of: Marks.Place.self) else {
            throw FieldRefusal(.missing, at: "place")
        }
        return ProcedureDraft(
            id: id, place: place, matter: input["matter"] ?? "", title: input["title"] ?? "",
            body: input["body"] ?? "", proposer: input["proposer"] ?? "", budget: try input.money("budget"),
            funding: input["funding"] ?? "", origin: try input.id("origin"),
            isMerged: input.isChecked("is_merged"))
    }

    /// The procedure of the path; its officers see more, others only what is published.
    static func file(_ visit: Visit) async throws -> ProcedureFile {
        let id: ProcedureID = try visit.id("id")
        let officer = try? OfficerCaller(visit)
        let file = try await visit.county.database.read { try ProcedureFile.read(id, for: officer, in: $0) }
        guard let file else { throw ProcedureRefusal.unknown }
        return file
    }
}
