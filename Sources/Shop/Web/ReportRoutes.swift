import Access
import Kernel
import Sheets
import Storage
import Web

/// What a shop did in a month.
enum ReportRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "shops/{id}/reports/{month}", for: MemberCaller.self,
            "A shop's month, `2026-11`: each good in, out and left, points taken, cost and ceiling.",
            output: ReportFile.shape
        ) { visit, member in
            let file = try await read(visit, member)
            return Answer(json: { file.write(to: &$0) }, page: { reportPage(file, $0) })
        },
        Endpoint(
            .get, "shops/{id}/reports/{month}/print", .page, for: MemberCaller.self, "The report on paper."
        ) { visit, member in
            let file = try await read(visit, member)
            return Answer { reportSheet(file, $0) }
        },
        Endpoint(
            .get, "shops/{id}/reports/{month}/goods.xlsx", for: MemberCaller.self,
            "The report as a workbook.", output: .file(ListSheet.Form.xlsx.mediaType)
        ) { visit, member in
            let file = try await read(visit, member)
            return Answer(
                bytes: try file.sheet(visit.frame).bytes(as: .xlsx), type: ListSheet.Form.xlsx.mediaType,
                fileName: "shop-\(ReportFile.code(file.report.month)).xlsx")
        },
    ]

    private static func read(_ visit: Visit, _ member: MemberCaller) async throws -> ReportFile {
        let id: ShopID = try visit.id("id")
        guard let month = Day((visit.parameters["month"] ?? "") + "-01") else { throw WebRefusal.notFound }
        let visitor = ShopVisitor(visit, member)
        return try await visit.county.database.read { reader in
            let office = try ShopOffice.read(visitor, at: id, in: reader)
            return ReportFile(
                office: office, report: try Shop.report(of: office.shop, month: month, in: reader),
                today: reader.now.day)
        }
    }
}
