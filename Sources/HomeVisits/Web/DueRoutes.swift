import Access
import Kernel
import Places
import Rulebook
import Sheets
import Storage
import Web

/// The overdue list of a village or a town, as a page, as JSON, and as a table.
enum DueRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "visits/due", for: OfficerCaller.self,
                "Households of a place whose visit is late, and how many of those that were to be visited are not.",
                query: [.place("The place and what lies below it; the officer's own without it.")],
                output: DueFile.shape
            ) { visit, _ in
                let file = try await file(visit)
                let language = visit.language
                return Answer(json: { file.write(to: &$0, language) }, page: { duePage(file, $0) })
            }
        ]
        + ListSheet.Form.allCases.map { form in
            Endpoint(
                .get, "visits/due.\(form.rawValue)", for: OfficerCaller.self,
                "The same list as a table, whole, masked as the page is.",
                query: [.place("The place and what lies below it; the officer's own without it.")],
                output: .file(form.mediaType)
            ) { visit, _ in
                let file = try await file(visit, rows_max: HomeVisitLimits.sheetRows_max)
                let sheet = file.sheet(visit.frame)
                return Answer(
                    bytes: try sheet.bytes(as: form), type: form.mediaType,
                    fileName: sheet.fileName(file.today, as: form))
            }
        }

    private static func file(
        _ visit: Visit, rows_max: Int = HomeVisitLimits.rows_max
    ) async throws -> DueFile {
        let (caller, key) = (VisitCaller(visit, try MemberCaller(visit)), visit.county.key)
        let place = try VisitRoutes.place(visit)
        return try await visit.county.database.read {
            try DueFile.read(caller, at: place, key: key, rows_max: rows_max, in: $0)
        }
    }
}

func duePage(_ file: DueFile, _ frame: Frame) -> HTML {
    let way = file.line.reversed().map { ($0.name, $0.id) }
    let sheets = SheetLinks("/visits/due", query: "place=\(file.place.id)").html(frame)
    return Layout.page(
        title: frame(.dueOf, ["place": file.place.name]), purpose: frame(.duePurpose), frame: frame,
        crumbs: [Crumb(frame(.visitsTitle), path: "/visits")]
            + Crumb.way(way, frame: frame) { "/visits/due?place=\($0)" }, kind: .wide,
        body: """
            \(file.isCounted ? coverage(file, frame) : .empty)\(parts(file, frame))\
            \(file.isCounted ? late(file, frame) + sheets : .empty)\
            \(file.citations.html { $0.disclosure(frame) })
            """)
}

private func coverage(_ file: DueFile, _ frame: Frame) -> HTML {
    let total = file.coverage
    let rows = VisitPace.allCases.filter { (total.due[$0] ?? 0) > 0 }.map { pace -> [HTML] in
        ["\(frame(pace.text))"] + shares(total.visited[pace] ?? 0, total.due[pace] ?? 0)
    }
    let footer: [HTML] = ["\(frame(.dueAll))"] + shares(total.visitedTotal, total.dueTotal)
    return Part(
        id: "coverage", frame(.dueCoverage), note: frame(.dueCoverageNote),
        DataTable(
            frame(.dueCoverage), hidesCaption: true, columns: columns(.visitPace, frame), rows: rows,
            footer: rows.isEmpty ? nil : footer, empty: frame(.dueNobody)
        ).html
    ).html
}

/// How many were visited in time, of how many that were to be; the share beside it.
private func shares(_ part: Int, _ whole: Int) -> [HTML] {
    ["\(part)\u{00A0}/\u{00A0}\(whole)", "\(percent(part, whole))"]
}

private func columns(_ first: Text, _ frame: Frame) -> [DataTable.Column] {
    [
        .init(frame(first)), .init(frame(.dueOfWhole), isNumeric: true),
        .init(frame(.dueShare), isNumeric: true),
    ]
}

private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(Figures.percent(Figures.thousandths(part, of: whole)))%"
}

private func parts(_ file: DueFile, _ frame: Frame) -> HTML {
    if file.parts.isEmpty { return .empty }
    if !file.isCounted {
        let rows = file.parts.map { Queue.Row($0.place.name, path: "/visits/due?place=\($0.place.id)") }
        return Part(id: "parts", frame(.dueParts), note: frame(.dueChoose), Queue(rows).html).html
    }
    let rows = file.parts.map { part -> [HTML] in
        [Address.link(part.place.name, to: "/visits/due?place=\(part.place.id)")]
            + shares(part.coverage?.visitedTotal ?? 0, part.coverage?.dueTotal ?? 0)
    }
    return Part(
        id: "parts", frame(.dueParts),
        DataTable(
            frame(.dueParts), hidesCaption: true, columns: columns(.visitPlace, frame), rows: rows
        ).html
    ).html
}

private func late(_ file: DueFile, _ frame: Frame) -> HTML {
    let rows = file.late.map { $0.queueRow(frame, places: file.places, on: file.today) }
    let hidden = file.coverage.lateTotal - file.late.count
    let more: HTML =
        hidden > 0 ? "<p class=\"quiet\">\(frame(.dueMore, ["count": "\(hidden)"]))</p>" : .empty
    return Part(
        id: "late", frame(.dueLate, ["count": "\(file.coverage.lateTotal)"]),
        rows.isEmpty ? "<p class=\"quiet\">\(frame(.dueNoneLate))</p>" : Queue(rows).html + more
    ).html
}
