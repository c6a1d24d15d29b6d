import Cases
import Kernel
import Places
import Web

/// A concern: how often, since when, with which requests, what is done about its cause, and what officers changed.
func concernPage(_ file: ConcernFile, _ frame: Frame) -> HTML {
    let concern = file.concern
    let way = file.line.reversed().map { ($0.name, $0.id) }
    return Layout.page(
        title: concern.name, purpose: frame(.concernSince, ["day": frame.day(concern.since)]), frame: frame,
        crumbs: Crumb.way(way, frame: frame) { "/concerns?place=\($0)" } + [Crumb(concern.name)], kind: .wide,
        body: """
            \(standing(file, frame))
            \(Columns.wide(requests(file, frame), course(file, frame)))
            \(file.mayChange ? acts(file, frame) : .empty)
            """)
}

private func standing(_ file: ConcernFile, _ frame: Frame) -> HTML {
    let (concern, counts) = (file.concern, file.entry.counts)
    let difference = counts.window - counts.before
    let trend =
        difference == 0
        ? frame(.concernSame)
        : frame(difference > 0 ? .concernUp : .concernDown, ["count": "\(abs(difference))"])
    let days = "\(file.rules.window_days ?? 0)"
    let task: HTML =
        file.entry.task.map { row in
            Address.link("\(row.number) \(row.title)", to: "/problems/\(row.id)")
        } ?? "\(frame(.concernNoTask))"
    var facts = [
        Fact(frame(.topicsPlace), file.entry.placeName),
        Fact(
            frame(.topicsWindow, ["days": days]),
            html:
                "\(Address.link("\(counts.window)", to: counts.window == 0 ? nil : "\(concern.path)?span=window"))"
                + " \(frame(.topicsBracket, ["trend": trend]))"),
        Fact(frame(.topicsTask), html: task),
    ]
    if let category = file.category {
        facts.insert(
            Fact(frame(.topicsCategory), frame.language == .chinese ? category.chinese : category.english),
            at: 1)
    }
    var note: HTML = .empty
    if let target = concern.mergedInto {
        let name = file.others.first { $0.id == target }?.name ?? ""
        note =
            Inset(frame(.concernMergedNote), "<p>\(Address.link(name, to: "/concerns/\(target)"))</p>").html
    } else if concern.state == .dismissed {
        note = Inset(frame(.topicsDismissed), "<p>\(frame(.concernDismissedNote))</p>").html
    }
    let weeks = BarChart(
        frame(.concernTrend),
        counts.weeks.enumerated().reversed().map { week, count in
            BarChart.Bar(
                frame(.concernWeek(week)), count, path: count == 0 ? nil : "\(concern.path)?span=\(week)")
        }
    ).html(frame)
    return "\(note)\(Columns.two(FactsList(facts).html, weeks))"
}

private func requests(_ file: ConcernFile, _ frame: Frame) -> HTML {
    let rows = file.members.map { member in
        let row = file.rows[member.request]
        return Web.Queue.Row(
            row?.title ?? "", path: "/requests/\(member.request)",
            meta: (row?.number ?? "") + frame(.topicsComma) + frame.day(member.on))
    }
    let days = "\(file.rules.window_days ?? 0)"
    let said: String? =
        switch ConcernSpan(file.span) {
        case .window?: frame(.topicsWindow, ["days": days])
        case .before?: frame(.topicsBefore, ["days": days])
        case .week(let week)?: frame(.concernWeek(week))
        case .all?, nil: nil
        }
    let all: HTML =
        said == nil ? .empty : "<p>\(Address.link(frame(.concernAllRequests), to: file.concern.path))</p>"
    let list: HTML =
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.concernNoRequests))</p>" : Web.Queue(rows).html
    let note = said.map { frame(.concernRequestsOf, ["span": $0, "count": "\(rows.count)"]) }
    return Part(id: "requests", frame(.concernRequests), note: note, list + all).html
}

private func course(_ file: ConcernFile, _ frame: Frame) -> HTML {
    let entries = file.acts.map { act in
        let who = act.by.map { file.names[$0] ?? "" } ?? frame(.concernBySystem)
        let other = act.other.flatMap { id in file.others.first { $0.id == id }?.name }
        let words = [act.kind == .tasked ? "" : act.note, other ?? "", who].filter { !$0.isEmpty }
        return Timeline.Entry(
            .done, frame(.concernAct(act.kind)), text: words.joined(separator: frame(.topicsComma)),
            when: frame.time(act.at))
    }
    return Part(id: "course", frame(.concernCourse), Timeline(entries).html(frame)).html
}

// MARK: What a supervisor may do

private func acts(_ file: ConcernFile, _ frame: Frame) -> HTML {
    if file.concern.state == .merged { return .empty }
    let concern = file.concern
    func form(_ act: String, _ title: Text, _ fields: HTML) -> HTML {
        let why = Field("note", frame(.concernWhy), id: "\(act)-note").area(
            frame, rows: 2, maxLength: ConcernLimits.note_length_max)
        let body = fields + why + Button(frame(title)).submit()
        return Fold(
            frame(title), isOpen: frame.typed["note"] != nil && frame.typed["act"] == act,
            Form.post(
                to: "\(concern.path)/\(act)", id: AnyID.minted(at: frame.now), frame: frame,
                Form.hidden("act", act) + body)
        ).html
    }
    func name(_ act: String, _ value: String) -> HTML {
        Field("name", frame(.concernName), hint: frame(.concernNameHint), id: "\(act)-name").text(
            frame, value: value, maxLength: ConcernLimits.name_length_max)
    }
    let targets = file.others.filter { $0.state != .merged }
    let members = file.members.prefix(ConcernLimits.split_max).compactMap { member in
        file.rows[member.request].map { Choice($0.id.description, $0.title, hint: $0.number) }
    }
    var forms = form("naming", .concernNaming, name("naming", concern.name))
    if !targets.isEmpty {
        forms =
            forms
            + form(
                "merging", .concernMerging,
                Field("other", frame(.concernOther)).select(
                    frame, targets.map { Choice($0.id.description, $0.name) }, empty: frame(.concernChoose)))
    }
    if members.count > 1 {
        forms =
            forms
            + form(
                "splitting", .concernSplitting,
                Field("requests", frame(.concernChosen)).checkboxes(frame, members) + name("splitting", ""))
    }
    forms =
        forms
        + (concern.state == .dismissed
            ? form("reinstatement", .concernReinstatement, .empty)
            : form("dismissal", .concernDismissal, .empty))
    return Part(id: "acts", frame(.concernActs), note: frame(.concernActsNote), forms).html
}

extension Text {
    static let topicsCategory = Text("topics.category", "类别", "Category")
    static let topicsBracket = Text("topics.bracket", "（{trend}）", "({trend})")
}
