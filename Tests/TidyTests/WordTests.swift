import Testing

/// Names that say nothing, marks of unfinished work, and ways to crash.
enum Words {
    private static let suffixes = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Handler", "Impl", "Info", "Processor",
        "Common", "Base",
    ]
    /// Written apart, so that this file does not find itself.
    private static let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    private static let homes = ["/ho" + "me/", "/Us" + "ers/", "/ro" + "ot/", "/wo" + "rk/"]

    static func findings(_ source: Source) -> [Finding] {
        names(source) + crashes(source) + marks(source.path, source.lines) + homes(source.path, source.lines)
    }

    static func names(_ source: Source) -> [Finding] {
        var findings: [Finding] = []
        if source.name.contains("+") {
            findings.append(source.finding(1, "name the file for the capability it adds, without a plus"))
        }
        let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        for (token, next) in zip(source.tokens, source.tokens.dropFirst())
        where token.kind == .word && kinds.contains(token.text) && next.kind == .word {
            guard let suffix = suffixes.first(where: { next.text.hasSuffix($0) }) else { continue }
            findings.append(
                source.finding(next.line, "\(next.text): \(suffix) says nothing; name what it is"))
        }
        return findings
    }

    static func crashes(_ source: Source) -> [Finding] {
        source.tokens.indices.compactMap { index in
            let token = source.tokens[index]
            guard token.kind == .word, let next = source.token(index + 1) else { return nil }
            let before = source.token(index - 1)
            switch token.text {
            case "try" where next.isSymbol("!") && next.isAttached:
                return source.finding(token.line, "try with !; throw, or catch and say why")
            case "as" where next.isSymbol("!") && next.isAttached:
                return source.finding(token.line, "as with !; use as? and a Fault")
            case "print"
            where next.isSymbol("(") && before?.isSymbol(".") != true && before?.isWord("func") != true:
                return source.finding(
                    token.line, "print; use the logger, or Terminal.say in the command line")
            case "fatalError" where next.isSymbol("(") && source.token(index + 2)?.isSymbol(")") == true:
                return source.finding(token.line, "fatalError without words; say what was wrong")
            case let access where isOpenDoor(access) && source.room != nil && isAccess(next):
                return source.finding(
                    token.line, "\(token.text); use package for what the room offers, nothing for the rest")
            default: return nil
            }
        }
    }

    private static func isOpenDoor(_ word: String) -> Bool { word == "public" || word == "open" }

    /// Whether the word after `public` or `open` makes it an access level.
    private static func isAccess(_ next: Source.Token) -> Bool {
        let words: Set = [
            "struct", "class", "enum", "actor", "protocol", "typealias", "func", "var", "let", "init",
            "static", "final",
            "extension", "subscript", "import", "internal",
        ]
        return next.kind == .word && words.contains(next.text)
    }

    static func marks(_ path: String, _ lines: [Substring]) -> [Finding] {
        lines.enumerated().compactMap { index, line in
            guard let mark = marks.first(where: { line.contains($0) && isWord($0, in: line) }) else {
                return nil
            }
            return Finding(
                path: path, line: index + 1, message: "\(mark) is left over; do it, or write an issue")
        }
    }

    static func homes(_ path: String, _ lines: [Substring]) -> [Finding] {
        lines.enumerated().compactMap { index, line in
            guard line.contains("/"), let home = homes.first(where: line.contains) else { return nil }
            return Finding(
                path: path, line: index + 1, message: "\(home)… is one developer's path; use a relative one")
        }
    }

    private static func isWord(_ mark: String, in line: Substring) -> Bool {
        line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == mark }
    }
}

struct WordTests {
    @Test func `names say what a thing is, and nothing is left over`() {
        expectTidy(Repository.here.sources.flatMap(Words.findings))
    }

    @Test func `scripts and documents hold no leftovers and no developer's paths`() {
        let here = Repository.here

        let findings = here.papers.flatMap { path in
            let lines = here.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            return Words.marks(path, lines) + Words.homes(path, lines)
        }

        #expect(here.papers.contains("Makefile"))
        expectTidy(findings)
    }

    @Test func `an empty name, a crash, an open door and a leftover are found`() {
        let text = """
            struct CaseManager {}
            let a = try! read()
            let b = c as! D
            print(a)
            fatalError()
            public func f() {}
            // TO\("DO"): later
            let folder = "/ho\("me")/me"
            let said = "print(a) try! CaseManager"
            canvas.print(a)
            let e = try !isThere()
            func `the public let it be`() {}
            """

        let findings = Words.findings(Source(path: "Sources/Cases/Case+Closing.swift", text: text))

        #expect(findings.map(\.line).sorted() == [1, 1, 2, 3, 4, 5, 6, 7, 8])
    }
}
