import Kernel
import Web

/// The officers' list: what comes, what was held, which bodies there are.
func assembliesDeskPage(_ list: BodyList, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.deskFilter),
        BodyList.Part.allCases.map { part in
            Chips.Chip(
                frame(part.title), path: "/assemblies?part=\(part.rawValue)", isCurrent: part == list.part)
        }
    ).html
    let rows =
        list.part == .bodies
        ? list.lines.map { line in
            Queue.Row(
                line.body.name, path: "/bodies/\(line.body.id)", place: line.place,
                meta: frame.joined(
                    frame(line.body.kind.title), frame(.deskVoters, ["count": "\(line.voters)"])))
        } : list.meetings.map { meetingRow($0.assembly, body: $0.body, frame) }
    let older = list.next.map { "/assemblies?part=\(list.part.rawValue)&cursor=\($0)" }
    let body: HTML =
        rows.isEmpty
        ? EmptyState(frame(.deskEmpty), frame(.deskEmptyText)).html
        : Queue(rows).html + Paging(older: older).html(frame)
    let found = Button(frame(.deskFound), isWide: false).link(to: "/bodies/new")
    return Layout.page(
        title: frame(.deskTitle), purpose: frame(.deskPurpose), frame: frame,
        body: """
            \(chips)\(body)\(list.mayFound ? "<p class=\"row-btns\">\(found)</p>\n" as HTML : .empty)
            """)
}

func meetingRow(_ assembly: Assembly, body: String, _ frame: Frame) -> Queue.Row {
    let face: ClockBadge =
        switch assembly.state {
        case .called: ClockBadge(.plain, frame(.stateCalled))
        case .voting: ClockBadge(.soon, frame(.stateVoting))
        case .closed: ClockBadge(.done, frame(.stateClosed))
        case .cancelled: ClockBadge(.paused, frame(.stateCancelled))
        }
    return Queue.Row(
        assembly.title, path: "/assemblies/\(assembly.id)", clock: face, place: body,
        meta: frame.moment(assembly.meets))
}
