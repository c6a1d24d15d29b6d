import Access
import Kernel
import People
import Places
import Requests
import Storage
import Web

/// A month's bulletin as it is read: the figures that stand, and what has been corrected since.
struct BulletinSheet: Sendable {
    let month: BulletinMonth
    let line: [Place]
    /// Those of the day of issue, or of now where it is not issued.
    let figures: BulletinFigures
    /// Nil where it is not issued: what is counted now is what stands.
    let issued: (by: String, at: Instant)?
    /// Counted now.
    let now: BulletinFigures
    let classNames: [String: (String, String)]
    let mayIssue: Bool

    var place: Place { line[0] }
    var path: String { "/bulletins/\(month)?place=\(place.id)" }
    var link: FigureLink { link(.month) }

    func link(_ span: BulletinSpan) -> FigureLink {
        let its = span.month(of: month)
        return FigureLink(place: place.id, from: its.first, until: its.last, bulletin: (month, span))
    }

    static func read(
        _ month: BulletinMonth, _ visit: Visit, _ officer: OfficerCaller, topics: Overview.ToldConcerns,
        in reader: Reader
    ) throws -> BulletinSheet {
        let line = try BulletinList.line(visit, officer, in: reader)
        let now = try BulletinFigures.count(month, at: line[0].id, topics: topics, in: reader)
        let kept = try BulletinStore.find(month, at: line[0].id, in: reader)
        let classes = try RequestClasses.read(in: reader)
        let codes = Set(now.classes.keys).union(kept.map { Set($0.figures.classes.keys) } ?? [])
        let names = try kept.map { try People.names(of: [$0.issuer], in: reader) } ?? [:]
        return BulletinSheet(
            month: month, line: line, figures: kept?.figures ?? now,
            issued: kept.map { (names[$0.issuer] ?? "", $0.issued) }, now: now,
            classNames: Dictionary(
                uniqueKeysWithValues: codes.map { code in
                    (
                        code,
                        (
                            classes.name(of: code, .chinese) ?? Text.figureUnclassed(.chinese),
                            classes.name(of: code, .english) ?? Text.figureUnclassed(.english)
                        )
                    )
                }),
            mayIssue: kept == nil && reader.now.day > month.last
                && officer.may(.oversee, at: line.map(\.id)))
    }

    func className(_ code: String, _ language: Language) -> String {
        classNames[code].map { language == .chinese ? $0.0 : $0.1 } ?? code
    }

    // MARK: For programs

    private static let shareShape = Shape.object([
        ("numerator", .whole), ("denominator", .whole), ("excluded", .whole),
        ("thousandths", .optional(.whole)), ("interval_low", .optional(.whole)),
        ("interval_high", .optional(.whole)), ("is_small", .flag),
    ])
    private static let coreShape = Shape.object([
        ("received", .whole), ("closed", .whole), ("responded", shareShape), ("solved", shareShape),
        ("satisfied", shareShape), ("contact", Times.shape), ("closing", Times.shape),
    ])
    private static let figuresShape = Shape.object([
        ("month", coreShape), ("month_before", .optional(coreShape)), ("year_before", .optional(coreShape)),
        ("channels", .list(.object([("code", .text), ("count", .whole)]))),
        ("classes", .list(.object([("code", .text), ("count", .whole)]))), ("in_time", shareShape),
        ("returned", .whole), ("disputed", .whole), ("problems_opened", .whole), ("problems_closed", .whole),
        ("open_when_counted", .whole), ("late_when_counted", .whole),
        (
            "concerns",
            .list(
                .object([
                    ("id", .text), ("name", .text), ("place", .text), ("requests", .whole),
                    ("is_worked_on", .flag),
                ]))
        ),
    ])
    static let shape = Shape.object([
        ("place", .id), ("month", .text), ("issued_by", .optional(.text)), ("issued_at", .optional(.instant)),
        ("figures", figuresShape), ("now", figuresShape),
        (
            "lists",
            .list(
                .object([
                    ("figure", .text), ("of", .text), ("class", .optional(.text)),
                    ("channel", .optional(.text)),
                    ("concern", .optional(.text)), ("count", .whole), ("path", .text),
                ]))
        ),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("month", month.description)
            json.field("issued_by", issued?.by)
            json.field("issued_at", issued?.at)
            json.key("figures")
            figures.write(&json)
            json.key("now")
            now.write(&json)
            json.key("lists")
            json.array(figures.named) { json, entry in
                json.object { json in
                    json.field("figure", entry.name.figure?.rawValue ?? "concern")
                    json.field("of", entry.name.span.rawValue)
                    json.field("class", entry.name.category)
                    json.field("channel", entry.name.channel)
                    json.field("concern", entry.name.concern)
                    json.field("count", entry.count)
                    json.field("path", entry.name.path(month, at: place.id))
                }
            }
        }
    }
}

extension BulletinFigures {
    fileprivate func write(_ json: inout JSONText) {
        json.object { json in
            for (key, core) in [
                ("month" as StaticString, core as Core?), ("month_before", before),
                ("year_before", yearBefore),
            ] {
                json.key(key)
                if let core { core.write(&json) } else { json.writeNull() }
            }
            for (key, counts) in [("channels" as StaticString, channels), ("classes", classes)] {
                json.key(key)
                json.array(counts.sorted { $0.key < $1.key }) { json, entry in
                    json.object { json in
                        json.field("code", entry.key)
                        json.field("count", entry.value)
                    }
                }
            }
            json.key("in_time")
            json.object { inTime.proportion.writeParts(&$0) }
            json.field("returned", returned)
            json.field("disputed", disputed)
            json.field("problems_opened", problemsOpened)
            json.field("problems_closed", problemsClosed)
            json.field("open_when_counted", openNow)
            json.field("late_when_counted", lateNow)
            json.key("concerns")
            json.array(topics) { json, topic in
                json.object { json in
                    json.field("id", topic.id)
                    json.field("name", topic.name)
                    json.field("place", topic.place)
                    json.field("requests", topic.requests)
                    json.field("is_worked_on", topic.isWorkedOn)
                }
            }
        }
    }
}

extension BulletinFigures.Core {
    fileprivate func write(_ json: inout JSONText) {
        json.object { json in
            json.field("received", received)
            json.field("closed", closed)
            for (key, share) in [
                ("responded" as StaticString, responded), ("solved", solved), ("satisfied", satisfied),
            ] {
                json.key(key)
                json.object { share.proportion.writeParts(&$0) }
            }
            json.key("contact")
            contact.write(&json)
            json.key("closing")
            closing.write(&json)
        }
    }
}

/// The months of a place, issued or not, the newest first.
struct BulletinList: Sendable {
    let line: [Place]
    let months: [(month: BulletinMonth, issued: Instant?)]

    var place: Place { line[0] }

    static let shown = 13

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> BulletinList {
        let line = try line(visit, officer, in: reader)
        let issued = try BulletinStore.issued(at: line[0].id, in: reader)
        let this = BulletinMonth(of: reader.now.day)
        let recent = (0..<shown).map { this.adding(months: -$0) }
        let older = issued.keys.compactMap { BulletinMonth($0) }.filter { !recent.contains($0) }
        return BulletinList(
            line: line,
            months: (recent + older).sorted { $1 < $0 }.map { ($0, issued[$0.description]) })
    }

    /// A county or a town that the officer's posts cover; without a place, the officer's own.
    static func line(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> [Place] {
        let wanted = visit.query["place"].flatMap { $0.isEmpty ? nil : $0 } ?? visit.input["place"]
        guard let id = wanted == nil ? officer.homePlace : wanted.flatMap({ PlaceID($0) }) else {
            throw WebRefusal.notFound
        }
        var line = try Places.lineage(of: id, in: reader)
        if wanted == nil { line = Array(line.drop { $0.level != .town && $0.level != .county }) }
        let isCovered = officer.grants.contains { grant in line.contains { $0.id == grant.place } }
        guard let place = line.first, isCovered else { throw WebRefusal.notFound }
        try BulletinMonth.check(place)
        return line
    }

    static let shape = Shape.object([
        ("place", .id), ("items", .list(.object([("month", .text), ("issued_at", .optional(.instant))]))),
    ])

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.key("items")
            json.array(months) { json, entry in
                json.object { json in
                    json.field("month", entry.month.description)
                    json.field("issued_at", entry.issued)
                }
            }
        }
    }
}
