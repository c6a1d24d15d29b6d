import Testing

/// A function fits a screen, a file a sitting, a line a window.
enum Sizes {
    static let file_lines_max = 300
    static let line_columns_max = 120
    static let function_lines_max = 70

    static func findings(_ source: Source) -> [Finding] {
        files(source) + lines(source) + functions(source)
    }

    static func files(_ source: Source) -> [Finding] {
        let count = source.lines.last == "" ? source.lines.count - 1 : source.lines.count
        guard count > file_lines_max else { return [] }
        return [
            source.finding(
                count, "\(count) lines, at most \(file_lines_max); take a capability out into a file")
        ]
    }

    static func lines(_ source: Source) -> [Finding] {
        source.lines.enumerated().compactMap { index, line in
            // A character takes at most four bytes, so most lines need no counting.
            guard line.utf8.count > line_columns_max, line.count > line_columns_max else { return nil }
            return source.finding(
                index + 1, "\(line.count) columns, at most \(line_columns_max); break the line")
        }
    }

    /// Blocks of functions, initialisers and computed properties.
    static func functions(_ source: Source) -> [Finding] {
        var findings: [Finding] = []
        var open: [(isFunction: Bool, line: Int)] = []
        var (isFunction, isType, opening) = (false, false, 1)
        for token in source.tokens {
            switch token.text {
            case "func", "init", "var",
                "subscript" where token.kind == .word:
                isFunction = true
                opening = token.line
            case "struct", "class", "enum", "extension", "protocol",
                "actor" where token.kind == .word:
                isType = true
            case "{" where token.kind == .symbol:
                open.append((isFunction && !isType, opening))
                (isFunction, isType) = (false, false)
            case "}" where token.kind == .symbol:
                (isFunction, isType) = (false, false)
                guard let block = open.popLast(), block.isFunction else { continue }
                let count = token.line - block.line + 1
                guard count > function_lines_max else { continue }
                findings.append(
                    source.finding(
                        block.line,
                        "\(count) lines, at most \(function_lines_max); give a part of it its own name"))
            default: continue
            }
        }
        return findings
    }
}

struct SizeTests {
    @Test func `files, functions and lines stay small`() {
        expectTidy(Repository.here.sources.flatMap(Sizes.findings))
    }

    @Test func `what is too large is found where it begins`() {
        let body = String(repeating: "    work()\n", count: 69)
        let fits = "struct A {\nfunc f() {\n" + String(repeating: "    work()\n", count: 68) + "}\n}\n"
        let long = "struct A {\nfunc f() {\n" + body + "}\n}\n"
        let wide =
            "let a = 1\n" + String(repeating: "宽", count: 120) + "\n" + String(repeating: "宽", count: 121)
        let tall = String(repeating: "let a = 1\n", count: 301)

        #expect(Sizes.findings(Source(path: "a", text: fits)) == [])
        #expect(Sizes.findings(Source(path: "a", text: long)).map(\.line) == [2])
        #expect(Sizes.findings(Source(path: "a", text: wide)).map(\.line) == [3])
        #expect(Sizes.findings(Source(path: "a", text: tall)).map(\.line) == [301])
    }
}
