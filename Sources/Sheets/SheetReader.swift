/// Files that people send, as tables: `.xlsx`, or CSV in UTF-8, UTF-16 or GB 18030.
package enum SheetReader {
    /// Tells the form by the bytes; `name` is only said back in a refusal.
    package static func read(_ bytes: [UInt8], name: String) throws(SheetRefusal) -> Table {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= SheetLimits.input_bytes_max else { throw .tooLarge(.bytes) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return try Table(of: Workbook(bytes, name: name).rows())
        }
        let text = try TextEncoding.utf8(bytes, name: name)
        return try text.withUnsafeBufferPointer { text throws(SheetRefusal) in
            var reader = CSVReader(text)
            return try Table(of: try reader.rows())
        }
    }
}
