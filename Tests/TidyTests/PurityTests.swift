import Testing

/// Model and Rules are pure: the same values give the same answer, today and in a hundred years.
enum Purity {
    /// Words that reach for the world, and what to do instead.
    private static let reaching = [
        "Date": "take an Instant or a Day from the caller",
        "Locale": "return a code; the catalogue holds the words",
        "Calendar": "take a Day from the caller",
        "TimeZone": "use ChinaTime of the Kernel with an Instant from the caller",
        "UUID": "take the id from the caller",
        "Randomness": "take the value from the caller",
        "SystemRandomNumberGenerator": "take the value from the caller",
        "SystemTime": "take an Instant from the caller",
        "ContinuousClock": "take an Instant from the caller",
        "ProcessInfo": "take the value from the caller",
        "FileManager": "take the bytes from the caller",
        "County": "take the values from the action",
        "Reader": "let the action read, and take the values",
        "Transaction": "let the action write, and return the values",
        "Query": "let the store ask, and take the values",
    ]

    /// Members that do the same, after a dot.
    private static let members = [
        "random": "take the value from the caller", "randomElement": "take the value from the caller",
        "shuffled": "take the order from the caller", "shuffle": "take the order from the caller",
    ]

    static func findings(_ source: Source) -> [Finding] {
        guard source.room != nil, source.folders.contains(where: { $0 == "Model" || $0 == "Rules" }) else {
            return []
        }
        return source.tokens.indices.compactMap { index in
            let token = source.tokens[index]
            guard token.kind == .word else { return nil }
            let isMember = index > 0 && source.tokens[index - 1].isSymbol(".")
            let advice = isMember ? members[token.text] : reaching[token.text]
            return advice.map { source.finding(token.line, "\(token.text) in Model or Rules; \($0)") }
        }
    }

    /// Modules that a noun or a rule may not know.
    static func imported(_ source: Source) -> [Finding] {
        guard source.folders.contains(where: { $0 == "Model" || $0 == "Rules" }) else { return [] }
        let banned: Set = ["GRDB", "CPostgres", "Hummingbird", "HTTPTypes", "NIOCore", "Logging"]
        return Rows.imports(source).filter { banned.contains($0.name) }.map {
            source.finding(
                $0.line, "\($0.name) in Model or Rules; move what needs it to Store, Actions or Web")
        }
    }
}

struct PurityTests {
    @Test func `nouns and rules know no clock, store, locale or randomness`() {
        let sources = Repository.here.roomSources

        let findings = sources.flatMap { Purity.findings($0) + Purity.imported($0) }

        #expect(sources.contains { $0.folders.first == "Rules" })
        expectTidy(findings)
    }

    @Test func `a rule that looks at the clock, draws lots or reads the store is found`() {
        let text = """
            import Hummingbird
            let now = Date()
            let die = Int.random(in: 1...6)
            func rule(in reader: Reader) {}
            let said = "Date()" // Date()
            """
        let rule = Source(path: "Sources/Cases/Rules/Closing.swift", text: text)
        let action = Source(path: "Sources/Cases/Actions/Close.swift", text: text)

        #expect((Purity.imported(rule) + Purity.findings(rule)).map(\.line) == [1, 2, 3, 4])
        #expect(Purity.imported(action) + Purity.findings(action) == [])
    }
}
