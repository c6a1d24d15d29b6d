import Access
import Kernel
import Places
import Sheets
import Storage
import Web

/// 缺口清单: what nobody answers for, for those who oversee or keep the register of a place.
struct GapRoutes: Sendable {
    let households: HouseholdRegister

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "duties/gaps", for: OfficerCaller.self,
                "What nobody answers for at `place` and below, of one `kind` or all, today or as of `on`.",
                query: GapRoutes.query + [.limit], output: GapJSON.shape
            ) { visit, caller in
                let content = try await load(visit, caller, limit: visit.limit)
                let language = visit.language
                return Answer(
                    json: { GapJSON.write(content, language, to: &$0) }, page: { gapsPage(content, $0) })
            }
        ]
            + SheetFile.Format.allCases.map { format in
                Endpoint(
                    .get, "duties/gaps.\(format.rawValue)", for: OfficerCaller.self,
                    "The same list, whole, as a table.", query: GapRoutes.query
                ) { visit, caller in
                    let content = try await load(visit, caller, limit: Limits.exportedGaps_max)
                    return try sheet(content, visit.frame).answer(as: format)
                }
            }
    }

    private static let query: [QueryField] = [
        .place("The place and what lies below it; the officer's own without it."),
        QueryField("kind", .one(of: Gap.Kind.allCases.map(\.rawValue)), "Only gaps of this kind."),
        .on("The day as of which the gaps are found; today without it."), .cursor(as: "after"),
    ]

    private func load(_ visit: Visit, _ caller: OfficerCaller, limit: Int) async throws -> GapContent {
        let homes = caller.places(.oversee) + caller.places(.register)
        guard let home = homes.first else { throw AccessRefusal.notAllowed }
        var wanted = home
        if let text = visit.query["place"], !text.isEmpty {
            guard let place = PlaceID(text) else { throw WebRefusal.notFound }
            wanted = place
        }
        var kind: Gap.Kind?
        if let text = visit.query["kind"], !text.isEmpty {
            guard let known = Gap.Kind(rawValue: text) else { throw WebRefusal.notFound }
            kind = known
        }
        var on: Day?
        if let text = visit.query["on"], !text.isEmpty {
            guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
            on = day
        }
        let (place, shown, day, households) = (wanted, kind, on, households)
        let after = visit.query["after"].flatMap { Int($0) } ?? 0
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: place, in: reader).map(\.id)
            if line.isEmpty { throw WebRefusal.notFound }
            if !caller.may(.oversee, at: line), !caller.may(.register, at: line) {
                throw AccessRefusal.notAllowed
            }
            let content = try GapContent.load(
                place, kind: shown, on: day, after: after, limit: limit, households, in: reader)
            guard let content else { throw WebRefusal.notFound }
            return content
        }
    }
}

/// The gap list as rows of a table.
private func sheet(_ content: GapContent, _ frame: Frame) -> SheetFile {
    SheetFile(
        "gaps", title: frame(.gapsTitle),
        header: [
            frame(.gapsPlace), frame(.gapsKind), frame(.gapsAbout), frame(.gapsHave), frame(.gapsWant),
            frame(.gapsSince),
        ],
        rows: content.rows.map { row in
            [
                row.place, frame(row.gap.kind.text),
                [row.from, row.about?(frame.language), row.who].compactMap { $0 }.joined(separator: " "),
                "\(row.gap.have)", row.gap.want.map(String.init) ?? "", row.gap.since?.description ?? "",
            ]
        })
}

/// How the gap list goes over the wire.
enum GapJSON {
    static let shape = Shape.named(
        "Gaps",
        .object([
            ("place", .id), ("placeName", .text), ("day", .day), ("total", .whole),
            ("counts", .list(.object([("kind", .text), ("count", .whole)]))),
            ("children", .list(.object([("place", .id), ("name", .text), ("count", .whole)]))),
            (
                "items",
                .list(
                    .object([
                        ("kind", .text), ("place", .id), ("placeName", .text), ("about", .optional(.text)),
                        ("who", .optional(.text)), ("subject", .optional(.id)), ("code", .optional(.text)),
                        ("have", .whole), ("want", .optional(.whole)), ("since", .optional(.day)),
                        ("matter", .optional(.text)), ("keptAt", .optional(.id)), ("path", .text),
                    ]))
            ), ("next", .optional(.text)),
        ]))

    static func write(_ content: GapContent, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("place", content.place.id)
            json.field("placeName", content.place.name)
            json.field("day", content.day)
            json.field("total", content.total)
            json.key("counts")
            json.array(content.counts) { json, line in
                json.object { json in
                    json.field("kind", line.kind.rawValue)
                    json.field("count", line.count)
                }
            }
            json.key("children")
            json.array(content.children) { json, child in
                json.object { json in
                    json.field("place", child.place.id)
                    json.field("name", child.place.name)
                    json.field("count", child.count)
                }
            }
            json.key("items")
            json.array(content.rows) { write($1, language, to: &$0) }
            json.field("next", content.next.map(String.init))
        }
    }

    private static func write(_ row: GapRow, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("kind", row.gap.kind.rawValue)
            json.field("place", row.gap.place)
            json.field("placeName", row.place)
            json.field("about", row.about?(language))
            json.field("who", row.who)
            json.field("subject", row.gap.subject)
            json.field("code", row.gap.code)
            json.field("have", row.gap.have)
            json.field("want", row.gap.want.map(Int64.init))
            json.field("since", row.gap.since)
            json.field("matter", row.gap.left?.matter.rawValue)
            json.field("keptAt", row.gap.left?.at)
            json.field("path", row.path)
        }
    }
}
