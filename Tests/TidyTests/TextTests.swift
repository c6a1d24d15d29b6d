import Testing

/// The catalogue as it stands in the rooms' sources.
enum Catalogue {
    struct Entry: Equatable {
        let key: String
        let chinese: String
        let english: String
        let line: Int
    }

    /// Every `Text("key", "中文", "English")` whose parts are literals, or literals joined by `+`.
    static func entries(_ source: Source) -> [Entry] {
        source.tokens.indices.compactMap { index in
            guard source.tokens[index].isWord("Text"), source.token(index + 1)?.isSymbol("(") == true else {
                return nil
            }
            var at = index + 2
            guard let key = literal(source, &at), let chinese = literal(source, &at),
                let english = literal(source, &at)
            else { return nil }
            return Entry(key: key, chinese: chinese, english: english, line: source.tokens[index].line)
        }
    }

    private static func literal(_ source: Source, _ at: inout Int) -> String? {
        var whole = ""
        while let token = source.token(at), token.kind == .literal, !token.text.contains(Source.hole) {
            whole += token.text
            at += 1
            guard source.token(at)?.isSymbol("+") == true else { break }
            at += 1
        }
        guard !whole.isEmpty, let end = source.token(at), end.isSymbol(",") || end.isSymbol(")") else {
            return nil
        }
        at += 1
        return whole
    }

    /// One value in the form each language wants: `{wan}` for 4000万, `{million}` for 40 million.
    private static let twins: Set<Set<Substring>> = [["chinese", "english"], ["wan", "million"]]

    /// What `{…}` a text wants filled.
    static func places(_ text: String) -> Set<Substring> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                part.firstIndex(of: "}").map { part[..<$0] }
            })
    }

    static func findings(_ sources: [Source]) -> [Finding] {
        var (findings, first): ([Finding], [String: Finding]) = ([], [:])
        for source in sources {
            for entry in entries(source) {
                if let other = first[entry.key] {
                    findings.append(
                        source.finding(
                            entry.line,
                            "\(entry.key) stands at \(other.path):\(other.line) too; choose another key"))
                }
                first[entry.key] = source.finding(entry.line, "")
                let (chinese, english) = (places(entry.chinese), places(entry.english))
                let difference = chinese.symmetricDifference(english)
                if !difference.isEmpty, !twins.contains(difference) {
                    let odd = difference.sorted().joined(separator: ", ")
                    findings.append(
                        source.finding(
                            entry.line, "\(entry.key): only one language has {\(odd)}; give both the same"))
                }
            }
        }
        return findings
    }
}

struct TextTests {
    @Test func `every text has its own key, and both languages want the same values`() {
        let sources = Repository.here.roomSources

        let findings = Catalogue.findings(sources)

        #expect(sources.flatMap(Catalogue.entries).count > 300)
        expectTidy(findings)
    }

    @Test func `a key used twice and a value that one language forgets are found`() {
        let source = Source(
            path: "Sources/Cases/Texts.swift",
            text: """
                static let a = Text("case.a", "还剩 {days} 天", "{days} " + "days left")
                static let b = Text("case.a", "甲", "A")
                static let c = Text("case.c", "还剩 {days} 天", "Some days left")
                """)

        #expect(Catalogue.entries(source).map(\.english) == ["{days} days left", "A", "Some days left"])
        #expect(Catalogue.findings([source]).map(\.line) == [2, 3])
    }
}
