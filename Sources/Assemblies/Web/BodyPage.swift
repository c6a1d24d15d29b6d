import Kernel
import People
import Places
import Rulebook
import Web

/// One id for each form of the page.
struct BodyForms: Sendable {
    let entering: AnyID
    let drawing: AnyID
    let departing: AnyID

    init(at now: Instant) {
        entering = AnyID.minted(at: now)
        drawing = AnyID.minted(at: now)
        departing = AnyID.minted(at: now)
    }
}

func bodyPage(_ file: BodyFile, forms: BodyForms, _ frame: Frame) -> HTML {
    let call = Button(frame(.bodyConvene), .main, isWide: true).link(to: "\(file.path)/assemblies/new")
    let mayMeet = file.mayChange && file.missing.isEmpty && file.memberCount > 0
    let meetings: HTML =
        file.meetings.isEmpty
        ? EmptyState(frame(.bodyNoMeeting), frame(.bodyNoMeetingText)).html
        : Queue(file.meetings.map { meetingRow($0, body: $0.shownNumber(frame), frame) }).html
    return Layout.page(
        title: file.body.name,
        purpose: frame.joined(
            frame(file.body.kind.title), frame(.deskVoters, ["count": "\(file.memberCount)"])), frame: frame,
        crumbs: [
            Crumb(frame(.deskTitle), path: "/assemblies"), Crumb(file.place?.name ?? ""),
        ],
        bars: missingBar(file, frame), action: mayMeet ? Layout.action(call) : nil,
        body: """
            \(Part(id: "meetings", frame(.bodyMeetings), meetings).html)\(resolutionsPart(file, frame))\
            \(openPromises(file, frame))\(rollPart(file, forms, frame))\
            \(file.rules.html { $0.disclosure(frame) })
            """)
}

private func missingBar(_ file: BodyFile, _ frame: Frame) -> HTML {
    if file.missing.isEmpty { return .empty }
    let names = file.missing.map { frame($0.title) }.joined(
        separator: frame.language == .chinese ? "、" : ", ")
    return Bar(frame(.bodyCannotMeet), note: frame(.bodyMissing, ["figures": names])).html
}

private func resolutionsPart(_ file: BodyFile, _ frame: Frame) -> HTML {
    if file.resolutions.isEmpty { return .empty }
    let rows = file.resolutions.map { line in
        Queue.Row(
            line.title, path: "/resolutions/\(line.resolution.id)",
            clock: ClockBadge(line.resolution.isPassed ? .done : .late, line.resolution.verdict(frame)),
            place: frame(.resolutionNumber, ["number": line.resolution.number]),
            meta: frame.day(line.resolution.decided))
    }
    return Part(id: "resolutions", frame(.bodyResolutions), Queue(rows).html).html
}

private func openPromises(_ file: BodyFile, _ frame: Frame) -> HTML {
    if file.promises.isEmpty { return .empty }
    let rows = file.promises.map { promise in
        Queue.Row(
            promise.words, path: "/commitments/\(promise.id)",
            clock: promise.standing(on: file.today).badge(frame),
            place: promise.who, meta: frame.day(promise.due))
    }
    return Part(id: "promises", frame(.bodyPromises), Queue(rows).html).html
}

private func rollPart(_ file: BodyFile, _ forms: BodyForms, _ frame: Frame) -> HTML {
    let isOwners = file.body.kind == .ownersAssembly
    let columns = [
        DataTable.Column(frame(.rollNumber), isNumeric: true), DataTable.Column(frame(.signName)),
        DataTable.Column(frame(isOwners ? .signUnits : .signHousehold)), DataTable.Column(frame(.rollSince)),
    ]
    let rows = file.members.map { member -> [HTML] in
        let area = member.units.map(\.area_dm2).reduce(0, +)
        let units = member.units.map(\.label).joined(separator: "、") + "，\(Area.text(area)) m²"
        let detail = isOwners && area > 0 ? units : member.household ?? ""
        let name = member.capacity == .voter ? member.name : "\(member.name)（\(frame(.rollAttending))）"
        return ["\(member.number)", "\(name)", "\(detail)", "\(frame.day(member.period.from))"]
    }
    let table =
        rows.isEmpty
        ? EmptyState(frame(.rollEmpty), frame(.rollEmptyText)).html
        : DataTable(frame(.rollTitle), hidesCaption: true, columns: columns, rows: rows).html
    let asOf = Form.filter(
        to: file.path, frame: frame, Field("on", frame(.rollOn)).date(frame, value: file.day))
    let changes = file.mayChange ? rollForms(file, forms, frame) : .empty
    return Part(
        id: "roll", frame(.rollTitle), note: frame(.rollNote),
        Fold(frame(.rollShow, ["count": "\(file.memberCount)"]), "\(asOf)\(table)").html + changes
    ).html
}

private func rollForms(_ file: BodyFile, _ forms: BodyForms, _ frame: Frame) -> HTML {
    let isOwners = file.body.kind == .ownersAssembly
    let lines = Field(
        "lines", frame(.rollLines), hint: frame(isOwners ? .rollLinesOwners : .rollLinesPersons)
    )
    .area(frame, rows: 5)
    let from = Field("from", frame(.rollFrom)).date(frame, value: frame.now.day, max: frame.now.day)
    let attending = Field("is_attending", frame(.rollAttending), hint: frame(.rollAttendingHint)).checkbox(
        frame)
    let entering = Form.post(
        to: "\(file.path)/members", id: forms.entering, frame: frame,
        "\(lines)\(from)\(attending)\(Button(frame(.rollEnter), .main).submit())")
    let number = Field("number", frame(.rollNumber), id: "departing-number").text(frame, isNumeric: true)
    let until = Field("until", frame(.rollUntil)).date(frame, value: frame.now.day, max: frame.now.day)
    let departing = Form.post(
        to: "\(file.path)/departures", id: forms.departing, frame: frame,
        "\(number)\(until)\(Button(frame(.rollDepart)).submit())")
    return Fold(frame(.rollEnterTitle), entering).html + drawing(file, forms, frame)
        + Fold(frame(.rollDepartTitle), departing).html
}

/// The roll of the register that the body's is drawn from.
private func drawing(_ file: BodyFile, _ forms: BodyForms, _ frame: Frame) -> HTML {
    if file.rolls.isEmpty || file.body.kind == .ownersAssembly { return .empty }
    let roll = Field("roll", frame(.rollSource), hint: frame(.rollSourceHint)).select(
        frame, file.rolls.map { Choice("\($0.id)", $0.name) }, value: "\(file.rolls[0].id)")
    return Fold(
        frame(.rollDrawTitle),
        Form.post(
            to: "\(file.path)/drawing", id: forms.drawing, frame: frame,
            "\(roll)\(Button(frame(.rollDraw), .main).submit())")
    ).html
}
