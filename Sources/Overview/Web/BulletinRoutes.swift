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
                let (sheet, publicURL) = (try await read(visit, officer, topics), visit.publicURL)
                return Answer { bulletinPaper(sheet, publicURL: publicURL, $0) }
            },
            Endpoint(
                .get, "bulletins/{month}/lists/{figure}", for: OfficerCaller.self,
                "The cases that a figure of a bulletin counts: those of the day of issue once it was issued.",
                query: BulletinCases.query, output: BulletinCases.shape
            ) { visit, officer in
                let month = try month(visit)
                let list = try await visit.county.database.read {
                    try BulletinCases.read(month, visit, officer, topics: topics, in: $0)
                }
                return Answer(json: list.write, page: { bulletinCasesPage(list, $0) })
            },
        ]
            + ListSheets.pair(
                "bulletins/{month}/figures", for: OfficerCaller.self, "The figures of a bulletin as a file.",
                query: [place]
            ) { visit, officer in
                let (frame, publicURL) = (visit.frame, visit.publicURL)
                return BulletinRows(
                    sheet: try await read(visit, officer, topics), publicURL: publicURL ?? "", frame: frame
                ).listSheet
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
        let (line, figures, lists) = try await visit.county.database.read { reader in
            let line = try BulletinList.line(visit, officer, in: reader)
            try officer.require(.oversee, at: line.map(\.id))
            let figures = try BulletinFigures.count(month, at: line[0].id, topics: topics, in: reader)
            return (
                line, figures,
                try BulletinLists.count(month, at: line[0].id, topics: figures.topics, in: reader)
            )
        }
        let place = line[0].id
        let claim = try await visit.county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(id, by: officer.person.description, digest: digest)
            if claim == .fresh {
                try Overview.issue(
                    id, month, at: place, figures, lists, by: officer.person, in: transaction)
            }
            return claim
        }
        let sheet = try await visit.county.database.read {
            try BulletinSheet.read(month, visit, officer, topics: topics, in: $0)
        }
        return Answer(claim == .fresh ? .created : .ok, next: sheet.path, json: sheet.write)
    }
}
