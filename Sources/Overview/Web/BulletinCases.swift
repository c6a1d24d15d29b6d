import Access
import Cases
import Kernel
import Places
import Requests
import Storage
import Web

extension BulletinListName {
    func path(_ month: BulletinMonth, at place: PlaceID, cursor: String? = nil) -> String {
        let parts = [
            span == .month ? nil : "&of=\(span.rawValue)",
            category.map { "&class=\(Address.queryValue($0))" }, channel.map { "&channel=\($0)" },
            concern.map { "&concern=\(Address.queryValue($0))" }, cursor.map { "&cursor=\($0)" },
        ]
        return "/bulletins/\(month)/lists/\(figure?.rawValue ?? "concern")?place=\(place)"
            + parts.compactMap(\.self).joined()
    }

    /// Throws `WebRefusal.notFound` for what no bulletin counts.
    init(_ visit: Visit) throws {
        let named = visit.parameters["figure"] ?? ""
        let figure = RequestFigure(rawValue: named)
        if figure == nil, named != "concern" { throw WebRefusal.notFound }
        func asked(_ name: String) -> String? { visit.query[name].flatMap { $0.isEmpty ? nil : $0 } }
        let concern = asked("concern")
        self.init(
            figure: figure, span: asked("of").flatMap { BulletinSpan(rawValue: $0) } ?? .month,
            category: asked("class"), channel: asked("channel"),
            concern: figure == nil ? concern : nil)
    }
}

/// The cases behind one figure of a bulletin: of the day of issue where it was issued, else as they are counted now.
struct BulletinCases: Sendable {
    let month: BulletinMonth
    let place: Place
    let name: BulletinListName
    /// Of the class or the concern; nil for neither.
    let narrowed: (chinese: String, english: String)?
    let count: Int
    let rows: [QueueRow]
    let placeNames: [PlaceID: String]
    let next: Position?
    let issued: Instant?
    /// Whether it is the list of the day of issue; an older bulletin kept none.
    let isKept: Bool

    static let query: [QueryField] = [
        .place("The county or town; the officer's own without it."),
        QueryField(
            "of", .one(of: BulletinSpan.allCases.map(\.rawValue)),
            "The bulletin's month, the one before or the year before; its own without it."),
        QueryField("class", "Of this topmost category; - for requests without one."),
        QueryField(
            "channel", .one(of: Request.Channel.allCases.map(\.rawValue)), "Only what came in this way."),
        QueryField("concern", "The concern whose requests are asked for."), .cursor, .limit,
    ]

    static func read(
        _ month: BulletinMonth, _ visit: Visit, _ officer: OfficerCaller, topics: Overview.ToldConcerns,
        in reader: Reader
    ) throws -> BulletinCases {
        let name = try BulletinListName(visit)
        let place = try BulletinList.line(visit, officer, in: reader)[0]
        let bulletin = try BulletinStore.find(month, at: place.id, in: reader)
        let kept = try bulletin.flatMap { try BulletinListStore.positions(of: name, $0.id, in: reader) }
        let told =
            name.concern == nil || kept != nil
            ? [] : try topics(place.id, month.first, month.last, reader)
        let all = try kept ?? BulletinLists.live(name, month, at: place.id, topics: told, in: reader)
        let before = visit.query["cursor"].flatMap { Position($0) } ?? .max
        let rest = all.drop { $0 >= before }
        let page = Array(rest.prefix(visit.limit))
        let rows = try BulletinLists.rows(at: page, in: reader)
        return BulletinCases(
            month: month, place: place, name: name,
            narrowed: try narrowed(name, bulletin?.figures.topics ?? told, in: reader), count: all.count,
            rows: rows, placeNames: try Places.longNames(of: Set(rows.map(\.place)), in: reader),
            next: rest.count > page.count ? page.last : nil, issued: bulletin?.issued, isKept: kept != nil)
    }

    private static func narrowed(
        _ name: BulletinListName, _ topics: [BulletinConcern], in reader: Reader
    ) throws -> (chinese: String, english: String)? {
        if let concern = name.concern {
            return topics.first { $0.id == concern }.map { ($0.name, $0.name) }
        }
        guard let code = name.category else { return nil }
        let classes = try RequestClasses.read(in: reader)
        return (
            classes.name(of: code, .chinese) ?? Text.figureUnclassed(.chinese),
            classes.name(of: code, .english) ?? Text.figureUnclassed(.english)
        )
    }

    static let shape = Shape.object([
        ("count", .whole), ("is_kept", .flag), ("issued_at", .optional(.instant)),
        (
            "items",
            .list(
                .object([
                    ("id", .id), ("number", .text), ("kind", .text), ("title", .text), ("place", .id),
                    ("opened_at", .instant),
                ]))
        ), ("next", .optional(.text)),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("count", count)
            json.field("is_kept", isKept)
            json.field("issued_at", issued)
            json.key("items")
            json.array(rows) { json, row in row.writeCounted(&json) }
            json.field("next", next.map { "\($0)" })
        }
    }
}

extension QueueRow {
    func writeCounted(_ json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("number", number)
            json.field("kind", kind)
            json.field("title", title)
            json.field("place", place)
            json.field("opened_at", opened)
        }
    }
}

/// What a bulletin's figure counted, one by one.
func bulletinCasesPage(_ list: BulletinCases, _ frame: Frame) -> HTML {
    let what = list.name.figure.map { frame(.figure($0)) } ?? frame(.bulletinTopic)
    let words = [
        what, list.narrowed.map { frame.language == .chinese ? $0.chinese : $0.english },
        list.name.channel.flatMap { Request.Channel(rawValue: $0) }.map { frame(.officerChannel($0)) },
    ].compactMap(\.self)
    let standing =
        list.issued.map { day in
            list.isKept
                ? frame(.bulletinListKept, ["day": frame.day(day.day)]) : frame(.bulletinListUnkept)
        } ?? frame(.bulletinListLive)
    let title = frame(.bulletinTitle, ["place": list.place.name, "month": frame.month(list.month)])
    return Layout.page(
        title: words.joined(separator: frame(.overviewComma)),
        purpose: frame(
            .bulletinListCount,
            [
                "month": frame.month(list.name.span.month(of: list.month)),
                "count": Figures.grouped(list.count),
            ]),
        frame: frame,
        crumbs: [Crumb(title, path: "/bulletins/\(list.month)?place=\(list.place.id)")], kind: .wide,
        body: """
            <p class="quiet small">\(standing)</p>
            \(figureRows(list.rows, list.placeNames, frame))\
            \(Paging(
                newer: nil, older: list.next.map { list.name.path(list.month, at: list.place.id, cursor: "\($0)") }
            ).html(frame))
            """)
}
