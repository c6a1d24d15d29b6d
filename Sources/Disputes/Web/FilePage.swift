import Clocks
import Kernel
import Places
import Rulebook
import Web

/// A dispute for those in charge: how it stands, what comes next, and everything that was done.
func disputePage(_ page: DisputePage, _ frame: Frame) -> HTML {
    let dispute = page.dispute
    let forms = DisputeForms(page: page, frame: frame)
    let state = dispute.closure.map { frame(.dispute($0.outcome)) } ?? frame(.dispute(dispute.state))
    return Layout.page(
        title: frame(
            .disputeRow,
            ["number": dispute.number, "kind": page.kind?.name(frame.language) ?? dispute.kind]),
        purpose: state, frame: frame,
        crumbs: disputeCrumbs(page.line, frame) + [
            Crumb(frame(.disputesTitle), path: "/disputes"), Crumb(dispute.number),
        ],
        kind: .wide,
        body: Columns.wide(
            facts(page, frame) + clocks(page, frame) + forms.next
                + Part(id: "about", frame(.disputeSummary), Prose(dispute.summary).html).html
                + parties(page, frame) + sessions(page, frame) + agreement(page, frame),
            evidence(page, forms, frame) + parts(page, forms, frame) + visits(page, frame) + forms.others
                + course(page, frame)
        ))
}

private func facts(_ page: DisputePage, _ frame: Frame) -> HTML {
    let dispute = page.dispute
    let place = page.line.prefix { $0.level != .county }.reversed().map(\.name)
    var facts = [
        Fact(frame(.disputePlace), place.joined(separator: " ")),
        Fact(frame(.disputeChannel), frame(.dispute(dispute.channel))),
        Fact(frame(.disputeReceived), html: frame.time(dispute.received)),
    ]
    if let mediator = page.file.mediator {
        facts.append(Fact(frame(.disputeMediator), page.name(mediator)))
    }
    if let request = dispute.request {
        facts.append(
            Fact(
                frame(.disputeFromRequest),
                html: Address.link(frame(.disputeRequestLink), to: "/requests/\(request)")))
    }
    if let body = dispute.closure?.body {
        facts.append(Fact(frame(.disputeGuided), frame(.dispute(body))))
    }
    let ways: HTML =
        dispute.closure.map { closure in
            [.refused, .failed, .guided, .notTaken, .unperformed].contains(closure.outcome)
                ? Inset(frame(.disputeWays), otherWays(frame)).html : .empty
        } ?? .empty
    return FactsList(facts).html + ways
}

private func clocks(_ page: DisputePage, _ frame: Frame) -> HTML {
    let rows = page.clocks.filter { $0.isRunning || $0.rule != nil }.html { clock in
        let due: HTML =
            clock.due.map { "<p class=\"quiet\">\(frame(.disputeDueOn, ["day": frame.day($0.day)]))</p>" }
            ?? .empty
        let label =
            clock.name.hasPrefix("item-")
            ? frame(.disputeClockItem, ["number": String(clock.name.dropFirst(5))])
            : frame(.disputeClock(clock.name))
        return """
            <p><strong>\(label)</strong> \(clock.face.badge(frame).html)</p>\(due)\(clock.rule?.disclosure(frame))

            """
    }
    return page.clocks.isEmpty ? .empty : Part(id: "clocks", frame(.disputeClocks), rows).html
}

private func parties(_ page: DisputePage, _ frame: Frame) -> HTML {
    let mayPrint = page.hand.isInCharge || page.hand.isReceiver
    let rows: [[HTML]] = page.file.parties.map { party in
        let opened = page.opened[party.id]
        let name = opened.map { $0.name ?? party.shown } ?? party.shown
        let notice: HTML =
            mayPrint
            ? Address.link(
                frame(.disputeNotice), to: "\(page.path)/parties/\(party.id)/notice") : .empty
        return [
            "\(partyLabel(party, frame, name: name))",
            "\(opened?.phone ?? "")", notice,
        ]
    }
    let table = DataTable(
        frame(.disputeParties), hidesCaption: true,
        columns: [
            .init(frame(.disputeName)), .init(frame(.disputePhone)), .init(frame(.disputePaper)),
        ], rows: rows
    ).html
    let reasons = DisputeLook.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let isAsked = frame.path.hasSuffix("/looks") && !frame.errors.isEmpty
    let look: HTML =
        mayPrint && page.opened.isEmpty
        ? Fold(
            frame(.disputeLook), isOpen: isAsked,
            Masked.reasonForm(
                to: "\(page.path)/looks", id: page.ids("looks"), reasons, frame: frame)
        ).html : .empty
    return Part(id: "parties", frame(.disputeParties), note: frame(.disputeSealed), table + look).html
}

private func sessions(_ page: DisputePage, _ frame: Frame) -> HTML {
    guard !page.file.sessions.isEmpty else { return .empty }
    let entries = page.file.sessions.html { session in
        let who = page.file.parties.filter { session.present.contains($0.number) }
            .map { partyLabel($0, frame) }.joined(separator: "、")
        let open = frame(session.isOpen ? .disputeSessionOpen : .disputeSessionClosed)
        return """
            <h3>\(frame(.disputeSessionTitle, ["number": "\(session.number)", "day": frame.day(session.on)]))</h3>
            <p class="quiet">\(frame(.disputeSessionAt, ["venue": session.venue, "who": who, "open": open]))</p>
            \(Prose(session.minutes).html)
            """
    }
    return Part(id: "sessions", frame(.disputeSessions), entries).html
}

private func agreement(_ page: DisputePage, _ frame: Frame) -> HTML {
    guard let agreement = page.file.agreement else { return .empty }
    let state =
        agreement.effective.map { frame(.disputeInForce, ["day": frame.day($0)]) }
        ?? frame(.disputeDraft)
    let court: HTML =
        page.file.confirmation.map { confirmation in
            let words = frame(.dispute(confirmation.state))
            return "<p>\(frame(.disputeConfirmed, ["state": words, "day": frame.day(confirmation.on)]))</p>\n"
        } ?? .empty
    let label = frame(agreement.form == .oral ? .disputePrintOral : .disputePrint)
    let button = Button(label, icon: .print).link(to: "\(page.path)/agreement")
    let print: HTML = page.hand.isInCharge ? "<p>\(button)</p>\n" : .empty
    return Part(
        id: "agreement", frame(.disputeAgreement), note: state,
        Prose(agreement.facts).html + itemsTable(page.file, frame) + court + print
    ).html
}

private func evidence(_ page: DisputePage, _ forms: DisputeForms, _ frame: Frame) -> HTML {
    let links = page.file.evidence.html { evidence in
        "<li>\(Address.link(evidence.title, to: "\(page.path)/evidence/\(evidence.file)"))</li>"
    }
    let list: HTML = page.file.evidence.isEmpty ? .empty : "<ul class=\"links\">\(links)</ul>\n"
    let form = forms.evidence
    guard !page.file.evidence.isEmpty || page.dispute.isOpen else { return .empty }
    return Part(id: "evidence", frame(.disputeEvidence), list + form).html
}

private func parts(_ page: DisputePage, _ forms: DisputeForms, _ frame: Frame) -> HTML {
    let rows = page.file.parts.html { part in
        let name = page.organisations[part.organisation] ?? ""
        let result: HTML =
            part.finished == nil
            ? forms.result(of: part)
            : "<p>\(frame(.disputePartDone, ["result": part.result]))</p>\n"
        return "<h3>\(name)</h3>\n\(Prose(part.task).html)\(result)"
    }
    let form = forms.part
    guard !page.file.parts.isEmpty || page.dispute.isOpen else { return .empty }
    return Part(id: "parts", frame(.disputePartsTitle), note: frame(.disputePartsNote), rows + form).html
}

private func visits(_ page: DisputePage, _ frame: Frame) -> HTML {
    guard !page.file.visits.isEmpty else { return .empty }
    let rows = page.file.visits.html { visit in
        let words =
            visit.isQuiet.map { frame($0 ? .disputeQuiet : .disputeUnquiet) } ?? frame(.disputeNotReached)
        return "<p><strong>\(words)</strong> \(frame.time(visit.at))</p>\n\(Prose(visit.note).html)"
    }
    return Part(id: "visits", frame(.disputeVisits), rows).html
}

private func course(_ page: DisputePage, _ frame: Frame) -> HTML {
    let entries = page.steps.map { step in
        Timeline.Entry(
            .done, frame(.dispute(step.kind)), text: words(of: step, frame),
            when: frame.time(step.at))
    }
    return Part(id: "course", frame(.disputeCourse), Timeline(entries).html(frame)).html
}

/// What is worth reading again in the course; longer words stand in their own part.
private func words(of step: DisputeStep, _ frame: Frame) -> String? {
    switch step.kind {
    case .confirmation: Confirmation.State(rawValue: step.note).map { frame(.dispute($0)) }
    case .extended: frame(.disputeExtendedBy, ["days": step.note])
    default: step.note.isEmpty ? nil : step.note
    }
}
