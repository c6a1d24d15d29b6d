import Access
import Cases
import Duties
import Kernel
import Places
import Storage
import Web

extension Requests {
    /// What came out of the online groups, week by week.
    package static let groupEndpoints: [Endpoint] = [
        Endpoint(
            .get, "online-groups/{id}/matters", for: OfficerCaller.self,
            "What was said in an online group in the week of `on` and became a request, and what is open from before.",
            query: [QueryField("on", .day, "A day of the week; today without it.")],
            output: GroupMatters.shape
        ) { visit, officer in
            let id: OnlineGroupID = try visit.id("id")
            let day = try visit.query["on"].map { text throws(FieldRefusal) in
                guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
                return day
            }
            let matters = try await visit.county.database.read {
                try GroupMatters.read(id, on: day ?? visit.now.day, officer, in: $0)
            }
            return Answer(json: matters.write, page: { groupMattersPage(matters, $0) })
        }
    ]
}

/// A week of an online group: what became a request, and how far it is.
struct GroupMatters: Sendable {
    let group: OnlineGroup
    let grid: String
    let monday: Day
    let isThisWeek: Bool
    /// Said in the week, the newest first.
    let week: [ResidentRows.Row]
    /// Said in the eight weeks before and not done yet.
    let open: [ResidentRows.Row]
    /// Whether the officer may bring something in now.
    let mayReport: Bool

    private static let before_days = 56
    private static let matters_max = 200

    static let shape = Shape.object([
        ("group", .id), ("monday", .day), ("said", .list(rowShape)), ("still_open", .list(rowShape)),
    ])

    private static let rowShape = Shape.named(
        "GroupMatter",
        .object([("id", .id), ("number", .text), ("title", .text), ("state", .text), ("followers", .whole)]))

    /// Throws `WebRefusal.notFound` to officers who hold no post where the group's grid lies.
    static func read(
        _ id: OnlineGroupID, on day: Day, _ officer: OfficerCaller, in reader: Reader
    ) throws -> GroupMatters {
        guard let group = try Duties.onlineGroup(id, in: reader) else { throw WebRefusal.notFound }
        let lineage = try Places.lineage(of: group.place, in: reader)
        guard OfficerQueue.covers(officer, lineage.map(\.id)) else { throw WebRefusal.notFound }
        let monday = day.adding(days: 1 - day.weekday)
        let said = try RequestSourceStore.said(
            in: id, from: monday.adding(days: -before_days), through: monday.adding(days: 6),
            limit: matters_max, reader)
        func rows(_ ids: [CaseID]) throws -> [ResidentRows.Row] {
            try ResidentRows.read(positions: try Cases.positions(of: ids, in: reader), in: reader).rows
        }
        let may: [Permission] = [.report, .work, .dispatch, .verify]
        return GroupMatters(
            group: group, grid: lineage.first?.name ?? "", monday: monday,
            isThisWeek: monday == reader.now.day.adding(days: 1 - reader.now.day.weekday),
            week: try rows(said.filter { $0.day >= monday }.map(\.request)),
            open: try rows(said.filter { $0.day < monday }.map(\.request)).filter { $0.row.state != .closed },
            mayReport: group.period.contains(reader.now.day)
                && may.contains { officer.may($0, at: lineage.map(\.id)) })
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("group", group.id)
            json.field("monday", monday)
            json.key("said")
            json.array(week) { GroupMatters.write($1, to: &$0) }
            json.key("still_open")
            json.array(open) { GroupMatters.write($1, to: &$0) }
        }
    }

    private static func write(_ row: ResidentRows.Row, to json: inout JSONText) {
        json.object { json in
            json.field("id", row.row.id)
            json.field("number", row.row.number)
            json.field("title", row.title)
            json.field("state", row.row.state.rawValue)
            json.field("followers", row.followers)
        }
    }
}

/// The week, and words to post back into the group.
private func groupMattersPage(_ content: GroupMatters, _ frame: Frame) -> HTML {
    let own = "/online-groups/\(content.group.id)/matters"
    let report: HTML =
        content.mayReport
        ? Button(frame(.groupBringIn), .main, isWide: true).link(to: "/records/new?group=\(content.group.id)")
        : .empty
    let said: HTML =
        content.week.isEmpty
        ? EmptyState(frame(.groupQuietWeek), frame(.groupQuietWeekNote)).html
        : Part(id: "said", frame(.groupSaid), list(content.week, frame)).html
    let open: HTML =
        content.open.isEmpty
        ? .empty : Part(id: "open", frame(.groupStillOpen), list(content.open, frame)).html
    let sunday = content.monday.adding(days: 6)
    let span = frame(.groupWeekOf, ["from": frame.day(content.monday), "to": frame.day(sunday)])
    let newer = content.isThisWeek ? nil : "\(own)?on=\(content.monday.adding(days: 7))"
    return Layout.page(
        title: frame(.groupMatters, ["group": content.group.name]), purpose: frame(.groupMattersPurpose),
        frame: frame,
        crumbs: [Crumb(content.grid), Crumb(content.group.name, path: "/online-groups/\(content.group.id)")],
        body: """
            <p class="lead">\(span)</p>\
            \(report)\(said)\(open)\(words(content, frame))\
            \(Paging(newer: newer, older: "\(own)?on=\(content.monday.adding(days: -7))").html(frame))
            """)
}

private func list(_ rows: [ResidentRows.Row], _ frame: Frame) -> HTML {
    Queue(
        rows.map { row in
            Queue.Row(
                row.title, path: "/requests/\(row.row.id)", place: row.place,
                meta: "\(row.row.number)\(frame(.officerComma))\(frame.inline(.residentState(row.row.state)))"
            )
        }
    ).html
}

/// A text to be copied: numbers to ask by, no names, no telephones.
private func words(_ content: GroupMatters, _ frame: Frame) -> HTML {
    let rows = content.week + content.open
    if rows.isEmpty { return .empty }
    let lines = rows.enumerated().map { index, row in
        frame(
            .groupWordsLine,
            [
                "number": "\(index + 1)", "title": row.title, "code": row.row.number,
                "state": frame.inline(.residentState(row.row.state)),
            ])
    }
    let text = ([frame(.groupWordsHead)] + lines + [frame(.groupWordsEnd)]).joined(separator: "\n")
    return Part(
        id: "words", frame(.groupWords), note: frame(.groupWordsNote),
        """
        <textarea class="copied" rows="\(min(rows.count + 3, 14))" readonly aria-label="\(frame(.groupWords))">
        \(text)</textarea>

        """
    ).html
}

extension Text {
    fileprivate static let groupBringIn = Text(
        "requests.group.bring-in", "把群里的话报上来", "Bring in what was said")
    fileprivate static let groupMatters = Text(
        "requests.group.matters", "{group}：说的事", "{group}: what was said")
    fileprivate static let groupMattersPurpose = Text(
        "requests.group.purpose", "群里说的事成了诉求的，一周一页，办到哪一步都在这里。",
        "What was said in the group and became a request, a page a week, with how far each is.")
    fileprivate static let groupWeekOf = Text("requests.group.week-of", "{from}到{to}", "{from} to {to}")
    fileprivate static let groupQuietWeek = Text(
        "requests.group.quiet", "这一周群里没有报上来的事", "Nothing of this week was brought in")
    fileprivate static let groupQuietWeekNote = Text(
        "requests.group.quiet-note", "有人在群里说了要办的事，就贴进来，一次一件。",
        "When somebody says in the group what needs doing, paste it here, one matter at a time.")
    fileprivate static let groupSaid = Text("requests.group.said", "这一周说的", "Said in this week")
    fileprivate static let groupStillOpen = Text(
        "requests.group.still-open", "以前说的，还没办完", "Said before, not done yet")
    fileprivate static let groupWords = Text("requests.group.words", "发回群里的话", "Words for the group")
    fileprivate static let groupWordsNote = Text(
        "requests.group.words-note", "全选、复制，贴到群里。里面没有人名和电话。",
        "Select all, copy, paste into the group. No names or telephones stand in it.")
    fileprivate static let groupWordsHead = Text(
        "requests.group.words-head", "大家在群里说的事，办到这里了：", "What was said here, and how far it is:")
    fileprivate static let groupWordsLine = Text(
        "requests.group.words-line", "{number}. {title}（{code}）：{state}",
        "{number}. {title} ({code}): {state}")
    fileprivate static let groupWordsEnd = Text(
        "requests.group.words-end", "还有事，接着在群里说，或者扫码自己报。",
        "Say here what else there is, or report it by the code.")
}
