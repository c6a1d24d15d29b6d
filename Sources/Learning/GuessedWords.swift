/// Words of a text grown from its pairs of characters, without a dictionary: 养老, 保险 and 老保 make 养老保险.
struct GuessedWords {
    private let runs: [[Unicode.Scalar]]
    private let limit: Int
    private var words: [Word] = []

    /// A place in a run of characters, with the support of the first pair that stood there.
    private struct Word {
        let run: Int
        let range: Range<Int>
        let support: Double

        func overlaps(_ other: Word) -> Bool { run == other.run && range.overlaps(other.range) }
    }

    /// What is longer is two words.
    private static let scalarsMax = 4
    /// Of a word's support, what a pair needs to lengthen it; below that it only straddles two words.
    private static let joiningShareMin = 0.4

    init(in runs: [[Unicode.Scalar]], atMost limit: Int) {
        self.runs = runs
        self.limit = limit
    }

    var inOrder: [String] {
        var seen: Set<String> = []
        return
            words
            .sorted { ($0.run, $0.range.lowerBound) < ($1.run, $1.range.lowerBound) }
            .map { String(String.UnicodeScalarView(runs[$0.run][$0.range])) }
            .filter { seen.insert($0).inserted }
    }

    /// Lengthens or joins the words that the gram overlaps somewhere; else it is a new word, while there is
    /// room.
    ///
    /// Grams are added from the strongest to the weakest.
    mutating func add(_ gram: Gram, support: Double) {
        let places = places(of: gram, support: support)
        guard let overlapping = places.first(where: { place in words.contains { $0.overlaps(place) } }) else {
            if words.count < limit, let first = places.first { words.append(first) }
            return
        }
        let neighbours = words.filter { $0.overlaps(overlapping) }
        let ranges = neighbours.map(\.range) + [overlapping.range]
        let lower = ranges.map(\.lowerBound).min() ?? 0
        let upper = ranges.map(\.upperBound).max() ?? 0
        let strongest = neighbours.map(\.support).max() ?? 0
        if upper - lower > Self.scalarsMax || support < strongest * Self.joiningShareMin { return }
        words.removeAll { $0.overlaps(overlapping) }
        words.append(Word(run: overlapping.run, range: lower..<upper, support: strongest))
    }

    private func places(of gram: Gram, support: Double) -> [Word] {
        let sought = Array(gram.text.unicodeScalars)
        var places: [Word] = []
        for (run, scalars) in runs.enumerated() {
            for start in scalars.indices.dropLast(sought.count - 1)
            where scalars[start..<start + sought.count].elementsEqual(sought) {
                places.append(Word(run: run, range: start..<start + sought.count, support: support))
            }
        }
        return places
    }
}
