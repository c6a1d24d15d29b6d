import Cases
import Kernel
import People
import Storage
import Web

/// A problem as those may see it whose request is part of it: what it is, who owes it, the plan.
package struct ProblemCard: Sendable {
    package let id: CaseID
    package let place: PlaceID
    package let number: String
    package let title: String
    package let goal: String
    package let state: Case.State
    package let owner: String?
    package let finishOn: Day
    package let stages: [Problem.Stage]

    /// Nil for a request that is part of none.
    static func of(_ request: CaseID, in reader: Reader) throws -> ProblemCard? {
        guard let id = try ProblemStore.problem(of: request, in: reader),
            let problem = try ProblemStore.find(id, in: reader),
            let row = try Cases.rows(of: [id], in: reader).first
        else { return nil }
        let owner = try row.lead.flatMap { lead in
            try lead.organisation.flatMap { try People.organisation($0, in: reader)?.name }
                ?? lead.person.flatMap { try People.name(of: $0, in: reader) }
        }
        return ProblemCard(
            id: id, place: row.place, number: row.number, title: row.title, goal: problem.goal,
            state: row.state,
            owner: owner, finishOn: problem.finishOn, stages: problem.stages)
    }

    func write(_ json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("number", number)
            json.field("title", title)
            json.field("goal", goal)
            json.field("state", state.rawValue)
            json.field("owner", owner)
            json.field("finish_on", finishOn)
            json.key("stages")
            json.array(stages) { json, stage in
                json.object { json in
                    json.field("name", stage.name)
                    json.field("first_on", stage.first)
                    json.field("last_on", stage.last)
                    json.field("done_at", stage.completion?.at)
                }
            }
        }
    }

    /// As OpenAPI describes it.
    static let shape = Shape.object([
        ("id", .id), ("number", .text), ("title", .text), ("goal", .text), ("state", .text),
        ("owner", .optional(.text)), ("finish_on", .day),
        (
            "stages",
            .list(
                .object([
                    ("name", .text), ("first_on", .day), ("last_on", .day), ("done_at", .optional(.instant)),
                ]))
        ),
    ])
}

/// On the page of a request: that it is part of a problem, and that problem's plan.
func residentProblem(_ file: Requests.File, _ frame: Frame) -> HTML {
    guard let problem = file.problem else { return .empty }
    let facts = [
        Fact(frame(.residentNumber), problem.number), Fact(frame(.problemGoal), problem.goal),
        Fact(frame(.problemOwner), problem.owner ?? "—"),
        Fact(frame(.problemBy), frame.day(problem.finishOn)),
    ]
    let open = problem.stages.first { $0.completion == nil }
    let stages = problem.stages.map { stage in
        if let completion = stage.completion {
            return Timeline.Entry(.done, stage.name, when: frame.time(completion.at))
        }
        return Timeline.Entry(
            stage.id == open?.id && problem.state != .closed ? .now : .coming, stage.name,
            text: problemDays(stage, frame))
    }
    let plan: HTML =
        stages.isEmpty ? "<p>\(frame(.problemNoPlanYet))</p>" : Timeline(stages).html(frame)
    return Part(
        id: "problem", frame(.problemPartOf, ["title": problem.title]), note: frame(.problemPartOfNote),
        FactsList(facts).html + plan
    ).html
}
