import Kernel

/// Reads the XML that WeChat sends, and nothing more of XML than that: elements with text, no attributes, no
/// document type, no entities but the five and numbers.
enum WireXML {
    /// The texts of the elements below the root, by name; of deeper ones by their path, `SendLocationInfo.Label`.
    static func fields(_ bytes: [UInt8]) throws(LetterRefusal) -> [String: String] {
        guard let text = String(validating: bytes, as: UTF8.self), bytes.count <= Limits.letter_bytes_max
        else {
            throw .notXML
        }
        var reading = Reading(Array(text.utf8))
        return try reading.document()
    }

    /// A text as character data that nothing can break out of.
    static func data(_ text: String) -> String {
        "<![CDATA[" + text.replacing("]]>", with: "]]]]><![CDATA[>") + "]]>"
    }

    private struct Reading {
        private let bytes: [UInt8]
        private var position = 0
        private var fields: [String: String] = [:]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func document() throws(LetterRefusal) -> [String: String] {
            _ = skip("\u{FEFF}")
            skipSpace()
            if skip("<?xml ") {
                guard let end = find("?>") else { throw .notXML }
                position = end + 2
            }
            skipSpace()
            guard try openTag() == "xml" else { throw .notXML }
            _ = try content(of: "xml", path: [])
            skipSpace()
            guard position == bytes.count else { throw .notXML }
            return fields
        }

        /// Everything up to the end tag; the text that stands between elements.
        private mutating func content(of name: String, path: [String]) throws(LetterRefusal) -> String {
            var text: [UInt8] = []
            while position < bytes.count {
                if skip("<![CDATA[") {
                    guard let end = find("]]>") else { throw .notXML }
                    text += bytes[position..<end]
                    position = end + 3
                } else if skip("</") {
                    guard skip(name) else { throw .notXML }
                    skipSpace()
                    guard skip(">") else { throw .notXML }
                    return String(decoding: text, as: UTF8.self)
                } else if bytes[position] == UInt8(ascii: "<") {
                    try element(in: path)
                } else if bytes[position] == UInt8(ascii: "&") {
                    text += try reference()
                } else {
                    text.append(bytes[position])
                    position += 1
                }
            }
            throw .notXML
        }

        private mutating func element(in path: [String]) throws(LetterRefusal) {
            let name = try openTag()
            let path = path + [name]
            guard path.count <= Limits.xmlDepth_max, fields.count < Limits.xmlElements_max else {
                throw .notXML
            }
            if bytes[position - 2] == UInt8(ascii: "/") {
                return try keep("", at: path)
            }
            try keep(try content(of: name, path: path), at: path)
        }

        /// Of two elements of one name nobody knows which is meant; lists stand deeper, and nobody here asks for them.
        private mutating func keep(_ text: String, at path: [String]) throws(LetterRefusal) {
            let name = path.joined(separator: ".")
            if fields[name] != nil, path.count == 1 { throw .notXML }
            fields[name] = text
        }

        /// `<name>` or `<name/>`.
        private mutating func openTag() throws(LetterRefusal) -> String {
            guard skip("<"), position < bytes.count else { throw .notXML }
            if bytes[position] == UInt8(ascii: "!") || bytes[position] == UInt8(ascii: "?") {
                throw .documentType
            }
            let begin = position
            while position < bytes.count, isName(bytes[position]) { position += 1 }
            guard position > begin else { throw .notXML }
            let name = String(decoding: bytes[begin..<position], as: UTF8.self)
            skipSpace()
            _ = skip("/")
            guard skip(">") else { throw .notXML }
            return name
        }

        private mutating func reference() throws(LetterRefusal) -> [UInt8] {
            guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
                throw .notXML
            }
            let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
            position = end + 1
            switch name {
            case "amp": return [UInt8(ascii: "&")]
            case "lt": return [UInt8(ascii: "<")]
            case "gt": return [UInt8(ascii: ">")]
            case "quot": return [UInt8(ascii: "\"")]
            case "apos": return [UInt8(ascii: "'")]
            default:
                guard name.first == "#" else { throw .documentType }
                let isHexadecimal = name.hasPrefix("#x")
                let digits = name.dropFirst(isHexadecimal ? 2 : 1)
                guard digits.allSatisfy(\.isHexDigit),
                    let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
                    let scalar = Unicode.Scalar(number), number >= 0x20 || [9, 10, 13].contains(number)
                else { throw .notXML }
                return Array(String(Character(scalar)).utf8)
            }
        }

        private func isName(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
        }

        private mutating func skipSpace() {
            while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) { position += 1 }
        }

        private mutating func skip(_ text: String) -> Bool {
            guard bytes[position...].starts(with: text.utf8) else { return false }
            position += text.utf8.count
            return true
        }

        private func find(_ text: String) -> Int? {
            let wanted = Array(text.utf8)
            var index = position
            while index + wanted.count <= bytes.count {
                if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
                index += 1
            }
            return nil
        }
    }
}
