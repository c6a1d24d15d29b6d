import Access
import Kernel
import Places
import Storage
import Web

/// The rosters of a place, those that run first.
struct RosterList: Sendable {
    let place: Place
    let rosters: [Roster]
    let mayBegin: Bool

    static func read(_ id: PlaceID, for officer: OfficerCaller?, in reader: Reader) throws -> RosterList? {
        let lineage = try Places.lineage(of: id, in: reader)
        guard let place = lineage.first else { return nil }
        let all = try RosterStore.all(at: id, in: reader)
        return RosterList(
            place: place, rosters: all.filter { $0.ended == nil } + all.filter { $0.ended != nil },
            mayBegin: officer?.may(Deliberation.running, at: lineage.map(\.id)) ?? false)
    }

    static let line = Shape.named("RosterLine", .object(Roster.columns))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rosters) { json, roster in json.object { roster.writeHead(to: &$0) } }
            json.field("next", nil as String?)
        }
    }
}

extension Roster {
    static let columns: [(String, Shape)] = [
        ("id", .id), ("place", .id), ("title", .text), ("every", .text), ("start", .day),
        ("skips_holidays", .flag), ("charter", .optional(.id)), ("clause", .optional(.whole)),
        ("ended", .optional(.day)),
    ]

    func writeHead(to json: inout JSONText) {
        json.field("id", id)
        json.field("place", place)
        json.field("title", title)
        json.field("every", every.rawValue)
        json.field("start", start)
        json.field("skips_holidays", skipsHolidays)
        json.field("charter", clause?.charter)
        json.field("clause", clause.map { Int64($0.clause) })
        json.field("ended", ended)
    }

    func row(_ frame: Frame) -> Queue.Row {
        let stage =
            ended.map { frame(.rosterEndedOn, ["day": frame.day($0)]) }
            ?? frame(.rosterSince, ["day": frame.day(start)])
        return Queue.Row(
            title, path: "/rosters/\(id)",
            meta: frame.joined(frame(every == .week ? .rosterWeekly : .rosterMonthly), stage))
    }
}

func rosterListPage(_ list: RosterList, _ frame: Frame) -> HTML {
    let begin = Button(frame(.rosterNew), .main, isWide: true).link(to: "/rosters/new?place=\(list.place.id)")
    let rows: HTML =
        list.rosters.isEmpty
        ? EmptyState(frame(.rostersEmpty), frame(.rostersEmptyText)).html
        : Queue(list.rosters.map { $0.row(frame) }).html
    return Layout.page(
        title: frame(.rostersTitle), purpose: frame(.rostersPurpose, ["place": list.place.name]),
        frame: frame, crumbs: [Crumb(list.place.name, path: "/decisions/\(list.place.id)")],
        action: list.mayBegin ? Layout.action(begin) : nil, body: rows)
}
