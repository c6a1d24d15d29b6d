import Kernel
import Testing

@testable import Sheets

@Suite struct ListSheetTests {
    private static let day = Day("2026-11-21") ?? Day(number: 0)
    private static let sheet = ListSheet(
        "诉求", header: ["编号", "事情", "件数", "到"],
        rows: [
            [.text("0012"), .text("=SUM(A1)"), .whole(3), .day(day)],
            [.text("0013"), .optional(nil), .number(97.4), .empty],
        ])

    @Test(arguments: ListSheet.Form.allCases)
    func `a list reads back as it was, in both forms`(_ form: ListSheet.Form) throws {
        let table = try SheetReader.read(try Self.sheet.bytes(as: form), name: "list")

        #expect(table.header == Self.sheet.header)
        #expect(table.rows.map { $0[0] } == ["0012", "0013"])
        #expect(table.rows[0][1] == (form == .csv ? "'=SUM(A1)" : "=SUM(A1)"))
        #expect(table.rows.map { $0[2] } == ["3", "97.4"])
        #expect(table.rows[0][3] == "2026-11-21" && table.rows[1][1].isEmpty)
    }

    @Test(arguments: ["=1+1", "+1+1", "-1+cmd|x", "@SUM(A1)"])
    func `no cell of a workbook is a formula`(_ words: String) throws {
        let bytes = try ListSheet("表", header: ["一"], rows: [[.text(words)]]).bytes(as: .xlsx)

        #expect(try SheetReader.read(bytes, name: "list").rows.map { $0[0] } == [words])
    }

    @Test func `a file is called by its list and its day`() {
        #expect(Self.sheet.fileName(Self.day, as: .xlsx) == "诉求-2026-11-21.xlsx")
        #expect(Self.sheet.fileName(Self.day, as: .csv) == "诉求-2026-11-21.csv")
        #expect(ListSheet.Form.csv.mediaType == "text/csv; charset=utf-8")
    }
}
