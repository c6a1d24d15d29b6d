import Assemblies
import Kernel
import Places
import Web

/// A topic: what is talked over where, what was agreed, what came of it.
func topicPage(_ file: TopicFile, ids: FormIDs, _ frame: Frame) -> HTML {
    let topic = file.topic
    let words: HTML =
        file.showsWords ? Part(id: "words", frame(.topicWords), Prose(topic.words).html).html : .empty
    return Layout.page(
        title: topic.title,
        purpose: frame.joined(
            frame.numbered(topic.number), file.place.name, frame(topic.forum.title),
            frame(topic.standing.state.title)),
        frame: frame,
        crumbs: file.sight > .everybody
            ? [Crumb(frame(.topicsTitle), path: "/topics")]
            : [Crumb(file.place.name, path: "/decisions/\(topic.place)")],
        body: """
            \(topicCourse(file, frame))\(ownersNote(file, frame))\(words)\(topicLinks(file, frame))\
            \(topicActs(file, ids, frame))
            """)
}

/// Raised, met, settled, read back: what is behind and what comes.
private func topicCourse(_ file: TopicFile, _ frame: Frame) -> HTML {
    let topic = file.topic
    let standing = topic.standing
    if standing.state == .declined {
        return Inset(frame(.topicDeclined), Prose(standing.outcome).html).html
    }
    let order: [Topic.State] = [.raised, .scheduled, .settled, .closed]
    let reached = order.firstIndex(of: standing.state) ?? 0
    let texts: [String?] = [
        nil, nil, standing.agreement.isEmpty ? nil : standing.agreement,
        standing.outcome.isEmpty ? nil : standing.outcome,
    ]
    let meets: HTML? = standing.meets.map { "\(frame.day($0))" }
    let whens: [HTML?] = [frame.time(topic.raised), meets, nil, nil]
    let entries = order.enumerated().map { index, state in
        Timeline.Entry(
            index <= reached ? .done : index == reached + 1 ? .now : .coming, frame(state.course),
            text: texts[index], when: whens[index])
    }
    return Timeline(entries).html(frame)
}

extension Topic.State {
    fileprivate var course: Text {
        switch self {
        case .raised: .courseRaised
        case .scheduled: .courseScheduled
        case .settled: .courseSettled
        case .closed: .courseClosed
        case .declined: .topicDeclined
        }
    }
}

private func ownersNote(_ file: TopicFile, _ frame: Frame) -> HTML {
    guard let matter = file.ownersMatter else { return .empty }
    let isSpecial = matter.demand == DecisionMatter.OwnersDemand.special.rawValue
    let demand = frame(isSpecial ? .ownersSpecial : .ownersOrdinary)
    let standing = frame(file.hasOwnersVote ? .ownersVoted : .ownersVoteMissing)
    return Inset(
        frame(.topicOwnersVote),
        """
        <p>\(frame(.ownersText, ["matter": matter.name(frame.language), "demand": demand]))</p>
        <p><b>\(standing)</b></p>
        """
    ).html
}

private func topicLinks(_ file: TopicFile, _ frame: Frame) -> HTML {
    let topic = file.topic
    var links = HTML.empty
    if let assembly = topic.standing.assembly {
        links += "<li>\(Address.link(frame(.topicMeeting), to: "/assemblies/\(assembly)"))</li>\n"
    }
    if let procedure = topic.standing.procedure {
        links += "<li>\(Address.link(frame(.topicProcedure), to: "/procedures/\(procedure)"))</li>\n"
    }
    if let matter = topic.matter, file.sight > .everybody {
        links += "<li>\(Address.link(frame(.topicCase), to: "/requests/\(matter)"))</li>\n"
    }
    return links.isEmpty ? .empty : "<ul class=\"plain\">\(links)</ul>\n"
}

private func topicActs(_ file: TopicFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    guard file.sight == .actor else { return .empty }
    let forms: HTML =
        switch file.topic.standing.state {
        case .raised: agendaForm(file, ids[0], frame) + declineForm(file, ids[1], frame)
        case .scheduled:
            agreementForm(file, ids[2], frame)
                + Fold(frame(.agendaTitle), agendaForm(file, ids[0], frame)).html
                + declineForm(file, ids[1], frame)
        case .settled: outcomeForm(file, ids[3], frame)
        case .closed, .declined: .empty
        }
    if forms.isEmpty { return .empty }
    let propose: HTML =
        file.topic.standing.procedure == nil && file.topic.standing.state == .settled
            && file.place.level == .village
        ? "<p>\(Address.link(frame(.topicPropose), to: "/procedures/new?topic=\(file.topic.id)"))</p>\n"
        : .empty
    return Part(id: "acts", frame(.actsTitle), forms + propose).html
}

private func agendaForm(_ file: TopicFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let meetings = file.meetings.prefix(20).map { meeting in
        Choice("\(meeting.id)", frame.joined(meeting.title, frame.day(meeting.meets.day)))
    }
    let meeting: HTML =
        meetings.isEmpty
        ? .empty
        : Field("assembly", frame(.agendaFieldMeeting), isOptional: true)
            .select(frame, Array(meetings), empty: frame(.agendaNoMeeting))
    return Form.post(
        to: "\(file.path)/agenda", id: id, frame: frame,
        """
        \(Field("on", frame(.agendaFieldOn), id: "agenda-on")
            .date(frame, value: file.topic.standing.meets ?? frame.now.day))\
        \(meeting)\(Button(frame(.agendaSend), .main).submit())
        """)
}

private func agreementForm(_ file: TopicFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let matters = file.ownersMatters.map { Choice($0.code, $0.name(frame.language)) }
    let owners: HTML =
        matters.isEmpty
        ? .empty
        : Field("owners_matter", frame(.agreementFieldOwners), hint: frame(.agreementFieldOwnersHint))
            .select(frame, matters, empty: frame(.agreementNoOwners))
    return Form.post(
        to: "\(file.path)/agreement", id: id, frame: frame,
        """
        \(Field("on", frame(.agreementFieldOn), id: "agreement-on")
            .date(frame, value: frame.now.day, max: frame.now.day))\
        \(Field("agreement", frame(.agreementField), hint: frame(.agreementFieldHint))
            .area(frame, rows: 5, maxLength: DeliberationLimits.words_length_max))\
        \(owners)\(Button(frame(.agreementSend), .main).submit())
        """)
}

private func outcomeForm(_ file: TopicFile, _ id: AnyID, _ frame: Frame) -> HTML {
    if file.topic.standing.ownersMatter != nil, !file.hasOwnersVote {
        let links = file.ownersBodies.html { body in
            let topic = file.topic
            let text = Address.queryValue(topic.standing.agreement)
            let path =
                "/bodies/\(body.id)/assemblies/new?subject=\(topic.id)"
                + "&subject_kind=\(Deliberation.topicSubjectKind)&title=\(Address.queryValue(topic.title))"
                + "&text=\(text)&matter=\(topic.standing.ownersMatter ?? "")"
            return "<p>\(Address.link(frame(.ownersCall, ["body": body.name]), to: path))</p>\n"
        }
        return links.isEmpty
            ? "<p>\(frame(.voteNoBody)) \(Address.link(frame(.listAssemblies), to: "/assemblies"))</p>\n"
            : links
    }
    return Form.post(
        to: "\(file.path)/outcome", id: id, frame: frame,
        """
        \(Field("outcome", frame(.outcomeField), hint: frame(.outcomeFieldHint))
            .area(frame, rows: 4, maxLength: DeliberationLimits.words_length_max))\
        \(Button(frame(.outcomeSend), .main).submit())
        """)
}

private func declineForm(_ file: TopicFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Fold(
        frame(.declineTitle),
        Form.post(
            to: "\(file.path)/refusal", id: id, frame: frame,
            """
            \(Field("outcome", frame(.fieldReason), hint: frame(.declineHint), id: "decline-outcome")
                .area(frame, rows: 2, maxLength: DeliberationLimits.words_length_max))\
            \(Button(frame(.declineSend)).submit())
            """)
    ).html
}

/// What a resident or an officer wants talked over, and where.
func topicFormPage(_ place: Place, mine: [Topic], matter: CaseID?, id: TopicID, _ frame: Frame) -> HTML {
    let forums = BodyKind.allCases.filter(\.isFreeForm).map { Choice($0.rawValue, frame($0.title)) }
    let send = Button(frame(.topicSend), .main, isWide: true).submit(form: "topic")
    let list: HTML =
        mine.isEmpty
        ? .empty
        : Part(id: "mine", frame(.topicMine), Queue(mine.map { $0.row(frame, place: nil) }).html).html
    return Layout.page(
        title: frame(.topicRaise), purpose: frame(.topicFormPurpose, ["place": place.name]), frame: frame,
        crumbs: [Crumb(place.name, path: "/decisions/\(place.id)")], action: Layout.action(send),
        body: Form.post(
            to: "/topics", id: id, frame: frame, name: "topic", isDraft: true,
            """
            \(Form.hidden("place", "\(place.id)"))\
            \(matter.map { Form.hidden("case", "\($0)") })\
            \(Field("forum", frame(.topicFieldForum)).select(frame, forums, value: BodyKind.courtyard.rawValue))\
            \(Field("title", frame(.topicFieldTitle)).text(frame, maxLength: DeliberationLimits.title_length_max))\
            \(Field("words", frame(.topicWords), hint: frame(.topicFieldWordsHint))
                .area(frame, rows: 6, maxLength: DeliberationLimits.words_length_max))
            """) + list)
}
