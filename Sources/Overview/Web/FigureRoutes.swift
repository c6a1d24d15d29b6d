import Access
import Cases
import Kernel
import Places
import Requests
import Sheets
import Storage
import Web

/// Rates and times by place and class, and the list behind every figure.
enum FigureRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "figures", for: OfficerCaller.self,
                "The three rates and the times of a place, for each place below it and for each class.",
                query: FigureAsked.query, output: FigureSheet.shape
            ) { visit, officer in
                let asked = try FigureAsked(visit)
                let sheet = try await visit.county.database.read {
                    try FigureSheet.read(asked, officer, in: $0)
                }
                return Answer(json: sheet.write, page: { figurePage(sheet, $0) })
            },
            Endpoint(
                .get, "figures/{figure}", for: OfficerCaller.self,
                "The requests or problems that a figure counts: \(names).",
                query: FigureAsked.query + FigureAsked.narrowing + [.cursor, .limit], output: FigureList.shape
            ) { visit, officer in
                guard let figure = RequestFigure(rawValue: visit.parameters["figure"] ?? "") else {
                    throw WebRefusal.notFound
                }
                let asked = try FigureAsked(visit, narrowed: true)
                let (before, limit) = (visit.query["cursor"].flatMap { Position($0) }, visit.limit)
                let list = try await visit.county.database.read {
                    try FigureList.read(figure, asked, officer, before: before, limit: limit, in: $0)
                }
                return Answer(json: list.write, page: { figureListPage(list, $0) })
            },
        ]
        + ListSheets.pair(
            "figures", for: OfficerCaller.self, "Rates and times by place and class as a file.",
            query: FigureAsked.query
        ) { visit, officer in
            let (asked, frame) = (try FigureAsked(visit), visit.frame)
            let sheet = try await visit.county.database.read { try FigureSheet.read(asked, officer, in: $0) }
            return ListSheet(
                frame(.figureTitle, ["place": sheet.place.name]), header: header(frame),
                rows: ([sheet.total] + sheet.places).map { cells($0, frame(.figurePlace), frame) }
                    + sheet.classes.map { cells($0, frame(.figureClass), frame) })
        }

    private static let names = RequestFigure.allCases.map(\.rawValue).joined(separator: ", ")

    private static func header(_ frame: Frame) -> [String] {
        var header = [
            frame(.figureKind), frame(.figureName), frame(.overviewReceived), frame(.overviewClosed),
        ]
        for rate in [Text.overviewResponded, .overviewSolved, .overviewSatisfied] {
            header += (shareHeads + [frame(.figureSmall)]).map { "\(frame(rate)) \($0)" }
        }
        for time in [Text.figureContact, .figureClosing] {
            header += (timesHeads + [frame(.figureSmall)]).map { "\(frame(time)) \($0)" }
        }
        return header
    }

    private static func cells(_ line: FigureSheet.Line, _ kind: String, _ frame: Frame) -> [XLSX.Cell] {
        [
            .text(kind), .text(line.name(frame.language)), .whole(line.counts[.received] ?? 0),
            .whole(line.counts[.closed] ?? 0),
        ]
            + RequestRate.allCases.flatMap {
                shareCells(line.share($0)) + [smallCell(line.share($0).whole, frame)]
            }
            + [line.contact, line.closing].flatMap { timesCells($0) + [smallCell($0.count, frame)] }
    }

    private static let shareHeads = ["%", "n", "N", "95% ↓", "95% ↑"]
    private static let timesHeads = ["n", "50%", "50% ↓", "50% ↑", "90%", "90% ↓", "90% ↑"]

    /// A median with its interval, and the time of nine of ten with its own.
    private static func timesCells(_ times: Times) -> [XLSX.Cell] {
        [
            .whole(times.count), tenths(times.median), tenths(times.medianRange?.lowerBound),
            tenths(times.medianRange?.upperBound), tenths(times.ninetieth),
            tenths(times.ninetiethRange?.lowerBound), tenths(times.ninetiethRange?.upperBound),
        ]
    }

    /// Says where few were counted; nothing of nothing.
    static func smallCell(_ count: Int, _ frame: Frame) -> XLSX.Cell {
        count > 0 && count < Wording.small ? .text(frame(.figureSmall)) : .empty
    }

    static func shareCells(_ share: Proportion) -> [XLSX.Cell] {
        [
            tenths(share.thousandths), .whole(share.part), .whole(share.whole),
            tenths(share.interval?.lowerBound), tenths(share.interval?.upperBound),
        ]
    }

    static func tenths(_ value: Int?) -> XLSX.Cell { value.map { .number(Double($0) / 10) } ?? .empty }
}

/// The cases behind one figure.
struct FigureList: Sendable {
    let figure: RequestFigure
    let asked: FigureAsked
    let from: Day
    let until: Day
    let place: Place
    let category: (String, String)?
    let rows: [QueueRow]
    let placeNames: [PlaceID: String]
    let next: Position?

    var link: FigureLink {
        FigureLink(
            place: place.id, from: from, until: until, category: asked.category,
            channel: asked.channel?.rawValue)
    }

    static func read(
        _ figure: RequestFigure, _ asked: FigureAsked, _ officer: OfficerCaller, before: Position?,
        limit: Int, in reader: Reader
    ) throws -> FigureList {
        let line = try asked.line(of: officer, in: reader)
        let days = try asked.span(in: reader)
        let span = FigureSpan(
            at: line[0].id, from: days.from, through: days.until, category: asked.category,
            channel: asked.channel)
        let ids = try Requests.list(figure, span, before: before, limit: limit + 1, in: reader)
        let found = Dictionary(
            try Cases.rows(of: ids, in: reader).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = ids.prefix(limit).compactMap { found[$0] }
        let classes = try RequestClasses.read(in: reader)
        return FigureList(
            figure: figure, asked: asked, from: days.from, until: days.until, place: line[0],
            category: asked.category.map { code in
                (
                    classes.name(of: code, .chinese) ?? Text.figureUnclassed(.chinese),
                    classes.name(of: code, .english) ?? Text.figureUnclassed(.english)
                )
            },
            rows: rows, placeNames: try Places.longNames(of: Set(rows.map(\.place)), in: reader),
            next: ids.count > limit ? rows.last?.position : nil)
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("number", .text), ("kind", .text), ("title", .text), ("place", .id),
            ("opened_at", .instant),
        ]))

    @Sendable func write(_ json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in row.writeCounted(&json) }
            json.field("next", next.map { "\($0)" })
        }
    }
}
