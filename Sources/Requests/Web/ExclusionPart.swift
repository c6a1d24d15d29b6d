import Cases
import Kernel
import Web

/// In a request's file: what was asked and decided about leaving it out of the rates, and by whom.
struct ExclusionPart {
    let content: OfficerFile
    let frame: Frame
    let forms: OfficerActForms

    var html: HTML { content.exclusions.enumerated().html { inset(UInt64($0), $1) } }

    private func inset(_ number: UInt64, _ exclusion: Exclusion) -> HTML {
        let asked = frame(
            .exclusionAskedBy,
            [
                "who": content.excluders[exclusion.askedBy] ?? "",
                "when": frame.moment(exclusion.asked), "reason": frame(.exclusionReason(exclusion.reason)),
            ])
        var lines: HTML = "<p>\(asked)</p>"
        lines += Prose(exclusion.note).html
        if let decision = exclusion.decision { lines += act(decision, .exclusionDecidedBy) }
        if let ending = exclusion.ending { lines += act(ending, .exclusionEndedBy) }
        return Inset(frame(.exclusionState(exclusion.state)), lines + acts(number, exclusion)).html
    }

    private func act(_ act: Exclusion.Act, _ text: Text) -> HTML {
        let line = frame(
            text, ["who": content.excluders[act.by] ?? "", "when": frame.moment(act.at)])
        return "<p class=\"quiet small\">\(line)</p>" + (act.note.isEmpty ? .empty : Prose(act.note).html)
    }

    private func acts(_ number: UInt64, _ exclusion: Exclusion) -> HTML {
        let path = "\(content.path)/exclusions/\(exclusion.id)"
        var acts = HTML.empty
        let base = 2_000 + number * 4
        let now = Instant(milliseconds: 0)
        if ProblemVerb.allows({
            _ = try exclusion.decided(true, of: content.matter, by: content.hand, note: "-", at: now)
        }) {
            acts += form("\(path)/approval", base, .exclusionGrant, isOptional: true)
            acts += form("\(path)/refusal", base + 1, .exclusionDecline, isOptional: false)
        }
        if ProblemVerb.allows({ _ = try exclusion.withdrawn(by: content.hand, note: "-", at: now) }) {
            acts += form("\(path)/withdrawal", base + 2, .exclusionWithdraw, isOptional: false)
        }
        return acts
    }

    private func form(_ path: String, _ number: UInt64, _ label: Text, isOptional: Bool) -> HTML {
        let note = Field(
            "note", frame(isOptional ? .officerNote : .officerWhy), isOptional: isOptional,
            id: "exclusion-\(number)")
        return Fold(
            frame(label),
            forms.form(
                to: path, number: number, label: frame(label),
                note: note.area(frame, rows: 2, maxLength: CaseLimits.noteCharacters_max))
        ).html
    }
}

extension OfficerFile {
    func writeExclusions(_ json: inout JSONText) {
        json.key("exclusions")
        json.array(exclusions) { json, exclusion in exclusion.write(&json, names: excluders) }
    }
}

extension Exclusion {
    func write(_ json: inout JSONText, names: [PersonID: String]) {
        json.object { json in
            json.field("id", id)
            json.field("request", request)
            json.field("reason", reason.rawValue)
            json.field("note", note)
            json.field("state", state.rawValue)
            json.field("asked_by", names[askedBy])
            json.field("asked_at", asked)
            json.field("decided_by", decision.flatMap { names[$0.by] })
            json.field("decided_at", decision?.at)
            json.field("decision_note", decision?.note)
            json.field("withdrawn_by", ending.flatMap { names[$0.by] })
            json.field("withdrawn_at", ending?.at)
            json.field("withdrawal_note", ending?.note)
        }
    }
}
