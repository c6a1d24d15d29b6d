import Foundation

/// A Swift file as these tests read it: its lines, and its tokens without comments.
struct Source {
    /// From the repository's root: `Sources/Cases/Rules/Closing.swift`.
    let path: String
    let lines: [Substring]
    let tokens: [Token]

    struct Token: Equatable {
        enum Kind: Equatable { case word, symbol, literal }

        let kind: Kind
        let text: String
        let line: Int
        /// Whether nothing stands between this and the token before it: `try!`, not `try !found`.
        var isAttached = false

        func isWord(_ text: String) -> Bool { kind == .word && self.text == text }
        func isSymbol(_ text: String) -> Bool { kind == .symbol && self.text == text }
    }

    /// Stands in a literal's text where a value is put in.
    static let hole = "\u{FFFC}"

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var scanner = Scanner(text)
        tokens = scanner.tokens()
    }

    /// The room's folder, if the file is of a room: `Cases`.
    var room: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// The folders between the room's and the file: `["Rules"]`.
    var folders: [Substring] { Array(path.split(separator: "/").dropFirst(2).dropLast()) }

    var name: Substring { path.split(separator: "/").last ?? "" }

    func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    func finding(_ line: Int, _ message: String) -> Finding {
        Finding(path: path, line: line, message: message)
    }
}

/// What is not tidy, where, and what to do.
struct Finding: CustomStringConvertible, Equatable {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}

/// Cuts Swift's text into words, symbols and literals; only as exact as these tests need.
struct Scanner {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var found: [Source.Token] = []
    private var end_of_last = -1

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func tokens() -> [Source.Token] {
        while at < bytes.count { step() }
        return found
    }

    private func peek(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

    private func starts(_ text: StaticString) -> Bool {
        at + text.utf8CodeUnitCount <= bytes.count
            && text.withUTF8Buffer { wanted in wanted.indices.allSatisfy { bytes[at + $0] == wanted[$0] } }
    }

    private mutating func advance() {
        if bytes[at] == UInt8(ascii: "\n") { line += 1 }
        at += 1
    }

    private mutating func step() {
        if starts("//") {
            while at < bytes.count, peek() != UInt8(ascii: "\n") { at += 1 }
        } else if starts("/*") {
            while at < bytes.count, !starts("*/") { advance() }
            at += 2
        } else if let hashes = literalHashes() {
            literal(hashes: hashes)
        } else if peek() == UInt8(ascii: "`"), let end = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: "`"))
        {
            emit(.word, bytes[at...end])
            at = end + 1
        } else if Self.isWord(peek()) {
            let start = at
            while at < bytes.count, Self.isWord(peek()) { at += 1 }
            emit(.word, bytes[start..<at])
        } else {
            if peek() > UInt8(ascii: " ") { emit(.symbol, bytes[at...at]) }
            advance()
        }
    }

    /// How many `#` open the literal that starts here, if one does.
    private func literalHashes() -> Int? {
        var count = 0
        while peek(count) == UInt8(ascii: "#") { count += 1 }
        return peek(count) == UInt8(ascii: "\"") ? count : nil
    }

    private mutating func literal(hashes: Int) {
        let (opening, place) = (line, found.count)
        at += hashes
        let isLong = starts("\"\"\"")
        at += isLong ? 3 : 1
        var text: [UInt8] = []
        while at < bytes.count {
            if isLong ? starts("\"\"\"") : peek() == UInt8(ascii: "\""), closes(hashes, after: isLong ? 3 : 1)
            {
                at += (isLong ? 3 : 1) + hashes
                break
            }
            if peek() == UInt8(ascii: "\\"), (0..<hashes).allSatisfy({ peek(1 + $0) == UInt8(ascii: "#") }) {
                at += 1 + hashes
                if peek() == UInt8(ascii: "(") {
                    text += Array(Source.hole.utf8)
                    interpolation()
                } else {
                    escape(into: &text)
                }
                continue
            }
            text.append(peek())
            advance()
        }
        found.insert(
            Source.Token(kind: .literal, text: String(decoding: text, as: UTF8.self), line: opening),
            at: place)
    }

    /// Reads what follows a backslash: a quote stands for itself, `\u{…}` for some character.
    private mutating func escape(into text: inout [UInt8]) {
        if peek() == UInt8(ascii: "\"") { text.append(peek()) }
        if starts("u{") {
            while at < bytes.count, peek() != UInt8(ascii: "}") { advance() }
        }
        advance()
    }

    private func closes(_ hashes: Int, after quotes: Int) -> Bool {
        (0..<hashes).allSatisfy { peek(quotes + $0) == UInt8(ascii: "#") }
    }

    /// Reads `( … )` as code.
    private mutating func interpolation() {
        var depth = 0
        while at < bytes.count {
            if peek() == UInt8(ascii: "(") { depth += 1 }
            if peek() == UInt8(ascii: ")") { depth -= 1 }
            step()
            if depth == 0 { return }
        }
    }

    private mutating func emit(_ kind: Source.Token.Kind, _ slice: ArraySlice<UInt8>) {
        found.append(
            Source.Token(
                kind: kind, text: String(decoding: slice, as: UTF8.self), line: line,
                isAttached: slice.startIndex == end_of_last))
        end_of_last = slice.endIndex
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
