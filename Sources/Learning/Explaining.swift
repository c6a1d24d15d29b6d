extension Classifier {
    /// Of the strongest pair's support, what a pair must have to be shown.
    private static let shareMin = 0.2
    /// Particles and pronouns: a pair with one of them may speak for a label, but is no word to show.
    private static let unspoken = Set("的了是在我你他她它们这那和与就都也吗呢吧啊个被把对于之其及等".unicodeScalars)

    /// The words of `text` that speak most for `label`, in the order of the text; none for an unknown label.
    ///
    /// Words are guessed: the pairs of characters that speak most, joined where they overlap; single
    /// characters only where no pair speaks. Numbers are never shown.
    package func terms(explaining label: String, in text: String, count: Int) -> [String] {
        guard let number = labels.firstIndex(of: label), count > 0 else { return [] }
        let support = support(for: number, in: text)
        let pairs = support.filter { $0.gram.isPair }
        let shown = pairs.isEmpty ? support : pairs
        let least = (shown.first?.support ?? 0) * Self.shareMin
        var words = GuessedWords(in: TextFeatures.runs(of: text), atMost: count)
        for entry in shown where entry.support >= least { words.add(entry.gram, support: entry.support) }
        return words.inOrder
    }

    /// The learned grams of a text that speak for a label more than for the others, the strongest first.
    private func support(for label: Int, in text: String) -> [(gram: Gram, support: Double)] {
        known(in: text)
            .map { entry in
                let row = weights[entry.row * labels.count..<(entry.row + 1) * labels.count]
                let mean = row.reduce(0, +) / Float(labels.count)
                let lead = row[row.startIndex + label] - mean
                return (gram: grams[entry.row], support: Double(entry.value * lead))
            }
            .filter { $0.support > 0 && isSpoken($0.gram) }
            .sorted { ($1.support, $0.gram) < ($0.support, $1.gram) }
    }

    private func isSpoken(_ gram: Gram) -> Bool {
        let scalars = gram.text.unicodeScalars
        if !gram.isPair && !scalars.allSatisfy(\.properties.isIdeographic) { return false }
        return scalars.allSatisfy { $0 != TextFeatures.digit && !Self.unspoken.contains($0) }
    }
}
