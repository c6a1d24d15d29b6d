import Kernel
import Rulebook
import Web

extension Weight {
    static let shape = Shape.object([("count", .whole), ("area_dm2", .whole)])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("count", count)
            json.field("area_dm2", area_dm2)
        }
    }
}

extension AssemblyFile {
    static let shape = Shape.named(
        "Assembly",
        .object([
            ("id", .id), ("number", .text), ("body", .id), ("body_name", .text), ("kind", .text),
            ("place", .id), ("title", .text), ("venue", .text), ("meets_at", .instant),
            ("noticed_on", .day), ("counting", .text), ("is_secret", .flag), ("state", .text),
            ("reason", .optional(.text)), ("due", Weight.shape), ("present", Weight.shape),
            ("needed_to_open", .optional(Weight.shape)), ("on_paper", .whole), ("voted", .whole),
            ("motions", .list(MotionFile.shape)), ("minutes", .optional(.text)),
            ("promises", .list(Commitment.shape)), ("earlier_promises", .list(Commitment.shape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            writeHead(to: &json)
            json.key("motions")
            json.array(motions) { $1.write(to: &$0, isCounted: isCounted) }
            json.field("minutes", rights >= .watches ? minutes : nil)
            json.key("promises")
            json.array(promises) { $1.write(to: &$0, on: today) }
            json.key("earlier_promises")
            json.array(earlier) { $1.write(to: &$0, on: today) }
        }
    }

    private func writeHead(to json: inout JSONText) {
        json.field("id", assembly.id)
        json.field("number", assembly.number)
        json.field("body", assembly.body)
        json.field("body_name", bodyName)
        json.field("kind", assembly.kind.rawValue)
        json.field("place", assembly.place)
        json.field("title", assembly.title)
        json.field("venue", assembly.venue)
        json.field("meets_at", assembly.meets)
        json.field("noticed_on", assembly.noticed)
        json.field("counting", assembly.counting.rawValue)
        json.field("is_secret", assembly.isSecret)
        json.field("state", assembly.state.rawValue)
        json.field("reason", assembly.reason.isEmpty ? nil : assembly.reason)
        json.key("due")
        assembly.all.write(to: &json)
        json.key("present")
        present.write(to: &json)
        json.key("needed_to_open")
        if let needed = motions.first?.standing?.neededToOpen {
            needed.write(to: &json)
        } else {
            json.writeNull()
        }
        json.field("on_paper", papers)
        json.field("voted", voted)
    }
}

extension AssemblyFile.MotionFile {
    static let shape = Shape.object([
        ("id", .id), ("number", .whole), ("title", .text), ("text", .text), ("digest", .text),
        ("matter", .optional(.text)), ("delegation", .optional(.text)), ("subject", .optional(.id)),
        ("subject_kind", .optional(.text)), ("needed_yes", .optional(Weight.shape)),
        ("resolution", .optional(.id)), ("resolution_number", .optional(.text)),
        ("is_passed", .optional(.flag)), ("yes", .optional(Weight.shape)), ("no", .optional(Weight.shape)),
        ("abstain", .optional(Weight.shape)), ("spoiled", .optional(.whole)),
        (
            "shortfalls",
            .list(
                .object([("stage", .text), ("measure", .text), ("have", .whole), ("need", .whole)]))
        ),
    ])

    func write(to json: inout JSONText, isCounted: Bool) {
        json.object { json in
            json.field("id", motion.id)
            json.field("number", motion.number)
            json.field("title", motion.title)
            json.field("text", motion.text)
            json.field("digest", motion.textDigest)
            json.field("matter", motion.matter?.rawValue)
            json.field("delegation", delegation)
            json.field("subject", motion.subject)
            json.field("subject_kind", motion.subjectKind)
            json.key("needed_yes")
            if let needed = standing?.neededYes { needed.write(to: &json) } else { json.writeNull() }
            json.field("resolution", resolution?.id)
            json.field("resolution_number", resolution?.number)
            json.key("is_passed")
            if let resolution { json.write(resolution.isPassed) } else { json.writeNull() }
            writeCount(to: &json, isCounted ? standing : nil)
        }
    }

    private func writeCount(to json: inout JSONText, _ standing: Standing?) {
        let tally = standing?.tally
        json.key("yes")
        if let yes = tally?.yes { yes.write(to: &json) } else { json.writeNull() }
        json.key("no")
        if let no = tally?.no { no.write(to: &json) } else { json.writeNull() }
        json.key("abstain")
        if let abstain = tally?.abstain { abstain.write(to: &json) } else { json.writeNull() }
        json.key("spoiled")
        if let spoiled = tally?.spoiled { json.write(spoiled) } else { json.writeNull() }
        json.key("shortfalls")
        json.array(standing?.shortfalls ?? []) { json, shortfall in
            json.object { json in
                json.field("stage", shortfall.stage.rawValue)
                json.field("measure", shortfall.measure.rawValue)
                json.field("have", shortfall.have)
                json.field("need", shortfall.need)
            }
        }
    }
}

extension Commitment {
    static let shape = Shape.object(fields)

    /// What every room says of a promise; who follows it up adds its case.
    package static let fields: [(String, Shape)] = [
        ("id", .id), ("number", .whole), ("words", .text), ("who", .text), ("due_on", .day),
        ("state", .text), ("outcome", .optional(.text)), ("report", .optional(.text)),
        ("reported_at", .optional(.instant)),
    ]

    func write(to json: inout JSONText, on today: Day) {
        json.object { writeFields(to: &$0, on: today) }
    }

    package func writeFields(to json: inout JSONText, on today: Day) {
        json.field("id", id)
        json.field("number", number)
        json.field("words", words)
        json.field("who", who)
        json.field("due_on", due)
        json.field("state", standing(on: today).rawValue)
        json.field("outcome", report?.outcome.rawValue)
        json.field("report", report?.words)
        json.field("reported_at", report?.at)
    }
}
