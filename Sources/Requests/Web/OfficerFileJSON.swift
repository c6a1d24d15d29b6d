import Cases
import Clocks
import Files
import Kernel
import Places
import Rulebook
import Web

extension OfficerFile {
    /// The case file as programs read it; the contact stays masked.
    func write(_ json: inout JSONText) {
        let matter = matter
        json.object { json in
            json.field("id", matter.id)
            json.field("number", matter.number)
            json.field("title", matter.title)
            json.field("body", file.request.body)
            json.field("place", matter.place)
            json.field("place_name", file.case.lineage.first?.name)
            json.field("location", file.request.location)
            json.field("desk", matter.desk)
            json.field("desk_name", file.case.places[matter.desk])
            json.field("state", matter.state.rawValue)
            json.field("urgency", matter.urgency.rawValue)
            json.field("opened_at", matter.opened)
            json.field("due_at", clocks.filter(\.isRunning).compactMap(\.due).min())
            json.field("lead", leadName)
            json.field("position", matter.position)
            json.field("version", matter.version)
            json.field("is_disputed", matter.isDisputed)
            json.field("is_returning", matter.isReturning)
            json.field("paused_for", matter.pausedFor)
            json.field("outcome", (matter.closure?.outcome ?? matter.proposal?.outcome)?.rawValue)
            json.field("review_on", matter.closure?.reviewOn ?? matter.proposal?.reviewOn)
            json.field("reopenings", matter.reopenings)
            json.field("category", file.request.category)
            json.field("suggested_category", suggestion?.category?.code)
            json.field("catalogue_owner", owner?.assignment.organisation)
            json.field("channel", file.request.channel.rawValue)
            json.field("consent", file.request.consent)
            json.field("source_kind", source?.kind.rawValue)
            json.field("source", source?.id)
            json.field("said_on", source?.day)
            json.key("related")
            json.array(related) { json, other in
                json.object { json in
                    json.field("kind", other.kind(.english))
                    json.field("name", other.name)
                    json.field("path", other.path)
                }
            }
            json.field("is_public", file.request.isPublic)
            json.field("moderation", file.request.moderation.rawValue)
            json.field("followers", file.request.followers)
            json.key("contact")
            json.object { json in
                json.field("name", opened == nil ? contact.name : opened?.name)
                json.field("phone", opened == nil ? contact.phone : opened?.phone)
                json.field("is_masked", opened == nil)
            }
            json.key("problem")
            if let problem = file.problem { problem.write(&json) } else { json.writeNull() }
            writeExclusions(&json)
            writeClocks(&json)
            writeSteps(&json)
            writeParts(&json)
            writeReturns(&json)
            json.key("photos")
            json.array(photos) { $0.write($1.id.description) }
            json.key("may")
            json.array(OfficerVerb.allCases.filter(verbs.contains)) { $0.write($1.rawValue) }
        }
    }

    /// Who has the case, by name.
    var leadName: String? {
        matter.lead.flatMap { lead in
            lead.person.flatMap { file.case.people[$0] }
                ?? lead.organisation.flatMap { file.case.organisations[$0] }
        }
    }

    private func writeClocks(_ json: inout JSONText) {
        json.key("clocks")
        json.array(clocks) { json, clock in
            json.object { json in
                json.field("name", clock.name)
                json.field("state", clock.face.kind.rawValue)
                json.field("due_at", clock.due)
                json.field("limit", clock.limit.description)
                json.field("rule", clock.rule?.key)
                json.field("source", clock.rule?.source.description)
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
                json.field("organisation", step.organisation.flatMap { file.case.organisations[$0] })
                json.field("place", step.place.flatMap { file.case.places[$0] })
                json.field("person", step.person.flatMap { file.case.people[$0] })
                json.field("note", step.note)
                writeGround(of: step, &json)
                json.field("is_public", step.isPublic)
                json.field("recorded_at", step.recorded)
                json.field("happened_at", step.happened)
                json.key("photos")
                json.array(notePhotos[step.id] ?? []) { $0.write($1.id.description) }
            }
        }
    }

    private func writeParts(_ json: inout JSONText) {
        json.key("legs")
        json.array(file.case.legs) { json, leg in
            json.object { json in
                json.field("id", leg.id)
                json.field("organisation", leg.organisation)
                json.field("organisation_name", file.case.organisations[leg.organisation])
                json.field("is_lead", leg.isLead)
                json.field("task", leg.task)
                json.field("finished_at", leg.finished)
                json.field("result", leg.result)
            }
        }
        json.key("pleas")
        json.array(file.case.pleas) { json, plea in
            json.object { json in
                json.field("id", plea.id)
                json.field("kind", plea.kind.rawValue)
                json.field("by", plea.by)
                json.field("reason", plea.reason)
                json.field("amount", plea.amount)
            }
        }
    }
}

extension OfficerRows {
    /// `{"items": […], "next": …}`, in the order of the page.
    func write(_ json: inout JSONText) {
        json.object { json in
            writeItems(to: &json)
            json.field("next", next?.description)
        }
    }

    func writeItems(to json: inout JSONText) {
        json.key("items")
        json.array(rows) { json, row in
            json.object { json in
                json.field("id", row.id)
                json.field("number", row.number)
                json.field("kind", row.kind)
                json.field("title", row.title)
                json.field("place", row.place)
                json.field("place_name", places[row.place])
                json.field("desk", row.desk)
                json.field("state", row.state.rawValue)
                json.field("urgency", row.urgency.rawValue)
                json.field("opened_at", row.opened)
                json.field("due_at", row.due)
                json.field("lead", lead(of: row))
                json.field("position", row.position)
                json.field("review_on", reviews[row.id])
            }
        }
    }

    static let rowShape = Shape.named(
        "RequestRow",
        .object([
            ("id", .id), ("number", .text), ("kind", .text), ("title", .text), ("place", .id),
            ("place_name", .optional(.text)),
            ("desk", .id), ("state", .text), ("urgency", .text), ("opened_at", .instant),
            ("due_at", .optional(.instant)), ("lead", .optional(.text)), ("position", .whole),
            ("review_on", .optional(.day)),
        ]))

    /// As OpenAPI describes it.
    static let shape = Shape.page(rowShape)
}

extension OfficerFile {
    /// As OpenAPI describes it.
    static let shape = Shape.named(
        "RequestFile",
        .object([
            ("id", .id), ("number", .text), ("title", .text), ("body", .text), ("place", .id),
            ("state", .text), ("urgency", .text), ("opened_at", .instant), ("due_at", .optional(.instant)),
            ("lead", .optional(.text)), ("version", .whole), ("category", .optional(.text)),
            (
                "steps",
                .list(
                    .object([
                        ("kind", .text), ("note", .text), ("ground", .optional(.text)),
                        ("power", .optional(.text)), ("sum_fen", .optional(.whole)),
                        ("recorded_at", .instant), ("photos", .list(.id)),
                    ]))
            ),
            ("is_returning", .flag), ("returns", .list(OfficerFile.returnShape)),
            ("may", .list(.text)),
            (
                "related",
                .list(.object([("kind", .text), ("name", .text), ("path", .optional(.text))]))
            ),
        ]))
}
