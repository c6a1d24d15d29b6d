/// The tags of a page as a browser would read them, enough of HTML to test our own.
struct Markup: Sequence {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    /// Markup that no browser should be asked to guess about.
    struct Broken: Error { let description: String }

    private(set) var tags: [Tag] = []
    /// Elements that were opened and never closed, or closed in the wrong order.
    private(set) var unclosed: [String] = []

    private static let void: Set = ["meta", "link", "input", "img", "br", "path", "rect", "circle"]

    init(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        var open: [String] = []
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            if rest.first == UInt8(ascii: "!") { continue }
            let isEnd = rest.first == UInt8(ascii: "/")
            if isEnd { rest.removeFirst() }
            let tag = try Markup.tag(&rest)
            if isEnd {
                if open.popLast() != tag.name { unclosed.append(tag.name) }
            } else {
                tags.append(tag)
                if !Markup.void.contains(tag.name) { open.append(tag.name) }
            }
        }
        unclosed += open
    }

    func makeIterator() -> IndexingIterator<[Tag]> { tags.makeIterator() }

    private static func tag(_ rest: inout ArraySlice<UInt8>) throws -> Tag {
        let name = word(&rest)
        if name.isEmpty { throw Broken(description: "a < that opens nothing") }
        var attributes: [String: String] = [:]
        while true {
            rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard let byte = rest.first else { throw Broken(description: "<\(name)> never ends") }
            if byte == UInt8(ascii: ">") {
                rest.removeFirst()
                return Tag(name: name, attributes: attributes)
            }
            let key = word(&rest)
            if key.isEmpty { throw Broken(description: "a stray \(byte) in <\(name)>") }
            attributes[key] = try value(&rest)
        }
    }

    private static func value(_ rest: inout ArraySlice<UInt8>) throws -> String {
        guard rest.first == UInt8(ascii: "=") else { return "" }
        rest.removeFirst()
        guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else {
            throw Broken(description: "an attribute without its quotes")
        }
        let value = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[(end + 1)...]
        return value
    }

    private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
        let word = rest.prefix { byte in
            (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        }
        rest = rest.dropFirst(word.count)
        return String(decoding: word, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }
}
