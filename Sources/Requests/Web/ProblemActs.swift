import Access
import Cases
import Kernel
import Sealing
import Storage
import Web

/// What officers do with a problem: one resource for each act.
enum ProblemActs {
    typealias Body = @Sendable (Acting, Problem, Transaction) throws -> Case

    static let all: [Endpoint] = working + ending + notes

    private static let note = InputField("note", limit: CaseLimits.noteCharacters_max)
    private static let requests = InputField("requests", .list, limit: RequestLimits.gathered_max)

    private static let working: [Endpoint] = [
        act(
            "plan", "Plans the open steps backwards over workdays from the day by which all must be done.",
            [InputField("finish_on", .day), note] + StageFields.declared
        ) { visit, _ in
            let day = try visit.input.day("finish_on")
            let stages = try StageFields.read(visit.input)
            let note = visit.input["note"] ?? ""
            return { acting, problem, transaction in
                guard let day else { throw ProblemRefusal.finishMissing }
                for owner in stages.compactMap(\.owner) {
                    try OfficerUnits.check(
                        Case.Lead(person: nil, organisation: owner), [], in: transaction)
                }
                return try Requests.plan(
                    stages, until: day, acting, problem, note: note, in: transaction)
            }
        },
        act("stages/{stage}/completion", "Says that a step is done, and what came of it.", [note]) {
            visit, _ in
            let stage: Problem.StageID = try visit.id("stage")
            let result = visit.input["note"] ?? ""
            return { acting, problem, transaction in
                try Requests.complete(stage, acting, problem, result: result, in: transaction)
            }
        },
        act("requests", "Puts further requests into the problem.", [requests, note]) { visit, officer in
            let requests = try ids(visit.input)
            let note = visit.input["note"] ?? ""
            return { acting, _, transaction in
                try Requests.gather(requests, acting, by: officer, note: note, in: transaction)
            }
        },
        act("requests/{request}/removal", "Takes a request out of the problem.", [note]) { visit, officer in
            let request: CaseID = try visit.id("request")
            let note = visit.input["note"] ?? ""
            return { acting, _, transaction in
                try Requests.release(request, acting, by: officer, note: note, in: transaction)
            }
        },
        act(
            "dispatch", "Gives the problem another owner.",
            [InputField("organisation", .id), InputField("person", .id), note]
        ) { visit, _ in
            let input = visit.input
            let lead = Case.Lead(person: try input.id("person"), organisation: try input.id("organisation"))
            let note = input["note"] ?? ""
            return { acting, _, transaction in
                try OfficerUnits.check(lead, [], in: transaction)
                return try acting.dispatch(to: lead, note: note)
            }
        },
    ]

    private static let ending: [Endpoint] = [
        act(
            "solution", "Says how the problem ended, and with it the requests that are named.",
            [
                InputField("outcome"), note, InputField("review_on", .day), requests,
                InputField("reply", limit: CaseLimits.noteCharacters_max),
            ]
        ) { visit, officer in
            let input = visit.input
            let outcome = Outcome(rawValue: input["outcome"] ?? Outcome.solved.rawValue)
            guard let outcome, Outcome.proposable.contains(outcome) else {
                throw FieldRefusal(.unreadable, at: "outcome")
            }
            let ending = Requests.Ending(
                outcome: outcome, note: input["note"] ?? "", reviewOn: try input.day("review_on"),
                requests: try ids(input), reply: input["reply"] ?? "")
            return { acting, problem, transaction in
                try Requests.finish(ending, acting, problem, by: officer, in: transaction)
            }
        },
        act(
            "closure", "Accepts what was done, for the problem and the requests that are named: 销号.",
            [requests, note]
        ) { visit, officer in
            let requests = try ids(visit.input)
            let note = visit.input["note"] ?? ""
            return { acting, problem, transaction in
                try Requests.verify(requests, acting, problem, by: officer, note: note, in: transaction)
            }
        },
        act("sending-back", "Does not accept what was done.", [note]) { visit, _ in
            let note = visit.input["note"] ?? ""
            return { acting, problem, transaction in
                let kept = try acting.sendBack(note: note)
                try ProblemClocks.runStagesOn(of: problem, in: transaction)
                return kept
            }
        },
        act(
            "reopening",
            "Takes a closed problem up again, by who supervises; after the rulebook's window on a `ground`.",
            [
                InputField("finish_on", .day), note,
                InputField("ground", limit: RequestLimits.ground_length_max),
            ]
        ) { visit, _ in
            let input = visit.input
            let reopening = Problem.Reopening(
                finishOn: try input.day("finish_on"), reason: input["note"] ?? "",
                ground: input["ground"] ?? "")
            return { acting, problem, transaction in
                try Requests.reopen(reopening, acting, problem, in: transaction)
            }
        },
    ]

    private static let notes: [Endpoint] = [
        act("notes", "Adds a note on how it goes.", [note, InputField("is_public", .flag)]) { visit, _ in
            let note = visit.input["note"] ?? ""
            let isPublic = visit.input.isChecked("is_public")
            return { acting, _, _ in try acting.note(.progressed, note, isPublic: isPublic) }
        },
        act("urging", "Urges the owner: 催办.", [note]) { visit, _ in
            let note = visit.input["note"] ?? ""
            return { acting, _, _ in try acting.note(.urged, note) }
        },
        act("supervision", "Puts the problem under supervision: 督办.", [note]) { visit, _ in
            let note = visit.input["note"] ?? ""
            return { acting, _, _ in try acting.note(.supervised, note) }
        },
    ]

    private static func ids(_ input: Input) throws -> [CaseID] {
        var ids: [CaseID] = []
        for text in input.all("requests") {
            guard let id = CaseID(text) else { throw FieldRefusal(.unreadable, at: "requests") }
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// One act: its fields are read first, then it is done in one commit.
    private static func act(
        _ verb: String, _ summary: String, _ fields: [InputField],
        _ read: @escaping @Sendable (Visit, OfficerCaller) throws -> Body
    ) -> Endpoint {
        Endpoint(
            .post, "problems/{id}/\(verb)", for: OfficerCaller.self, summary,
            fields: [InputField("id", .id, required: true), InputField("seen", .number)] + fields,
            output: OfficerProblem.shape, form: "problems/{id}"
        ) { visit, officer in
            let id: CaseID = try visit.id("id")
            guard let actID = try visit.input.id("id", of: Marks.Anything.self) else {
                throw WebRefusal.idMissing
            }
            let resource = visit.path.hasPrefix("/api/v1") ? String(visit.path.dropFirst(7)) : visit.path
            let digest = Digest.sha256(visit.input.digest + Array(resource.utf8))
            let seen = try visit.input.number("seen")
            let body = try read(visit, officer)
            let claim = try await Requests(visit.county).act(
                onProblem: id, by: officer, as: actID, digest: digest, seen: seen, body)
            return try await ProblemRoutes.answer(claim, id, visit, officer)
        }
    }
}

/// The steps of a plan as a form asks for them: `stage_1_name`, `stage_1_work_days`, `stage_1_organisation`.
enum StageFields {
    static let numbers = 1...RequestLimits.stages_max

    static let declared: [InputField] = numbers.flatMap { number in
        [
            InputField("stage_\(number)_name", limit: RequestLimits.stageNameCharacters_max),
            InputField("stage_\(number)_work_days", .number),
            InputField("stage_\(number)_organisation", .id),
        ]
    }

    /// Those that have a name or days; one that has only one of them is told at the other's field.
    static func read(_ input: Input) throws -> [StageDraft] {
        try numbers.compactMap { number in
            let days = try input.number("stage_\(number)_work_days")
            guard let name = input["stage_\(number)_name"] else {
                if days == nil { return nil }
                throw FieldRefusal(.missing, at: "stage_\(number)_name")
            }
            guard let days else { throw FieldRefusal(.missing, at: "stage_\(number)_work_days") }
            return StageDraft(
                name: name, workDays: days, owner: try input.id("stage_\(number)_organisation"))
        }
    }
}
