import Cases
import Clocks
import Kernel
import Places
import Web

extension OfficerProblem {
    /// The file as programs read it.
    func write(_ json: inout JSONText) {
        json.object { json in
            json.field("id", matter.id)
            json.field("number", matter.number)
            json.field("title", matter.title)
            json.field("goal", problem.goal)
            json.field("place", matter.place)
            json.field("place_name", file.case.lineage.first?.name)
            json.field("desk", matter.desk)
            json.field("state", matter.state.rawValue)
            json.field("lead", leadName)
            json.field("opened_at", matter.opened)
            json.field("finish_on", problem.finishOn)
            json.field("clock", badge?.kind.rawValue)
            json.field("version", matter.version)
            json.field("outcome", (matter.closure?.outcome ?? matter.proposal?.outcome)?.rawValue)
            json.field("review_on", matter.closure?.reviewOn ?? matter.proposal?.reviewOn)
            json.field("reopenings", matter.reopenings)
            writeStages(&json)
            writeRequests(&json)
            writeSteps(&json)
            json.key("may")
            json.array(ProblemVerb.allCases.filter(verbs.contains)) { $0.write($1.rawValue) }
        }
    }

    private func writeStages(_ json: inout JSONText) {
        json.key("stages")
        json.array(problem.stages) { json, stage in
            json.object { json in
                json.field("id", stage.id)
                json.field("number", stage.number)
                json.field("name", stage.name)
                json.field("work_days", stage.workDays)
                json.field("first_on", stage.first)
                json.field("last_on", stage.last)
                json.field("organisation", stage.owner)
                json.field("organisation_name", doer(of: stage))
                json.field("clock", faces[stage.clockName]?.kind.rawValue)
                json.field("done_at", stage.completion?.at)
                json.field("done_by", stage.completion.flatMap { people[$0.by] })
                json.field("result", stage.completion?.result)
            }
        }
    }

    private func writeRequests(_ json: inout JSONText) {
        json.key("requests")
        json.array(file.requests) { json, row in
            json.object { json in
                json.field("id", row.id)
                json.field("number", row.number)
                json.field("title", row.title)
                json.field("place", row.place)
                json.field("place_name", places[row.place])
                json.field("state", row.state.rawValue)
            }
        }
    }

    private func writeSteps(_ json: inout JSONText) {
        json.key("steps")
        json.array(file.case.steps) { json, step in
            json.object { json in
                json.field("id", step.id)
                json.field("kind", step.kind.rawValue)
                json.field("actor", step.actor.flatMap { file.case.people[$0] })
                json.field("note", step.note)
                json.field("recorded_at", step.recorded)
                json.field("happened_at", step.happened)
            }
        }
    }

    /// As OpenAPI describes it.
    static let shape = Shape.named(
        "ProblemFile",
        .object([
            ("id", .id), ("number", .text), ("title", .text), ("goal", .text), ("place", .id),
            ("state", .text), ("lead", .optional(.text)), ("opened_at", .instant), ("finish_on", .day),
            ("clock", .optional(.text)), ("version", .whole), ("outcome", .optional(.text)),
            ("reopenings", .whole),
            (
                "stages",
                .list(
                    .object([
                        ("id", .id), ("number", .whole), ("name", .text), ("work_days", .whole),
                        ("first_on", .day), ("last_on", .day), ("organisation", .optional(.id)),
                        ("clock", .optional(.text)), ("done_at", .optional(.instant)),
                        ("result", .optional(.text)),
                    ]))
            ),
            (
                "requests",
                .list(
                    .object([("id", .id), ("number", .text), ("title", .text), ("state", .text)]))
            ),
            ("steps", .list(.object([("kind", .text), ("note", .text), ("recorded_at", .instant)]))),
            ("may", .list(.text)),
        ]))
}
