/// Tables as CSV that Excel and WPS open rightly: UTF-8 with its mark, CRLF, quotes where they are needed.
///
/// - Source: RFC 4180. A cell that a spreadsheet program would take for a formula gets an apostrophe before
///   it.
package enum CSVText {
    package static func write(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        append(header, to: &bytes)
        for row in rows { append(row, to: &bytes) }
        return bytes
    }

    private static func append(_ row: [String], to bytes: inout [UInt8]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(guarded(cell), to: &bytes)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        guard cell.utf8.contains(where: needsQuotes) else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(quote)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x3B
    }

    private static func guarded(_ cell: String) -> String {
        guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first), !isPlainNumber(cell) else {
            return cell
        }
        return "'" + cell
    }

    /// A sign, digits, and perhaps a point with digits: −3.5 is a figure, −3+cmd is not.
    private static func isPlainNumber(_ cell: String) -> Bool {
        let unsigned = cell.hasPrefix("-") || cell.hasPrefix("+") ? cell.dropFirst() : cell[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
    }
}
