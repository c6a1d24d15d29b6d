import Kernel

/// Reads `multipart/form-data`; the framework brings no parser for it.
enum Multipart {
    static let parts_max = 100

    /// Throws `WebRefusal` for a body that is not what its header says.
    static func parse(_ bytes: [UInt8], contentType: String) throws -> Input {
        guard let boundary = parameter("boundary", in: contentType), !boundary.isEmpty,
            boundary.utf8.count <= 70
        else {
            throw WebRefusal.bodyUnreadable
        }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line end before it; read as if it had.
        let body = [13, 10] + bytes
        var input = Input()
        guard var start = find(delimiter, in: body, from: 0) else { throw WebRefusal.bodyUnreadable }
        var parts = 0
        while true {
            let after = start + delimiter.count
            if body.count >= after + 2, body[after] == UInt8(ascii: "-"), body[after + 1] == UInt8(ascii: "-")
            {
                return input
            }
            guard let next = find(delimiter, in: body, from: after) else { throw WebRefusal.bodyUnreadable }
            parts += 1
            guard parts <= parts_max else { throw WebRefusal.bodyUnreadable }
            try add(body[after..<next], to: &input)
            start = next
        }
    }

    private static func add(_ part: ArraySlice<UInt8>, to input: inout Input) throws {
        guard let headEnd = find(Array("\r\n\r\n".utf8), in: part, from: part.startIndex) else {
            throw WebRefusal.bodyUnreadable
        }
        let head = try Bodies.text(part[part.startIndex..<headEnd])
        let content = part[(headEnd + 4)...]
        let lines = head.split(whereSeparator: \.isNewline)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", in: String(disposition))
        else { throw WebRefusal.bodyUnreadable }
        if let fileName = parameter("filename", in: String(disposition)) {
            input.files.append(Input.Upload(field: name, fileName: fileName, bytes: Array(content)))
        } else {
            input.fields[name, default: []].append(try Bodies.text(content))
        }
    }

    private static func parameter(_ name: String, in header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmed == name else { continue }
            let value = pair[1].trimmed
            return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count >= 2
                ? String(value.dropFirst().dropLast()) : value
        }
        return nil
    }

    private static func find(
        _ pattern: [UInt8], in bytes: some RandomAccessCollection<UInt8>, from start: Int
    ) -> Int? {
        bytes.withContiguousStorageIfAvailable { buffer -> Int? in
            let base = bytes.startIndex as? Int ?? 0
            var index = start - base
            while index + pattern.count <= buffer.count {
                if buffer[index] == pattern[0], buffer[index..<index + pattern.count].elementsEqual(pattern) {
                    return index + base
                }
                index += 1
            }
            return nil
        } ?? nil
    }
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
