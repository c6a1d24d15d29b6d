import Foundation

/// A label that a text may belong to, with the chance that it does.
package struct Suggestion: Hashable, Sendable {
    package let label: String
    /// 0…1; the probabilities of one text's suggestions sum to 1.
    package let probability: Double
}

/// Suggests the category of a text from those that officers gave to earlier ones; it never decides.
///
/// A linear separator per label over weighed characters and pairs of them. It knows the labels of its
/// examples and no others: a category without examples is never suggested.
package struct Classifier: Equatable, Sendable {
    /// Sorted.
    package let labels: [String]
    /// Sorted; the index of a gram is its row in `gramWeights` and `weights`.
    let grams: [Gram]
    let gramWeights: [Float]
    /// One row per gram, one column per label.
    let weights: [Float]
    let biases: [Float]
    /// What margins are multiplied by before they are read as log chances.
    let sharpness: Float

    init(
        labels: [String], grams: [Gram], gramWeights: [Float], weights: [Float], biases: [Float],
        sharpness: Float
    ) {
        precondition(gramWeights.count == grams.count, "a classifier weighs each of its grams")
        precondition(weights.count == grams.count * labels.count, "a classifier weighs grams per label")
        precondition(biases.count == labels.count, "a classifier has a bias per label")
        self.labels = labels
        self.grams = grams
        self.gramWeights = gramWeights
        self.weights = weights
        self.biases = biases
        self.sharpness = sharpness
    }

    /// Learns from examples; the same examples in the same order give the same classifier, byte for byte.
    ///
    /// Work of seconds, to be done off the request path. `progress` is called with 0…1 on the caller's
    /// thread.
    package static func trained(
        on examples: [(text: String, label: String)], progress: ((Double) -> Void)? = nil
    ) throws(TrainingRefusal) -> Classifier {
        try Training.run(on: examples, progress: progress).classifier
    }

    /// All labels, the likeliest first. A text of unknown characters only is ranked by how common the labels
    /// are.
    package func ranked(_ text: String) -> [Suggestion] {
        var margins = biases.map(Double.init)
        for entry in known(in: text) {
            for label in labels.indices {
                margins[label] += Double(entry.value) * Double(weights[entry.row * labels.count + label])
            }
        }
        let probabilities = Calibration.probabilities(margins, sharpness: Double(sharpness))
        return zip(labels, probabilities)
            .map { Suggestion(label: $0, probability: $1) }
            .sorted { ($1.probability, $0.label) < ($0.probability, $1.label) }
    }

    /// The grams of a text that were learned, with their weighed counts brought to length 1.
    func known(in text: String) -> [(row: Int, value: Float)] {
        var entries: [(row: Int, value: Float)] = []
        var square: Float = 0
        for count in TextFeatures.counts(of: text) {
            guard let row = row(of: count.gram) else { continue }
            let value = Corpus.damped(count.count) * gramWeights[row]
            entries.append((row, value))
            square += value * value
        }
        guard square > 0 else { return [] }
        let length = square.squareRoot()
        return entries.map { ($0.row, $0.value / length) }
    }

    private func row(of gram: Gram) -> Int? {
        var low = 0
        var high = grams.count
        while low < high {
            let middle = (low + high) / 2
            if grams[middle] < gram { low = middle + 1 } else { high = middle }
        }
        return low < grams.count && grams[low] == gram ? low : nil
    }
}
