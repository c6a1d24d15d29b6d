import Access
import Cases
import Kernel
import People
import Web

/// In a request's file: who asks to give it or a part back, and the forms of those who decide.
struct ReturnPart {
    let content: OfficerFile
    let frame: Frame
    let forms: OfficerActForms

    private var matter: Case { content.matter }
    private var file: CaseFile { content.file.case }

    /// What waits for a decision.
    var html: HTML { file.returns.filter(\.isWaiting).enumerated().html { inset(UInt64($0), $1) } }

    private func inset(_ number: UInt64, _ review: ReturnReview) -> HTML {
        let unit = file.legs.first { $0.id == review.leg }.flatMap { file.organisations[$0.organisation] }
        let kind = frame(review.kind == .returned ? .officerReturnWaits : .officerDisputeWaits)
        let title = unit.map { frame(.officerLegOf, ["name": $0]) + frame(.officerComma) + kind } ?? kind
        let who = frame(
            .officerReturnAskedBy,
            ["who": file.people[review.by] ?? "", "when": frame.moment(review.asked)])
        let why = review.reason.map { frame(.officerColon) + frame(.officerReturnReason($0)) } ?? ""
        var lines: HTML = "<p>\(who)\(why)</p>\n"
        lines += Prose(review.note).html
        let holder = unit ?? content.leadName ?? ""
        lines += "<p class=\"small quiet\">\(frame(.officerReturnUntil, ["name": holder]))</p>\n"
        return Inset(title, lines + acts(number, review)).html
    }

    private func acts(_ number: UInt64, _ review: ReturnReview) -> HTML {
        let isMine = ProblemVerb.allows {
            _ = try matter.reviewed(review, isAccepted: true, to: nil, by: content.hand, note: "-")
        }
        guard isMine else { return .empty }
        let path = "\(content.path)/returns/\(review.id)"
        return fold("\(path)/acceptance", 3_000 + 4 * number, .officerReturnAccept, isOptional: true) {
            frame in
            let units = content.choices.organisations.filter { $0.id != holder(of: review) }
            let select = Field("organisation", frame(.officerReturnTo), id: "return-unit-\(number)").select(
                frame, units.map { Choice($0.id.description, $0.name) },
                empty: frame(review.leg == nil ? .officerReturnToDesk : .officerReturnToNobody))
            return select + keep(number, review, frame)
        }
            + fold("\(path)/refusal", 3_001 + 4 * number, .officerReturnRefuse, isOptional: false) { _ in
                .empty
            }
    }

    private func holder(of review: ReturnReview) -> OrganisationID? {
        file.legs.first { $0.id == review.leg }?.organisation ?? matter.lead?.organisation
    }

    /// Who keeps the rules may let the decision hold for all matters of the kind.
    private func keep(_ number: UInt64, _ review: ReturnReview, _ frame: Frame) -> HTML {
        let mayKeep =
            review.leg == nil && content.hand.permissions.contains(.rules)
            && content.file.request.category != nil
        guard mayKeep else { return .empty }
        return Field("keep_in_catalogue", frame(.officerKeepInCatalogue), id: "return-keep-\(number)")
            .checkbox(frame)
    }

    /// What the unit of a part may ask: to give it back, and once that was refused, to have it decided above.
    func asking(for leg: Leg, _ number: UInt64) -> HTML {
        let path = "\(content.path)/legs/\(leg.id)"
        func may(_ kind: ReturnReview.Kind) -> Bool {
            let earlier = file.returns.filter { $0.leg == leg.id }
            return ProblemVerb.allows {
                try matter.checkReview(kind, of: leg, by: content.hand, note: "-", earlier: earlier)
            }
        }
        var acts = HTML.empty
        if may(.returned) {
            acts += fold("\(path)/return", 4_000 + 2 * number, .officerReturnAsk, isOptional: false) {
                frame in
                let reasons = ReturnReview.Reason.allCases.map {
                    Choice($0.rawValue, frame(.officerReturnReason($0)))
                }
                return Field("reason", frame(.officerReason), id: "return-reason-\(number)")
                    .radios(frame, reasons)
            }
        }
        if may(.disputed) {
            acts += fold("\(path)/dispute", 4_001 + 2 * number, .officerDisputePart, isOptional: false) { _ in
                .empty
            }
        }
        return acts
    }

    private func fold(
        _ path: String, _ number: UInt64, _ label: Text, isOptional: Bool, _ fields: (Frame) -> HTML
    ) -> HTML {
        let own = forms.frame(of: path)
        let note = Field(
            "note", frame(isOptional ? .officerNote : .officerWhy), isOptional: isOptional,
            id: "return-note-\(number)"
        ).area(own, rows: 2, maxLength: CaseLimits.noteCharacters_max)
        return Fold(
            frame(label), isOpen: !own.errors.isEmpty,
            forms.form(to: path, number: number, label: frame(label), note: fields(own) + note)
        ).html
    }
}

extension OfficerFile {
    /// What stands under a line beside its note: on which ground it went up, why it is to go back.
    func ground(of step: Step, _ frame: Frame) -> String? {
        if let reason = file.case.returns.first(where: { $0.id.as(Marks.Step.self) == step.id })?.reason {
            return frame(.officerReturnReason(reason))
        }
        switch file.case.escalations[step.id]?.ground {
        case .authority(let power):
            return frame(.officerGroundAuthority, ["power": frame.inline(.officerPower(power))])
        case .money(let sum): return frame(.officerGroundMoney, ["sum": sum.description])
        case .time, nil: return nil
        }
    }

    func writeGround(of step: Step, _ json: inout JSONText) {
        let ground = file.case.escalations[step.id]?.ground
        json.field("ground", ground?.code)
        json.field("power", ground?.power?.rawValue)
        json.field("sum_fen", ground?.sum?.fen)
    }

    func writeReturns(_ json: inout JSONText) {
        json.key("returns")
        json.array(file.case.returns) { json, review in
            json.object { json in
                json.field("id", review.id)
                json.field("leg", review.leg)
                json.field("kind", review.kind.rawValue)
                json.field("reason", review.reason?.rawValue)
                json.field("note", review.note)
                json.field("by", file.case.people[review.by])
                json.field("asked_at", review.asked)
                json.field("state", review.state.rawValue)
                json.field("decided_at", review.decision?.at)
                json.field("decision_note", review.decision?.note)
                json.field("to_organisation", review.decision?.to?.organisation)
                json.field("to_person", review.decision?.to?.person)
            }
        }
    }

    /// As OpenAPI describes it.
    static let returnShape = Shape.object([
        ("id", .id), ("leg", .optional(.id)), ("kind", .text), ("reason", .optional(.text)), ("note", .text),
        ("asked_at", .instant), ("state", .text), ("decision_note", .optional(.text)),
    ])
}
