import Kernel
import People
import Places
import Web

/// The teams of a place.
func placeTeamsPage(_ content: PlaceTeams, _ frame: Frame) -> HTML {
    let missing = content.templates.filter { template in
        template.isExpected && !content.teams.contains { $0.template.code == template.code }
    }
    var body = content.teams.html { teamPart($0, frame) }
    body += missing.html { template in
        Inset(
            frame(.teamNotFormed, ["name": template.name(frame.language)]),
            "<p>\(frame(.teamNotFormedNote))</p>"
        ).html
    }
    if content.teams.isEmpty, missing.isEmpty {
        body += EmptyState(frame(.teamsNone), frame(.teamsNoneNote)).html
    }
    let mayForm = content.sight.mayRegister && !content.templates.isEmpty
    let action =
        mayForm
        ? Layout.action(
            Button(frame(.teamForm), .main, isWide: true).link(to: "/teams/new?place=\(content.place.id)"))
        : nil
    return Layout.page(
        title: frame(.teamsTitle, ["place": fullName(content.place, content.above)]),
        purpose: frame(.teamsPurpose), frame: frame,
        crumbs: dutyCrumbs(content.above, content.place, last: frame(.teamsCrumb)), action: action, body: body
    )
}

/// One team as a part of a page, with the way to its own.
///
/// - Parameter hidesPosts: where the page names the holders of posts already.
func teamPart(_ file: TeamFile, hidesPosts: Bool = false, _ frame: Frame) -> HTML {
    let shown = file.slots.filter { line in
        guard case .post = line.slot.kind else { return true }
        return !hidesPosts || line.finding != nil
    }
    let rows = shown.map { line -> Fact in
        Fact(line.slot.name(frame.language), html: slotWords(line, frame))
    }
    return Part(
        id: "team-\(file.team.id)", teamTitle(file, frame), note: file.template.source,
        "\(FactsList(rows).html)<p>\(Address.link(frame(.teamOpen), to: "/teams/\(file.team.id)"))</p>"
    ).html
}

private func teamTitle(_ file: TeamFile, _ frame: Frame) -> String {
    let name = file.template.name(frame.language)
    return file.team.name.map { "\(name) \($0)" } ?? name
}

/// The names in a part, and what is wrong with their number.
private func slotWords(_ line: TeamFile.SlotLine, _ frame: Frame) -> HTML {
    let names = line.holders.map(\.name).joined(separator: frame(.dutyComma))
    let said: HTML = names.isEmpty ? "<span class=\"quiet\">\(frame(.teamNobody))</span>" : "\(names)"
    guard let finding = line.finding else { return said }
    return "\(said) <strong class=\"late\">\(finding.words(frame))</strong>"
}

/// The form of a new team.
func newTeamPage(_ content: PlaceTeams, template: String?, id: AnyID, _ frame: Frame) -> HTML {
    let choices = content.templates.map {
        Choice($0.code, $0.name(frame.language), hint: $0.source)
    }
    return Layout.page(
        title: frame(.teamFormTitle, ["place": fullName(content.place, content.above)]), frame: frame,
        crumbs: dutyCrumbs(content.above, content.place, last: frame(.teamForm)),
        body: Form.post(
            to: "/teams", id: id, frame: frame,
            """
            \(Form.hidden("place", content.place.id.description))\
            \(Field("template", frame(.teamKind))
                .radios(frame, choices, value: template ?? choices.first?.value ?? ""))\
            \(Field("teamName", frame(.teamName), hint: frame(.teamNameHint), isOptional: true)
                .text(frame, maxLength: Limits.name_length_max))\
            \(fromField(frame))\
            \(Button(frame(.teamFormNow), .main, isWide: true).submit())
            """))
}

/// One team: its parts, its forms, those who have left.
func teamPage(_ content: TeamContent, _ frame: Frame) -> HTML {
    let file = content.file
    return Layout.page(
        title: teamTitle(file, frame), purpose: fullName(file.place, file.above), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: file.template.name(frame.language)),
        body: """
            \(endedNote(file, frame))\
            \(file.slots.html { slotPart($0, content, frame) })\
            \(content.sight.mayRegister && file.team.period.until == nil ? forms(content, frame) : .empty)\
            \(leftPart(file, frame))\
            \(RuleDisclosure(
                file.template.name(frame.language), [], source: file.template.source
                    + (file.template.isChecked ? "" : frame(.dutyUnchecked))).html(frame))
            """)
}

private func endedNote(_ file: TeamFile, _ frame: Frame) -> HTML {
    file.team.period.until.map {
        Inset(frame(.teamEnded, ["day": frame.day($0)]), .empty).html
    } ?? .empty
}

private func slotPart(_ line: TeamFile.SlotLine, _ content: TeamContent, _ frame: Frame) -> HTML {
    let rows = line.holders.html { holder -> HTML in
        let since = frame(.teamSince, ["day": frame.day(holder.period.from)])
        let act: HTML = content.sight.mayRegister ? leaveForm(holder, content, frame) : .empty
        let words = holder.member == nil ? "\(since)\(frame(.dutyComma))\(frame(.teamByPost))" : since
        return """
            <li><p><strong>\(nameLink(holder, content, frame))</strong> \
            <span class="quiet small">\(words)</span></p>\(act)</li>
            """
    }
    let list: HTML =
        line.holders.isEmpty
        ? "<p class=\"quiet\">\(frame(.teamNobody))</p>" : "<ul class=\"plain\">\(rows)</ul>"
    let finding: HTML = line.finding.map { "<p class=\"late\">\($0.words(frame))</p>" } ?? .empty
    let note = wanted(line.slot, frame)
    return Part(id: "slot-\(line.slot.code)", line.slot.name(frame.language), note: note, list + finding).html
}

private func nameLink(_ holder: TeamFile.HolderLine, _ content: TeamContent, _ frame: Frame) -> HTML {
    guard content.sight.isOfficer, let person = holder.person else { return "\(holder.name)" }
    return Address.link(holder.name, to: "/duties/people/\(person)")
}

/// `要 1 人`, `1 人以上`, `1 到 3 人`.
private func wanted(_ slot: TeamSlot, _ frame: Frame) -> String {
    switch (slot.count_min, slot.count_max) {
    case (let least, let most?) where least == most: frame(.slotExactly, ["count": "\(least)"])
    case (let least, let most?): frame(.slotBetween, ["least": "\(least)", "most": "\(most)"])
    case (0, nil): frame(.slotAny)
    case (let least, nil): frame(.slotLeast, ["count": "\(least)"])
    }
}

private func leaveForm(
    _ holder: TeamFile.HolderLine, _ content: TeamContent, _ frame: Frame
) -> HTML {
    guard let member = holder.member, holder.period.until == nil else { return .empty }
    let body: HTML = """
        \(onField(frame, id: "on-\(member)"))\
        \(Button(frame(.teamLeave), more: holder.name).submit())
        """
    return Fold(
        frame(.teamLeaveFold),
        Form.post(
            to: "/teams/\(content.file.team.id)/members/\(member)/ending",
            id: content.ids("leave-\(member)"), frame: frame, body)
    ).html
}

private func forms(_ content: TeamContent, _ frame: Frame) -> HTML {
    let open = content.file.template.slots.filter { slot in
        if case .post = slot.kind { false } else { true }
    }
    let team = content.file.team.id
    var parts = HTML.empty
    if !open.isEmpty {
        let slots = open.map { Choice($0.code, $0.name(frame.language), hint: wanted($0, frame)) }
        let units = open.contains { $0.kind == .organisation } && !content.organisations.isEmpty
        let unitField: HTML =
            units
            ? Field("organisation", frame(.teamOrganisation), isOptional: true)
                .select(
                    frame, content.organisations.map { Choice($0.id.description, $0.name) },
                    empty: frame(.dutyChoose))
            : .empty
        parts +=
            Part(
                id: "join", frame(.teamJoin),
                Form.post(
                    to: "/teams/\(team)/members", id: content.ids("join"), frame: frame,
                    """
                    \(Field("slot", frame(.teamSlot)).radios(frame, slots, value: slots.first?.value ?? ""))\
                    \(personFields(content.candidates, label: frame(.teamWho), frame))\
                    \(unitField)\
                    \(fromField(frame))\
                    \(Button(frame(.teamJoinNow), .main, isWide: true).submit())
                    """)
            ).html
    }
    let ending: HTML = Form.post(
        to: "/teams/\(team)/ending", id: content.ids("end"), frame: frame,
        "\(onField(frame, id: "team-on"))\(Button(frame(.teamEndNow)).submit())")
    return parts + Fold(frame(.teamEnd), ending).html
}

private func leftPart(_ file: TeamFile, _ frame: Frame) -> HTML {
    guard !file.left.isEmpty else { return .empty }
    let rows = file.left.map { holder -> [HTML] in
        let until = holder.period.until.map { frame.day($0) } ?? ""
        return [
            "\(holder.name)", "\(holder.slot(frame.language))", "\(frame.day(holder.period.from))",
            "\(until)",
        ]
    }
    return Part(
        id: "left", frame(.teamLeft),
        DataTable(
            frame(.teamLeft), hidesCaption: true,
            columns: [
                .init(frame(.teamWho)), .init(frame(.teamSlot)), .init(frame(.dutyFrom)),
                .init(frame(.dutyEndsOn)),
            ],
            rows: rows
        ).html
    ).html
}
