import Kernel
import Testing

@testable import Sheets

@Suite struct CSVReadingTests {
    func read(_ text: String) throws -> Table {
        try SheetReader.read(Array(text.utf8), name: "村民.csv")
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
        ("a,b\r1,2\r", [["1", "2"]]),
        ("\u{FEFF}a,b\n1,2", [["1", "2"]]),
        ("a,b\n1,\n,2", [["1", ""], ["", "2"]]),
        ("a,b\n1\n1,2,3", [["1"], ["1", "2", "3"]]),
        ("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", [["1,5", "say \"hi\""]]),
        ("a,b\n\"\",\"\"\"\"\n", [["", "\""]]),
        ("a,b\n\"\"\"x\"\"\",2\n", [["\"x\"", "2"]]),
        ("a,b\n3\" 管,\"x\"y\n", [["3\" 管", "xy"]]),
        ("a,b\n 1 , 2\n", [[" 1 ", " 2"]]),
        ("a;b\n1,5;2\n", [["1,5", "2"]]),
        ("a\tb\n1;5\t2\n", [["1;5", "2"]]),
        ("a,b\nx\u{2028}y,2\n", [["x\u{2028}y", "2"]]),
        ("a,b\n511423102000,001\n", [["511423102000", "001"]]),
    ])
    func `cells are read as they were meant`(text: String, cells: [[String]]) throws {
        let table = try read(text)

        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.cells) == cells)
    }

    @Test func `rows are numbered by the lines of the file, also behind cells of several lines`() throws {
        let table = try read("编号,内容\r\n1,\"一\r\n二\n三\r四\"\r\n\r\n,\r\n2,五\n3,\"六\n\"\n4,七")

        #expect(table.rows.map(\.line) == [2, 8, 9, 11])
        #expect(table.rows.map { $0[0] } == ["1", "2", "3", "4"])
        #expect(table.rows[0][1] == "一\r\n二\n三\r四")
        #expect(table.rows[0][7] == "")
    }

    @Test func `ten thousand rows of several lines keep their numbers`() throws {
        let rows = (0..<10_000).map { "\(511_423_000_000 + $0),\"石桥镇\n柳坪村\",田小禾" }

        let table = try read("代码,地方,名字\n" + rows.joined(separator: "\n"))

        #expect(table.rows.count == 10_000)
        #expect(table.rows.allSatisfy { $0.cells.count == 3 })
        #expect(table.rows[9_999] == Table.Row(line: 20_000, cells: ["511423009999", "石桥镇\n柳坪村", "田小禾"]))
    }

    @Test func `a file in GB 18030 is read, rare characters too`() throws {
        let table = try SheetReader.read(
            [
                0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB4, 0xE5, 0x0D, 0x0A, 0xB3, 0xC2, 0xB9, 0xF0, 0xD3, 0xA2,
                0x2C, 0xC1, 0xF8,
                0xC6, 0xBA, 0xB4, 0xE5, 0x0D, 0x0A, 0xD6, 0xDC, 0xB3, 0xA4, 0xC1, 0xD6, 0x2C, 0x95, 0x34,
                0xB2, 0x35, 0xB4,
                0xE5, 0x0D, 0x0A,
            ], name: "村民.csv")

        #expect(table.header == ["姓名", "村"])
        #expect(table.rows.map(\.cells) == [["陈桂英", "柳坪村"], ["周长林", "𠮷村"]])
    }

    @Test(arguments: [true, false]) func `a file in UTF-16 is read`(isBigEndian: Bool) throws {
        let text = "\u{FEFF}姓名\t村\r\n陈桂英\t柳坪村\r\n"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }

        #expect(try SheetReader.read(bytes, name: "a.txt").rows.map(\.cells) == [["陈桂英", "柳坪村"]])
    }

    @Test func `a header loses the spaces around its names and its empty end`() throws {
        #expect(try read("　姓名 , ,村,,\n陈桂英,x,柳坪村,,").header == ["姓名", "", "村"])
    }

    @Test func `a header alone is a table without rows`() throws {
        let table = try read("姓名,村\n")

        #expect(table.header == ["姓名", "村"] && table.rows.isEmpty)
    }
}

@Suite struct CSVRefusalTests {
    func read(_ bytes: some Sequence<UInt8>) throws -> Table {
        try SheetReader.read(Array(bytes), name: "村民.csv")
    }

    @Test(arguments: ["", "\n\n", ",,\r\n", "\u{FEFF}"])
    func `a file without content is empty`(text: String) {
        #expect(throws: SheetRefusal.empty) { try read(text.utf8) }
    }

    @Test func `a quote that is never closed is found in its line`() {
        #expect(throws: SheetRefusal.unclosedQuote(line: 3)) { try read("a,b\n1,2\n3,\"4\n5,6\n".utf8) }
        #expect(throws: SheetRefusal.unclosedQuote(line: 4)) { try read("a,b\n1,\"2\n\"\n3,\"4\"\"\n5".utf8) }
    }

    @Test func `a name that stands over two columns is refused`() {
        #expect(throws: SheetRefusal.duplicateColumn(name: "村")) { try read("村,姓名, 村\n1,2,3".utf8) }
    }

    @Test func `more bytes, rows or columns than bearable are refused`() {
        let large = [UInt8](repeating: 0x61, count: SheetLimits.input_bytes_max + 1)
        let long = String(repeating: "a\n", count: SheetLimits.rows_max + 1)
        let wide = String(repeating: "a,", count: SheetLimits.columns_max) + "a"
        let row = "a" + String(repeating: ",", count: SheetLimits.columns_max - 1) + "\n"
        let full = String(repeating: row, count: SheetLimits.cells_max / SheetLimits.columns_max + 1)

        #expect(throws: SheetRefusal.tooLarge(.bytes)) { try read(large) }
        #expect(throws: SheetRefusal.tooLarge(.rows)) { try read(long.utf8).rows.count }
        #expect(throws: SheetRefusal.tooLarge(.columns)) { try read(wide.utf8) }
        #expect(throws: SheetRefusal.tooLarge(.cells)) { try read(full.utf8).rows.count }
    }

    @Test func `what holds zeros is no text, and says which file it was`() {
        let oldWorkbook: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

        #expect(throws: SheetRefusal.notASheet(name: "村民.csv")) { try read(oldWorkbook) }
    }

    @Test(
        arguments: [[0xFF, 0x80, 0x80], [0xEF, 0xBB, 0xBF, 0xD0, 0xD5], [0xFF, 0xFE, 0x41]] as [[UInt8]])
    func `bytes in no known encoding are refused`(bytes: [UInt8]) {
        #expect(throws: SheetRefusal.unknownEncoding) { try read(bytes) }
    }

    @Test func `every refusal has a sentence in every language, with all values filled`() {
        let refusals: [SheetRefusal] = [
            .empty, .tooLarge(.bytes), .tooLarge(.unpacked), .tooLarge(.rows), .tooLarge(.columns),
            .tooLarge(.cells), .notASheet(name: "a.doc"), .brokenZip, .unknownEncoding,
            .unclosedQuote(line: 3),
            .duplicateColumn(name: "村"),
            .columnMissing(names: ["代码"], found: ["姓名"]),
        ]

        for refusal in refusals {
            #expect(refusal.sentence.text.key.hasPrefix(refusal.code))
            for language in Language.allCases {
                #expect(!refusal.sentence(language).contains("{"), "\(refusal.sentence(language))")
            }
        }
        #expect(refusals.map(\.sentence.text) == SheetsTexts.all)
    }
}

@Suite struct CSVWritingTests {
    @Test func `a table is written with its mark, with quotes where they are needed`() {
        let bytes = CSVText.write(
            header: ["代码", "说明"], rows: [["511423102000", "a,b"], ["1", "say \"hi\"\n再见"], ["", ""]])

        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(text == "代码,说明\r\n511423102000,\"a,b\"\r\n1,\"say \"\"hi\"\"\n再见\"\r\n,\r\n")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3", "'-2+3"), ("+cmd|x", "'+cmd|x"), ("-", "'-"),
        ("\t=1", "\"'\t=1\""), ("-3.5", "-3.5"), ("+86", "+86"), ("-3.", "'-3."), ("--1", "'--1"),
        ("1-1", "1-1"), ("’=", "’="),
    ])
    func `what a spreadsheet program would take for a formula is written as text`(
        cell: String, written: String
    ) {
        let bytes = CSVText.write(header: [], rows: [[cell]])

        #expect(String(decoding: bytes.dropFirst(5), as: UTF8.self) == written + "\r\n")
    }

    @Test func `what was written is read again`() throws {
        let rows = [["1", "一,二\r\n三;\t四\"", ""], ["2", " 空格 ", "x"]]

        let table = try SheetReader.read(CSVText.write(header: ["a", "b", "c"], rows: rows), name: "a.csv")

        #expect(table.rows.map(\.cells) == rows)
        #expect(table.rows.map(\.line) == [2, 4])
    }
}
