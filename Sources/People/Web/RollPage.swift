import Kernel
import Places
import Web

func rollsPage(_ list: RollList, _ frame: Frame) -> HTML {
    let place = list.line[0]
    let new = Button(frame(.rollNew), .main, isWide: true).link(to: "/rolls/new?place=\(place.id)")
    let rows = list.rolls.map { roll, count in
        Queue.Row(
            roll.name, path: "/rolls/\(roll.id)", place: frame(roll.kind.text),
            meta: frame(
                roll.lists == .persons ? .rollPersons : .rollHouseholds, ["count": Figures.grouped(count)]))
    }
    let empty = EmptyState(frame(.rollsNone), frame(.rollsNoneNote), action: nil).html
    return Layout.page(
        title: frame(.rollsTitle), purpose: frame(.rollsPurpose, ["place": place.name]), frame: frame,
        crumbs: Crumb.way(list.line.reversed().map { ($0.name, $0.id) }, frame: frame) {
            "/rolls?place=\($0)"
        },
        action: Layout.action(new), body: rows.isEmpty ? empty : Queue(rows).html)
}

func rollForm(_ list: RollList, id: AnyID, _ frame: Frame) -> HTML {
    let place = list.line[0]
    let kinds = Roll.Kind.allCases.map { Choice($0.rawValue, frame($0.text)) }
    let lists = [Choice("persons", frame(.rollOfPersons)), Choice("households", frame(.rollOfHouseholds))]
    return Layout.page(
        title: frame(.rollNew), purpose: frame(.rollsPurpose, ["place": place.name]), frame: frame,
        crumbs: [Crumb(place.name, path: "/rolls?place=\(place.id)")],
        body: Form.post(
            to: "/rolls", id: id, frame: frame,
            """
            \(Form.hidden("place", place.id.description))\
            \(Field("name", frame(.rollName)).text(frame, maxLength: Limits.rollName_length_max))\
            \(Field("kind", frame(.rollKind)).select(frame, kinds, value: "villager"))\
            \(Field("lists", frame(.rollLists)).radios(frame, lists, value: "persons"))\
            \(Field("on", frame(.householdFrom)).date(frame, value: frame.now.day))\
            \(Button(frame(.rollOpen), .main, isWide: true).submit())
            """))
}

func rollPage(_ file: RollFile, id: AnyID, _ frame: Frame) -> HTML {
    let rows = file.lines.map { line -> [HTML] in
        let path =
            line.entry.subject.person.map { "/people/\($0)" }
            ?? line.entry.subject.household.map { "/households/\($0)" }
        let name = file.roll.lists == .persons ? line.name : frame(.householdNumbered, ["code": line.name])
        return [Address.link(name, to: path), "\(span(line.entry.period, frame))"]
    }
    let table = DataTable(
        file.roll.name, hidesCaption: true,
        columns: [
            .init(frame(file.roll.lists == .persons ? .personName : .householdCode)), .init(frame(.rollTerm)),
        ], rows: rows, empty: frame(.rollNobody))
    let count = frame(
        file.roll.lists == .persons ? .rollPersons : .rollHouseholds, ["count": Figures.grouped(file.count)])
    let asOf = Field("on", frame(.rollAsOf), id: "as-of").date(frame, value: file.on)
    let paging = Paging(
        newer: file.isFirst ? nil : "\(file.path)?on=\(file.on)",
        older: file.next.map { "\(file.path)?on=\(file.on)&after=\($0)" })
    return Layout.page(
        title: file.roll.name,
        purpose: frame(.rollOfKind, ["kind": frame(file.roll.kind.text), "count": count]), frame: frame,
        crumbs: Crumb.way(file.line.reversed().map { ($0.name, $0.id) }, frame: frame) {
            "/rolls?place=\($0)"
        },
        body: """
            \(Form.filter(to: file.path, frame: frame, asOf))\
            \(table.html)\(paging.html(frame))\
            \(SheetFile.links(to: "\(file.path)/entries", query: "?on=\(file.on)", frame))\
            \(changes(file, id: id, frame))\(closing(file, id: id, frame))
            """)
}

/// Entering and leaving go by the household's number, which everybody knows.
private func changes(_ file: RollFile, id: AnyID, _ frame: Frame) -> HTML {
    guard file.roll.period.until == nil else { return .empty }
    let isOfPersons = file.roll.lists == .persons
    let hint = file.line.contains { $0.level == .village } ? nil : frame(.rollByID)
    let code = Field("code", frame(.householdCode), hint: hint).text(frame, maxLength: Limits.code_length_max)
    let name =
        isOfPersons
        ? Field("name", frame(.personName)).text(frame, maxLength: Limits.name_length_max) : .empty
    let enter = Form.post(
        to: "\(file.path)/entries", id: id, frame: frame,
        """
        \(code)\(name)\(Field("on", frame(.householdFrom)).date(frame, value: frame.now.day))\
        \(Button.row(
            Button(frame(.rollEnter), .main).submit(),
            "<button class=\"btn\" type=\"submit\" formaction=\"\(file.path)/leavings\">\(frame(.rollLeave))</button>"))
        """)
    return Part(id: "changes", frame(.rollChange), enter).html
}

/// A roll ends on a day, with every line that is open; who stood on it then is still read.
private func closing(_ file: RollFile, id: AnyID, _ frame: Frame) -> HTML {
    guard file.roll.period.until == nil else { return .empty }
    return Fold(
        frame(.rollClose),
        Form.post(
            to: "\(file.path)/closure", id: id, frame: frame,
            """
            <p>\(frame(.rollCloseNote))</p>\
            \(Field("on", frame(.rollCloseOn), id: "closed-on").date(frame, value: frame.now.day))\
            \(Button(frame(.rollCloseNow)).submit())
            """)
    ).html
}

extension Roll.Kind {
    var text: Text {
        switch self {
        case .villager: .rollVillager
        case .collectiveMember: .rollCollectiveMember
        case .owner: .rollOwner
        case .partyMember: .rollPartyMember
        case .tenant: .rollTenant
        case .representative: .rollRepresentative
        case .other: .rollOther
        }
    }
}
