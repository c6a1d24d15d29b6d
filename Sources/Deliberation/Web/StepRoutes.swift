import Access
import Assemblies
import Kernel
import Notices
import Places
import Storage
import Web

/// What moves a procedure: consultations, meetings, resolutions, returns, publications.
enum StepRoutes {
    static let all: [Endpoint] = [
        route(
            "consultations", "Records whom the village asked, how many households, and what they said.",
            [
                InputField("on", .day), InputField("manner", limit: 200), InputField("households", .number),
                InputField("words", limit: DeliberationLimits.words_length_max),
            ]
        ) { input, now in
            let consultation = Consultation(
                on: try input.day("on") ?? now.day, manner: input["manner"] ?? "",
                households: try input.number("households") ?? 0, words: input["words"] ?? "")
            return { try Deliberation.consult($0, consultation, in: $1) }
        },
        route(
            "versions", "Writes the proposal's next version.",
            [
                InputField("title", limit: 400),
                InputField("body", limit: DeliberationLimits.body_length_max),
            ]
        ) { input, _ in
            let (title, body) = (input["title"] ?? "", input["body"] ?? "")
            return { try Deliberation.rewrite($0, title: title, body: body, in: $1) }
        },
        route(
            "meetings",
            "Does step 1 or 2 by the minutes of a committee's meeting; `step` proposal or discussion.",
            [
                InputField("step", required: true, limit: 20), InputField("on", .day, required: true),
                InputField("due", .number), InputField("present", .number),
                InputField("in_favour", .number), InputField("against", .number),
                InputField("abstaining", .number), InputField("chair", limit: 200),
                InputField("recorder", limit: 200),
                InputField("minutes", limit: DeliberationLimits.minutes_length_max),
            ]
        ) { input, now in
            guard let step = ProcedureStep(rawValue: input["step"] ?? "") else {
                throw FieldRefusal(.unreadable, at: "step")
            }
            let meeting = try CommitteeMeeting(input, on: input.day("on") ?? now.day)
            return { try Deliberation.keep(meeting, for: step, of: $0, in: $1) }
        },
        route(
            "resolutions", "Does the present step, 1 to 4, by a passed resolution about the newest text.",
            [InputField("resolution", .id, required: true)]
        ) { input, _ in
            guard let resolution = try input.id("resolution", of: Marks.AssemblyResolution.self) else {
                throw FieldRefusal(.missing, at: "resolution")
            }
            return { try Deliberation.adopt(resolution, for: $0, in: $1) }
        },
        route(
            "returns",
            "Sends it back to the earlier step `to`, with the text's next version where one is given.",
            [
                InputField("to", required: true, limit: 20),
                InputField("reason", limit: DeliberationLimits.reason_length_max),
                InputField("title", limit: 400),
                InputField("body", limit: DeliberationLimits.body_length_max),
            ]
        ) { input, _ in
            guard let step = ProcedureStep(rawValue: input["to"] ?? "") else {
                throw FieldRefusal(.unreadable, at: "to")
            }
            let (reason, body) = (input["reason"] ?? "", input["body"])
            let text = body.map { (title: input["title"] ?? "", body: $0) }
            return {
                try Deliberation.sendBack($0, to: step, because: reason, text: text, in: $1)
            }
        },
        route(
            "withdrawal", "Gives a proposal up before it is decided.",
            [InputField("reason", limit: DeliberationLimits.reason_length_max)]
        ) { input, _ in
            let reason = input["reason"] ?? ""
            return { try Deliberation.drop($0, because: reason, in: $1) }
        },
        route(
            "publications",
            "Puts the decision, or the result, on the village's board; the client names the notice.",
            [
                InputField("title", limit: 400),
                InputField("body", limit: DeliberationLimits.body_length_max),
                InputField("issuer", limit: 200), InputField("contact", limit: 200),
                InputField("is_checked", .flag),
            ], needsID: true
        ) { input, _ in
            // A person says so on the form; a program is checked by who wrote it.
            guard let notice = try input.id("id", of: Marks.Notice.self) else { throw WebRefusal.idMissing }
            let publication = Publication(
                notice: notice, title: input["title"] ?? "", body: input["body"] ?? "",
                issuer: input["issuer"] ?? "", contact: input["contact"] ?? "")
            return { try Deliberation.publish($0, publication, in: $1) }
        },
        Endpoint(
            .post, "procedures/{id}/assemblies", for: OfficerCaller.self,
            "Calls the body whose turn it is, with the newest text on its agenda; the client names the meeting.",
            fields: CallingFields.all, output: .object([("id", .id), ("path", .text)]),
            form: "procedures/{id}"
        ) { visit, officer in
            let id: ProcedureID = try visit.id("id")
            return try await CallingFields.call(
                visit, officer, place: { try Deliberation.found(id, in: $0).place }
            ) { try Deliberation.convene($0, for: id, in: $1) }
        },
    ]

    typealias Act = @Sendable (ProcedureID, Transaction) throws -> Void

    /// `POST procedures/{id}/<name>` by who runs procedures there; the answer is the whole file.
    static func route(
        _ name: String, _ summary: String, _ fields: [InputField], needsID: Bool = false,
        _ read: @escaping @Sendable (Input, Instant) throws -> Act
    ) -> Endpoint {
        Endpoint(
            .post, "procedures/{id}/\(name)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: needsID)] + fields, output: ProcedureFile.shape,
            form: "procedures/{id}"
        ) { visit, officer in
            if name == "publications", visit.face == .page, !visit.input.isChecked("is_checked") {
                throw FieldRefusal(.missing, at: "is_checked")
            }
            let act = try read(visit.input, visit.now)
            return try await run(act, name, visit, officer)
        }
    }

    static func run(
        _ act: @escaping Act, _ name: String, _ visit: Visit, _ officer: OfficerCaller
    ) async throws -> Answer {
        let id: ProcedureID = try visit.id("id")
        let sending = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes + Array(name.utf8)
        let file = try await visit.county.database.write(by: officer.origin) { transaction in
            let procedure = try Deliberation.found(id, in: transaction)
            let lineage = try Places.lineage(of: procedure.place, in: transaction).map(\.id)
            try Deliberation.requireRunning(officer, at: lineage)
            let claim = try sending.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try act(id, transaction) }
            return try ProcedureFile.read(id, for: officer, in: transaction)
        }
        guard let file else { throw ProcedureRefusal.unknown }
        return Answer(next: file.path, json: { file.write(to: &$0) })
    }
}

extension Deliberation {
    /// Who watches only may not act; who sees nothing of the place learns nothing of it.
    static func requireRunning(_ officer: OfficerCaller, at lineage: [PlaceID]) throws {
        guard let sight = sight(of: officer, at: lineage) else { throw ProcedureRefusal.unknown }
        if sight < .actor { throw AccessRefusal.notAllowed }
    }
}

extension CommitteeMeeting {
    fileprivate init(_ input: Input, on day: Day) throws {
        self.init(
            on: day, due: try input.number("due") ?? 0, present: try input.number("present") ?? 0,
            inFavour: try input.number("in_favour") ?? 0, against: try input.number("against") ?? 0,
            abstaining: try input.number("abstaining") ?? 0, chair: input["chair"] ?? "",
            recorder: input["recorder"] ?? "", minutes: input["minutes"] ?? "")
    }
}
