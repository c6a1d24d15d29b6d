import Glibc

/// The encodings in which spreadsheet programs in China write text.
enum TextEncoding {
    private static let mark8: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The text as UTF-8 without a byte order mark.
    static func utf8(_ bytes: [UInt8], name: String) throws(SheetRefusal) -> [UInt8] {
        if bytes.starts(with: mark8) {
            let text = Array(bytes.dropFirst(mark8.count))
            guard isText(text) else { throw .unknownEncoding }
            return text
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try converted(bytes.dropFirst(2), from: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return try converted(bytes.dropFirst(2), from: "UTF-16BE") }
        guard !bytes.contains(0) else { throw .notASheet(name: name) }
        if isText(bytes) { return bytes }
        return try converted(bytes[...], from: "GB18030")
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }

    private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) throws(SheetRefusal)
        -> [UInt8]
    {
        guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
            throw .unknownEncoding
        }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // Two bytes become three at most, and four stay four.
        let capacity = source.count * 3 / 2 + 16
        var isWhole = false
        let text = [UInt8](unsafeUninitializedCapacity: capacity) { text, count in
            source.withUnsafeMutableBufferPointer { source in
                var from = source.baseAddress
                var left = source.count
                var room = capacity
                text.withMemoryRebound(to: CChar.self) { text in
                    var to = text.baseAddress
                    isWhole = iconv(converter, &from, &left, &to, &room) != -1 && left == 0
                }
                count = capacity - room
            }
        }
        guard isWhole, !text.contains(0) else { throw .unknownEncoding }
        return text
    }
}
