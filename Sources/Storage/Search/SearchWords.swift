/// Cuts texts into the words that the index holds and the expressions that find them; the same cut on both sides.
enum SearchWords {
    /// Pairs of neighbouring characters of Chinese, whole words of letters and digits, in order, with spaces between.
    static func indexed(_ text: String) -> String {
        runs(text).flatMap { run in
            run.isIdeographic ? words(run) + [String(run.characters.suffix(1))] : words(run)
        }
        .joined(separator: " ")
    }

    /// An expression that wants every run of `text` as it stands; `nil` when there is nothing to look for.
    static func expression(_ text: String, on dialect: Dialect) -> String? {
        let parts = runs(text).prefix(8).map { phrase($0, on: dialect) }
        return parts.isEmpty ? nil : parts.joined(separator: dialect == .sqlite ? " AND " : " & ")
    }

    /// The run's words side by side; a single character of Chinese finds every pair that begins with it.
    private static func phrase(_ run: Run, on dialect: Dialect) -> String {
        let words = words(run)
        let isPrefix = run.isIdeographic && run.characters.count == 1
        return switch dialect {
        case .sqlite: "\"\(words.joined(separator: " "))\"\(isPrefix ? " *" : "")"
        case .postgres: words.map(quoted).joined(separator: " <-> ") + (isPrefix ? ":*" : "")
        }
    }

    /// An expression that wants any pair of `text`; `nil` when it has none.
    static func anyOf(_ text: String, on dialect: Dialect) -> String? {
        var seen: Set<String> = []
        let pairs = runs(text).flatMap(words).filter { $0.count > 1 && seen.insert($0).inserted }.prefix(24)
        guard !pairs.isEmpty else { return nil }
        return switch dialect {
        case .sqlite: pairs.map { "\"\($0)\"" }.joined(separator: " OR ")
        case .postgres: pairs.map(quoted).joined(separator: " | ")
        }
    }

    private struct Run {
        var characters: [Character]
        let isIdeographic: Bool
    }

    private static func runs(_ text: String) -> [Run] {
        var runs: [Run] = []
        var open = false
        for character in text.lowercased() {
            let ideographic = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            guard character.isLetter || character.isNumber else {
                open = false
                continue
            }
            if open, let last = runs.indices.last, runs[last].isIdeographic == ideographic {
                runs[last].characters.append(character)
            } else {
                runs.append(Run(characters: [character], isIdeographic: ideographic))
                open = true
            }
        }
        return runs
    }

    /// The last character also stands alone in the index, so that a search for one character finds it.
    private static func words(_ run: Run) -> [String] {
        guard run.isIdeographic, run.characters.count > 1 else { return [String(run.characters)] }
        return zip(run.characters, run.characters.dropFirst()).map { "\($0)\($1)" }
    }

    private static func quoted(_ word: String) -> String { "'\(word.replacing("'", with: "''"))'" }
}
