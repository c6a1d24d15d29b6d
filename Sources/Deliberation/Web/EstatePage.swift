import Assemblies
import Kernel
import Notices
import Places
import Web

func estateListPage(_ list: EstateList, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.listFilter),
        EstateMatter.State.allCases.map { state in
            Chips.Chip(
                frame(state.title), path: "/estate-matters?state=\(state.rawValue)",
                isCurrent: state == list.state)
        }
    ).html
    let older = list.next.map { "/estate-matters?state=\(list.state.rawValue)&cursor=\($0)" }
    let rows: HTML =
        list.matters.isEmpty
        ? EmptyState(frame(.estatesEmpty), frame(.estatesEmptyText)).html
        : Queue(list.matters.map { $0.row(frame, place: list.names[$0.place], today: list.today) }).html
            + Paging(older: older).html(frame)
    let bring = Button(frame(.estateBring), .main, isWide: true).link(to: "/estate-matters/new")
    return Layout.page(
        title: frame(.estatesTitle), purpose: frame(.estatesPurpose), frame: frame,
        tabs: deliberationTabs(.estates, frame), action: list.mayBring ? Layout.action(bring) : nil,
        body: "\(chips)\(rows)")
}

extension EstateMatter {
    func row(_ frame: Frame, place: String?, today: Day) -> Queue.Row {
        var badge: ClockBadge?
        if let due = standing.plan?.due, [.planned, .carrying].contains(standing.state) {
            badge = ClockBadge(
                due < today ? .late : .plain, frame.joined(frame(.estateDue), frame.day(due)))
        }
        return Queue.Row(
            title, path: "/estate-matters/\(id)", clock: badge, place: place,
            meta: frame.joined(number, frame(standing.state.title)))
    }
}

func estateFormPage(_ form: EstateForm, number: String, id: EstateMatterID, _ frame: Frame) -> HTML {
    let sides: [(String, Text)] = [
        ("community", .estateCommunity), ("owners", .estateOwners), ("company", .estateCompany),
    ]
    let parties = sides.html { name, label in
        Field(name, frame(label)).text(frame, maxLength: DeliberationLimits.name_length_max)
    }
    let send = Button(frame(.estateSend), .main, isWide: true).submit(form: "estate")
    return Layout.page(
        title: frame(.estateBring), purpose: frame(.estateFormPurpose), frame: frame,
        crumbs: [Crumb(frame(.estatesTitle), path: "/estate-matters"), Crumb(frame(.estateBring))],
        action: Layout.action(send),
        body: Form.post(
            to: "/estate-matters", id: id, frame: frame, name: "estate", isDraft: true,
            """
            \(Field("place", frame(.estatePlace)).select(frame, form.places, value: form.chosen))\
            \(Field("title", frame(.estateFieldTitle))
                .text(frame, value: form.title, maxLength: DeliberationLimits.title_length_max))\
            \(Field("words", frame(.estateFieldWords), hint: frame(.estateFieldWordsHint))
                .area(frame, rows: 4, maxLength: DeliberationLimits.words_length_max))\
            \(Field("case", frame(.estateCase), hint: frame(.estateCaseHint), isOptional: true)
                .text(frame, value: number, maxLength: 40))\
            \(parties)\(Field("others", frame(.estateOthers), hint: frame(.estateOthersHint), isOptional: true)
                .area(frame, rows: 2, maxLength: 600))
            """))
}

/// A matter of an estate: who sits at the table, what was agreed, what the owners voted, what came of it.
func estatePage(_ file: EstateFile, _ frame: Frame) -> HTML {
    let matter = file.matter
    let isOfficer = file.sight > .everybody
    let words: HTML =
        file.showsWords ? Part(id: "words", frame(.estateFieldWords), Prose(matter.words).html).html : .empty
    return Layout.page(
        title: matter.title,
        purpose: frame.joined(
            frame.numbered(matter.number), file.line.first?.name ?? "", frame(matter.standing.state.title)),
        frame: frame,
        crumbs: isOfficer
            ? [Crumb(frame(.estatesTitle), path: "/estate-matters"), Crumb(matter.title)]
            : [
                Crumb(
                    file.line.first?.name ?? "",
                    path: "/decisions/\(file.line.first { $0.level == .village }?.id ?? matter.place)")
            ],
        body: course(file, frame) + partiesPart(file, frame) + words + planPart(file, frame)
            + actsPart(file, frame))
}

/// What is behind and what comes; the owners' vote stands in it where the law wants one.
private func course(_ file: EstateFile, _ frame: Frame) -> HTML {
    let standing = file.matter.standing
    if standing.state == .declined {
        return Inset(frame(.estateStateDeclined), Prose(standing.result).html).html
    }
    let order: [EstateMatter.State] = [.opened, .planned, .carrying, .done, .closed]
    let reached = order.firstIndex(of: standing.state) ?? 0
    // While the owners have not voted their vote is what comes next.
    let isNext = standing.state != .planned || file.votesMissing.isEmpty
    func entry(_ index: Int, _ title: Text, text: String? = nil, when: HTML? = nil) -> Timeline.Entry {
        Timeline.Entry(
            index <= reached ? .done : index == reached + 1 && isNext ? .now : .coming, frame(title),
            text: text,
            when: when)
    }
    var entries = [
        entry(0, .estateStepOpened, when: frame.time(file.matter.opened)),
        entry(1, .estateStepPlanned, when: standing.plan.map { "\(frame.day($0.met))" }),
    ]
    if let plan = standing.plan, !plan.ownersMatters.isEmpty {
        entries.append(
            Timeline.Entry(
                file.votesMissing.isEmpty ? .done : .now, frame(.estateStepVote),
                text: plan.ownersMatters.map { file.name(of: $0, frame.language) }
                    .reduce("") { $0.isEmpty ? $1 : frame.joined($0, $1) }))
    }
    entries += [
        entry(
            2, .estateStepCarrying, text: standing.plan.map { frame.joined($0.carrier, frame.day($0.due)) }),
        entry(3, .estateStepDone, text: standing.result.isEmpty ? nil : standing.result),
        entry(4, .estateStepClosed),
    ]
    return Timeline(entries).html(frame)
}

private func partiesPart(_ file: EstateFile, _ frame: Frame) -> HTML {
    var facts = file.matter.parties.map { Fact(frame($0.side.title), $0.name) }
    if let request = file.request {
        let path = request.isProblem ? "/problems/\(request.id)" : "/requests/\(request.id)"
        facts.append(
            Fact(
                frame(.estateFromCase),
                html: Address.link("\(request.number) \(request.title)", to: path)))
    }
    return Part(id: "parties", frame(.estateParties), FactsList(facts).html).html
}

private func planPart(_ file: EstateFile, _ frame: Frame) -> HTML {
    guard let plan = file.matter.standing.plan else { return .empty }
    var words = Prose(plan.text).html
    if let assembly = plan.assembly {
        words += "<p>\(Address.link(frame(.estateMeeting), to: "/assemblies/\(assembly)"))</p>\n"
    }
    let votes = plan.ownersMatters.html { code -> HTML in
        let name = file.name(of: code, frame.language)
        if !file.votesMissing.contains(code) {
            return "<li>\(frame(.estateVotePassed, ["matter": name]))</li>\n"
        }
        let isSpecial =
            file.ownersMatters.first { $0.code == code }?.demand
            == DecisionMatter.OwnersDemand.special.rawValue
        let demand = frame(isSpecial ? .ownersSpecial : .ownersOrdinary)
        return "<li><b>\(frame(.estateVoteNeeded, ["matter": name, "demand": demand]))</b></li>\n"
    }
    words +=
        plan.ownersMatters.isEmpty
        ? "<p class=\"quiet\">\(frame(.estateNoVoteReason, ["reason": plan.noVote]))</p>\n"
        : "<h3>\(frame(.estateVotes))</h3>\n<ul class=\"plain\">\n\(votes)</ul>\n"
    if let notice = file.notice {
        words += "<p>\(Address.link(frame(.estateNotice), to: "/notices/\(notice.id)"))</p>\n"
    }
    return Part(id: "plan", frame(.estatePlan), words).html
}

private func actsPart(_ file: EstateFile, _ frame: Frame) -> HTML {
    guard file.sight == .actor else { return .empty }
    let forms: HTML =
        switch file.matter.standing.state {
        case .opened: planForm(file, frame) + declineForm(file, frame)
        case .planned:
            beginForm(file, frame) + Fold(frame(.estatePlanAgain), planForm(file, frame)).html
                + declineForm(file, frame)
        case .carrying:
            form(
                file, "result", 2, frame,
                Field("result", frame(.estateResult)).area(
                    frame, rows: 4, maxLength: DeliberationLimits.words_length_max),
                .estateResultSend)
        case .done: doneForms(file, frame)
        case .closed, .declined: .empty
        }
    return forms.isEmpty ? .empty : Part(id: "acts", frame(.actsTitle), forms).html
}

private func form(
    _ file: EstateFile, _ name: String, _ number: Int, _ frame: Frame, _ fields: HTML, _ send: Text
) -> HTML {
    Form.post(
        to: "\(file.path)/\(name)", id: file.ids[number], frame: frame,
        fields + Button(frame(send), .main).submit())
}

private func planForm(_ file: EstateFile, _ frame: Frame) -> HTML {
    let plan = file.matter.standing.plan
    let matters = file.ownersMatters.map { Choice($0.code, $0.name(frame.language)) }
    let meetings = file.meetings.prefix(20).map {
        Choice("\($0.id)", frame.joined($0.title, frame.day($0.meets.day)))
    }
    let meeting: HTML =
        meetings.isEmpty
        ? .empty
        : Field("assembly", frame(.estateMeeting), isOptional: true)
            .select(
                frame, Array(meetings), value: plan?.assembly.map { "\($0)" } ?? "",
                empty: frame(.estateNoMeeting))
    return form(
        file, "plan", 0, frame,
        """
        \(Field("plan", frame(.estatePlan), hint: frame(.estatePlanHint))
            .area(frame, value: plan?.text ?? "", rows: 5, maxLength: DeliberationLimits.words_length_max))\
        \(Field("met", frame(.estateMet)).date(frame, value: plan?.met ?? frame.now.day, max: frame.now.day))\
        \(meeting)\(Field("carrier", frame(.estateCarrier))
            .text(frame, value: plan?.carrier ?? "", maxLength: DeliberationLimits.name_length_max))\
        \(Field("due", frame(.estateDue)).date(frame, value: plan?.due ?? frame.now.day.adding(days: 30)))\
        \(Field("owners_matters", frame(.estateOwnersMatters), hint: frame(.estateOwnersMattersHint))
            .checkboxes(frame, matters, values: Set(plan?.ownersMatters ?? [])))\
        \(Field("no_vote", frame(.estateNoVote), hint: frame(.estateNoVoteHint), isOptional: true)
            .area(frame, value: plan?.noVote ?? "", rows: 2, maxLength: DeliberationLimits.reason_length_max))
        """, .estatePlanSend)
}

/// The owners vote first where they decide; each body of owners is offered for each matter.
private func beginForm(_ file: EstateFile, _ frame: Frame) -> HTML {
    if file.votesMissing.isEmpty {
        return Form.act(
            to: "\(file.path)/work", id: file.ids[1], frame: frame,
            Button(frame(.estateBegin), .main).submit())
    }
    let matter = file.matter
    let links = file.votesMissing.html { code in
        file.ownersBodies.html { body in
            let path =
                "/bodies/\(body.id)/assemblies/new?subject=\(matter.id)"
                + "&subject_kind=\(Deliberation.estateSubjectKind)&title=\(Address.queryValue(matter.title))"
                + "&text=\(Address.queryValue(matter.standing.plan?.text ?? ""))&matter=\(code)"
            let words = frame(
                .estateVoteCall, ["body": body.name, "matter": file.name(of: code, frame.language)])
            return "<p>\(Address.link(words, to: path))</p>\n"
        }
    }
    let none: HTML =
        file.ownersBodies.isEmpty
        ? "<p>\(frame(.voteNoBody)) \(Address.link(frame(.listAssemblies), to: "/assemblies"))</p>\n" : .empty
    return "<p><b>\(frame(.estateBeginWait))</b></p>\n" + links + none
}

private func doneForms(_ file: EstateFile, _ frame: Frame) -> HTML {
    guard let notice = file.notice, notice.standing.state != .withdrawn else {
        let issuer = file.matter.parties.first { $0.side == .owners }?.name ?? ""
        return form(
            file, "publication", 3, frame,
            Field("issuer", frame(.estateIssuer)).text(frame, value: issuer, maxLength: 60)
                + Field("contact", frame(.estateContact)).text(frame, maxLength: 60), .estatePublish)
    }
    if notice.standing.outcome == .upheld {
        return Form.act(
            to: "\(file.path)/resumption", id: file.ids[5], frame: frame,
            Button(frame(.estateAgain), .main).submit())
    }
    return "<p class=\"quiet\">\(frame(.estateCloseNote))</p>\n"
        + Form.act(
            to: "\(file.path)/closure", id: file.ids[4], frame: frame,
            Button(frame(.estateClose), .main).submit())
}

private func declineForm(_ file: EstateFile, _ frame: Frame) -> HTML {
    Fold(
        frame(.estateDecline),
        form(
            file, "refusal", 6, frame,
            Field("result", frame(.estateDeclineWhy), id: "decline-result")
                .area(frame, rows: 2, maxLength: DeliberationLimits.words_length_max), .estateDeclineSend)
    ).html
}

extension EstateMatter.State {
    var title: Text {
        switch self {
        case .opened: .estateStateOpened
        case .planned: .estateStatePlanned
        case .carrying: .estateStateCarrying
        case .done: .estateStateDone
        case .closed: .estateStateClosed
        case .declined: .estateStateDeclined
        }
    }
}

extension EstateMatter.Side {
    fileprivate var title: Text {
        switch self {
        case .community: .estateCommunity
        case .owners: .estateOwners
        case .company: .estateCompany
        case .other: .estateOthers
        }
    }
}
