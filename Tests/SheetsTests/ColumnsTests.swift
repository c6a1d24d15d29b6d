import Kernel
import Testing

@testable import Sheets

@Suite struct ColumnsTests {
    let columns = Columns(["*姓 名", "身份证号（18位）", "面积(亩)", "面积(平方米)", "Phone Number", "", "Ｃode"])

    @Test(
        arguments: [
            (["姓名"], 0), (["name", "姓名"], 0), (["身份证号"], 1), (["身份证号(18位)"], 1), (["面积（平方米）"], 3),
            (["面积"], 2),
            (["phone_number"], 4), (["code", "代码"], 6), (["电话"], nil), ([""], nil),
        ] as [([String], Int?)])
    func `a column is found by any of its names, however it is written`(names: [String], index: Int?) {
        #expect(columns.find(names) == index)
    }

    @Test func `several columns are found in the order asked for`() throws {
        #expect(try columns.requireAll([["code"], ["姓名"]]) == [6, 0])
        #expect(try columns.require(["姓名"]) == 0)
    }

    @Test func `all missing columns are named, and those that are there`() {
        let found = ["*姓 名", "身份证号（18位）", "面积(亩)", "面积(平方米)", "Phone Number", "Ｃode"]

        #expect(throws: SheetRefusal.columnMissing(names: ["村", "组/小组"], found: found)) {
            try columns.requireAll([["村"], ["姓名"], ["组", "小组"]])
        }
        #expect(throws: SheetRefusal.columnMissing(names: ["村"], found: found)) { try columns.require(["村"]) }
    }

    @Test func `a reason for a row names its line and its column`() {
        let reason = RowReason(line: 7, column: "村", sentence: SheetRefusal.empty.sentence)

        #expect(reason.line == 7 && reason.column == "村")
        #expect(reason.sentence(.english).hasPrefix("The file has no content"))
        #expect(RowReason(line: 7, sentence: reason.sentence) != reason)
    }
}
