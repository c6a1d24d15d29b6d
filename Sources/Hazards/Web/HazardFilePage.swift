import Clocks
import Kernel
import Places
import Rulebook
import Web

/// A hazard: what and where, what is to be done, how it went, and what all that stands on.
func hazardFilePage(_ file: HazardFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let object = file.object?.name(frame.language) ?? file.hazard.object
    return Layout.page(
        title: frame(.hazardFileTitle, ["object": object, "number": file.hazard.number]),
        purpose: frame(file.hazard.state.next), frame: frame,
        crumbs: [Crumb(frame(.hazardTitle), path: "/hazards")], kind: .wide,
        body: """
            \(Columns.wide(
                "\(words(file, frame))\(facts(file, frame))\(hazardActs(file, ids: ids, frame))",
                "\(clocks(file, frame))\(course(file, frame))"))
            """)
}

private func words(_ file: HazardFile, _ frame: Frame) -> HTML {
    let said: HTML =
        file.hazard.words.map { Prose($0).html } ?? "<p class=\"quiet\">\(frame(.hazardErased))</p>"
    let photos = file.photos(of: file.hazard.subject, frame)
    return said + (photos.isEmpty ? .empty : Gallery(photos).html(frame))
}

private func facts(_ file: HazardFile, _ frame: Frame) -> HTML {
    let hazard = file.hazard
    let way = file.office.line.prefix { $0.level != .county }.map(\.name).reversed().joined(separator: " ")
    var facts = [Fact(frame(.hazardState), frame(hazard.state.title)), Fact(frame(.hazardPlace), way)]
    if !hazard.spot.isEmpty { facts.append(Fact(frame(.hazardSpot), hazard.spot)) }
    if let house = file.house { facts.append(Fact(frame(.hazardHousehold), house)) }
    if let grade = hazard.grade { facts.append(Fact(frame(.hazardGrade), frame(grade.title))) }
    if let holder = file.holder(frame) { facts.append(Fact(frame(.hazardHolder), holder)) }
    facts.append(Fact(frame(.hazardMeasure), frame(hazard.measure.title)))
    facts.append(Fact(frame(.hazardSource), html: source(file, frame)))
    if let finder = hazard.finder.flatMap({ file.names[$0] }) {
        facts.append(Fact(frame(.hazardFinder), finder))
    }
    if hazard.rung != .village { facts.append(Fact(frame(.hazardRung), frame(hazard.rung.title))) }
    let links: [HTML] =
        (hazard.holder != nil && file.office.mayPrint
            ? [Button(frame(.hazardSheetTitle), .bare, icon: .print).link(to: "\(file.path)/print")] : [])
        + (hazard.state.isOpen && file.office.mayHandOver
            ? [Button(frame(.hazardCallOut), .bare).link(to: "/callouts/new?hazard=\(hazard.id)")] : [])
    let row: HTML = links.isEmpty ? .empty : "<div class=\"row-btns\">\(links)</div>\n"
    return FactsList(facts).html + row
}

private func source(_ file: HazardFile, _ frame: Frame) -> HTML {
    let title = frame(file.hazard.source.title)
    guard file.hazard.source == .report, let id = file.hazard.sourceID else { return "\(title)" }
    return Address.link(title, to: "/requests/\(id)")
}

/// Every clock with what it stands on; a limit nobody has checked says so.
private func clocks(_ file: HazardFile, _ frame: Frame) -> HTML {
    let rows = file.clocks.html { clock -> HTML in
        let title = frame(Text.hazardClock(clock.name))
        let badge = file.face(clock).badge(frame).html
        guard let rule = clock.rule.flatMap({ file.rules[$0] }) else { return "<p>\(title) \(badge)</p>" }
        return """
            <p>\(title) \(badge)</p>\
            \(hazardRule(rule, frame.joined(title, Limit(rule.value).map { frame($0.sentence) } ?? rule.value), frame))
            """
    }
    let grade: HTML =
        file.hazard.grade.flatMap { file.grades[$0] }.map {
            hazardRule($0, frame(.hazardGradeMeans), shows: $0.value, frame)
        } ?? .empty
    return rows.isEmpty && grade.isEmpty
        ? .empty : Part(id: "clocks", frame(.hazardClocks), "\(rows)\(grade)").html
}

func hazardRule(_ rule: Rule, _ title: String, shows value: String? = nil, _ frame: Frame) -> HTML {
    var facts = value.map { [Fact(frame(.hazardRuleWords), $0)] } ?? []
    if !rule.isChecked { facts.append(Fact(frame(.hazardUnchecked), frame(.hazardUncheckedNote))) }
    if !rule.note.isEmpty { facts.append(Fact(frame(.hazardRuleNote), rule.note)) }
    return RuleDisclosure(title, facts, source: "\(rule.source)", since: frame.day(rule.from)).html(frame)
}

private func course(_ file: HazardFile, _ frame: Frame) -> HTML {
    let first = Timeline.Entry(
        .done, frame(.hazardDidFind), text: file.hazard.finder.flatMap { file.names[$0] },
        when: frame.time(file.hazard.found))
    let entries = file.acts.map { act in
        Timeline.Entry(
            .done, frame(act.kind.title), text: told(act, file, frame), when: frame.time(act.done),
            photos: file.photos(of: act.id.as(Marks.Anything.self), frame))
    }
    return Part(id: "course", frame(.hazardCourse), Timeline([first] + entries).html(frame)).html
}

private func told(_ act: HazardAct, _ file: HazardFile, _ frame: Frame) -> String {
    let until = act.until.map { frame(.hazardUntil, ["day": frame.day($0)]) }
    let parts = [act.person.flatMap { file.names[$0] }, act.detail, act.basis, until, act.words]
    return parts.compactMap(\.self).joined(separator: frame(.hazardComma))
}
