import Glibc

/// Comma-separated values, byte by byte.
///
/// - Source: RFC 4180, and what Excel and WPS write beyond it: semicolons or tabs between cells, any line
///   end.
struct CSVReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    private var position = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// UTF-8 without a byte order mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        delimiter = Self.delimiter(of: bytes)
    }

    /// All rows that hold anything.
    mutating func rows() throws(SheetRefusal) -> [Table.Row] {
        var rows = RowCollection()
        while position < bytes.count { try rows.append(try row()) }
        return rows.all
    }

    private mutating func row() throws(SheetRefusal) -> Table.Row {
        let first = line
        var cells = [try cell()]
        while position < bytes.count, bytes[position] == delimiter {
            position += 1
            cells.append(try cell())
            guard cells.count <= SheetLimits.columns_max else { throw .tooLarge(.columns) }
        }
        endLine()
        return Table.Row(line: first, cells: cells)
    }

    private mutating func cell() throws(SheetRefusal) -> String {
        guard position < bytes.count, bytes[position] == Self.quote else { return text(to: endOfCell()) }
        return try quoted()
    }

    /// After the closing quote whatever stands before the next delimiter is taken as it is.
    private mutating func quoted() throws(SheetRefusal) -> String {
        let opened = line
        var text = try quotedPart(openedIn: opened)
        while position < bytes.count, bytes[position] == Self.quote {
            text += "\""
            text += try quotedPart(openedIn: opened)
        }
        return text + self.text(to: endOfCell())
    }

    /// From a quote to behind the next one.
    private mutating func quotedPart(openedIn opened: Int) throws(SheetRefusal) -> String {
        position += 1
        guard let end = closingQuote() else { throw .unclosedQuote(line: opened) }
        countLines(to: end)
        defer { position = end + 1 }
        return text(to: end)
    }

    private func closingQuote() -> Int? {
        guard position < bytes.count, let start = bytes.baseAddress,
            let found = memchr(start + position, Int32(Self.quote), bytes.count - position)
        else { return nil }
        return start.distance(to: found.assumingMemoryBound(to: UInt8.self))
    }

    private func endOfCell() -> Int {
        var end = position
        while end < bytes.count {
            let byte = bytes[end]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            end += 1
        }
        return end
    }

    private mutating func text(to end: Int) -> String {
        defer { position = end }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<end]), as: UTF8.self)
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isPair = bytes[position] == Self.carriageReturn && position + 1 < bytes.count
        position += isPair && bytes[position + 1] == Self.lineFeed ? 2 : 1
        line += 1
    }

    /// Line ends inside a quoted cell; a return and a feed are one.
    private mutating func countLines(to end: Int) {
        for index in position..<end {
            if bytes[index] == Self.lineFeed {
                line += 1
            } else if bytes[index] == Self.carriageReturn, bytes[index + 1] != Self.lineFeed {
                line += 1
            }
        }
    }

    /// Whichever of the three stands most often in the first line.
    private static func delimiter(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        for byte in bytes {
            if byte == lineFeed || byte == carriageReturn { break }
            counts[byte, default: 0] += 1
        }
        let comma = UInt8(ascii: ",")
        let others = [UInt8(ascii: "\t"), UInt8(ascii: ";")].filter {
            counts[$0, default: 0] > counts[comma, default: 0]
        }
        return others.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? comma
    }
}
