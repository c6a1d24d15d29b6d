import Access
import HTTPTypes
import Kernel
import Places
import Requests
import Sheets
import Storage
import Web

/// The monthly bulletin of a county or a town: read, printed, taken as a file, issued.
enum BulletinRoutes {
    private static let place = QueryField.place("The county or town; the officer's own without it.")

    static func all(_ topics: @escaping Overview.ToldConcerns) -> [Endpoint] {
        [
            Endpoint(
                .get, "bulletins", for: OfficerCaller.self,
                "The months of a county or town, and which bulletins were issued.", query: [place],
                output: BulletinList.shape
            ) { visit, officer in
                let list = try await visit.county.database.read {
                    try BulletinList.read(visit, officer, in: $0)
                }
                return Answer(json: list.write, page: { bulletinListPage(list, $0) })
            },
            Endpoint(
                .post, "bulletins", for: OfficerCaller.self,
                "Issues the bulletin of a month that is over, under the officer's name; its figures stand then.",
                fields: [
                    InputField("id", .id, required: true), InputField("place", .id),
                    InputField("month", limit: 7),
                ], output: BulletinSheet.shape, form: "bulletins"
            ) { visit, officer in try await issue(visit, officer, topics) },
            Endpoint(
                .get, "bulletins/{month}", for: OfficerCaller.self,
                "A month's bulletin: as it was issued and as it would be counted now.", query: [place],
                output: BulletinSheet.shape
            ) { visit, officer in
                let sheet = try await read(visit, officer, topics)
                return Answer(json: sheet.write, page: { bulletinPage(sheet, $0) })
            },
            Endpoint(
                .get, "bulletins/{month}/print", .page, for: OfficerCaller.self, "The bulletin on paper.",
                query: [place]
            ) { visit, officer in
                let sheet = try await read(visit, officer, topics)
                return Answer { bulletinPaper(sheet, $0) }
            },
        ]
            + ListSheets.pair(
                "bulletins/{month}/figures", for: OfficerCaller.self, "The figures of a bulletin as a file.",
                query: [place]
            ) { visit, officer in
                let frame = visit.frame
                return listSheet(try await read(visit, officer, topics), frame)
            }
    }

    private static func month(_ visit: Visit) throws -> BulletinMonth {
        guard let month = BulletinMonth(visit.parameters["month"] ?? "") else {
            throw BulletinRefusal.monthUnfit
        }
        return month
    }

    private static func read(
        _ visit: Visit, _ officer: OfficerCaller, _ topics: @escaping Overview.ToldConcerns
    ) async throws -> BulletinSheet {
        let month = try month(visit)
        return try await visit.county.database.read {
            try BulletinSheet.read(month, visit, officer, topics: topics, in: $0)
        }
    }

    private static func issue(
        _ visit: Visit, _ officer: OfficerCaller, _ topics: @escaping Overview.ToldConcerns
    ) async throws -> Answer {
        guard let id = try visit.input.id("id", of: Marks.Anything.self) else { throw WebRefusal.idMissing }
        guard let month = BulletinMonth(visit.input["month"] ?? "") else { throw BulletinRefusal.monthUnfit }
        let digest = visit.input.digest
        let (line, figures) = try await visit.county.database.read { reader in
            let line = try BulletinList.line(visit, officer, in: reader)
            try officer.require(.oversee, at: line.map(\.id))
            return (line, try BulletinFigures.count(month, at: line[0].id, topics: topics, in: reader))
        }
        let place = line[0].id
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Overview.issue(id, month, at: place, figures, by: officer.person, in: transaction)
            }
            return claim
        }
        let sheet = try await visit.county.database.read {
            try BulletinSheet.read(month, visit, officer, topics: topics, in: $0)
        }
        return Answer(claim == .fresh ? .created : .ok, next: sheet.path, json: sheet.write)
    }

    /// A line a figure: what, how many of how many, the interval, the month and the year before.
    private static func listSheet(_ sheet: BulletinSheet, _ frame: Frame) -> ListSheet {
        let figures = sheet.figures
        func count(_ name: String, _ value: Int, _ before: Int? = nil, _ year: Int? = nil) -> [XLSX.Cell] {
            [
                .text(name), .empty, .whole(value), .empty, .empty, .empty,
                before.map { .whole($0) } ?? .empty,
                year.map { .whole($0) } ?? .empty,
            ]
        }
        let rates = RequestRate.allCases.map { rate -> [XLSX.Cell] in
            [.text(frame(Text.rateName(rate)))] + FigureRoutes.shareCells(figures.core.share(rate).proportion)
                + [figures.before, figures.yearBefore].map {
                    FigureRoutes.tenths($0?.share(rate).proportion.thousandths)
                }
        }
        let times = [(Text.figureContact, figures.core.contact), (.figureClosing, figures.core.closing)].map {
            name, times -> [XLSX.Cell] in
            [
                .text(frame(name)), FigureRoutes.tenths(times.median), .whole(times.count), .empty, .empty,
                FigureRoutes.tenths(times.ninetieth), .empty, .empty,
            ]
        }
        let rows: [[XLSX.Cell]] =
            [
                count(
                    frame(.overviewReceived), figures.core.received, figures.before?.received,
                    figures.yearBefore?.received),
                count(
                    frame(.overviewClosed), figures.core.closed, figures.before?.closed,
                    figures.yearBefore?.closed),
            ] + rates + times
            + figures.channels.sorted { $0.key < $1.key }.map { code, value in
                count(Request.Channel(rawValue: code).map { frame(.officerChannel($0)) } ?? code, value)
            }
            + figures.classes.sorted { $0.key < $1.key }.map {
                count(sheet.className($0, frame.language), $1)
            }
            + [
                count(frame(.figure(.returned)), figures.returned),
                count(frame(.figure(.disputed)), figures.disputed),
                count(frame(.figure(.problemsOpened)), figures.problemsOpened),
                count(frame(.figure(.problemsClosed)), figures.problemsClosed),
            ] + figures.topics.map { count("\($0.place) \($0.name)", $0.requests) }
        return ListSheet(
            frame(.bulletinTitle, ["place": sheet.place.name, "month": frame.month(sheet.month)]),
            header: [
                frame(.bulletinFigure), "% / 50%", "n", "N", "95% ↓", "95% ↑ / 90%", frame(.bulletinLast),
                frame(.bulletinYear),
            ], rows: rows)
    }
}
