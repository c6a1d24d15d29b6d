import CXLSXWriter
import Foundation
import Kernel
import Testing

@testable import Sheets

@Suite struct XLSXWritingTests {
    @Test func `what was written is read again, codes with all their digits`() throws {
        let day = try #require(Day("2026-11-20"))
        let old = try #require(Day("1934-02-28"))
        let rows: [[XLSX.Cell]] = [
            [.text("511423102000"), .text("00123"), .number(3.5), .day(day)],
            [.text("513021199001011234"), .text("一\n二 <&> \"三\""), .number(-12), .day(old)],
            [.empty, .text("=1+1"), .number(1e12), .empty],
        ]

        let bytes = try XLSX.write(sheet: "村民", header: ["代码", "编号", "面积", "日期"], rows: rows)
        let table = try SheetReader.read(bytes, name: "村民.xlsx")

        #expect(table.header == ["代码", "编号", "面积", "日期"])
        #expect(table.rows.map(\.line) == [2, 3, 4])
        #expect(
            table.rows.map(\.cells) == [
                ["511423102000", "00123", "3.5", "2026-11-20"],
                ["513021199001011234", "一\n二 <&> \"三\"", "-12", "1934-02-28"],
                ["", "=1+1", "1000000000000"],
            ])
    }

    @Test func `ten thousand rows survive the way out and back`() throws {
        let rows = (0..<10_000).map { [XLSX.Cell.text("\(511_423_000_000 + $0)"), .number(Double($0))] }

        let table = try SheetReader.read(
            try XLSX.write(sheet: "a", header: ["代码", "数"], rows: rows), name: "a.xlsx")

        #expect(table.rows.count == 10_000)
        #expect(table.rows[9_999] == Table.Row(line: 10_001, cells: ["511423009999", "9999"]))
    }

    @Test func `the header is bold and stays in sight, text is marked as text`() throws {
        let bytes = try XLSX.write(sheet: "a", header: ["代码"], rows: [[.text("001")]])

        let archive = try Archive(bytes)
        let sheet = try #require(
            try archive.file("xl/worksheets/sheet1.xml").map { String(decoding: $0, as: UTF8.self) })
        let styles = try #require(
            try archive.file("xl/styles.xml").map { String(decoding: $0, as: UTF8.self) })
        #expect(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\""))
        #expect(sheet.contains("<t>001</t>") && styles.contains("<b/>") && styles.contains("numFmtId=\"49\""))
    }

    @Test func `more than a workbook holds is a fault that says where`() {
        let text = String(repeating: "长", count: XLSX.text_length_max + 1)

        let fault = #expect(throws: Fault.self) {
            try XLSX.write(sheet: "a", header: ["a"], rows: [[.number(1)], [.text(text)]])
        }

        #expect(fault?.description.contains("row 3, column 1") == true)
    }

    @Test func `nothing is left in the temporary folder`() throws {
        func leftovers() -> Int {
            let names = try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
            return names?.count { $0.hasPrefix("yuanba-sheet-") } ?? -1
        }
        let before = leftovers()

        _ = try XLSX.write(sheet: "a", header: ["a"], rows: [[.number(1)]])

        #expect(before >= 0 && leftovers() <= before)
    }

    @Test(arguments: [
        ("2026年11月", "2026年11月"), ("a/b:c", "a b c"), ("", "Sheet1"), ("''", "Sheet1"),
        (String(repeating: "村", count: 40), String(repeating: "村", count: 31)),
    ])
    func `a sheet's name is made one that Excel bears`(name: String, borne: String) throws {
        #expect(XLSX.sheetName(name) == borne)
        #expect(
            try SheetReader.read(try XLSX.write(sheet: name, header: ["a"], rows: []), name: "a").header == [
                "a"
            ])
    }
}

@Suite struct XLSXReadingTests {
    /// One sheet whose rows 1 are names a, b, c.
    func read(
        _ rows: String, strings: String = "", formats: String = "", cellFormats: String = "",
        property: String = ""
    )
        throws -> Table
    {
        let header = #"<row r="1"><c t="inlineStr"><is><t>a</t></is></c><c t="str"><v>b</v></c></row>"#
        let bytes = Zip.workbook(
            sheets: [("visible", header + rows)], strings: strings, formats: formats,
            cellFormats: cellFormats,
            property: property)
        return try SheetReader.read(bytes, name: "a.xlsx")
    }

    @Test(arguments: [
        (#"<c r="A2"><v>511423102000</v></c>"#, "511423102000"),
        (#"<c r="A2"><v>511423199001011234</v></c>"#, "511423199001011234"),
        (#"<c r="A2"><v>5.1142319900101E+17</v></c>"#, "511423199001010000"),
        (#"<c r="A2"><v>-1.5E2</v></c>"#, "-150"),
        (#"<c r="A2"><v>0.10000000000000001</v></c>"#, "0.1"),
        (#"<c r="A2"><v>12.0</v></c>"#, "12"),
        (#"<c r="A2"><v>1.5E-3</v></c>"#, "0.0015"),
        (#"<c r="A2" t="b"><v>1</v></c>"#, "TRUE"),
        (#"<c r="A2" t="b"><v>0</v></c>"#, "FALSE"),
        (#"<c r="A2" t="e"><v>#N/A</v></c>"#, "#N/A"),
        (#"<c r="A2" t="str"><f>B2&amp;1</f><v>x1</v></c>"#, "x1"),
        (#"<c r="A2" t="d"><v>2026-11-20</v></c>"#, "2026-11-20"),
        (#"<c r="A2" t="s"><v>0</v></c>"#, "石桥镇"),
        (#"<c r="A2" t="s"><v>1</v></c>"#, "柳坪村"),
        (#"<c r="A2" t="s"><v>2</v></c>"#, "一\r\n二_x"),
        (#"<c r="A2" t="inlineStr"><is><r><t>陈</t></r><r><t>桂英</t></r></is></c>"#, "陈桂英"),
    ])
    func `a cell is read as a person sees it`(cell: String, text: String) throws {
        let strings =
            "<si><t>石桥镇</t></si><si><r><t>柳坪</t></r><r><t>村</t></r><rPh><t>liǔ</t></rPh></si>"
            + "<si><t>一_x000D_\n二_x</t></si>"

        #expect(try read(#"<row r="2">\#(cell)</row>"#, strings: strings).rows.map(\.cells) == [[text]])
    }

    @Test func `a cell that refers to no string is empty`() throws {
        #expect(
            try read(#"<row r="2"><c t="s"><v>9</v></c><c><v>1</v></c></row>"#).rows.map(\.cells) == [
                ["", "1"]
            ])
    }

    @Test func `cells that were left out are empty and rows keep the numbers of the sheet`() throws {
        let table = try read(
            #"<row r="5"><c r="C5"><v>1</v></c></row><row r="6"/><row r="9"><c r="B9"><v>2</v></c></row>"#)

        #expect(
            table.rows == [Table.Row(line: 5, cells: ["", "", "1"]), Table.Row(line: 9, cells: ["", "2"])])
    }

    @Test func `rows and cells without numbers are counted`() throws {
        let table = try read("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")

        #expect(table.rows == [Table.Row(line: 2, cells: ["1", "2"]), Table.Row(line: 3, cells: ["3"])])
    }

    @Test(arguments: [
        (0, "46346", "46346"), (1, "46346", "2026-11-20"), (1, "46346.5", "2026-11-20 12:00"),
        (1, "46346.343750000000", "2026-11-20 08:15"), (2, "46346", "2026-11-20"), (3, "0.5", "12:00"),
        (3, "0.000011574074074", "00:00:01"), (4, "46346", "46346"), (1, "1", "1900-01-01"),
        (1, "59", "1900-02-28"), (1, "61", "1900-03-01"), (1, "-5", "-5"),
    ])
    func `a number in a day's format is a day`(style: Int, value: String, text: String) throws {
        let table = try read(
            #"<row r="2"><c s="\#(style)"><v>\#(value)</v></c></row>"#,
            formats: #"<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>"#
                + #"<numFmt numFmtId="171" formatCode="[Red]0.00&quot;d&quot;\m"/>"#,
            cellFormats:
                #"<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/>"#
                + #"<xf numFmtId="21"/><xf numFmtId="171"/>"#)

        #expect(table.rows.map(\.cells) == [[text]])
    }

    @Test func `days of a workbook that counts from 1904 are right`() throws {
        let table = try read(
            #"<row r="2"><c s="0"><v>44884</v></c></row>"#, cellFormats: #"<xf numFmtId="14"/>"#,
            property: #"<workbookPr date1904="1"/>"#)

        #expect(table.rows.map(\.cells) == [["2026-11-20"]])
    }

    @Test func `the first sheet that is not hidden is read`() throws {
        let cell = { (text: String) in "<row><c t=\"str\"><v>\(text)</v></c></row>" }
        let bytes = Zip.workbook(sheets: [
            ("hidden", cell("x")), ("visible", cell("y")), ("visible", cell("z")),
        ])

        #expect(try SheetReader.read(bytes, name: "a.xlsx").header == ["y"])
    }

    @Test func `elements with a prefix are understood`() throws {
        let sheet =
            "<x:worksheet xmlns:x=\"u\"><x:row><x:c t=\"str\"><x:v>a</x:v></x:c></x:row></x:worksheet>"
        let bytes = Zip.file([
            ("xl/workbook.xml", Array("<workbook/>".utf8)), ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
        ])

        #expect(try SheetReader.read(bytes, name: "a.xlsx").header == ["a"])
    }

    @Test func `a workbook with its strings apart is read`() throws {
        let path = NSTemporaryDirectory() + "/yuanba-strings-\(UInt64.random(in: 0...UInt64.max)).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let book = try #require(workbook_new(path))
        let page = try #require(workbook_add_worksheet(book, "村民"))
        for (row, text) in ["姓名", "陈桂英", "罗敏", "陈桂英"].enumerated() {
            worksheet_write_string(page, UInt32(row), 0, text, nil)
        }
        workbook_close(book)

        let bytes = try #require(FileManager.default.contents(atPath: path))
        let table = try SheetReader.read(Array(bytes), name: "村民.xlsx")

        #expect(table.header == ["姓名"] && table.rows.map(\.cells) == [["陈桂英"], ["罗敏"], ["陈桂英"]])
    }
}

@Suite struct XLSXRefusalTests {
    func read(_ bytes: [UInt8]) throws -> Table { try SheetReader.read(bytes, name: "a.xlsx") }

    @Test func `a zip file that is no workbook is no sheet`() {
        let letter = Zip.file([("word/document.xml", Array("<document/>".utf8))])

        #expect(throws: SheetRefusal.notASheet(name: "a.xlsx")) { try read(letter) }
    }

    @Test func `a workbook that did not arrive whole is broken, wherever it was cut`() throws {
        let whole = try XLSX.write(sheet: "a", header: ["a"], rows: [[.text("x")]])

        for kept in [4, 30, whole.count / 2, whole.count - 1] {
            #expect(throws: SheetRefusal.brokenZip, "\(kept)") { try read(Array(whole.prefix(kept))) }
        }
    }

    @Test func `a changed byte in the sheet is noticed`() throws {
        var bytes = Zip.workbook(sheets: [("visible", "<row><c t=\"str\"><v>abcdefghij</v></c></row>")])
        let name = Array("sheet1.xml".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
        bytes[start + name.count + 20] ^= 0x55

        #expect(throws: SheetRefusal.brokenZip) { try read(bytes) }
    }

    @Test func `a workbook without its sheet, or with torn XML, is broken`() {
        let noSheet = Zip.file([("xl/workbook.xml", Array("<workbook/>".utf8))])
        let torn = Zip.workbook(sheets: [("visible", "<row><c>")])

        #expect(throws: SheetRefusal.brokenZip) { try read(noSheet) }
        #expect(throws: SheetRefusal.brokenZip) { try read(torn) }
    }

    @Test func `a small file that unpacks to a flood is refused before it is unpacked`() {
        let zeros = [UInt8](repeating: 0, count: 32 * 1024 * 1024)
        let bomb = Zip.file([
            ("xl/workbook.xml", Array("<workbook/>".utf8)), ("xl/worksheets/sheet1.xml", zeros),
        ])

        #expect(bomb.count < 100_000)
        #expect(throws: SheetRefusal.tooLarge(.unpacked)) { try read(bomb) }
    }

    @Test func `many entries, none of them a flood, are refused by their sum and by their number`() {
        let zeros = [UInt8](repeating: 0, count: SheetLimits.unpacked_bytes_without_ratio)
        let flood = Zip.file((0...50).map { ("xl/media/\($0).bin", zeros) })
        let crowd = Zip.file((0...SheetLimits.entries_max).map { ("xl/\($0)", []) })

        #expect(throws: SheetRefusal.tooLarge(.unpacked)) { try read(flood) }
        #expect(throws: SheetRefusal.tooLarge(.unpacked)) { try read(crowd) }
    }

    @Test(arguments: [
        #"<!ENTITY b "aaaaaaaaaa"><!ENTITY a "&b;&b;&b;">"#, #"<!ENTITY a SYSTEM "file:///etc/passwd">"#,
    ])
    func `a sheet that declares entities is refused`(entities: String) {
        let sheet =
            "<!DOCTYPE s [\(entities)]><worksheet><row><c t=\"str\"><v>&a;</v></c></row></worksheet>"
        let bytes = Zip.file([
            ("xl/workbook.xml", Array("<workbook/>".utf8)), ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
        ])

        #expect(throws: SheetRefusal.brokenZip) { try read(bytes) }
    }

    @Test func `a cell far to the right and rows without end are refused`() {
        let wide = Zip.workbook(sheets: [("visible", #"<row><c r="XFD1"><v>1</v></c></row>"#)])
        let farther = Zip.workbook(sheets: [("visible", #"<row><c r="ZZZZZZZZZZZZ1"><v>1</v></c></row>"#)])

        #expect(throws: SheetRefusal.tooLarge(.columns)) { try read(wide) }
        #expect(throws: SheetRefusal.tooLarge(.columns)) { try read(farther) }
    }

    @Test func `a row whose number cannot be is counted on`() throws {
        let name = #"<c t="str"><v>a</v></c>"#
        let data =
            "<row>\(name)</row><row r=\"9223372036854775807\">\(name)</row><row r=\"-1\">\(name)</row>"

        #expect(try read(Zip.workbook(sheets: [("visible", data)])).rows.map(\.line) == [2, 3])
    }

    @Test func `a workbook without a filled cell is empty`() {
        #expect(throws: SheetRefusal.empty) {
            try read(Zip.workbook(sheets: [("visible", "<row r=\"1\"/>")]))
        }
    }
}
