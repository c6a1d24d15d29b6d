import Access
import Kernel
import Places
import Storage
import Web

/// 一肩挑 and 交叉任职 at a place and below on a day: the numbers, and the list behind each.
enum CommitteeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "posts/committees", for: OfficerCaller.self,
            "In how many villages of `place` one person heads both committees, and who sits on both, today or on the "
                + "day `on`; `show` is one-head, two-heads, vacant, members or cross and lists who stands behind it.",
            query: [
                .place("The place and what lies below it; the officer's own without it."),
                .on("The day as of which it is counted; today without it."),
                QueryField(
                    "show", .one(of: CommitteeCount.Figure.allCases.map(\.rawValue)),
                    "Which number's list; one-head without it."), .cursor(as: "after"), .limit,
            ], output: shape
        ) { visit, officer in
            let file = try await CommitteeFile.load(visit, officer)
            return Answer(json: file.write, page: { committeesPage(file, $0) })
        }
    ]

    private static let shape = Shape.named(
        "Committees",
        .object([
            ("place", .id), ("on", .day), ("villages", .whole), ("oneHead", .whole), ("twoHeads", .whole),
            ("vacant", .whole), ("members", .whole), ("cross", .whole), ("show", .text),
            (
                "items",
                .list(
                    .object([
                        ("village", .id), ("villageName", .text), ("person", .optional(.id)),
                        ("name", .optional(.text)), ("posts", .list(.text)),
                    ]))
            ), ("next", .optional(.text)),
        ]))
}

struct CommitteeFile: Sendable {
    let line: [Place]
    let on: Day
    let isToday: Bool
    let villages: Int
    let counts: [CommitteeCount.Figure: Int]
    let shown: CommitteeCount.Figure
    let rows: [Row]
    let after: Int
    let next: Int?
    /// Whether the county says of any post that it sits on a committee.
    let isMarked: Bool

    struct Row: Sendable {
        let line: CommitteeCount.Line
        let village: String
        let name: String?
        let posts: [(chinese: String, english: String)]
    }

    var place: Place { line[0] }

    /// Open to officers who work at the place, above it or below it, as its posts are.
    static func load(_ visit: Visit, _ officer: OfficerCaller) async throws -> CommitteeFile {
        guard let asked = visit.query["place"].flatMap(PlaceID.init) ?? officer.homePlace else {
            throw WebRefusal.notFound
        }
        var day: Day?
        if let text = visit.query["on"], !text.isEmpty {
            guard let typed = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
            day = typed
        }
        var shown = CommitteeCount.Figure.oneHead
        if let text = visit.query["show"], !text.isEmpty {
            guard let known = CommitteeCount.Figure(rawValue: text) else { throw WebRefusal.notFound }
            shown = known
        }
        let (on, figure, limit) = (day, shown, visit.limit)
        let after = max(0, visit.query["after"].flatMap { Int($0) } ?? 0)
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: asked, in: reader)
            guard !line.isEmpty else { throw WebRefusal.notFound }
            let own = line.map(\.id)
            let isNear = try officer.grants.contains { grant in
                try own.contains(grant.place) || Places.isWithin(grant.place, asked, in: reader)
            }
            guard isNear else { throw AccessRefusal.notAllowed }
            return try read(line, on: on ?? reader.now.day, figure, after: after, limit: limit, in: reader)
        }
    }

    private static func read(
        _ line: [Place], on: Day, _ shown: CommitteeCount.Figure, after: Int, limit: Int, in reader: Reader
    ) throws -> CommitteeFile {
        let tree = try Places.tree(on: on, under: line[0].id, in: reader)
        let villages = tree.within(line[0].id).filter { $0.level == .village }
        let names = Dictionary(villages.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let kinds = try PostStore.kinds(in: reader).filter { $0.committee != nil && $0.level == .village }
        let byCode = Dictionary(kinds.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let seats = try PostStore.posts(at: villages.map(\.id), in: reader).compactMap { post -> Seat? in
            guard post.period.contains(on), let kind = byCode[post.kind], let committee = kind.committee
            else { return nil }
            return Seat(
                village: post.place, person: post.person, kind: post.kind, committee: committee,
                isHead: kind.isHead)
        }
        let count = CommitteeCount(villages: villages.map(\.id), seats: seats)
        let all = count.lines(of: shown)
        let some = all.dropFirst(after).prefix(limit)
        let people = try PersonStore.names(of: some.compactMap(\.person), in: reader)
        return CommitteeFile(
            line: line, on: on, isToday: on == reader.now.day, villages: villages.count,
            counts: Dictionary(
                uniqueKeysWithValues: CommitteeCount.Figure.allCases.map { ($0, count.lines(of: $0).count) }),
            shown: shown,
            rows: some.map { line in
                let held = line.person.map { count.kinds(of: $0, at: line.village) } ?? []
                return Row(
                    line: line, village: names[line.village] ?? "",
                    name: line.person.map { people[$0] ?? "" },
                    posts: held.compactMap { byCode[$0].map { ($0.chinese, $0.english) } })
            }, after: after, next: after + some.count < all.count ? after + some.count : nil,
            isMarked: !kinds.isEmpty)
    }

    func path(_ figure: CommitteeCount.Figure? = nil, after: Int = 0) -> String {
        let day = isToday ? "" : "&on=\(on)"
        let cursor = after > 0 ? "&after=\(after)" : ""
        return "/posts/committees?place=\(place.id)&show=\((figure ?? shown).rawValue)\(day)\(cursor)"
    }

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("on", on)
            json.field("villages", villages)
            json.field("oneHead", counts[.oneHead] ?? 0)
            json.field("twoHeads", counts[.twoHeads] ?? 0)
            json.field("vacant", counts[.vacant] ?? 0)
            json.field("members", counts[.members] ?? 0)
            json.field("cross", counts[.cross] ?? 0)
            json.field("show", shown.rawValue)
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("village", row.line.village)
                    json.field("villageName", row.village)
                    json.field("person", row.line.person)
                    json.field("name", row.name)
                    json.key("posts")
                    json.array(row.posts) { $0.write($1.chinese) }
                }
            }
            json.field("next", next.map(String.init))
        }
    }
}

extension CommitteeCount.Figure {
    var text: Text {
        switch self {
        case .oneHead: .committeesOneHead
        case .twoHeads: .committeesTwoHeads
        case .vacant: .committeesVacant
        case .members: .committeesMembers
        case .cross: .committeesCross
        }
    }
}

func committeesPage(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    let crumbs = file.line.reversed().map { step in
        Crumb(
            step.name, path: step.id == file.place.id ? nil : "/posts/committees?place=\(step.id)")
    }
    let day = Form.filter(
        to: "/posts/committees", frame: frame,
        """
        \(Form.hidden("place", file.place.id.description))\(Form.hidden("show", file.shown.rawValue))\
        \(Field("on", frame(.committeesOn)).date(frame, value: file.on))
        """)
    let note: HTML = file.isMarked ? .empty : Inset(frame(.committeesNoPosts), .empty).html
    return Layout.page(
        title: frame(.committeesTitle), purpose: frame(.committeesPurpose, ["place": file.place.name]),
        frame: frame, crumbs: crumbs,
        body: """
            \(day)\(note)\(figures(file, frame))\(list(file, frame))\
            \(RuleDisclosure(frame(.committeesRule), [Fact(frame(.committeesRule), frame(.committeesRuleText))])
                .html(frame))\
            <p>\(Address.link(frame(.postsTitle), to: "/places/\(file.place.id)/posts"))</p>
            """)
}

private func figures(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    func share(_ part: Int, of whole: Int) -> HTML {
        guard whole > 0 else { return "" }
        let percent = Figures.percent(Figures.thousandths(part, of: whole))
        return "\(frame(.committeesShare, ["percent": percent]))"
    }
    let members = file.counts[.members] ?? 0
    let rows = CommitteeCount.Figure.allCases.map { figure -> [HTML] in
        let count = file.counts[figure] ?? 0
        let whole = figure == .cross ? members : figure == .members ? 0 : file.villages
        return [
            Address.link(frame(figure.text), to: file.path(figure)), "\(Figures.grouped(count))",
            share(count, of: whole),
        ]
    }
    let villages: [HTML] = ["\(frame(.committeesVillages))", "\(Figures.grouped(file.villages))", ""]
    return DataTable(
        frame(.committeesTitle), hidesCaption: true,
        columns: [
            .init(frame(.committeesTitle)), .init(frame(.committeesMembersCount), isNumeric: true),
            .init(frame(.committeesRate), isNumeric: true),
        ], rows: [villages] + rows
    ).html
}

private func list(_ file: CommitteeFile, _ frame: Frame) -> HTML {
    guard !file.rows.isEmpty else {
        return Part(
            id: "list", frame(file.shown.text),
            EmptyState(frame(.committeesNone), frame(.committeesNoneNote)).html
        ).html
    }
    let comma = frame(.postComma)
    let rows = file.rows.map { row in
        let posts = row.posts.map { frame.language == .chinese ? $0.chinese : $0.english }
        let path = "/places/\(row.line.village)/posts"
        return Queue.Row(
            row.name ?? row.village, path: path, place: row.name == nil ? nil : row.village,
            meta: posts.isEmpty ? nil : posts.joined(separator: comma))
    }
    let paging = Paging(
        newer: file.after == 0 ? nil : file.path(), older: file.next.map { file.path(after: $0) })
    return Part(
        id: "list", frame(file.shown.text), "\(Queue(rows).html)\(paging.html(frame))"
    ).html
}

extension Text {
    static let committeesMembersCount = Text("post.committees.count", "数", "Count")
}
