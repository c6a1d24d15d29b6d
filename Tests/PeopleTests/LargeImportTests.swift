import Foundation
import Kernel
import Places
import Sheets
import Storage
import TestGround
import Testing

@testable import People

@Suite struct LargeImportTests {
    @Test(arguments: TestEngine.all)
    func `ten thousand rows with three wrong name exactly the three`(engine: TestEngine) async throws {
        let liuping = try await Liuping(engine)
        var rows = SheetRows.many(2_500)
        rows[4_001] = rows[4_001].replacing("配偶", with: "熟人")
        rows[7_002] = rows[7_002].replacing("石门村", with: "石门口村")
        rows[9_999] = SheetRows.row(code: "2500", head: "田2500", name: "小田", "女", phone: "139")
        let seen = Seen()

        let whole = try await HouseholdsImport(liuping.ground.county).run(file: SheetRows.csv(rows))
        let rest = try await HouseholdsImport(liuping.ground.county).run(
            file: SheetRows.csv(rows), skipBad: true
        ) {
            seen.note($0, of: $1)
        }
        let again = try await HouseholdsImport(liuping.ground.county).run(
            file: SheetRows.csv(rows), skipBad: true)

        #expect(
            whole.reasons.map { "\($0.line) \($0.column ?? "")" } == ["4003 与户主关系", "7004 村", "10001 电话"])
        #expect(!whole.isApplied)
        #expect(rest.counts == [10_000, 2_500, 0, 0, 9_997, 3, 0])
        #expect(again.counts == [10_000, 0, 0, 2_500, 0, 3, 0])
        #expect(seen.last == [9_997, 9_997])
        #expect(
            try await liuping.read { try People.personCount(at: Liuping.county, on: Liuping.today, in: $0) }
                == 9_997)
        #expect(try await liuping.events() == ["people.households-imported"])
    }

    @Test(arguments: Language.allCases)
    func `the template's columns are those that an import reads`(language: Language) throws {
        let bytes = try HouseholdsTemplate.bytes(language)

        let table = try SheetReader.read(bytes, name: "template.xlsx")

        let columns = Columns(table.header)
        for column in HouseholdColumn.allCases { #expect(columns.find(column.headings) != nil, "\(column)") }
    }

    @Test func `a workbook is read like a text, and days are days`() async throws {
        let liuping = try await Liuping()
        let born = day("1950-02-01")
        let header = ["village", "household number", "name", "relation", "sex", "date of birth", "ID number"]
        let bytes = try XLSX.write(
            sheet: "Households", header: header,
            rows: [
                [
                    .text("石门村"), .number(5), .text("王大山"), .text("head"), .text("male"), .day(born),
                    .text(numbers[1]),
                ]
            ])

        let report = try await HouseholdsImport(liuping.ground.county).run(file: ("h.xlsx", bytes))

        #expect(report.reasons.isEmpty)
        #expect(report.added == 1)
    }
}

/// The last progress that was told.
private final class Seen: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [Int] = []

    var last: [Int] { lock.withLock { counts } }
    func note(_ done: Int, of total: Int) { lock.withLock { counts = [done, total] } }
}
