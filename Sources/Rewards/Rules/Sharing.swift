/// The sharing out of a budget.
package enum Sharing {
    /// Splits `budget` by `weights` so that the parts come to it exactly: each gets its part rounded down, and what is
    /// left goes, one each, to those whose remainder is largest; of equal remainders the earlier one first.
    ///
    /// Weights are above zero. Products need 128 bits: ten million yuan in fen times a million points in hundredths.
    package static func split(_ budget: Int64, by weights: [Int64]) -> [Int64] {
        let total = weights.reduce(0, +)
        guard total > 0 else { return weights.map { _ in 0 } }
        var parts: [Int64] = []
        var remainders: [(index: Int, rest: Int64)] = []
        for (index, weight) in weights.enumerated() {
            let product = budget.multipliedFullWidth(by: weight)
            let (part, rest) = total.dividingFullWidth(product)
            parts.append(part)
            remainders.append((index, rest))
        }
        let left = Int(budget - parts.reduce(0, +))
        let largest = remainders.sorted { ($0.rest, $1.index) > ($1.rest, $0.index) }
        for remainder in largest.prefix(left) { parts[remainder.index] += 1 }
        return parts
    }
}
