import Kernel
import Testing

@testable import Notices

struct TableReadingTests {
    @Test func `what a column holds is told by its title, and the column of consents is not published`() {
        let table = NoticeTable.read(
            """
            组\t户主姓名\t得分（分）\t同意\t联系电话

            一组\t陈桂英 \t95\t2026-11-03 书面\t13912345678
            二组\t王大明\t90\t\t13800001111
            """)

        #expect(table?.columns.map(\.title) == ["组", "户主姓名", "得分（分）", "联系电话"])
        #expect(table?.columns.map(\.kind) == [.text, .name, .number, .phone])
        #expect(
            table?.rows.map(\.cells) == [
                ["一组", "陈桂英", "95", "13912345678"], ["二组", "王大明", "90", "13800001111"],
            ])
        #expect(table?.rows.map(\.consent) == ["2026-11-03 书面", nil])
    }

    @Test(arguments: [
        ("name,points\nChen,5", [NoticeTable.Column.Kind.name, .number]),
        ("姓名，金额\n陈桂英，5", [.name, .number]), ("Phone (mobile),Household head\n1,2", [.phone, .name]),
    ])
    func `commas of both kinds part cells, titles may be English`(
        text: String, kinds: [NoticeTable.Column.Kind]
    ) {
        #expect(NoticeTable.read(text)?.columns.map(\.kind) == kinds)
        #expect(NoticeTable.read(text)?.rows.count == 1)
    }

    @Test func `a short line keeps its length, so that it is refused and not guessed`() {
        let table = NoticeTable.read("组,户数\n一组")

        #expect(table?.rows.map(\.cells) == [["一组"]])
        #expect(NoticeTable.read(" \n ") == nil)
    }
}
