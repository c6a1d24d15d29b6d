/// How like each other two texts are by their pairs of characters; for offering what others have already
/// reported.
package enum SimilarTexts {
    /// 0 for texts with no pair in common, 1 for texts of the same pairs; the same whichever text comes
    /// first.
    package static func similarity(_ first: String, _ second: String) -> Double {
        Shingles(of: first).similarity(to: Shingles(of: second))
    }
}

/// The distinct pairs of characters of a text; made once for a text that is compared with many.
package struct Shingles: Equatable, Sendable {
    /// Sorted.
    private let grams: [Gram]

    /// A character that stands alone between punctuation counts as a pair of its own.
    package init(of text: String) {
        var grams: Set<Gram> = []
        for run in TextFeatures.runs(of: text) {
            if run.count == 1 { grams.insert(Gram(run[0])) }
            for (first, second) in zip(run, run.dropFirst()) { grams.insert(Gram(first, second)) }
        }
        self.grams = grams.sorted()
    }

    /// The cosine of the two sets: the pairs in common over the geometric mean of the texts' numbers of
    /// pairs.
    package func similarity(to other: Shingles) -> Double {
        if grams.isEmpty || other.grams.isEmpty { return 0 }
        return Double(common(with: other)) / (Double(grams.count) * Double(other.grams.count)).squareRoot()
    }

    /// The share of this text's pairs that the other has: right for a text half typed against a whole one.
    package func share(in other: Shingles) -> Double {
        grams.isEmpty ? 0 : Double(common(with: other)) / Double(grams.count)
    }

    private func common(with other: Shingles) -> Int {
        var common = 0
        var left = 0
        var right = 0
        while left < grams.count, right < other.grams.count {
            if grams[left] < other.grams[right] {
                left += 1
            } else if other.grams[right] < grams[left] {
                right += 1
            } else {
                common += 1
                left += 1
                right += 1
            }
        }
        return common
    }
}
