import Access
import Assemblies
import Kernel
import Places
import Storage
import Web

/// A topic with what its page shows.
struct TopicFile: Sendable {
    let topic: Topic
    let place: Place
    let sight: ProcedureFile.Sight
    let isMine: Bool
    let ownersMatters: [DecisionMatter]
    let hasOwnersVote: Bool
    /// Meetings of the forum at the place that may take it.
    let meetings: [Assembly]
    let ownersBodies: [Body]

    /// Nil where it does not exist, or waits unseen for its officers.
    static func read(
        _ id: TopicID, for officer: OfficerCaller?, _ person: PersonID?, in reader: Reader
    ) throws -> TopicFile? {
        guard let topic = try TopicStore.find(id, in: reader),
            let place = try Places.find(topic.place, in: reader)
        else { return nil }
        let lineage = try Places.lineage(of: topic.place, in: reader).map(\.id)
        let sight = officer.flatMap { Deliberation.sight(of: $0, at: lineage) } ?? .everybody
        let isMine = person != nil && topic.person == person
        if sight == .everybody, !isMine, !topic.isShown { return nil }
        let bodies = try Assemblies.bodies(of: topic.forum, at: topic.place, in: reader)
        return TopicFile(
            topic: topic, place: place, sight: sight, isMine: isMine,
            ownersMatters: try Deliberation.ownersMatters(at: topic.place, in: reader),
            hasOwnersVote: try Deliberation.hasOwnersVote(topic, in: reader),
            meetings: try bodies.flatMap { try Assemblies.assemblies(of: $0.id, in: reader) }
                .filter { $0.state != .cancelled },
            ownersBodies: try Assemblies.bodies(of: .ownersAssembly, at: topic.place, in: reader))
    }

    var path: String { "/topics/\(topic.id)" }
    /// What was said is for who raised it and the officers; the title and the agreement are everybody's.
    var showsWords: Bool { sight > .everybody || isMine }
    var ownersMatter: DecisionMatter? {
        ownersMatters.first { $0.code == topic.standing.ownersMatter }
    }

    static let shape = Shape.named(
        "Topic",
        .object([
            ("id", .id), ("number", .text), ("place", .id), ("forum", .text), ("title", .text),
            ("words", .optional(.text)), ("source", .text), ("case", .optional(.id)), ("state", .text),
            ("raised_at", .instant), ("meets_on", .optional(.day)), ("assembly", .optional(.id)),
            ("agreement", .text), ("owners_matter", .optional(.text)), ("needs_owners_vote", .flag),
            ("outcome", .text), ("procedure", .optional(.id)),
        ]))

    func write(to json: inout JSONText) {
        json.object { topic.write(to: &$0, words: showsWords, hasOwnersVote: hasOwnersVote) }
    }
}

extension Topic {
    /// Everybody may read of it once it is on an agenda.
    var isShown: Bool { [.scheduled, .settled, .closed].contains(standing.state) }

    func write(to json: inout JSONText, words isShown: Bool, hasOwnersVote: Bool) {
        json.field("id", id)
        json.field("number", number)
        json.field("place", place)
        json.field("forum", forum.rawValue)
        json.field("title", title)
        json.field("words", isShown ? words : nil)
        json.field("source", source.rawValue)
        json.field("case", isShown ? matter : nil)
        json.field("state", standing.state.rawValue)
        json.field("raised_at", raised)
        json.field("meets_on", standing.meets)
        json.field("assembly", standing.assembly)
        json.field("agreement", standing.agreement)
        json.field("owners_matter", standing.ownersMatter)
        json.field("needs_owners_vote", standing.ownersMatter != nil && !hasOwnersVote)
        json.field("outcome", standing.outcome)
        json.field("procedure", standing.procedure)
    }

    func row(_ frame: Frame, place: String?) -> Queue.Row {
        let isVoteOwed = standing.ownersMatter != nil && standing.state == .settled
        return Queue.Row(
            title, path: "/topics/\(id)",
            clock: isVoteOwed ? ClockBadge(.soon, frame(.topicOwnersVote)) : nil, place: place,
            meta: frame.joined(frame(forum.title), frame(standing.state.title)))
    }
}

extension Topic.State {
    var title: Text {
        switch self {
        case .raised: .topicRaised
        case .scheduled: .topicScheduled
        case .settled: .topicSettled
        case .closed: .topicClosed
        case .declined: .topicDeclined
        }
    }
}

/// The officers' topics.
struct TopicList: Sendable {
    let state: Topic.State
    let topics: [Topic]
    let names: [PlaceID: String]
    let next: Int64?
    let home: PlaceID?

    static func read(
        _ officer: OfficerCaller, _ state: Topic.State, before: Int64?, limit: Int, in reader: Reader
    ) throws -> TopicList {
        let found = try TopicStore.page(
            of: Deliberation.scope(of: officer), [state], before: before ?? .max, limit: limit + 1,
            in: reader)
        let shown = Array(found.prefix(limit))
        return TopicList(
            state: state, topics: shown,
            names: try Places.longNames(of: Set(shown.map(\.place)), in: reader),
            next: found.count > limit ? shown.last?.position : nil,
            home: try ProcedureForm.villages(of: officer, in: reader).first?.id ?? officer.homePlace)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(topics) { json, topic in
                json.object { topic.write(to: &$0, words: true, hasOwnersVote: false) }
            }
            json.field("next", next.map(String.init))
        }
    }
}

func topicListPage(_ list: TopicList, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.listFilter),
        Topic.State.allCases.map { state in
            Chips.Chip(
                frame(state.title), path: "/topics?state=\(state.rawValue)",
                isCurrent: state == list.state)
        }
    ).html
    let older = list.next.map { "/topics?state=\(list.state.rawValue)&cursor=\($0)" }
    let rows: HTML =
        list.topics.isEmpty
        ? EmptyState(frame(.topicsEmpty), frame(.topicsEmptyText)).html
        : Queue(list.topics.map { $0.row(frame, place: list.names[$0.place]) }).html
            + Paging(older: older).html(frame)
    let raise = list.home.map { home in
        Button(frame(.topicRaise), .main, isWide: true).link(to: "/topics/new?place=\(home)")
    }
    return Layout.page(
        title: frame(.topicsTitle), purpose: frame(.topicsPurpose), frame: frame,
        tabs: deliberationTabs(.topics, frame), action: raise.map { Layout.action($0) },
        body: "\(chips)\(rows)")
}
