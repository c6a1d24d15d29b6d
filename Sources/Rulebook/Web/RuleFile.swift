import Kernel
import Places
import Web

/// One key: what applies at a place, and every entry that ever did, at any place.
struct RuleFile: Sendable {
    let key: RuleKey
    let view: PlaceView
    let applies: RuleCitation?
    let floors: [RuleCitation]
    /// Confirmed entries, newest first.
    let history: [RuleCitation]
    let today: Day
    let desk: Desk?

    /// What an officer who may change rules sees beside it.
    struct Desk: Sendable {
        let person: PersonID
        /// Whether it is the officer's to change what applies at the page's place.
        let mayPropose: Bool
        let proposals: [Proposal]
        /// Values that the officer may end, each with the id of that act.
        let ends: [RuleID: AnyID]
    }

    struct Proposal: Sendable {
        let citation: RuleCitation
        let isOwn: Bool
        let confirmation: AnyID
        let rejection: AnyID
    }

    static let shape = Shape.object([
        ("key", .text), ("title", .text), ("explanation", .text), ("applies", .optional(RuleCitation.shape)),
        ("floors", .list(RuleCitation.shape)), ("proposals", .list(RuleCitation.shape)),
        ("items", .list(RuleCitation.shape)), ("next", .optional(.text)),
    ])

    func write(to json: inout JSONText, _ language: Language) {
        json.object { json in
            json.field("key", key.code)
            json.field("title", key.title(language))
            json.field("explanation", key.explanation(language))
            json.key("applies")
            if let applies { applies.write(to: &json, language) } else { json.writeNull() }
            json.key("floors")
            json.array(floors) { $1.write(to: &$0, language) }
            json.key("proposals")
            json.array(desk?.proposals ?? []) { $1.citation.write(to: &$0, language) }
            json.key("items")
            json.array(history) { $1.write(to: &$0, language) }
            json.field("next", nil as String?)
        }
    }
}

func rulePage(_ file: RuleFile, _ frame: Frame) -> HTML {
    let mayPropose = file.desk?.mayPropose == true
    // What waits for this person goes first; a page has one main act.
    let isMainAct = mayPropose && file.desk?.proposals.isEmpty == true
    return Layout.page(
        title: frame(file.key.title), purpose: frame(file.key.explanation), frame: frame,
        crumbs: [Crumb(frame(.rulebookTitle), path: "/rulebook")]
            + file.view.crumbs(frame, at: "/rulebook/\(file.key.code)"),
        kind: .wide,
        action: isMainAct
            ? Layout.action(proposeButton(.main, file, frame), note: frame(.rulebookTwoPersons)) : nil,
        body: """
            \(applying(file, frame))\(proposals(file, frame))\
            \(mayPropose && !isMainAct ? proposeButton(.plain, file, frame) : .empty)\(history(file, frame))
            """)
}

private func applying(_ file: RuleFile, _ frame: Frame) -> HTML {
    guard let applies = file.applies else {
        return EmptyState(frame(.rulebookNotEntered), frame(.rulebookNotEnteredNote)).html
    }
    var facts = [
        Fact(frame(.rulebookSetBy), applies.place),
        Fact(frame(.rulebookSource), html: sourceCell(applies.rule, frame)),
        Fact(frame(.rulebookSince), frame.day(applies.rule.from)),
    ]
    if !applies.rule.note.isEmpty { facts.append(Fact(frame(.rulebookNote), applies.rule.note)) }
    for floor in file.floors where floor.rule.id != applies.rule.id {
        let words: HTML = "\(frame.joined(floor.words(frame), ""))\(sourceCell(floor.rule, frame))"
        facts.append(Fact(frame(.rulebookFloor), html: words))
    }
    return Part(
        id: "applies", frame(.rulebookAppliesHere, ["place": file.view.place?.name ?? applies.place]),
        "<p class=\"lead\">\(applies.words(frame))</p>\n\(FactsList(facts).html)"
    ).html
}

private func proposeButton(_ look: Button.Look, _ file: RuleFile, _ frame: Frame) -> HTML {
    let place = file.view.place.map { "?place=\($0.id)" } ?? ""
    return Button(frame(.rulebookPropose), look, isWide: look == .main).link(
        to: "/rulebook/\(file.key.code)/proposal\(place)")
}

private func proposals(_ file: RuleFile, _ frame: Frame) -> HTML {
    guard let desk = file.desk, !desk.proposals.isEmpty else { return .empty }
    return Part(id: "proposals", frame(.rulebookWaiting), desk.proposals.html { proposal($0, frame) }).html
}

private func proposal(_ proposal: RuleFile.Proposal, _ frame: Frame) -> HTML {
    let (citation, rule) = (proposal.citation, proposal.citation.rule)
    var facts = [
        Fact(frame(.rulebookValue), citation.words(frame)), Fact(frame(.rulebookPlace), citation.place),
        Fact(frame(.rulebookSource), html: sourceCell(rule, frame)),
        Fact(frame(.rulebookSince), frame.day(rule.from)),
    ]
    if let until = rule.until { facts.append(Fact(frame(.rulebookUntil), frame.day(until))) }
    if rule.replaces != nil { facts.append(Fact(frame(.rulebookFloor), frame(.rulebookReplacesFloor))) }
    if !rule.note.isEmpty { facts.append(Fact(frame(.rulebookNote), rule.note)) }
    let path = "/rule-entries/\(rule.id)"
    let confirm: HTML =
        proposal.isOwn
        ? "<p class=\"quiet\">\(frame(.rulebookOwnProposal))</p>"
        : Form.act(
            to: path + "/confirmation", id: proposal.confirmation, frame: frame,
            Button(frame(.rulebookConfirm), .main).submit())
    let reject = Form.act(
        to: path + "/rejection", id: proposal.rejection, frame: frame,
        Button(frame(.rulebookReject)).submit())
    return Panel("\(FactsList(facts).html)\(Button.row(confirm, reject))").html
}

private func history(_ file: RuleFile, _ frame: Frame) -> HTML {
    let table = DataTable(
        frame(.rulebookHistory), hidesCaption: true,
        columns: [
            .init(frame(.rulebookValue)), .init(frame(.rulebookSource)), .init(frame(.rulebookPeriod)),
        ], rows: file.history.map { row($0, file, frame) }, empty: frame(.rulebookNotEntered))
    return Part(id: "history", frame(.rulebookHistory), table.html).html
}

private func row(_ citation: RuleCitation, _ file: RuleFile, _ frame: Frame) -> [HTML] {
    let place: HTML = "<a class=\"small\" href=\"\(citation.path)\">\(citation.place)</a>"
    let since = frame(.rulebookSinceDay, ["day": frame.day(citation.rule.from)])
    return [
        "\(citation.words(frame))<br>\(place)", sourceCell(citation.rule, frame),
        "\(since)<br>\(end(citation, file, frame))",
    ]
}

private func end(_ citation: RuleCitation, _ file: RuleFile, _ frame: Frame) -> HTML {
    if let until = citation.rule.until { return "\(frame(.rulebookUntilDay, ["day": frame.day(until)]))" }
    guard let act = file.desk?.ends[citation.rule.id] else {
        return "<span class=\"quiet\">\(frame(.rulebookNoEnd))</span>"
    }
    return Fold(
        frame(.rulebookEnd),
        Form.post(
            to: "/rule-entries/\(citation.rule.id)/ending", id: act, frame: frame,
            """
            \(Field(
                "until", frame(.rulebookEndOn), hint: frame(.rulebookEndHint), id: "until-\(citation.rule.id)"
            ).date(frame, value: file.today.adding(days: 1), min: file.today))
            \(Button(frame(.rulebookEndGo), isSmall: true).submit())
            """)
    ).html
}
