/// A classifier learned from all examples, and how often such a one was right about examples it had not seen.
package struct Training: Sendable {
    package let classifier: Classifier
    package let report: CrossValidation.Report

    /// Learns five times from four fifths to measure and to calibrate, then once from all.
    package static func run(
        on examples: [(text: String, label: String)], progress: ((Double) -> Void)? = nil
    ) throws(TrainingRefusal) -> Training {
        let corpus = try Corpus(examples)
        let separators = Double(corpus.labels.count * (Corpus.foldCount + 1))
        var learned = 0.0
        func step() {
            learned += 1
            progress?(learned / separators)
        }

        let margins = corpus.marginsOutOfFold(step: step)
        let sharpness = Calibration.sharpness(margins: margins, targets: corpus.targets)
        return Training(
            classifier: corpus.classifier(sharpness: Float(sharpness), step: step),
            report: CrossValidation.Report(margins: margins, targets: corpus.targets, labels: corpus.labels))
    }
}

extension Corpus {
    /// For each example, the margins of separators learned without its fold; -∞ for labels they had no
    /// example of.
    func marginsOutOfFold(step: () -> Void) -> [[Double]] {
        var margins = targets.map { _ in [Double](repeating: 0, count: labels.count) }
        for fold in 0..<Self.foldCount {
            let seen = targets.indices.filter { folds[$0] != fold }
            let asked = targets.indices.filter { folds[$0] == fold }
            let weighed = texts.weighed(by: gramWeights(from: seen))
            for label in labels.indices {
                let separator = Separator(
                    label, of: targets, texts: weighed, rows: seen, columnCount: grams.count)
                for row in asked {
                    margins[row][label] = weighed.product(row: row, separator.weights) + separator.bias
                }
                step()
            }
        }
        return margins
    }

    func classifier(sharpness: Float, step: () -> Void) -> Classifier {
        let rows = Array(targets.indices)
        let gramWeights = gramWeights(from: rows)
        let weighed = texts.weighed(by: gramWeights)
        var weights = [Float](repeating: 0, count: grams.count * labels.count)
        var biases: [Float] = []
        for label in labels.indices {
            let separator = Separator(
                label, of: targets, texts: weighed, rows: rows, columnCount: grams.count)
            for (column, weight) in separator.weights.enumerated() {
                weights[column * labels.count + label] = Float(weight)
            }
            biases.append(Float(separator.bias))
            step()
        }
        return Classifier(
            labels: labels, grams: grams, gramWeights: gramWeights, weights: weights, biases: biases,
            sharpness: sharpness)
    }
}
