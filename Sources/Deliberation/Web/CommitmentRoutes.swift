import Access
import Assemblies
import Cases
import Kernel
import People
import Places
import Storage
import Web

/// A promise of a meeting and the case that follows it up: one page, one resource for each act.
enum CommitmentRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "commitments/{id}", for: OfficerCaller.self,
                "A promise of a meeting, the case that follows it up, and what became of it.",
                output: CommitmentFile.shape
            ) { visit, officer in
                let file = try await file(visit, officer)
                return Answer(json: { file.write(to: &$0) }, page: { commitmentPage(file, $0) })
            },
            Endpoint(
                .post, "commitments/{id}/report", for: OfficerCaller.self,
                "Tells the body what became of a promise, and ends its case: `outcome` kept, partly or broken.",
                fields: [
                    InputField("id", .id), InputField("outcome", required: true, limit: 20),
                    InputField("words", limit: AssemblyLimits.promise_length_max),
                ], output: CommitmentFile.shape, form: "commitments/{id}"
            ) { visit, officer in try await report(visit, officer) },
        ] + acts

    private static let note = InputField("note", limit: CaseLimits.noteCharacters_max)

    private static let acts: [Endpoint] = [
        act(
            .dispatch, "Gives the case of a promise to a person or a unit.",
            [InputField("person", .id), InputField("organisation", .id), note]
        ) { input in
            let lead = Case.Lead(person: try input.id("person"), organisation: try input.id("organisation"))
            let note = input["note"] ?? ""
            return { acting, transaction in
                try check(lead, in: transaction)
                _ = try acting.dispatch(to: lead, note: note)
            }
        },
        act(
            .solution, "Says how a promise ended: `outcome` solved, or explained with why it was not done.",
            [InputField("outcome", limit: 20), InputField("note", limit: AssemblyLimits.promise_length_max)]
        ) { input in
            let outcome = Outcome(rawValue: input["outcome"] ?? Outcome.solved.rawValue)
            guard let outcome, CommitmentVerb.outcomes.contains(outcome) else {
                throw FieldRefusal(.unreadable, at: "outcome")
            }
            let note = input["note"] ?? ""
            return { acting, _ in _ = try acting.finish(outcome, note: note, evidence: 0, reviewOn: nil) }
        },
        act(.closure, "Accepts what was done; the body reads it as the promise's report.", [note]) { input in
            let note = input["note"] ?? ""
            return { acting, _ in _ = try acting.verify(note: note) }
        },
        act(.sendingBack, "Does not accept what was done.", [note]) { input in
            let note = input["note"] ?? ""
            return { acting, _ in _ = try acting.sendBack(note: note) }
        },
        act(.notes, "Adds a note on how it goes.", [note]) { input in
            let note = input["note"] ?? ""
            return { acting, _ in _ = try acting.note(.progressed, note) }
        },
        act(.urging, "Urges whoever has it: 催办.", [note]) { input in
            let note = input["note"] ?? ""
            return { acting, _ in _ = try acting.note(.urged, note) }
        },
    ]

    private typealias Body = @Sendable (Acting, Transaction) throws -> Void

    /// One act on the case: its fields are read first, then it is done in one commit, once however often it is sent.
    private static func act(
        _ verb: CommitmentVerb, _ summary: String, _ fields: [InputField],
        _ read: @escaping @Sendable (Input) throws -> Body
    ) -> Endpoint {
        Endpoint(
            .post, "commitments/{id}/\(verb.rawValue)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true), InputField("seen", .number)] + fields,
            output: CommitmentFile.shape, form: "commitments/{id}"
        ) { visit, officer in
            let id: CaseID = try visit.id("id")
            guard let sent = try visit.input.id("id", of: Marks.Anything.self) else {
                throw WebRefusal.idMissing
            }
            let (seen, body) = (try visit.input.number("seen"), try read(visit.input))
            let digest = visit.input.digest + id.bytes + Array(verb.rawValue.utf8)
            try await visit.county.database.write(by: officer.origin) { transaction in
                let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
                if claim == .repeated { return }
                let acting = try Acting(on: id, by: officer, seen: seen, in: transaction)
                guard acting.matter.kind == Deliberation.commitmentKind else { throw CaseMissing.noSuchCase }
                try body(acting, transaction)
            }
            return try await answer(visit, officer)
        }
    }

    private static func report(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let outcome = Commitment.Outcome(rawValue: visit.input["outcome"] ?? "") else {
            throw FieldRefusal(.unreadable, at: "outcome")
        }
        let (id, now): (CommitmentID, Instant) = (try visit.id("id"), visit.now)
        let words = visit.input["words"] ?? ""
        let sent = try visit.input.id("id", of: Marks.Anything.self)
        let digest = visit.input.digest + id.bytes
        try await visit.county.database.write(by: officer.origin) { transaction in
            guard let file = try CommitmentFile.read(id, for: officer, at: now, in: transaction) else {
                throw PromisingRefusal.unknown
            }
            let lineage = try Places.lineage(of: file.assembly.place, in: transaction).map(\.id)
            try officer.require(.dispatch, at: lineage)
            let claim = try sent.map {
                try transaction.claim($0, by: officer.person.description, digest: digest)
            }
            if claim != .repeated { try Deliberation.report(id, outcome, words: words, in: transaction) }
        }
        return try await answer(visit, officer)
    }

    private static func answer(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (id, now): (CommitmentID, Instant) = (try visit.id("id"), visit.now)
        let file = try await visit.county.database.read {
            try CommitmentFile.read(id, for: officer, at: now, in: $0)
        }
        // Whoever gave it away may have lost sight of it.
        return Answer(
            next: file == nil ? "/today" : "/commitments/\(id)",
            json: { json in
                if let file {
                    file.write(to: &json)
                } else {
                    json.object { $0.field("id", id) }
                }
            })
    }

    /// The promise of the path; 404 for those who neither keep its body's meetings nor have its case.
    private static func file(_ visit: Visit, _ officer: OfficerCaller) async throws -> CommitmentFile {
        let (id, now): (CommitmentID, Instant) = (try visit.id("id"), visit.now)
        let file = try await visit.county.database.read {
            try CommitmentFile.read(id, for: officer, at: now, in: $0)
        }
        guard let file else { throw PromisingRefusal.unknown }
        return file
    }

    private static func check(_ lead: Case.Lead, in reader: Reader) throws {
        if let person = lead.person, try People.name(of: person, in: reader) == nil {
            throw ActRefusal.nobodyNamed
        }
        if let unit = lead.organisation, try People.organisation(unit, in: reader) == nil {
            throw ActRefusal.nobodyNamed
        }
    }
}
