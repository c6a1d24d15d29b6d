import Kernel
import Places
import Web

extension ProcedureFile {
    static let shape = Shape.named(
        "Procedure",
        .object([
            ("id", .id), ("number", .text), ("place", .id), ("place_name", .text), ("matter", .text),
            ("title", .text), ("body", .text), ("proposer", .text), ("budget_fen", .optional(.whole)),
            ("funding", .text), ("is_merged", .flag), ("state", .text), ("step", .text),
            ("step_number", .whole), ("round", .whole), ("version", .whole), ("needs_text", .flag),
            ("notice", .optional(.id)), ("since_at", .instant), ("ended_at", .optional(.instant)),
            ("is_late", .flag),
            (
                "records",
                .list(
                    .object([
                        ("step", .text), ("kind", .text), ("round", .whole), ("version", .whole),
                        ("on", .day), ("resolution", .optional(.id)), ("notice", .optional(.id)),
                        ("present", .optional(.whole)), ("in_favour", .optional(.whole)),
                        ("back_to", .optional(.text)), ("reason", .optional(.text)),
                    ]))
            ),
            (
                "tasks",
                .list(
                    .object([
                        ("id", .id), ("title", .text), ("owner", .optional(.text)), ("due", .day),
                        ("percent", .whole), ("note", .text),
                    ]))
            ),
            ("contract_fen", .optional(.whole)), ("account_fen", .optional(.whole)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            writeHead(to: &json)
            json.key("records")
            json.array(records) { write($1, to: &$0) }
            json.key("tasks")
            json.array(carrying.tasks) { json, task in
                json.object { json in
                    json.field("id", task.id)
                    json.field("title", task.title)
                    json.field("owner", isInside ? task.owner : nil)
                    json.field("due", task.due)
                    json.field("percent", task.percent)
                    json.field("note", isInside ? task.note : "")
                }
            }
            json.field("contract_fen", carrying.contract?.amount.fen)
            json.field("account_fen", carrying.acceptance?.account?.fen)
        }
    }

    private func writeHead(to json: inout JSONText) {
        let standing = procedure.standing
        json.field("id", procedure.id)
        json.field("number", procedure.number)
        json.field("place", procedure.place)
        json.field("place_name", place?.name)
        json.field("matter", procedure.matter)
        json.field("title", title)
        json.field("body", texts.last?.body)
        json.field("proposer", procedure.proposer)
        json.field("budget_fen", procedure.budget?.fen)
        json.field("funding", procedure.funding)
        json.field("is_merged", procedure.isMerged)
        json.field("state", standing.state.rawValue)
        json.field("step", standing.step.rawValue)
        json.field("step_number", standing.step.number)
        json.field("round", standing.round)
        json.field("version", standing.version)
        json.field("needs_text", standing.needsText)
        json.field("notice", standing.notice)
        json.field("since_at", standing.since)
        json.field("ended_at", standing.ended)
        json.field("is_late", warnings.contains(where: \.isLateness))
    }

    private func write(_ record: StepRecord, to json: inout JSONText) {
        json.object { json in
            json.field("step", record.step.rawValue)
            json.field("kind", record.kind.rawValue)
            json.field("round", record.round)
            json.field("version", record.version)
            json.field("on", record.on)
            json.field("resolution", record.proof?.resolution)
            json.field("notice", record.proof?.notice)
            json.field("present", record.proof?.meeting.map { Int64($0.present) })
            json.field("in_favour", record.proof?.meeting.map { Int64($0.inFavour) })
            json.field("back_to", record.backTo?.rawValue)
            json.field("reason", isInside && !record.reason.isEmpty ? record.reason : nil)
        }
    }
}
