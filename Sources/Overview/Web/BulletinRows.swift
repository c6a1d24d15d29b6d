import Kernel
import Places
import Requests
import Sheets
import Web

/// The figures of a bulletin as a file, a line a figure: what, how many of how many, the interval, the month and the
/// year before, and where the lists are.
struct BulletinRows {
    let sheet: BulletinSheet
    /// Put before the paths; empty where the county has no address of its own.
    let publicURL: String
    let frame: Frame

    private var figures: BulletinFigures { sheet.figures }

    private func list(_ name: BulletinListName?) -> XLSX.Cell {
        name.map { .text(publicURL + $0.path(sheet.month, at: sheet.place.id)) } ?? .empty
    }

    private func count(
        _ name: String, _ value: Int, _ list: BulletinListName, _ before: Int? = nil, _ year: Int? = nil
    ) -> [XLSX.Cell] {
        [.text(name), .empty, .whole(value)] + [XLSX.Cell](repeating: .empty, count: 7)
            + [
                before.map { .whole($0) } ?? .empty, year.map { .whole($0) } ?? .empty, self.list(list),
                .empty,
            ]
    }

    private var counts: [[XLSX.Cell]] {
        [
            count(
                frame(.overviewReceived), figures.core.received, BulletinListName(figure: .received),
                figures.before?.received, figures.yearBefore?.received),
            count(
                frame(.overviewClosed), figures.core.closed, BulletinListName(figure: .closed),
                figures.before?.closed, figures.yearBefore?.closed),
        ]
    }

    private func share(
        _ name: String, _ share: BulletinFigures.Share, _ lists: (RequestFigure, RequestFigure),
        _ compared: [BulletinFigures.Share?]
    ) -> [XLSX.Cell] {
        [.text(name)] + FigureRoutes.shareCells(share.proportion)
            + [XLSX.Cell](repeating: .empty, count: 3) + [FigureRoutes.smallCell(share.whole, frame)]
            + compared.map { FigureRoutes.tenths($0?.proportion.thousandths) }
            + [list(BulletinListName(figure: lists.0)), list(BulletinListName(figure: lists.1))]
    }

    private var rates: [[XLSX.Cell]] {
        RequestRate.allCases.map { rate in
            share(
                frame(Text.rateName(rate)), figures.core.share(rate),
                (rate.figure(.part), rate.figure(.whole)),
                [figures.before?.share(rate), figures.yearBefore?.share(rate)])
        } + [
            share(frame(.bulletinInTime), figures.inTime, (.inTimePart, .inTimeWhole), [nil, nil])
        ]
    }

    private var times: [[XLSX.Cell]] {
        [
            (Text.figureContact, figures.core.contact, RequestFigure.contacted),
            (.figureClosing, figures.core.closing, .closedHere),
        ].map { name, times, figure in
            [
                .text(frame(name)), FigureRoutes.tenths(times.median), .whole(times.count), .empty,
                FigureRoutes.tenths(times.medianRange?.lowerBound),
                FigureRoutes.tenths(times.medianRange?.upperBound), FigureRoutes.tenths(times.ninetieth),
                FigureRoutes.tenths(times.ninetiethRange?.lowerBound),
                FigureRoutes.tenths(times.ninetiethRange?.upperBound),
                FigureRoutes.smallCell(times.count, frame), .empty, .empty,
                list(BulletinListName(figure: figure)), .empty,
            ]
        }
    }

    private var narrowed: [[XLSX.Cell]] {
        figures.channels.sorted { $0.key < $1.key }.map { code, value in
            count(
                Request.Channel(rawValue: code).map { frame(.officerChannel($0)) } ?? code, value,
                BulletinListName(figure: .received, channel: code))
        }
            + figures.classes.sorted { $0.key < $1.key }.map { code, value in
                count(
                    sheet.className(code, frame.language), value,
                    BulletinListName(figure: .received, category: code))
            }
    }

    private var rest: [[XLSX.Cell]] {
        [
            (Text.figure(.returned), figures.returned, RequestFigure.returned),
            (.figure(.disputed), figures.disputed, .disputed),
            (.bulletinOpenNow, figures.openNow, .open), (.bulletinLateNow, figures.lateNow, .late),
            (.figure(.problemsOpened), figures.problemsOpened, .problemsOpened),
            (.figure(.problemsClosed), figures.problemsClosed, .problemsClosed),
        ].map { count(frame($0), $1, BulletinListName(figure: $2)) }
    }

    private var topics: [[XLSX.Cell]] {
        figures.topics.map {
            count("\($0.place) \($0.name)", $0.requests, BulletinListName(concern: $0.id))
        }
    }

    var listSheet: ListSheet {
        ListSheet(
            frame(.bulletinTitle, ["place": sheet.place.name, "month": frame.month(sheet.month)]),
            header: [
                frame(.bulletinFigure), "% / 50%", "n", "N", "95% ↓", "95% ↑", "90%", "90% 95% ↓",
                "90% 95% ↑", frame(.figureSmall), frame(.bulletinLast), frame(.bulletinYear),
                frame(.bulletinListOf, ["what": "n"]), frame(.bulletinListOf, ["what": "N"]),
            ], rows: counts + rates + times + narrowed + rest + topics)
    }
}
