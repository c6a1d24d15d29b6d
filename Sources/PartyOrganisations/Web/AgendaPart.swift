import Assemblies
import Kernel
import Web

/// The agenda at its two levels: what the area talks over, and what a community talks over first.
func agendaPart(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    let levels: [(AgendaItem.Level, Text)] =
        file.committee.isJoint
        ? [(.area, .agendaArea), (.community, .agendaCommunity)] : [(.area, .agendaOwn)]
    let parts = levels.html { level, title -> HTML in
        let items = file.items.filter { $0.standing.level == level }
        let rows = items.html { itemRow($0, file, frame) }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"quiet\">\(frame(.agendaNone))</p>\n" : "<ul class=\"plain\">\n\(rows)</ul>\n"
        return "<h3>\(frame(title))</h3>\n\(list)"
    }
    return Part(id: "agenda", frame(.agendaTitle), parts + proposalForm(file, frame)).html
}

private func itemRow(_ item: AgendaItem, _ file: CommitteeFile, _ frame: Frame) -> HTML {
    let standing = item.standing
    let meeting = standing.assembly.flatMap { id in file.meetings.first { $0.id == id } }
    var notes = [frame(standing.state.title), frame(.agendaBy, ["seat": file.seat(item.seat)])]
    if !standing.reason.isEmpty { notes.append(frame(.agendaReason, ["reason": standing.reason])) }
    let link: HTML =
        meeting.map { meeting in
            let words = frame(.agendaMeeting, ["title": meeting.title, "day": frame.day(meeting.meets.day)])
            return "<br>\(Address.link(words, to: "/assemblies/\(meeting.id)"))"
        } ?? .empty
    let words: HTML = item.words.isEmpty ? .empty : Prose(item.words).html
    return """
        <li><b>\(frame(.agendaNumber, ["number": "\(item.number)", "title": item.title]))</b><br>\
        <span class="quiet">\(notes.reduce("") { $0.isEmpty ? $1 : frame.joined($0, $1) })</span>\(link)
        \(words)\(itemActs(item, file, frame))</li>

        """
}

private func itemActs(_ item: AgendaItem, _ file: CommitteeFile, _ frame: Frame) -> HTML {
    guard !item.isOver, file.isOpen, file.mayKeep || file.ownSeats.contains(where: { $0.id == item.seat })
    else { return .empty }
    let path = "\(file.path)/items/\(item.id)"
    func form(_ name: String, _ label: Text, _ send: Text) -> HTML {
        Form.post(
            to: "\(path)/\(name)", id: file.ids("\(name) \(item.id)"), frame: frame,
            """
            \(Field("words", frame(label), id: "\(name)-\(item.number)")
                .area(frame, rows: 2, maxLength: PartyLimits.words_length_max))\
            \(Button(frame(send), isSmall: true).submit())
            """)
    }
    let settle = Form.act(
        to: "\(path)/settlement", id: file.ids("settle \(item.id)"), frame: frame,
        Button(
            frame(item.standing.level == .community ? .agendaSettleThere : .agendaSettle), isSmall: true,
            more: item.title
        ).submit())
    var acts = HTML.empty
    if item.standing.level == .community {
        acts = settle + form("escalation", .agendaEscalateWhy, .agendaEscalate)
    } else {
        if item.standing.state == .called { acts += settle }
        if file.mayKeep { acts += callForm(item, path, file, frame) }
    }
    if file.mayKeep { acts += form("refusal", .agendaReturnWhy, .agendaReturn) }
    return Fold(frame(.agendaActs, ["number": "\(item.number)"]), acts).html
}

private func callForm(
    _ item: AgendaItem, _ path: String, _ file: CommitteeFile, _ frame: Frame
) -> HTML {
    let meetings = file.meetings.filter { $0.state != .cancelled }.prefix(10)
    if meetings.isEmpty { return "<p>\(frame(.agendaNoMeeting))</p>\n" }
    return Form.post(
        to: "\(path)/meeting", id: file.ids("call \(item.id)"), frame: frame,
        """
        \(Field("assembly", frame(.agendaMeetingField), id: "assembly-\(item.number)").select(
            frame, meetings.map { Choice("\($0.id)", frame.joined($0.title, frame.day($0.meets.day))) },
            value: item.standing.assembly.map { "\($0)" } ?? ""))\
        \(Button(frame(.agendaCall), isSmall: true).submit())
        """)
}

private func proposalForm(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    guard !file.ownSeats.isEmpty else { return .empty }
    let levels = [
        Choice("area", frame(.agendaArea), hint: frame(.agendaAreaHint)),
        Choice("community", frame(.agendaCommunity), hint: frame(.agendaCommunityHint)),
    ]
    let level: HTML =
        file.committee.isJoint
        ? Field("level", frame(.agendaLevel)).radios(frame, levels, value: "area")
        : Form.hidden("level", "area")
    return Fold(
        frame(.agendaPropose),
        Form.post(
            to: "\(file.path)/items", id: file.ids("item"), frame: frame,
            """
            \(seatField(file.ownSeats, .agendaSeat, "item", frame))\(level)\(titleFields("item", frame))\
            \(Button(frame(.agendaSend)).submit())
            """)
    ).html
}

extension AgendaItem.State {
    var title: Text {
        switch self {
        case .proposed: .agendaProposed
        case .called: .agendaCalled
        case .settled: .agendaSettled
        case .returned: .agendaReturned
        }
    }
}
