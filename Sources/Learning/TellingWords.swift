extension TextGroups {
    /// The words that most texts of a group share and others do not, in the order in which they are read.
    ///
    /// - Parameter texts: of the group's members; a few dozen are enough.
    package func tellingWords(of texts: [String], atMost limit: Int) -> [String] {
        let read = texts.prefix(Telling.texts_max).map { String($0.prefix(Telling.characters_max)) }
        var textsWith: [Gram: Int] = [:]
        for text in read {
            for gram in Set(TextPile.pairs(of: text)) { textsWith[gram, default: 0] += 1 }
        }
        let enough = max(2, (read.count + 1) / 2)
        let ranked = textsWith.filter { $0.value >= enough }
            .map { (gram: $0.key, support: Double($0.value) * Double(weight(of: $0.key))) }
            .filter { $0.support > 0 }
            .sorted { ($1.support, $0.gram) < ($0.support, $1.gram) }
        var words = GuessedWords(in: read.flatMap { TextFeatures.runs(of: $0) }, atMost: limit)
        for entry in ranked.prefix(Telling.grams_max) { words.add(entry.gram, support: entry.support) }
        return words.inOrder
    }
}

private enum Telling {
    static let texts_max = 30
    /// What comes later tells how it came about.
    static let characters_max = 120
    static let grams_max = 12
}
