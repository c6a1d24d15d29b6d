import Access
import Kernel
import Places
import Storage
import Web

/// The officers' list of what was published in their places.
struct NoticeList: Sendable {
    let part: Part
    let cards: [NoticeCard]
    let next: Int64?
    /// Objections that wait for an answer there.
    let waiting: Int
    let mayPublish: Bool

    enum Part: String, Sendable, CaseIterable {
        case open, ended, withdrawn

        var states: [Notice.State] {
            switch self {
            case .open: [.open, .settling]
            case .ended: [.settled]
            case .withdrawn: [.withdrawn]
            }
        }

        var title: Text {
            switch self {
            case .open: .deskOpen
            case .ended: .deskEnded
            case .withdrawn: .deskWithdrawn
            }
        }
    }

    static func read(
        _ officer: OfficerCaller, _ part: Part, before: Int64?, limit: Int, in reader: Reader
    ) throws -> NoticeList {
        let scope = scope(of: officer)
        let found = try NoticeStore.page(
            of: scope, part.states, before: before ?? .max, limit: limit + 1, in: reader)
        let shown = Array(found.prefix(limit))
        return NoticeList(
            part: part, cards: try NoticeCard.read(shown, in: reader),
            next: found.count > limit ? shown.last?.position : nil,
            waiting: try ObjectionStore.open(of: scope, limit: 100, in: reader).count,
            mayPublish: !officer.places(Notices.publishing).isEmpty)
    }

    /// Where the officer publishes or watches, and everything below.
    static func scope(of officer: OfficerCaller) -> NoticeScope {
        let places = Set(officer.places(.dispatch) + officer.places(.supervise)).sorted()
        return NoticeScope(places: places, below: places)
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(cards) { $1.write(to: &$0) }
            json.field("next", next.map(String.init))
        }
    }
}

func noticeListPage(_ list: NoticeList, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.deskFilter),
        NoticeList.Part.allCases.map { part in
            Chips.Chip(
                frame(part.title), path: "/notices?state=\(part.rawValue)", isCurrent: part == list.part)
        }
    ).html
    let publish = Button(frame(.deskNew), .main, isWide: true).link(to: "/notices/new")
    let older = list.next.map { "/notices?state=\(list.part.rawValue)&cursor=\($0)" }
    let rows: HTML =
        list.cards.isEmpty
        ? EmptyState(frame(.deskEmpty), frame(.deskEmptyText)).html
        : Queue(list.cards.map { $0.row(frame, isPublic: false) }).html + Paging(older: older).html(frame)
    let waiting: HTML =
        list.waiting == 0
        ? .empty
        : Bar(
            frame(.objectionsWaiting, ["count": "\(list.waiting)"]),
            link: (label: frame(.objectionsAnswer), path: "/notices/objections")
        ).html
    return Layout.page(
        title: frame(.deskTitle), purpose: frame(.deskPurpose), frame: frame, bars: waiting,
        action: list.mayPublish ? Layout.action(publish) : nil,
        body: """
            \(chips)\(rows)\
            <p>\(Address.link(frame(.objectionsTitle), to: "/notices/objections"))</p>
            """)
}
