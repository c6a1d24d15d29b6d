import Access
import Kernel
import Places
import Requests
import Storage
import Web

/// A place and some days as an address says them.
struct FigureAsked: Sendable {
    let place: PlaceID?
    /// Nil where the address leaves it to today.
    private let first: Day?
    private let last: Day?
    let category: String?
    let channel: Request.Channel?

    static let query: [QueryField] = [
        .place("The place and what lies below it; the officer's own without it."),
        QueryField("from", .day, "The first day that is counted; 29 days before `until` without it."),
        QueryField("until", .day, "The last day that is counted; today without it."),
    ]
    static let narrowing: [QueryField] = [
        QueryField("class", "Only this category and those below it; - for requests without one."),
        QueryField(
            "channel", .one(of: Request.Channel.allCases.map(\.rawValue)), "Only what came in this way."),
    ]
    static let days_max = 1_096

    /// Throws `FieldRefusal` for what is no day, `WebRefusal.notFound` for no place.
    init(_ visit: Visit, narrowed: Bool = false) throws {
        let wanted = visit.query["place"].flatMap { $0.isEmpty ? nil : $0 }
        place = wanted.flatMap { PlaceID($0) }
        if wanted != nil, place == nil { throw WebRefusal.notFound }
        last = try FigureAsked.day("until", visit)
        first = try FigureAsked.day("from", visit)
        category = narrowed ? visit.query["class"].flatMap { $0.isEmpty ? nil : $0 } : nil
        channel = narrowed ? visit.query["channel"].flatMap { Request.Channel(rawValue: $0) } : nil
    }

    private static func day(_ name: String, _ visit: Visit) throws -> Day? {
        guard let text = visit.query[name], !text.isEmpty else { return nil }
        guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: name) }
        return day
    }

    /// Throws `FieldRefusal` for days the wrong way round, or too many of them.
    func span(in reader: Reader) throws -> (from: Day, until: Day) {
        let until = last ?? reader.now.day
        let from = first ?? until.adding(days: -29)
        guard from <= until, until.number - from.number < FigureAsked.days_max else {
            throw FieldRefusal(.unreadable, at: "from")
        }
        return (from, until)
    }

    /// The place, itself first, where the officer may read its figures.
    func line(of officer: OfficerCaller, in reader: Reader) throws -> [Place] {
        guard let id = place ?? officer.homePlace else { throw WebRefusal.notFound }
        let line = try Places.lineage(of: id, in: reader)
        guard !line.isEmpty,
            officer.grants.contains(where: { grant in line.contains { $0.id == grant.place } })
        else { throw WebRefusal.notFound }
        return line
    }
}

/// Where a figure's list is.
struct FigureLink: Sendable {
    var place: PlaceID
    var from: Day
    var until: Day
    var category: String?
    var channel: String?
    /// The bulletin that tells the figure, whose list is the one of its day; nil for a list that is counted now.
    var bulletin: (month: BulletinMonth, span: BulletinSpan)?

    func path(_ figure: RequestFigure, cursor: String? = nil) -> String {
        if let bulletin {
            return BulletinListName(
                figure: figure, span: bulletin.span, category: category, channel: channel
            ).path(bulletin.month, at: place, cursor: cursor)
        }
        let parts = [
            category.map { "&class=\(Address.queryValue($0))" }, channel.map { "&channel=\($0)" },
            cursor.map { "&cursor=\($0)" },
        ]
        return "/figures/\(figure.rawValue)?place=\(place)&from=\(from)&until=\(until)"
            + parts.compactMap(\.self).joined()
    }
}

/// The three rates and the times of a place, for each place below it and for each class.
struct FigureSheet: Sendable {
    let line: [Place]
    let from: Day
    let until: Day
    let total: Line
    let places: [Line]
    let classes: [Line]

    var place: Place { line[0] }
    var query: String { "place=\(place.id)&from=\(from)&until=\(until)" }

    struct Line: Sendable {
        /// In Chinese and in English.
        let chinese: String
        let english: String
        let link: FigureLink
        let counts: [RequestFigure: Int]
        let contact: Times
        let closing: Times

        func share(_ rate: RequestRate) -> Proportion {
            Proportion(
                part: counts[rate.figure(.part)] ?? 0, whole: counts[rate.figure(.whole)] ?? 0,
                excluded: counts[rate.figure(.excluded)] ?? 0)
        }

        var isEmpty: Bool { counts.values.allSatisfy { $0 == 0 } }

        func name(_ language: Language) -> String { language == .chinese ? chinese : english }
    }

    /// The times count their own.
    private static let counted: [RequestFigure] =
        [.received, .closed]
        + RequestRate.allCases.flatMap { [$0.figure(.part), $0.figure(.whole), $0.figure(.excluded)] }

    static func read(_ asked: FigureAsked, _ officer: OfficerCaller, in reader: Reader) throws -> FigureSheet
    {
        let line = try asked.line(of: officer, in: reader)
        let asked = try asked.span(in: reader)
        let span = FigureSpan(at: line[0].id, from: asked.from, through: asked.until)
        let times = (
            try Requests.contactTimes(span, in: reader), try Requests.closingTimes(span, in: reader)
        )
        let link = FigureLink(place: span.place, from: span.from, until: span.through)
        let tallies = Dictionary(
            uniqueKeysWithValues: try counted.map { ($0, try Requests.tallies($0, span, in: reader)) })
        return FigureSheet(
            line: line, from: span.from, until: span.through,
            total: Line(
                chinese: line[0].name, english: line[0].name, link: link,
                counts: tallies.mapValues { $0.reduce(0) { $0 + $1.count } },
                contact: Times(times.0), closing: Times(times.1)),
            places: try places(tallies, link, times, in: reader),
            classes: try classes(tallies, link, times, in: reader))
    }

    private typealias Durations = ([FigureDuration], [FigureDuration])
    private typealias Tallies = [RequestFigure: [FigureTally]]

    private static func places(
        _ tallies: Tallies, _ link: FigureLink, _ times: Durations, in reader: Reader
    ) throws -> [Line] {
        try Places.children(of: link.place, in: reader).prefix(CountyOverview.children_max).map { child in
            let within = Set(try Places.within(child.id, in: reader))
            var link = link
            link.place = child.id
            return Line(
                chinese: child.name, english: child.name, link: link,
                counts: tallies.mapValues { all in
                    all.reduce(0) { within.contains($1.place) ? $0 + $1.count : $0 }
                },
                contact: Times(times.0.filter { within.contains($0.place) }),
                closing: Times(times.1.filter { within.contains($0.place) }))
        }
    }

    private static func classes(
        _ tallies: Tallies, _ link: FigureLink, _ times: Durations, in reader: Reader
    ) throws -> [Line] {
        let classes = try RequestClasses.read(in: reader)
        let counts = tallies.mapValues(classes.sums)
        return (classes.codes + [FigureSpan.unclassed]).map { code in
            func its(_ duration: FigureDuration) -> Bool {
                duration.category.map(classes.top) ?? FigureSpan.unclassed == code
            }
            var link = link
            link.category = code
            let none = Text.figureUnclassed
            return Line(
                chinese: classes.name(of: code, .chinese) ?? none(.chinese),
                english: classes.name(of: code, .english) ?? none(.english), link: link,
                counts: counts.mapValues { $0[code] ?? 0 }, contact: Times(times.0.filter(its)),
                closing: Times(times.1.filter(its)))
        }
    }

    // MARK: For programs

    private static let lineShape = Shape.object([
        ("name", .text), ("place", .id), ("class", .optional(.text)), ("received", .whole),
        ("closed", .whole),
        (
            "rates",
            .list(
                .object([
                    ("rate", .text), ("numerator", .whole), ("denominator", .whole), ("excluded", .whole),
                    ("thousandths", .optional(.whole)), ("interval_low", .optional(.whole)),
                    ("interval_high", .optional(.whole)), ("is_small", .flag),
                ]))
        ),
        ("contact", Times.shape), ("closing", Times.shape), ("lists", .text),
    ])
    static let shape = Shape.object([
        ("from", .day), ("until", .day), ("total", lineShape), ("places", .list(lineShape)),
        ("classes", .list(lineShape)),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("from", from)
            json.field("until", until)
            json.key("total")
            total.write(&json)
            json.key("places")
            json.array(places) { $1.write(&$0) }
            json.key("classes")
            json.array(classes) { $1.write(&$0) }
        }
    }
}

extension FigureSheet.Line {
    fileprivate func write(_ json: inout JSONText) {
        json.object { json in
            json.field("name", chinese)
            json.field("place", link.place)
            json.field("class", link.category)
            json.field("received", counts[.received] ?? 0)
            json.field("closed", counts[.closed] ?? 0)
            json.key("rates")
            json.array(RequestRate.allCases) { json, rate in
                let share = share(rate)
                json.object { json in
                    json.field("rate", rate.rawValue)
                    share.writeParts(&json)
                }
            }
            json.key("contact")
            contact.write(&json)
            json.key("closing")
            closing.write(&json)
            // Put a figure's name in the place of the braces.
            json.field(
                "lists", link.path(.received).replacing("/figures/received?", with: "/figures/{figure}?"))
        }
    }
}

extension Proportion {
    func writeParts(_ json: inout JSONText) {
        json.field("numerator", part)
        json.field("denominator", whole)
        json.field("excluded", excluded)
        json.field("thousandths", thousandths.map { Int64($0) })
        json.field("interval_low", interval.map { Int64($0.lowerBound) })
        json.field("interval_high", interval.map { Int64($0.upperBound) })
        json.field("is_small", whole < Wording.small)
    }
}

extension Times {
    static let shape = Shape.object([
        ("count", .whole), ("median_day_tenths", .optional(.whole)),
        ("median_interval_low", .optional(.whole)), ("median_interval_high", .optional(.whole)),
        ("ninetieth_day_tenths", .optional(.whole)), ("ninetieth_interval_low", .optional(.whole)),
        ("ninetieth_interval_high", .optional(.whole)), ("is_small", .flag),
    ])

    func write(_ json: inout JSONText) {
        json.object { json in
            json.field("count", count)
            json.field("median_day_tenths", median.map { Int64($0) })
            json.field("median_interval_low", medianRange.map { Int64($0.lowerBound) })
            json.field("median_interval_high", medianRange.map { Int64($0.upperBound) })
            json.field("ninetieth_day_tenths", ninetieth.map { Int64($0) })
            json.field("ninetieth_interval_low", ninetiethRange.map { Int64($0.lowerBound) })
            json.field("ninetieth_interval_high", ninetiethRange.map { Int64($0.upperBound) })
            json.field("is_small", count < Wording.small)
        }
    }
}
