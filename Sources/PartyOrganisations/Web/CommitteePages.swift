import Assemblies
import Kernel
import Places
import Web

func committeesPage(_ list: CommitteeList, _ frame: Frame) -> HTML {
    let place = list.line[0].id
    let rows = list.rows.map { row in
        let badge = row.due.map { dueBadge($0, today: list.today, frame) }
        return Queue.Row(
            row.committee.name, path: "/party/committees/\(row.committee.id)", clock: badge, place: row.place,
            meta: frame.joined(
                row.kind?.name(frame.language) ?? row.committee.kind,
                frame(.seatsCount, ["count": Figures.grouped(row.seats)])))
    }
    let body: HTML =
        rows.isEmpty
        ? EmptyState(frame(.committeesNone), frame(.committeesNoneText)).html : Queue(rows).html
    let new: HTML? =
        list.mayKeep
        ? Layout.action(
            Button(frame(.committeeFound), .main, isWide: true).link(
                to: "/party/committees/new?place=\(place)"))
        : nil
    return Layout.page(
        title: frame(.committeesTitle), purpose: frame(.committeesPurpose), frame: frame,
        crumbs: partyCrumbs(list.line, frame, under: "party/committees"), kind: .wide,
        tabs: partyTabs("party/committees", at: place, frame), action: new, body: body)
}

private func dueBadge(_ due: Day, today: Day, _ frame: Frame) -> ClockBadge {
    let isLate = due < today
    return ClockBadge(
        isLate ? .late : due <= today.adding(days: 14) ? .soon : .plain,
        frame(isLate ? .meetingOverdue : .meetingDue, ["day": frame.day(due)]))
}

func newCommitteePage(_ list: CommitteeList, _ places: [Choice], id: AnyID, _ frame: Frame) -> HTML {
    let kinds = list.kinds.map {
        Choice(
            $0.code, $0.name(frame.language), hint: frame($0.isJoint ? .committeeJoint : .committeeLower))
    }
    return Layout.page(
        title: frame(.committeeFound), purpose: frame(.committeeFoundPurpose), frame: frame,
        crumbs: partyCrumbs(list.line, frame, under: "party/committees", to: frame(.committeeFound)),
        action: Layout.action(
            Button(frame(.committeeFoundSend), .main, isWide: true).submit(form: "committee")),
        body: Form.post(
            to: "/party/committees", id: id, frame: frame, name: "committee",
            """
            \(Field("kind", frame(.committeeKind)).radios(frame, kinds))\
            \(Field("place", frame(.partyPlace)).select(frame, places, value: "\(list.line[0].id)"))\
            \(Field("name", frame(.committeeName)).text(frame, maxLength: PartyLimits.name_length_max))\
            \(Field("from", frame(.fieldFrom)).date(frame, value: frame.now.day))
            """))
}

/// A committee: its agenda and what its members carry together first, who sits there beside it.
func committeePage(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    let committee = file.committee
    var bars = HTML.empty
    if let until = committee.period.until {
        bars = Bar(frame(.committeeEndedOn, ["day": frame.day(until)])).html
    }
    let lists: HTML =
        committee.isJoint
        ? "<p>\(Address.link(frame(.listsLink), to: "\(file.path)/lists"))</p>\n" : .empty
    return Layout.page(
        title: committee.name,
        purpose: frame.joined(
            file.kind?.name(frame.language) ?? committee.kind, file.line.first?.name ?? ""),
        frame: frame,
        crumbs: partyCrumbs(file.line, frame, under: "party/committees", to: committee.name), kind: .wide,
        bars: bars,
        body: Columns.wide(
            agendaPart(file, frame)
                + (committee.isJoint ? mattersPart(file, frame) + lists : lowerNote(frame)),
            meetingsPart(file, frame) + seatsPart(file, frame) + endPart(file, frame)))
}

private func lowerNote(_ frame: Frame) -> HTML {
    Inset(frame(.committeeLower), "<p>\(frame(.committeeLowerNote))</p>").html
}

private func mattersPart(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    let rows = file.matters.map { matter in
        let own = file.parts.filter { $0.matter == matter.id }
        let done = own.count { $0.done != nil }
        let next = own.filter { $0.done == nil }.map(\.due).min()
        let badge: ClockBadge? =
            matter.closure != nil
            ? ClockBadge(.done, frame(.matterClosed)) : next.map { partBadge($0, today: file.today, frame) }
        return Queue.Row(
            matter.title, path: "\(file.path)/matters/\(matter.id)", clock: badge,
            meta: frame(.matterParts, ["done": "\(done)", "count": "\(own.count)"]))
    }
    let list: HTML =
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.mattersNone))</p>\n" : Queue(rows).html
    let form: HTML =
        file.mayKeep
        ? Fold(
            frame(.matterOpen),
            Form.post(
                to: "\(file.path)/matters", id: file.ids("matter"), frame: frame,
                """
                \(titleFields("matter", frame))\
                \(Field("item", frame(.matterItem), isOptional: true).select(
                    frame, file.items.filter { $0.standing.state != .returned }.prefix(50)
                        .map { Choice("\($0.id)", $0.title) }, empty: frame(.choose)))\
                \(Field("case", frame(.matterCase), hint: frame(.matterCaseHint), isOptional: true)
                    .text(frame, maxLength: 40))\
                \(Button(frame(.matterOpenSend)).submit())
                """)
        ).html : .empty
    return Part(id: "matters", frame(.mattersTitle), note: frame(.mattersNote), list + form).html
}

func partBadge(_ due: Day, today: Day, _ frame: Frame) -> ClockBadge {
    ClockBadge(
        due < today ? .late : due <= today.adding(days: 7) ? .soon : .plain,
        frame(due < today ? .partLate : .partDue, ["day": frame.day(due)]))
}

func titleFields(_ key: String, _ frame: Frame) -> HTML {
    Field("title", frame(.fieldTitle), id: "title-\(key)").text(
        frame, maxLength: PartyLimits.title_length_max)
        + Field("words", frame(.fieldWords), isOptional: true, id: "words-\(key)")
        .area(frame, rows: 3, maxLength: PartyLimits.words_length_max)
}

func seatField(_ seats: [CommitteeSeat], _ label: Text, _ key: String, _ frame: Frame) -> HTML {
    Field("seat", frame(label), id: "seat-\(key)").select(
        frame, seats.filter { $0.role != .staff }.map { Choice("\($0.id)", $0.name) },
        empty: frame(.choose))
}

private func meetingsPart(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    let rhythm = file.rhythm
    let due: HTML = rhythm.due.map { "<p>\(dueBadge($0, today: file.today, frame).html)</p>\n" } ?? .empty
    let rows = file.meetings.prefix(5).map { meeting in
        Queue.Row(
            meeting.title, path: "/assemblies/\(meeting.id)",
            meta: frame.joined(
                frame.day(meeting.meets.day),
                frame(
                    meeting.state == .closed
                        ? .meetingHeld : meeting.state == .cancelled ? .meetingOff : .meetingCalled)))
    }
    let list: HTML =
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.meetingsNone))</p>\n" : Queue(Array(rows)).html
    let body = file.committee.body
    let links: HTML =
        "<p>\(Address.link(frame(.meetingsBody), to: "/bodies/\(body)"))</p>\n"
    let call: HTML =
        file.mayKeep
        ? "<p>" + Button(frame(.meetingCall)).link(to: "/bodies/\(body)/assemblies/new") + "</p>\n" : .empty
    return Part(id: "meetings", frame(.meetingsTitle), due + list + links + call).html
}

private func seatsPart(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    func rows(_ seats: [CommitteeSeat]) -> [[HTML]] {
        seats.map { seat in
            let person = seat.person.flatMap { file.people[$0] } ?? frame(.seatVacant)
            let end: HTML =
                file.mayKeep && seat.period.from < file.today
                ? Form.act(
                    to: "\(file.path)/seats/\(seat.id)/ending", id: file.ids("end \(seat.id)"), frame: frame,
                    hidden: ["on": "\(file.today)"],
                    Button(frame(.tieEnd), .bare, isSmall: true, more: seat.name).submit()) : .empty
            return [
                "\(seat.name)<br><span class=\"quiet\">\(frame(seat.role.title))</span>", "\(person)", end,
            ]
        }
    }
    func table(_ title: Text, _ seats: [CommitteeSeat], empty: Text) -> HTML {
        DataTable(
            frame(title), hidesCaption: true,
            columns: [.init(frame(.seatName)), .init(frame(.fieldPerson)), .init(frame(.act))],
            rows: rows(seats), empty: frame(empty)
        ).html
    }
    let lack = file.lack
    let warnings = [
        lack.contains(.chair) ? frame(.lackChair) : nil, lack.contains(.places) ? frame(.lackPlaces) : nil,
        lack.contains(.members) ? frame(.lackMembers) : nil,
    ].compactMap { $0 }.html { "<p class=\"quiet\">\($0)</p>\n" }
    let members = file.seats.filter { $0.role != .staff }.sorted { $0.role == .chair && $1.role != .chair }
    let staff = file.seats.filter { $0.role == .staff }
    return Part(
        id: "seats", frame(.seatsTitle),
        warnings + table(.seatsTitle, members, empty: .seatsNone) + seatForm(file, frame)
    ).html + Part(id: "staff", frame(.staffTitle), table(.staffTitle, staff, empty: .staffNone)).html
}

private func seatForm(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    guard file.mayKeep else { return .empty }
    let roles = CommitteeSeat.Role.allCases.map { Choice($0.rawValue, frame($0.title)) }
    return Fold(
        frame(.seatEnter),
        Form.post(
            to: "\(file.path)/seats", id: file.ids("seat"), frame: frame,
            """
            \(Field("role", frame(.officeRole), id: "role-seat").select(frame, roles, value: "member"))\
            \(Field("name", frame(.seatName), hint: frame(.seatNameHint), id: "name-seat")
                .text(frame, maxLength: PartyLimits.name_length_max))\
            \(Field("place", frame(.partyPlace), hint: frame(.seatPlaceHint), isOptional: true, id: "place-seat")
                .select(frame, file.choices.places, empty: frame(.seatNoPlace)))\
            \(personFields(file.choices.people, "seat", frame))\
            \(Field("from", frame(.fieldFrom), id: "from-seat").date(frame, value: file.today))\
            \(Button(frame(.seatSend)).submit())
            """)
    ).html
}

private func endPart(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    guard file.mayKeep, file.committee.period.from < file.today else { return .empty }
    return Fold(
        frame(.committeeEnd),
        Form.post(
            to: "\(file.path)/ending", id: file.ids("ending"), frame: frame,
            """
            \(Field("on", frame(.fieldOn), id: "on-ending").date(frame, value: file.today))\
            \(Button(frame(.committeeEndSend)).submit())
            """)
    ).html
}

extension CommitteeSeat.Role {
    var title: Text {
        switch self {
        case .chair: .seatChair
        case .member: .seatMember
        case .staff: .seatStaff
        }
    }
}
