import Clocks
import Kernel
import Places
import Rulebook
import Web

/// A petition for those who may know of it: how it stands, what comes next, and everything that was done.
func petitionPage(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let forms = PetitionForms(page: page, frame: frame)
    return Layout.page(
        title: petitionTitle(page.petition, frame), purpose: frame(.petition(page.petition.state)),
        frame: frame,
        crumbs: [
            Crumb(frame(.petitionsTitle), path: "/petitions"), Crumb(page.petition.number),
        ], kind: .wide,
        body: Columns.wide(
            secrecy(page, frame) + facts(page, frame) + matter(page, frame)
                + petitionAttachments(page, forms, frame) + clocks(page, frame) + forms.next
                + answers(page, frame),
            look(page, frame) + assignees(page, forms, frame) + forms.others + papers(page, frame)
                + course(page, frame)))
}

private func secrecy(_ page: PetitionPage, _ frame: Frame) -> HTML {
    guard page.petition.isRestricted else { return .empty }
    return Inset(
        frame(.petitionSecret),
        "<p>\(frame(.petitionSecretText, ["accused": page.accused]))</p>\(secrecyRule(frame))"
    ).html
}

/// What an accusation's secrecy stands on.
private func secrecyRule(_ frame: Frame) -> HTML {
    RuleDisclosure(frame(.petitionSecretRule), source: frame(.petitionSecretSource)).html(frame)
}

private func facts(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let petition = page.petition
    var facts = [
        Fact(frame(.petitionKind), frame(.petition(petition.kind))),
        Fact(frame(.petitionForm), frame(.petition(petition.form))),
        Fact(frame(.petitionPlace), page.place),
        Fact(frame(.petitionReceived), html: frame.time(petition.received)),
        Fact(
            frame(.petitionSource), petition.source.isEmpty ? frame(.petitionDirect) : petition.source),
    ]
    if !page.unit.isEmpty { facts.append(Fact(frame(.petitionUnit), page.unit)) }
    if let visitors = petition.visitors { facts.append(Fact(frame(.petitionVisitors), "\(visitors)")) }
    if !petition.isReachable {
        facts.append(Fact(frame(.petitionTelling), frame(.petitionUnreachable)))
    }
    if petition.extended_days > 0 {
        facts.append(
            Fact(
                frame(.petitionExtended), frame(.petitionDays, ["days": "\(petition.extended_days)"])))
    }
    for (label, request) in [
        (Text.petitionFromRequest, petition.request), (.petitionGoesOn, petition.guided),
    ] {
        guard let request else { continue }
        let link = Address.link(frame(.petitionRequestLink), to: "/requests/\(request)")
        facts.append(Fact(frame(label), html: link))
    }
    return FactsList(facts).html
}

private func clocks(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let rows = page.clocks.html { $0.html(frame) }
    let none: HTML =
        page.petition.state == .handling && page.petition.kind != .appeal
        ? "<p class=\"quiet\">\(frame(.petitionNoLimit))</p>\n" : .empty
    let windows = page.windows.html { $0.disclosure(frame) }
    return Part(id: "clocks", frame(.petitionClocks), rows + none + windows).html
}

private func matter(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let body: HTML
    if page.petition.isErased {
        body = "<p class=\"quiet\">\(frame(.petitionErased))</p>\n"
    } else if let words = page.words {
        body = Prose(words.words).html
    } else {
        body = "<p class=\"quiet\">\(frame(.petitionSealed))</p>\n"
    }
    return Part(id: "matter", frame(.petitionWords), body).html
}

private func answers(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let rows = page.file.answers.html { answer in
        let told = page.answers[answer.id]
        let words: HTML =
            told.map { "\(Prose($0.words).html)<p>\(frame(.petitionBasisIs, ["basis": $0.basis]))</p>\n" }
            ?? "<p class=\"quiet\">\(frame(.petitionSealed))</p>\n"
        let delivered =
            answer.delivered.map { frame(.petitionDeliveredOn, ["day": frame.day($0)]) }
            ?? frame(.petitionUndeliveredYet)
        let until: HTML =
            answer.until.map { "<p>\(frame(.petitionReviewUntil, ["day": frame.day($0)]))</p>\n" } ?? .empty
        let print = Button(frame(.petitionPrint), icon: .print).link(
            to: "\(page.path)/answers/\(answer.stage.rawValue)")
        return """
            <h3>\(frame.joined(frame(.petition(answer.stage)), frame(.petition(answer.outcome))))</h3>
            <p class="quiet">\(page.name(answer.by)) \(frame.time(answer.at))</p>
            \(words)<p>\(delivered)</p>
            \(until)<p>\(print)</p>

            """
    }
    return page.file.answers.isEmpty
        ? .empty : Part(id: "answers", frame(.petitionAnswers), note: frame(.petitionPrintNote), rows).html
}

private func look(_ page: PetitionPage, _ frame: Frame) -> HTML {
    if page.petition.isErased { return .empty }
    if page.isOpened, let words = page.words {
        let lines = [
            (Text.petitionName, words.name), (.petitionPhone, words.phone), (.petitionAddress, words.address),
        ].filter { !$0.1.isEmpty }
        let facts = lines.map { Fact(frame($0.0), $0.1) }
        let body: HTML =
            facts.isEmpty ? "<p>\(frame(.petitionNameless))</p>\n" : FactsList(facts).html
        return Inset(frame(.petitionOpened), body).html
    }
    let isAsked = frame.path.hasSuffix("/looks") && !frame.errors.isEmpty
    let reasons = PetitionLook.allCases.map { Choice($0.rawValue, frame($0.text)) }
    return Part(
        id: "look", frame(.petitioner), note: frame(.petitionLookNote),
        Fold(
            frame(.petitionLook), isOpen: isAsked,
            Masked.reasonForm(to: "\(page.path)/looks", id: page.ids("looks"), reasons, frame: frame)
        ).html
    ).html
}

private func assignees(_ page: PetitionPage, _ forms: PetitionForms, _ frame: Frame) -> HTML {
    guard page.petition.isRestricted || !page.file.assignees.isEmpty || page.petition.isOpen else {
        return .empty
    }
    let rows = page.file.assignees.html { assignee in
        "<li>\(page.name(assignee.person)) \(forms.unassignment(of: assignee.person))</li>\n"
    }
    let list: HTML = page.file.assignees.isEmpty ? .empty : "<ul class=\"links\">\(rows)</ul>\n"
    let link: HTML =
        page.petition.isOpen
        ? """
        <p>\(Address.link(
            frame(.petitionAssign),
            to: "/petitions/assignments/new?number=\(Address.queryValue(page.petition.number))"))</p>

        """ : .empty
    return Part(id: "assignees", frame(.petitionAssignees), list + link).html
}

private func papers(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let slip = Button(frame(.petitionSlip), icon: .print).link(to: "\(page.path)/slip")
    let erase: HTML =
        page.mayErase && !page.petition.isOpen && !page.petition.isErased
        ? """
        <p>\(Address.link(
            frame(.petitionErasure),
            to: "/petitions/erasures/new?number=\(Address.queryValue(page.petition.number))"))</p>

        """ : .empty
    return Part(id: "papers", frame(.petitionPapers), "<p>\(slip)</p>\n\(erase)").html
}

private func course(_ page: PetitionPage, _ frame: Frame) -> HTML {
    let entries = page.steps.map { step in
        let detail: String? =
            switch step.kind {
            case .assigned, .unassigned:
                frame(
                    .petitionNamedBy,
                    ["name": page.name(PersonID(step.detail)), "by": page.name(step.actor)])
            case .extensionAsked, .extended, .extensionRefused: frame(.petitionDays, ["days": step.detail])
            case .accepted: PetitionTelling(rawValue: step.detail).map { frame(.petition($0)) }
            case .registered: Petition.Form(rawValue: step.detail).map { frame(.petition($0)) }
            case .hearingOpened, .hearingEnded, .answered, .delivered, .reviewAsked:
                Petition.Stage(rawValue: step.detail).map { frame(.petition($0)) }
            case .forwarded, .objected, .returned, .kept, .closed, .attached: nil
            }
        let actor = [.assigned, .unassigned].contains(step.kind) ? nil : page.name(step.actor)
        let words = [detail, actor, page.notes[step.id]].compactMap(\.self)
            .filter { !$0.isEmpty }
        return Timeline.Entry(
            .done, frame(.petition(step.kind)),
            text: words.isEmpty ? nil : words.joined(separator: frame(.petitionComma)),
            when: frame.time(step.at))
    }
    return Part(id: "course", frame(.petitionCourse), Timeline(entries).html(frame)).html
}
