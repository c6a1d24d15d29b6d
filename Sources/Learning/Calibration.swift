import Foundation

/// Turns margins into chances: softmax of the margins times one sharpness, fitted to texts the learner had
/// not seen.
enum Calibration {
    /// Between "all labels are equally likely" and "the first is certain".
    static let sharpnessRange = 0.05...20.0

    static func probabilities(_ margins: [Double], sharpness: Double) -> [Double] {
        let highest = margins.max() ?? 0
        let powers = margins.map { exp(($0 - highest) * sharpness) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// The sharpness under which the true labels are likeliest; the loss is convex in it, so thirds close in
    /// on it.
    static func sharpness(margins: [[Double]], targets: [Int]) -> Double {
        var low = sharpnessRange.lowerBound
        var high = sharpnessRange.upperBound
        for _ in 0..<40 {
            let left = low + (high - low) / 3
            let right = high - (high - low) / 3
            let isLeftLikelier = loss(left, margins, targets) <= loss(right, margins, targets)
            if isLeftLikelier { high = right } else { low = left }
        }
        return (low + high) / 2
    }

    /// The negative log chances of the true labels; a label that its fold had no example of is left out.
    ///
    /// One text more than was seen is taken to be of another label, so that few examples give no certainty.
    private static func loss(_ sharpness: Double, _ margins: [[Double]], _ targets: [Int]) -> Double {
        let wrong = 1 / Double(targets.count + 1)
        var sum = 0.0
        for (row, target) in zip(margins, targets) where row[target].isFinite {
            let chances = probabilities(row, sharpness: sharpness).map { log(max($0, .leastNormalMagnitude)) }
            let others = chances.indices.filter { $0 != target && row[$0].isFinite }
            sum -= (1 - wrong) * chances[target]
            for other in others { sum -= wrong * chances[other] / Double(others.count) }
        }
        return sum
    }
}
