/// How well suggestions fit texts that the learner has not seen: every fifth example is asked about in turn.
package enum CrossValidation {
    /// What came of asking about every example once.
    package struct Report: Equatable, Sendable {
        package let examples: Int
        /// The share of examples whose own label was suggested first.
        package let accuracy: Double
        /// The mean of the labels' F1, rare labels weighing as much as common ones.
        package let macroF1: Double
        /// In the order of `labels` of the classifier.
        package let labels: [LabelFigures]
        /// `confusion[i][j]`: examples of label i for which label j was suggested first.
        package let confusion: [[Int]]
    }

    /// How a single label fared.
    package struct LabelFigures: Equatable, Sendable {
        package let label: String
        /// Of the texts for which it was suggested, the share that has it.
        package let precision: Double
        /// Of the texts that have it, the share for which it was suggested.
        package let recall: Double
        package let f1: Double
        /// How many examples have it.
        package let support: Int
    }

    /// An example's fold is its row modulo 5; equal texts are in the fold of their first.
    package static func fiveFolds(
        _ examples: [(text: String, label: String)]
    ) throws(TrainingRefusal) -> Report {
        let corpus = try Corpus(examples)
        return Report(margins: corpus.marginsOutOfFold {}, targets: corpus.targets, labels: corpus.labels)
    }
}

extension CrossValidation.Report {
    init(margins: [[Double]], targets: [Int], labels: [String]) {
        var confusion = labels.map { _ in [Int](repeating: 0, count: labels.count) }
        for (row, target) in zip(margins, targets) {
            let first = labels.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 }
            confusion[target][first] += 1
        }
        self.init(labels: labels, confusion: confusion)
    }

    /// All figures follow from the confusion: a row and a column for each label.
    package init(labels: [String], confusion: [[Int]]) {
        precondition(confusion.count == labels.count, "a confusion has a row per label")
        let figures = labels.indices.map { index in
            let right = Double(confusion[index][index])
            let support = confusion[index].reduce(0, +)
            let suggested = confusion.reduce(0) { $0 + $1[index] }
            return CrossValidation.LabelFigures(
                label: labels[index],
                precision: suggested == 0 ? 0 : right / Double(suggested),
                recall: support == 0 ? 0 : right / Double(support),
                f1: suggested + support == 0 ? 0 : 2 * right / Double(suggested + support),
                support: support)
        }
        let examples = figures.reduce(0) { $0 + $1.support }
        let right = labels.indices.reduce(0) { $0 + confusion[$1][$1] }
        self.examples = examples
        self.accuracy = examples == 0 ? 0 : Double(right) / Double(examples)
        self.macroF1 = figures.isEmpty ? 0 : figures.reduce(0) { $0 + $1.f1 } / Double(figures.count)
        self.labels = figures
        self.confusion = confusion
    }
}
