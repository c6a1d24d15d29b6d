import Kernel
import Places
import Web

func volunteersPage(_ list: ActivityList, _ frame: Frame) -> HTML {
    let new: HTML? =
        list.all == nil
        ? nil
        : Layout.action(
            Button(frame(.volunteersNew), .main, isWide: true)
                .link(to: "/volunteers/new" + (list.place.map { "?place=\($0.id)" } ?? "")))
    func row(_ activity: VolunteerActivity) -> Queue.Row {
        Queue.Row(
            activity.terms.title, path: "/volunteers/\(activity.id)", place: list.places[activity.place],
            meta: frame.joined(
                frame.day(activity.terms.day), frame(activity.terms.kind.title),
                activity.isDropped ? frame(.volunteersDropped) : ""))
    }
    let coming: HTML =
        list.coming.isEmpty
        ? EmptyState(frame(.volunteersNone), frame(.volunteersNoneText)).html
        : Part(id: "coming", frame(.volunteersComing), Queue(list.coming.map(row)).html).html
    let older = list.next.map { next in
        "/volunteers?cursor=\(next)" + (list.place.map { "&place=\($0.id)" } ?? "")
    }
    let all: HTML =
        list.all.map { all in
            guard !all.isEmpty else { return .empty }
            let queue = Queue(all.map(row)).html + Paging(newer: nil, older: older).html(frame)
            return Part(id: "all", frame(.volunteersPast), queue).html
        } ?? .empty
    return Layout.page(
        title: frame(.volunteersTitle), purpose: frame(.volunteersPurpose), frame: frame, action: new,
        body: "\(coming)\(ownPart(list, frame))\(all)\(volunteersRule(frame))")
}

private func ownPart(_ list: ActivityList, _ frame: Frame) -> HTML {
    let rows = list.own.map { line in
        Queue.Row(
            line.title, path: "/volunteers/\(line.part.activity)",
            meta: frame.joined(
                frame.day(line.day), frame(line.part.state.title),
                line.part.minutes > 0 ? frame(.volunteersMinutes, ["minutes": "\(line.part.minutes)"]) : ""))
    }
    let time = frame(
        .volunteersTime, ["hours": "\(list.minutes / 60)", "minutes": "\(list.minutes % 60)"])
    return Part(
        id: "mine", frame(.volunteersMine), note: frame(.volunteersHours, ["time": time]),
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.volunteersMineNone))</p>" : Queue(rows).html
    ).html
}

private func volunteersRule(_ frame: Frame) -> HTML {
    RuleDisclosure(
        frame(.volunteersRule), [Fact(frame(.volunteersTitle), frame(.volunteersRuleWords))],
        source: frame(.volunteersSource)
    ).html(frame)
}

private func crumbs(_ line: [Place], _ frame: Frame) -> [Crumb] {
    [Crumb(frame(.volunteersTitle), path: "/volunteers" + (line.last.map { "?place=\($0.id)" } ?? ""))]
}

func newActivityPage(_ line: [Place], id: VolunteerActivityID, _ frame: Frame) -> HTML {
    let kinds = VolunteerActivity.Kind.allCases.map { Choice($0.rawValue, frame($0.title)) }
    let fields: [HTML] = [
        Form.hidden("place", line.last.map { "\($0.id)" } ?? ""),
        Field("title", frame(.volunteersName)).text(frame, maxLength: VolunteerLimits.title_length_max),
        Field("kind", frame(.volunteersKind)).select(frame, kinds, value: "environment"),
        Field("day", frame(.volunteersDay), hint: frame(.volunteersDayHint)).date(
            frame, value: frame.now.day.adding(days: 7)),
        Field("meeting", frame(.volunteersMeeting)).area(frame, rows: 2),
        Field("risk", frame(.volunteersRisk), hint: frame(.volunteersRiskHint)).area(frame, rows: 2),
        Field("is_risky", frame(.volunteersRisky)).checkbox(frame),
        Field(
            "insurance", frame(.volunteersInsurance), hint: frame(.volunteersInsuranceHint), isOptional: true
        )
        .text(frame),
        Field("seats", frame(.volunteersSeats), isOptional: true).number(
            frame, min: 1, max: VolunteerLimits.seats_max),
        Field("contact", frame(.volunteersContact)).text(frame),
    ]
    let send = Button(frame(.volunteersOpen), .main, isWide: true).submit(form: "activity")
    return Layout.page(
        title: frame(.volunteersNew), purpose: frame(.volunteersNewPurpose), frame: frame,
        crumbs: crumbs(line, frame), action: Layout.action(send),
        body: Form.post(
            to: "/volunteers", id: id, frame: frame, name: "activity", isDraft: true, fields.html { $0 }))
}

func activityPage(_ file: ActivityFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let terms = file.activity.terms
    let taken = frame(.volunteersTaken, ["count": "\(file.taken)"])
    let seats = terms.seats.map { frame(.volunteersTakenOf, ["taken": taken, "all": "\($0)"]) } ?? taken
    var facts = [
        Fact(frame(.volunteersPlace), file.line.last?.name ?? ""),
        Fact(frame(.volunteersDay), frame.day(terms.day)), Fact(frame(.volunteersMeeting), terms.meeting),
        Fact(frame(.volunteersRisk), terms.risk),
    ]
    if !terms.insurance.isEmpty { facts.append(Fact(frame(.volunteersInsurance), terms.insurance)) }
    facts += [Fact(frame(.volunteersContact), terms.contact), Fact(frame(.volunteersPeople), seats)]
    return Layout.page(
        title: terms.title,
        purpose: frame.joined(
            frame(terms.kind.title), file.activity.isDropped ? frame(.volunteersDropped) : ""),
        frame: frame, crumbs: crumbs(file.line, frame),
        body: """
            \(FactsList(facts).html)\(ownAct(file, ids[0], frame))\(organisersPart(file, ids, frame))\
            \(volunteersRule(frame))
            """)
}

private func ownAct(_ file: ActivityFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if let own = file.own, own.state != .withdrawn {
        let minutes = own.minutes > 0 ? frame(.volunteersMinutes, ["minutes": "\(own.minutes)"]) : ""
        let words =
            own.state == .signed ? frame(.volunteersJoined) : frame.joined(frame(own.state.title), minutes)
        let leave: HTML =
            own.state == .signed && file.isOpen
            ? Form.act(
                to: "\(file.path)/leaving", id: id, frame: frame, Button(frame(.volunteersLeave)).submit())
            : .empty
        return "<p>\(words)</p>\(leave)"
    }
    guard file.isOpen else { return .empty }
    let adult = Field("is_adult", frame(.volunteersAdult), hint: frame(.volunteersAdultHint), id: "own-adult")
        .checkbox(frame)
    return Form.post(
        to: "\(file.path)/joining", id: id, frame: frame, name: "join",
        "\(adult)\(Button(frame(.volunteersJoin), .main, isWide: true).submit())")
}

private func organisersPart(_ file: ActivityFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard let people = file.people, !file.activity.isDropped else { return .empty }
    let isDue = file.activity.terms.day <= file.today
    let open = people.filter { $0.part.state != .confirmed }
    let fields = open.html { line in
        let name = frame(.volunteersMinutesOf, ["name": line.name])
        return Field("minutes.\(line.part.person)", name, isOptional: true).number(
            frame, value: line.part.minutes > 0 ? "\(line.part.minutes)" : "", min: 1,
            max: VolunteerLimits.minutes_max)
    }
    let time: HTML =
        isDue && !open.isEmpty
        ? Form.post(
            to: "\(file.path)/time", id: ids[1], frame: frame, name: "time",
            "\(fields)\(Button(frame(.volunteersRecord)).submit())") : .empty
    let settled = isDue ? people.filter { $0.part.state == .confirmed } : people
    let lines = settled.html { line in
        let minutes =
            line.part.minutes > 0 ? frame(.volunteersMinutes, ["minutes": "\(line.part.minutes)"]) : ""
        return
            """
            <li>\(line.name) <span class="quiet">\(frame.joined(frame(line.part.state.title), minutes))</span></li>

            """
    }
    let list: HTML = settled.isEmpty ? .empty : "<ul class=\"plain\">\(lines)</ul>"
    let nobody: HTML = people.isEmpty ? "<p class=\"quiet\">\(frame(.volunteersNobody))</p>" : .empty
    return """
        \(Part(
            id: "people", frame(.volunteersPeople), note: isDue && !open.isEmpty ? frame(.volunteersPeopleNote) : nil,
            "\(nobody)\(list)\(time)\(confirmation(file, ids[2], frame))").html)\
        \(paper(file, ids[3], frame))\(dropping(file, ids[2], frame))
        """
}

private func confirmation(_ file: ActivityFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard !file.recorded.isEmpty else { return .empty }
    if file.recorded.contains(where: { $0.recorder == file.reader }) {
        return "<p class=\"quiet\">\(frame(.volunteersConfirmOther))</p>"
    }
    let words = frame(
        .volunteersConfirmText,
        ["count": "\(file.recorded.count)", "minutes": "\(file.recorded.map(\.minutes).reduce(0, +))"])
    return """
        <p>\(words)</p>\
        \(Form.act(
            to: "\(file.path)/confirmation", id: id, frame: frame,
            Button(frame(.volunteersConfirm), .main).submit()))
        """
}

private func paper(_ file: ActivityFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard file.line.contains(where: { $0.level == .village }) else { return .empty }
    let fields: [HTML] = [
        Field("household", frame(.volunteersHousehold)).text(frame, maxLength: 40),
        Field("name", frame(.volunteersPerson)).text(frame, maxLength: 60),
        Field("is_adult", frame(.volunteersAdultOther)).checkbox(frame),
        Button(frame(.volunteersAdd)).submit(),
    ]
    let isTyped = !frame.typed.isEmpty && frame.typed["household"] != nil
    return Fold(
        frame(.volunteersPaper), isOpen: isTyped,
        Form.post(to: "\(file.path)/people", id: id, frame: frame, name: "paper", fields.html { $0 })
    ).html
}

private func dropping(_ file: ActivityFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard file.isOpen, file.people?.contains(where: { $0.part.minutes > 0 }) == false else { return .empty }
    return Fold(
        frame(.volunteersDrop),
        """
        <p>\(frame(.volunteersDropText))</p>\
        \(Form.act(
            to: "\(file.path)/cancellation", id: id, frame: frame, Button(frame(.volunteersDrop)).submit()))
        """
    ).html
}

extension VolunteerActivity.Kind {
    var title: Text {
        switch self {
        case .environment: .kindEnvironment
        case .care: .kindCare
        case .traffic: .kindTraffic
        case .mediation: .kindMediation
        case .culture: .kindCulture
        case .policy: .kindPolicy
        case .safety: .kindSafety
        case .other: .kindOther
        }
    }
}

extension VolunteerPart.State {
    var title: Text {
        switch self {
        case .signed: .volunteersSigned
        case .withdrawn: .volunteersWithdrawn
        case .recorded: .volunteersRecorded
        case .confirmed: .volunteersConfirmed
        }
    }
}
