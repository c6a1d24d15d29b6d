import Appraisals
import Assemblies
import Kernel
import Places
import Rulebook
import Web

func rulePage(_ file: RuleFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let terms = file.rule.terms
    var facts = [
        Fact(frame(.ruleState), frame(file.rule.state.title)), Fact(frame(.ruleBasis), terms.basis),
        Fact(frame(.weightPoints), "\(Hundredths.text(terms.weights.points))%"),
        Fact(frame(.weightResidents), "\(Hundredths.text(terms.weights.residents))%"),
        Fact(frame(.weightSquires), "\(Hundredths.text(terms.weights.squires))%"),
    ]
    if let adoption = file.rule.adoption {
        facts.append(
            Fact(
                frame(.ruleResolution),
                html: Address.link(
                    frame(.ruleAdopted, ["number": adoption.number, "day": frame.day(adoption.decided)]),
                    to: "/resolutions/\(adoption.resolution)")))
        facts.append(Fact(frame(.ruleEffect), frame.day(adoption.effect)))
    }
    let text = Part(
        id: "text", frame(.ruleText), "<div class=\"panel\">\(Prose(file.rule.motionText).html)</div>")
    let black = RuleDisclosure(
        frame(terms.black == nil ? .blackOff : .blackOn),
        [Fact(frame(.blackConditions), frame(.blackConditionsText))], source: frame(.blackSource))
    return Layout.page(
        title: frame(.ruleNamed, ["title": terms.title, "number": "\(file.rule.number)"]),
        purpose: frame(file.isInForce ? .ruleInForce : .rulePurpose), frame: frame,
        crumbs: reviewCrumbs(file.line, frame), kind: .wide,
        body: """
            \(FactsList(facts).html)\(ruleActs(file, ids, frame))\(text.html)\
            \(file.bodyRule?.disclosure(frame))\(black.html(frame))
            """)
}

private func ruleActs(_ file: RuleFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.isWriter else { return .empty }
    let drop = Form.act(
        to: "\(file.path)/withdrawal", id: ids[1], frame: frame, Button(frame(.ruleDrop), .bare).submit())
    switch file.rule.state {
    case .draft:
        let submit = Form.act(
            to: "\(file.path)/submission", id: ids[0], frame: frame,
            Button(frame(.ruleSubmit), .main).submit())
        return "<div class=\"row-btns\">\(submit)\(drop)</div>"
    case .submitted:
        let links = file.bodies.html { body in
            let query = [
                ("matter", "village.points-rules"), ("subject", "\(file.rule.id)"),
                ("subject_kind", Reviews.ruleKind), ("text", file.rule.motionText),
                ("title", file.rule.terms.title),
            ].map { "\($0.0)=\(Address.queryValue($0.1))" }.joined(separator: "&")
            return Button(frame(.ruleConvene, ["body": body.name]), .main)
                .link(to: "/bodies/\(body.id)/assemblies/new?\(query)")
        }
        let none: HTML = file.bodies.isEmpty ? "<p>\(frame(.ruleNoBody))</p>" : .empty
        return "\(none)\(adoptionForm(file, ids[2], frame))<div class=\"row-btns\">\(links)\(drop)</div>"
    case .adopted, .dropped: return .empty
    }
}

private func adoptionForm(_ file: RuleFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard !file.resolutions.isEmpty else { return "<p class=\"quiet\">\(frame(.ruleNoVoteYet))</p>" }
    let choices = file.resolutions.map { resolution in
        Choice(
            "\(resolution.id)",
            frame(
                resolution.isPassed ? .rulePassed : .ruleFailed,
                ["number": resolution.number, "day": frame.day(resolution.decided)]))
    }
    let field = Field("resolution", frame(.ruleResolution))
        .radios(frame, choices, value: "\(file.resolutions[0].id)")
    return Form.post(
        to: "\(file.path)/adoption", id: id, frame: frame, "\(field)\(Button(frame(.ruleAdopt)).submit())")
}

func ruleFormPage(_ ground: ReviewRuleGround, id: ReviewRuleID, _ frame: Frame) -> HTML {
    let office = ground.office
    let save = Button(frame(.ruleSave), .main, isWide: true).submit(form: "rule")
    return Layout.page(
        title: frame(.ruleNew), purpose: frame(.ruleFormPurpose), frame: frame,
        crumbs: reviewCrumbs(office.line, frame), action: Layout.action(save),
        body: Form.post(
            to: "/reviews/rules", id: id, frame: frame, name: "rule", isDraft: true,
            Form.hidden("place", "\(office.village.id)") + ruleWho(office, ground.today, frame)
                + ruleCounts(ground.custom, frame)
                + ruleBoards(frame)))
}

private func ruleWho(_ office: ReviewOffice, _ today: Day, _ frame: Frame) -> HTML {
    let title = Field("title", frame(.ruleTitle)).text(frame, maxLength: ReviewLimits.title_length_max)
    let basis = Field("basis", frame(.ruleBasis), hint: frame(.ruleBasisHint))
        .text(frame, maxLength: ReviewLimits.basis_length_max)
    let charter = Field("is_charter", frame(.ruleCharter), hint: frame(.ruleCharterHint)).checkbox(frame)
    let authorisation = Field(
        "authorisation", frame(.ruleAuthorisation), hint: frame(.ruleAuthorisationHint), isOptional: true
    ).text(frame, maxLength: ReviewLimits.basis_length_max)
    let from = Field("from", frame(.ruleFrom)).date(frame, value: today)
    let cadence = Field("cadence", frame(.ruleCadence)).radios(
        frame, [Choice("quarter", frame(.cadenceQuarter)), Choice("year", frame(.cadenceYear))],
        value: "quarter")
    return "\(title)\(basis)\(charter)\(authorisation)\(from)\(cadence)"
}

private func ruleCounts(_ custom: RuleCitation?, _ frame: Frame) -> HTML {
    let offered = custom.flatMap { ReviewTerms.Weights(rule: $0.rule.value) }
    func weight(_ name: String, _ label: Text, _ value: Int?) -> HTML {
        Field(name, frame(label)).decimal(frame, value: value.map(Hundredths.text) ?? "")
    }
    let points = weight("points_weight", .weightPoints, offered?.points)
    let residents = weight("residents_weight", .weightResidents, offered?.residents)
    let squires = weight("squires_weight", .weightSquires, offered?.squires)
    let full = Field("full", frame(.ruleFull), hint: frame(.ruleFullHint), isOptional: true).decimal(frame)
    let criteria = Field("criteria", frame(.ruleCriteria), hint: frame(.ruleCriteriaHint)).area(
        frame, rows: 4)
    let each = Field("trim_each", frame(.ruleTrimEach), isOptional: true).number(frame, min: 0)
    let from = Field("trim_from", frame(.ruleTrimFrom), isOptional: true).number(frame, min: 0)
    let least = Field("minimum_percent", frame(.ruleMinimum)).number(frame, value: "0", min: 0, max: 100)
    let blank = Field("allows_blank", frame(.ruleBlank), hint: frame(.ruleBlankHint)).checkbox(
        frame, isOn: true)
    let group = Field.group(
        frame(.ruleWeights),
        hint: frame(.ruleWeightsHint) + (offered == nil ? "" : frame(.ruleWeightsOffered)),
        "\(points)\(residents)\(squires)")
    return "\(group)\(custom?.disclosure(frame))\(full)\(criteria)\(Field.row(each, from))\(least)\(blank)"
}

private func ruleBoards(_ frame: Frame) -> HTML {
    let most = Field("red_most", frame(.ruleRedMost), hint: frame(.ruleRedHint))
        .number(frame, min: 0, max: ReviewLimits.red_max)
    let least = Field("red_least", frame(.ruleRedLeast)).decimal(frame)
    let black = Field("shows_matters", frame(.ruleBlack), hint: frame(.blackConditionsText)).checkbox(frame)
    let days = Field("standing_days", frame(.ruleStanding), isOptional: true)
        .number(frame, min: 1, max: ReviewLimits.standing_days_max)
    return "\(Field.row(most, least))\(black)\(days)"
}
