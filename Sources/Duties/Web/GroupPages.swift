import Kernel
import Places
import Web

/// The online groups of a place.
func groupsPage(_ content: GroupsContent, _ frame: Frame) -> HTML {
    let own = "/online-groups?place=\(content.place.id)"
    let on = content.on.map { "&on=\($0)" } ?? ""
    let rows = content.rows.map { row in
        Queue.Row(
            row.group.name, path: "/online-groups/\(row.group.id)", place: row.place, meta: meta(row, frame))
    }
    let list: HTML =
        rows.isEmpty ? EmptyState(frame(.groupsNone), frame(.groupsNoneNote)).html : Queue(rows).html
    let older = content.next.map { "\(own)\(on)&after=\($0)" }
    let way = (content.above.reversed() + [content.place]).map { ($0.name, $0.id) }
    let crumbs = Crumb.way(way, frame: frame) { "/online-groups?place=\($0)" }
    let uncounted: HTML =
        content.totals.uncounted == 0
        ? .empty
        : "<p class=\"quiet\">\(frame(.groupsUncounted, ["count": "\(content.totals.uncounted)"]))</p>"
    let open: HTML =
        content.mayOpen
        ? Button.row(
            Button(frame(.groupOpen), .main).link(to: "/online-groups/new?place=\(content.place.id)"))
        : .empty
    return Layout.page(
        title: frame(.groupsTitle, ["place": fullName(content.place, content.above)]),
        purpose: frame(.groupsPurpose), frame: frame, crumbs: crumbs, kind: .wide,
        body: """
            <p class="lead">\(onlineWords(content.totals, frame))</p>\(uncounted)\
            <p class="quiet small">\(frame(.groupsTwice))</p>\
            \(Columns.wide(
                "\(list)\(Paging(newer: nil, older: older).html(frame))",
                "\(open)\(childrenPart(content, on, frame))\(dayForm(content, frame))"))
            """)
}

private func meta(_ row: GroupsContent.Row, _ frame: Frame) -> String {
    let keeper = row.keeper.map { frame(.groupKeptBy, ["name": $0]) } ?? frame(.groupUnkept)
    let count =
        row.count.map {
            frame(.countedOn, ["count": Figures.grouped($0.number), "day": frame.day($0.on)])
        } ?? frame(.groupUncounted)
    return "\(keeper)\(frame(.dutyComma))\(count)"
}

private func childrenPart(_ content: GroupsContent, _ on: String, _ frame: Frame) -> HTML {
    guard !content.children.isEmpty else { return .empty }
    let rows = content.children.map { child -> [HTML] in
        [
            Address.link(child.place.name, to: "/online-groups?place=\(child.place.id)\(on)"),
            "<span class=\"num\">\(Figures.grouped(child.totals.groups))</span>",
            "<span class=\"num\">\(Figures.grouped(child.totals.members))</span>",
        ]
    }
    return Part(
        id: "below", frame(.gapsBelow),
        DataTable(
            frame(.gapsBelow), hidesCaption: true,
            columns: [
                .init(frame(.gapsPlace)), .init(frame(.groupsCount), isNumeric: true),
                .init(frame(.groupsMembers), isNumeric: true),
            ], rows: rows
        ).html
    ).html
}

private func dayForm(_ content: GroupsContent, _ frame: Frame) -> HTML {
    Form.filter(
        to: "/online-groups", frame: frame,
        """
        \(Form.hidden("place", content.place.id.description))\
        \(Field("on", frame(.groupsAsOf)).date(frame, value: content.day, max: frame.now.day))
        """)
}

/// One online group.
func groupPage(_ file: GroupFile, _ frame: Frame) -> HTML {
    let isOpen = file.group.period.until == nil
    var facts = [
        Fact(
            frame(.groupGrid), html: Address.link(fullName(file.place, file.above), to: dutyPath(file.place))),
        Fact(frame(.groupKeeper), file.keeper?.name ?? frame(.groupUnkept)),
        Fact(
            frame(.groupsMembers),
            file.counts.first.map {
                frame(.countedOn, ["count": Figures.grouped($0.number), "day": frame.day($0.on)])
            } ?? frame(.groupUncounted)),
        Fact(frame(.groupSince), frame.day(file.group.period.from)),
    ]
    facts += file.former.compactMap { former in
        former.period.until.map {
            Fact(
                frame(.groupFormer),
                frame(.groupFormerUntil, ["grid": former.grid, "day": frame.day($0)]))
        }
    }
    if let until = file.group.period.until { facts.append(Fact(frame(.groupClosedOn), frame.day(until))) }
    let forms: HTML = isOpen && file.sight.mayWork ? groupForms(file, frame) : .empty
    return Layout.page(
        title: file.group.name, purpose: frame(.groupPurpose), frame: frame,
        crumbs: dutyCrumbs(file.above, file.place, last: frame(.groupsCrumb)),
        body: """
            \(FactsList(facts).html)\
            \(Button.row(Button(frame(.groupMattersLink)).link(to: "/online-groups/\(file.group.id)/matters")))\(forms)\
            \(countsPart(file.counts, .groupCounts, .groupsMembers, frame))\
            \(keepersPart(file, frame))
            """)
}

private func groupForms(_ file: GroupFile, _ frame: Frame) -> HTML {
    let own = "/online-groups/\(file.group.id)"
    let count = Part(
        id: "count", frame(.groupCount), note: frame(.countNote),
        countFields(to: own + "/counts", id: file.ids("count"), label: frame(.groupsMembers), frame)
    ).html
    let keeper = Fold(
        frame(.groupEntrust), isOpen: file.keeper == nil,
        Form.post(
            to: own + "/keepers", id: file.ids("keeper"), frame: frame,
            """
            \(personFields(file.candidates, label: frame(.groupKeeper), frame))\
            \(fromField(frame))\
            \(Button(frame(.groupEntrustNow)).submit())
            """)
    ).html
    guard file.sight.mayRegister else { return count + keeper }
    let closing = Fold(
        frame(.groupClose),
        Form.post(
            to: own + "/closure", id: file.ids("close"), frame: frame,
            """
            \(onField(frame, id: "group-on"))\
            \(Button(frame(.groupCloseNow)).submit())
            """)
    ).html
    return count + keeper + closing
}

private func keepersPart(_ file: GroupFile, _ frame: Frame) -> HTML {
    guard file.keepings.count > 1 || (file.keeper == nil && !file.keepings.isEmpty) else { return .empty }
    let rows = file.keepings.map { keeping -> [HTML] in
        let until = keeping.period.until.map { frame.day($0) } ?? ""
        return ["\(keeping.name)", "\(frame.day(keeping.period.from))", "\(until)"]
    }
    return Part(
        id: "keepers", frame(.groupKeepers),
        DataTable(
            frame(.groupKeepers), hidesCaption: true,
            columns: [.init(frame(.groupKeeper)), .init(frame(.dutyFrom)), .init(frame(.dutyEndsOn))],
            rows: rows
        ).html
    ).html
}

/// The form of a new online group.
func newGroupPage(_ content: NewGroup, _ frame: Frame) -> HTML {
    let choices = content.grids.map { Choice($0.id.description, $0.name) }
    let form: HTML =
        choices.isEmpty
        ? EmptyState(frame(.groupNoGrid), frame(.groupNoGridNote)).html
        : Form.post(
            to: "/online-groups", id: content.id, frame: frame,
            """
            \(Field("groupName", frame(.groupName), hint: frame(.groupNameHint))
                .text(frame, maxLength: Limits.name_length_max))\
            \(Field("place", frame(.groupGrid)).select(frame, choices, value: content.place.id.description))\
            \(personFields(content.candidates, label: frame(.groupKeeper), frame))\
            \(fromField(frame))\
            \(Button(frame(.groupOpenNow), .main, isWide: true).submit())
            """)
    return Layout.page(
        title: frame(.groupOpen), purpose: fullName(content.place, content.above), frame: frame,
        crumbs: dutyCrumbs(content.above, content.place, last: frame(.groupOpen)), body: form)
}
