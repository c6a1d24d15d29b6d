import Access
import Cases
import HTTPTypes
import Kernel
import Places
import Sealing
import Storage
import Web

extension Requests {
    /// The routes of the problem list: many requests, one plan; 问题清单.
    package static let problemEndpoints: [Endpoint] =
        ProblemRoutes.reading + ProblemActs.all + ListSheets.problems
}

enum ProblemRoutes {
    static let reading: [Endpoint] = [
        Endpoint(
            .get, "problems", for: OfficerCaller.self,
            "The problems of a place: who, what, by when; `show` is open, late, done or closed.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                QueryField(
                    "show", .one(of: ProblemFilter.allCases.map(\.rawValue)),
                    "Which problems; open ones without it."), .cursor, .limit,
            ], output: ProblemBoard.shape
        ) { visit, officer in
            let board = try await board(visit, officer)
            return Answer(json: board.write, page: { problemBoardPage(board, $0) })
        },
        Endpoint(
            .get, "problems/print", .page, for: OfficerCaller.self,
            "The list of problems as a sheet of paper.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                QueryField(
                    "show", .one(of: ProblemFilter.allCases.map(\.rawValue)),
                    "Which problems; open ones without it."), .cursor, .limit,
            ]
        ) { visit, officer in
            let board = try await board(visit, officer)
            let url = visit.publicURL
            return Answer { problemBoardSheet(board, publicURL: url, $0) }
        },
        Endpoint(
            .get, "problems/new", .page, for: OfficerCaller.self,
            "The form that makes a problem of `requests`.",
            query: [QueryField("requests", .ids, "The requests that make the problem.")]
        ) { visit, officer in
            let ids = Set(visit.query.all("requests") + visit.input.all("requests"))
            let form = try await visit.county.database.read {
                try ProblemForm.read(ids.compactMap { CaseID($0) }.sorted(), visit, officer, in: $0)
            }
            return Answer { problemFormPage(form, $0) }
        },
        Endpoint(
            .post, "problems", for: OfficerCaller.self,
            "Makes one problem of several requests, with an owner and a day by which all must be done.",
            fields: [
                InputField("id", .id, required: true), InputField("title", limit: 200),
                InputField("goal", limit: RequestLimits.goalCharacters_max), InputField("place", .id),
                InputField("finish_on", .day), InputField("organisation", .id), InputField("person", .id),
                InputField("requests", .list, limit: RequestLimits.gathered_max),
            ], output: OfficerProblem.shape, form: "problems/new"
        ) { visit, officer in try await open(visit, officer) },
        Endpoint(
            .get, "problems/{id}", for: OfficerCaller.self,
            "A problem: its plan with clocks, its requests, its course.", output: OfficerProblem.shape
        ) { visit, officer in
            let problem = try await problem(visit, officer)
            return Answer(json: problem.write, page: { problemPage(problem, $0) })
        },
        Endpoint(
            .get, "problems/{id}/print", .page, for: OfficerCaller.self,
            "A problem's plan as a sheet of paper."
        ) { visit, officer in
            let problem = try await problem(visit, officer)
            let url = visit.publicURL
            return Answer { problemSheet(problem, publicURL: url, $0) }
        },
    ]

    private static func board(_ visit: Visit, _ officer: OfficerCaller) async throws -> ProblemBoard {
        let asked = ProblemBoard.Asked(visit)
        return try await visit.county.database.read { try ProblemBoard.read(asked, officer, in: $0) }
    }

    private static func problem(_ visit: Visit, _ officer: OfficerCaller) async throws -> OfficerProblem {
        let id: CaseID = try visit.id("id")
        let found = try await visit.county.database.read {
            try OfficerProblem.read(id, visit, officer, in: $0)
        }
        guard let found else { throw CaseMissing.noSuchCase }
        return found
    }

    private static func open(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let input = visit.input
        guard let id = try input.id("id", of: Marks.Case.self) else { throw WebRefusal.idMissing }
        let requests = try input.all("requests").map { text in
            guard let id = CaseID(text) else { throw FieldRefusal(.unreadable, at: "requests") }
            return id
        }
        let lead = Case.Lead(person: try input.id("person"), organisation: try input.id("organisation"))
        try await visit.county.database.read { try OfficerUnits.check(lead, [], in: $0) }
        let draft = ProblemDraft(
            id: id, title: input["title"] ?? "", goal: input["goal"] ?? "", place: try input.id("place"),
            finishOn: try input.day("finish_on"), lead: lead, requests: requests)
        let claim = try await Requests(visit.county).open(draft, by: officer, digest: input.digest)
        return try await answer(claim, id, visit, officer)
    }

    /// A page's visitor goes to the file, a program gets it.
    static func answer(
        _ claim: Claim, _ id: CaseID, _ visit: Visit, _ officer: OfficerCaller
    ) async throws -> Answer {
        let status: HTTPResponse.Status = if case .fresh = claim { .created } else { .ok }
        let next = "/problems/\(id)"
        if visit.face == .page { return Answer(status, next: next) { $0.object { $0.field("id", id) } } }
        let found = try await visit.county.database.read {
            try OfficerProblem.read(id, visit, officer, in: $0)
        }
        guard let found else { return Answer(status) { $0.object { $0.field("id", id) } } }
        return Answer(status, next: next, json: found.write)
    }
}
