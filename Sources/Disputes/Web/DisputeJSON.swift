import Clocks
import Kernel
import Web

extension DisputePage {
    static let shape = Shape.named(
        "Dispute",
        .object([
            ("id", .id), ("number", .text), ("kind", .text), ("place", .id), ("channel", .text),
            ("state", .text), ("outcome", .optional(.text)), ("body", .optional(.text)),
            ("received_at", .instant), ("closed_at", .optional(.instant)), ("summary", .text),
            ("request", .optional(.id)), ("version", .whole), ("mediator", .optional(.id)),
            ("parties", .list(partyShape)), ("choices", .list(choiceShape)), ("clocks", .list(clockShape)),
            ("sessions", .list(sessionShape)), ("agreement", .optional(agreementShape)),
            ("confirmation", .optional(.object([("state", .text), ("on", .day)]))),
            ("parts", .list(partShape)), ("evidence", .list(.object([("file", .id), ("title", .text)]))),
            (
                "visits",
                .list(
                    .object([
                        ("is_reached", .flag), ("is_quiet", .flag), ("note", .text), ("at", .instant),
                    ]))
            ),
            ("steps", .list(.object([("kind", .text), ("note", .text), ("at", .instant)]))),
        ]))

    private static let partyShape = Shape.object([
        ("id", .id), ("number", .whole), ("is_unit", .flag), ("shown", .text), ("name", .optional(.text)),
        ("phone", .optional(.text)),
    ])
    private static let choiceShape = Shape.object([
        ("id", .id), ("mediator", .id), ("person", .id), ("state", .text), ("ending", .optional(.text)),
    ])
    private static let clockShape = Shape.object([
        ("name", .text), ("due_at", .optional(.instant)), ("is_running", .flag),
    ])
    private static let sessionShape = Shape.object([
        ("number", .whole), ("on", .day), ("venue", .text), ("present", .list(.whole)), ("is_open", .flag),
        ("minutes", .text),
    ])
    private static let agreementShape = Shape.object([
        ("form", .text), ("facts", .text), ("effective", .optional(.day)),
        (
            "items",
            .list(
                .object([
                    ("id", .id), ("number", .whole), ("party", .id), ("text", .text), ("due", .day),
                    ("decided_at", .optional(.instant)), ("is_done", .flag),
                ]))
        ),
    ])
    private static let partShape = Shape.object([
        ("id", .id), ("organisation", .id), ("task", .text), ("result", .text),
        ("finished_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", dispute.id)
            json.field("number", dispute.number)
            json.field("kind", dispute.kind)
            json.field("place", dispute.place)
            json.field("channel", dispute.channel.rawValue)
            json.field("state", dispute.state.rawValue)
            json.field("outcome", dispute.closure?.outcome.rawValue)
            json.field("body", dispute.closure?.body?.rawValue)
            json.field("received_at", dispute.received)
            json.field("closed_at", dispute.closure?.at)
            json.field("summary", dispute.summary)
            json.field("request", dispute.request)
            json.field("version", dispute.version)
            json.field("mediator", file.mediator)
            writeWho(&json)
            writeWhat(&json)
            writeCourse(&json)
        }
    }

    private func writeWho(_ json: inout JSONText) {
        json.key("parties")
        json.array(file.parties) { json, party in
            json.object { json in
                json.field("id", party.id)
                json.field("number", party.number)
                json.field("is_unit", party.isUnit)
                json.field("shown", party.shown)
                json.field("name", opened[party.id]?.name)
                json.field("phone", opened[party.id]?.phone)
            }
        }
        json.key("choices")
        json.array(file.choices) { json, choice in
            json.object { json in
                json.field("id", choice.id)
                json.field("mediator", choice.mediator)
                json.field("person", choice.person)
                json.field("state", choice.state.rawValue)
                json.field("ending", choice.ending?.rawValue)
            }
        }
        json.key("clocks")
        json.array(clocks) { json, clock in
            json.object { json in
                json.field("name", clock.name)
                json.field("due_at", clock.due?.instant)
                json.field("is_running", clock.isRunning)
            }
        }
    }

    private func writeWhat(_ json: inout JSONText) {
        json.key("sessions")
        json.array(file.sessions) { json, session in
            json.object { json in
                json.field("number", session.number)
                json.field("on", session.on)
                json.field("venue", session.venue)
                json.key("present")
                json.array(session.present) { json, number in json.write(number) }
                json.field("is_open", session.isOpen)
                json.field("minutes", session.minutes)
            }
        }
        json.key("agreement")
        if let agreement = file.agreement { write(agreement, &json) } else { json.writeNull() }
        json.key("confirmation")
        if let confirmation = file.confirmation {
            json.object { json in
                json.field("state", confirmation.state.rawValue)
                json.field("on", confirmation.on)
            }
        } else {
            json.writeNull()
        }
    }

    private func write(_ agreement: Agreement, _ json: inout JSONText) {
        json.object { json in
            json.field("form", agreement.form.rawValue)
            json.field("facts", agreement.facts)
            json.field("effective", agreement.effective)
            json.key("items")
            json.array(file.items) { json, item in
                json.object { json in
                    json.field("id", item.id)
                    json.field("number", item.number)
                    json.field("party", item.party)
                    json.field("text", item.text)
                    json.field("due", item.due)
                    json.field("decided_at", item.decided)
                    json.field("is_done", item.isDone ?? false)
                }
            }
        }
    }

    private func writeCourse(_ json: inout JSONText) {
        json.key("parts")
        json.array(file.parts) { json, part in
            json.object { json in
                json.field("id", part.id)
                json.field("organisation", part.organisation)
                json.field("task", part.task)
                json.field("result", part.result)
                json.field("finished_at", part.finished)
            }
        }
        json.key("evidence")
        json.array(file.evidence) { json, evidence in
            json.object { json in
                json.field("file", evidence.file)
                json.field("title", evidence.title)
            }
        }
        json.key("visits")
        json.array(file.visits) { json, visit in
            json.object { json in
                json.field("is_reached", visit.isReached)
                json.field("is_quiet", visit.isQuiet ?? false)
                json.field("note", visit.note)
                json.field("at", visit.at)
            }
        }
        json.key("steps")
        json.array(steps) { json, step in
            json.object { json in
                json.field("kind", step.kind.rawValue)
                json.field("note", step.note)
                json.field("at", step.at)
            }
        }
    }
}
