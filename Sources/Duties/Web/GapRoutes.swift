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
                "What nobody answers for at `place` and below, of one `kind` or all; `after` is the cursor.",
                output: GapJSON.shape
            ) { visit, caller in
                let content = try await load(visit, caller, limit: visit.limit)
                let language = visit.language
                return Answer(
                    json: { GapJSON.write(content, language, to: &$0) }, page: { gapsPage(content, $0) })
            },
            Endpoint(
                .get, "duties/gaps.csv", for: OfficerCaller.self, "The same list, whole, as CSV."
            ) { visit, caller in
                let content = try await load(visit, caller, limit: Limits.exportedGaps_max)
                let sheet = GapSheet(content, visit.frame)
                let bytes = CSVText.write(header: sheet.header, rows: sheet.rows)
                return Answer(bytes: bytes, type: "text/csv; charset=utf-8", fileName: "gaps.csv")
            },
            Endpoint(
                .get, "duties/gaps.xlsx", for: OfficerCaller.self, "The same list, whole, as a workbook."
            ) { visit, caller in
                let content = try await load(visit, caller, limit: Limits.exportedGaps_max)
                let sheet = GapSheet(content, visit.frame)
                let bytes = try XLSX.write(
                    sheet: visit.frame(.gapsTitle), header: sheet.header,
                    rows: sheet.rows.map { $0.map(XLSX.Cell.text) })
                return Answer(
                    bytes: bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    fileName: "gaps.xlsx")
            },
        ]
    }

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
        let (place, shown, households) = (wanted, kind, households)
        let after = visit.query["after"].flatMap { Int($0) } ?? 0
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: place, in: reader).map(\.id)
            if line.isEmpty { throw WebRefusal.notFound }
            if !caller.may(.oversee, at: line), !caller.may(.register, at: line) {
                throw AccessRefusal.notAllowed
            }
            let content = try GapContent.load(
                place, kind: shown, after: after, limit: limit, households, in: reader)
            guard let content else { throw WebRefusal.notFound }
            return content
        }
    }
}

/// The gap list as rows of a table.
struct GapSheet: Sendable {
    let header: [String]
    let rows: [[String]]

    init(_ content: GapContent, _ frame: Frame) {
        header = [
            frame(.gapsPlace), frame(.gapsKind), frame(.gapsAbout), frame(.gapsHave), frame(.gapsWant),
            frame(.gapsSince),
        ]
        rows = content.rows.map { row in
            [
                row.place, frame(row.gap.kind.text),
                [row.from, row.about?(frame.language), row.who].compactMap { $0 }.joined(separator: " "),
                "\(row.gap.have)", row.gap.want.map(String.init) ?? "", row.gap.since?.description ?? "",
            ]
        }
    }
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
