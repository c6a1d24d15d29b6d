import Kernel
import Places
import Web

/// Who answers for whom at a place.
func placeLinksPage(_ content: PlaceLinks, _ frame: Frame) -> HTML {
    let own = content.place
    let mayEnd = content.sight.mayRegister
    let parts = content.file.lists.html { list in
        holderPart(
            list, title: list.name, path: "/duties/people/\(list.holder)", ids: content.ids,
            mayEnd: { _ in mayEnd }, frame)
    }
    let empty: HTML =
        content.file.lists.isEmpty ? EmptyState(frame(.linksNone), frame(.linksNoneNote)).html : .empty
    let mayLink = mayEnd && !content.templates.isEmpty
    return Layout.page(
        title: frame(.linksTitle, ["place": fullName(own, content.above)]), purpose: frame(.linksPurpose),
        frame: frame, crumbs: dutyCrumbs(content.above, own, last: frame(.linksCrumb)),
        action: mayLink
            ? Layout.action(
                Button(frame(.linkMake), .main, isWide: true).link(to: "/links/new?place=\(own.id)")) : nil,
        body: (Responsibility.isShown(at: own.level)
            ? "<p>\(Button(frame(.responsibility)).link(to: "/places/\(own.id)/responsibility"))</p>"
            : .empty)
            + parts + empty)
}

/// One holder's list under one template.
private func holderPart(
    _ list: LinkFile.HolderList, title: String, path: String?, ids: FormIDs, mayEnd: (LinkFile.Line) -> Bool,
    _ frame: Frame
) -> HTML {
    let rows = list.lines.html { line -> HTML in
        let since = frame(.teamSince, ["day": frame.day(line.link.period.from)])
        let act: HTML = mayEnd(line) && line.link.period.until == nil ? endForm(line, ids, frame) : .empty
        return """
            <li><p><strong>\(Address.link(line.name, to: line.path))</strong> \
            <span class="quiet small">\(since)</span></p>\(visits(line, frame))\(matters(line, frame))\(act)</li>
            """
    }
    let kind = list.template.holder(frame.language)
    let count = frame(.linkCount, ["count": "\(list.lines.count)"])
    let finding: HTML = list.finding.map { "<p class=\"late\">\($0.words(frame))</p>" } ?? .empty
    let all: HTML = path.map { "<p>\(Address.link(frame(.linkAllOf), to: $0))</p>" } ?? .empty
    let more = all + handover(list, mayEnd, frame)
    return Part(
        id: "holder-\(list.holder)-\(list.template.code)", title, note: "\(kind)\(frame(.dutyComma))\(count)",
        "\(finding)<ul class=\"plain\">\(rows)</ul>\(more)"
    ).html
}

/// When somebody came last and comes next, and the card for the door.
private func visits(_ line: LinkFile.Line, _ frame: Frame) -> HTML {
    guard let household = line.link.target.household else { return .empty }
    let card = Address.link(frame(.doorCard), to: "/links/households/\(household)/print")
    guard let rhythm = line.rhythm else { return "<p>\(card)</p>" }
    let last = rhythm.last.map { frame(.visitedLast, ["day": frame.day($0)]) } ?? frame(.visitedNever)
    let next = rhythm.next.map { day in
        day < frame.now.day
            ? ClockBadge(.late, frame(.visitLate, ["day": frame.day(day)]))
            : ClockBadge(.plain, frame(.visitNext, ["day": frame.day(day)]))
    }
    return "<p>\(next?.html ?? .empty)<br><span class=\"small\">\(last)</span> \(card)</p>"
}

/// What is open for the household, each with its limit.
private func matters(_ line: LinkFile.Line, _ frame: Frame) -> HTML {
    if line.matters.isEmpty { return .empty }
    let rows = line.matters.html { matter -> HTML in
        let clock: HTML =
            matter.due.map { due in
                let words = frame(
                    due < frame.now ? .matterLate : .matterDue, ["moment": frame.moment(due)])
                return " \(ClockBadge(due < frame.now ? .late : .plain, words).html)"
            } ?? .empty
        return "<li>\(Address.link(matter.title, to: "/requests/\(matter.id)"))\(clock)</li>"
    }
    return "<p class=\"small quiet\">\(frame(.mattersOpen))</p><ul>\(rows)</ul>"
}

/// To the form that hands everything of a list to somebody else, for those who may end all of it.
private func handover(
    _ list: LinkFile.HolderList, _ mayEnd: (LinkFile.Line) -> Bool, _ frame: Frame
) -> HTML {
    guard let place = list.place, list.lines.contains(where: { $0.link.period.until == nil && mayEnd($0) })
    else { return .empty }
    let code = Address.queryValue(list.template.code)
    let path = "/links/handovers/new?place=\(place.id)&template=\(code)&holder=\(list.holder)"
    return "<p>\(Button(frame(.handover), isSmall: true, more: list.name).link(to: path))</p>"
}

private func endForm(_ line: LinkFile.Line, _ ids: FormIDs, _ frame: Frame) -> HTML {
    let link = line.link.id
    return Fold(
        frame(.linkEndFold),
        Form.post(
            to: "/links/\(link)/ending", id: ids("end-\(link)"), frame: frame,
            """
            \(onField(frame, id: "on-\(link)"))\
            \(Button(frame(.linkEnd), more: line.name).submit())
            """)
    ).html
}

/// What a person answers for: "my households".
func personLinksPage(_ content: PersonLinks, _ frame: Frame) -> HTML {
    let lists = content.file.lists.html { list in
        let place = list.place.map { "\(list.template.name(frame.language))\(frame(.dutyComma))\($0.name)" }
        return holderPart(
            list, title: place ?? list.template.name(frame.language), path: nil, ids: content.ids,
            mayEnd: { content.endable.contains($0.link.id) }, frame)
    }
    let teams: HTML =
        content.teams.isEmpty
        ? .empty
        : Part(
            id: "teams", frame(.teamsCrumb),
            Queue(
                content.teams.map { team in
                    Queue.Row(
                        team.name(frame.language), path: "/teams/\(team.id)", place: team.place,
                        meta: team.slot(frame.language))
                }
            ).html
        ).html
    let groups: HTML =
        content.groups.isEmpty
        ? .empty
        : Part(
            id: "online-groups", frame(.groupsCrumb),
            Queue(
                content.groups.map {
                    Queue.Row($0.name, path: "/online-groups/\($0.id)", place: $0.place)
                }
            ).html
        ).html
    let linked = content.file.lists.contains { list in
        list.lines.contains { $0.link.target.household != nil }
    }
    let points: HTML =
        content.isOwn && linked
        ? "<p>\(Button(frame(.minePoints)).link(to: "/points/linked"))</p>" : .empty
    let isEmpty = content.file.lists.isEmpty && content.teams.isEmpty && content.groups.isEmpty
    let empty: HTML = isEmpty ? EmptyState(frame(.mineNone), frame(.mineNoneNote)).html : .empty
    return Layout.page(
        title: content.isOwn ? frame(.mineTitle) : frame(.personTitle, ["name": content.name]),
        purpose: frame(.personPurpose), frame: frame, body: lists + points + teams + groups + empty)
}

/// The form of new links: who, for whom, from when.
func newLinksPage(_ content: NewLinks, _ frame: Frame) -> HTML {
    let template = content.template
    let chips = content.templates.map { other in
        Chips.Chip(
            other.name(frame.language), path: "/links/new?place=\(content.place.id)&template=\(other.code)",
            isCurrent: other.code == template.code)
    }
    let choices = content.targets.map { Choice($0.id.description, $0.name) }
    let form: HTML =
        choices.isEmpty
        ? EmptyState(frame(.linkNoTargets), frame(.linkNoTargetsNote)).html
        : Form.post(
            to: "/links", id: content.id, frame: frame,
            """
            \(Form.hidden("place", content.place.id.description))\
            \(Form.hidden("template", template.code))\
            \(personFields(content.candidates, label: template.holder(frame.language), frame))\
            \(Field("target", frame(.linkTargets), hint: hint(content, frame)).checkboxes(frame, choices))\
            \(fromField(frame))\
            \(Button(frame(.linkNow), .main, isWide: true).submit())
            """)
    let chooser: HTML = chips.count > 1 ? Chips(frame(.linkKind), chips).html : .empty
    let basis = template.source + (template.isChecked ? "" : frame(.dutyUnchecked))
    return Layout.page(
        title: template.name(frame.language), purpose: fullName(content.place, content.above), frame: frame,
        crumbs: dutyCrumbs(content.above, content.place, last: frame(.linkMake)),
        body:
            "\(chooser)\(form)\(RuleDisclosure(template.name(frame.language), [], source: basis).html(frame))"
    )
}

private func hint(_ content: NewLinks, _ frame: Frame) -> String? {
    let most = content.template.count_max.map { frame(.linkMost, ["count": "\($0)"]) }
    let cut = content.isCut ? frame(.linkCut, ["count": "\(content.targets.count)"]) : nil
    let parts = [most, cut].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
}
