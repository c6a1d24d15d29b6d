import Foundation

/// The examples as the learner sees them: labels as numbers, texts as damped counts of the grams worth
/// keeping.
struct Corpus {
    /// Sorted; a target is an index into it.
    let labels: [String]
    let targets: [Int]
    /// Sorted; a column of `texts` is an index into it.
    let grams: [Gram]
    let texts: SparseRows
    /// The fold of each example; equal texts share the fold of their first, so none is asked about a text it
    /// saw.
    let folds: [Int]

    static let foldCount = 5

    init(_ examples: [(text: String, label: String)]) throws(TrainingRefusal) {
        if examples.count < LearningLimits.examplesMin { throw .tooFewExamples(count: examples.count) }
        if examples.count > LearningLimits.examplesMax { throw .tooManyExamples(count: examples.count) }
        let counts = examples.map { TextFeatures.counts(of: $0.text) }
        for (index, example) in examples.enumerated() {
            if counts[index].isEmpty { throw .emptyText(row: index + 1) }
            if example.label.allSatisfy(\.isWhitespace) { throw .emptyLabel(row: index + 1) }
        }
        labels = Set(examples.map(\.label)).sorted()
        if labels.count < LearningLimits.labelsMin { throw .oneClassOnly }
        if labels.count > LearningLimits.labelsMax { throw .tooManyClasses(count: labels.count) }

        let number = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        targets = examples.map { number[$0.label, default: 0] }
        grams = Self.kept(counts, atMost: LearningLimits.weightsMax / labels.count)
        texts = Self.rows(counts, of: grams)
        folds = Self.folds(examples.map(\.text))
    }

    /// The grams that enough texts have; when they are too many, those that most texts have.
    private static func kept(_ texts: [[GramCount]], atMost limit: Int) -> [Gram] {
        var textsWith: [Gram: Int] = [:]
        for text in texts {
            for entry in text { textsWith[entry.gram, default: 0] += 1 }
        }
        let enough = textsWith.filter { $0.value >= LearningLimits.textsPerGramMin }
        if enough.count <= limit { return enough.keys.sorted() }
        let ranked = enough.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.prefix(limit).map(\.key).sorted()
    }

    private static func rows(_ texts: [[GramCount]], of grams: [Gram]) -> SparseRows {
        let column = Dictionary(uniqueKeysWithValues: grams.enumerated().map { ($1, $0) })
        var rows = SparseRows()
        for text in texts {
            rows.append(
                text.compactMap { entry in
                    column[entry.gram].map { (column: $0, value: damped(entry.count)) }
                })
        }
        return rows
    }

    /// The tenth mention of a word says less than the first.
    static func damped(_ count: Int) -> Float { 1 + log(Float(count)) }

    private static func folds(_ texts: [String]) -> [Int] {
        var firstRow: [String: Int] = [:]
        return texts.enumerated().map { row, text in
            let first = firstRow[text] ?? row
            firstRow[text] = first
            return first % foldCount
        }
    }
}
