import CZip

/// A zip file made for a test.
enum Zip {
    static func file(_ entries: [(path: String, content: [UInt8])]) -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { preconditionFailure("no memory") }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            preconditionFailure("the zip file was not begun")
        }
        let copies = entries.map { entry in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: entry.content.count, alignment: 1)
            copy.copyBytes(from: entry.content)
            let source = zip_source_buffer(archive, copy.baseAddress, UInt64(copy.count), 0)
            precondition(zip_file_add(archive, entry.path, source!, 0) >= 0, "\(entry.path) was not added")
            return copy
        }
        precondition(zip_close(archive) == 0, "the zip file was not finished")
        for copy in copies { copy.deallocate() }
        return bytes(of: target)
    }

    /// A workbook of the given sheets' cells, as XML inside `<sheetData>`.
    static func workbook(
        sheets: [(state: String, data: String)], strings: String = "", formats: String = "",
        cellFormats: String = "",
        property: String = ""
    ) -> [UInt8] {
        let numbered = sheets.enumerated().map { (number: $0.offset + 1, sheet: $0.element) }
        var parts: [(String, String)] = numbered.map { number, sheet in
            (
                "xl/worksheets/sheet\(number).xml",
                "<worksheet><sheetData>\(sheet.data)</sheetData></worksheet>"
            )
        }
        let names = numbered.map {
            #"<sheet name="s\#($0)" sheetId="\#($0)" state="\#($1.state)" r:id="rId\#($0)"/>"#
        }
        let contents = "\(property)<sheets>\(names.joined())</sheets>"
        parts.append(("xl/workbook.xml", "<workbook xmlns:r=\"r\">\(contents)</workbook>"))
        let relations = numbered.map {
            #"<Relationship Id="rId\#($0.number)" Target="worksheets/sheet\#($0.number).xml"/>"#
        }
        parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"))
        parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>"))
        let styles = "<numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        parts.append(("xl/styles.xml", "<styleSheet>\(styles)<cellXfs>\(cellFormats)</cellXfs></styleSheet>"))
        return file(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    private static func bytes(of source: OpaquePointer) -> [UInt8] {
        var status = zip_stat_t()
        precondition(
            zip_source_stat(source, &status) == 0 && zip_source_open(source) == 0, "the zip file has no bytes"
        )
        defer { zip_source_close(source) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        precondition(
            zip_source_read(source, &bytes, status.size) == Int64(status.size), "the zip file was not read")
        return bytes
    }
}
