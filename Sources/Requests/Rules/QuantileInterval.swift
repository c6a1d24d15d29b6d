/// How sure a quantile of counted values is: the 95 % interval between two of the sorted values themselves, whatever
/// their distribution.
///
/// So many of `count` values lie below the true quantile as of so many throws of a coin that falls so with the share
/// of the quantile: the ranks are those outside of which a binomial count lies with at most 2.5 % on each side.
/// - Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed. (1999), §3.2; docs/operations.md.
package enum QuantileInterval {
    /// The ranks of the two values, the least being 1; nil where there are too few to bound it on both sides: below
    /// six for the median, below 36 for nine of ten.
    package static func ranks(of count: Int, _ share: Double) -> ClosedRange<Int>? {
        guard count > 0, share > 0, share < 1 else { return nil }
        let (first, weights) = binomial(count, share)
        let whole = weights.reduce(0, +)
        var (sum, low, high) = (0.0, first == 0 ? nil : Int?(first), Int?.none)
        for (offset, weight) in weights.enumerated() {
            sum += weight / whole
            // `sum` is the chance of at most so many below the quantile.
            let atMost = first + offset
            if sum <= outside { low = atMost + 1 }
            if sum >= 1 - outside {
                high = atMost + 1
                break
            }
        }
        guard let low, let high, low >= 1, high <= count else { return nil }
        return low...high
    }

    /// - Parameter sorted: ascending.
    package static func of(_ sorted: [Double], _ share: Double) -> ClosedRange<Double>? {
        ranks(of: sorted.count, share).map { sorted[$0.lowerBound - 1]...sorted[$0.upperBound - 1] }
    }

    private static let outside = 0.025

    /// Chances of a binomial count relative to its likeliest value, from the first that matters on; each follows from
    /// its neighbour, so that no factorial is computed.
    private static func binomial(_ count: Int, _ share: Double) -> (first: Int, weights: [Double]) {
        let mode = min(count, Int(Double(count + 1) * share))
        let odds = share / (1 - share)
        var (below, weight, number) = ([Double](), 1.0, mode)
        while number > 0, weight > 1e-18 {
            weight *= Double(number) / (Double(count - number + 1) * odds)
            number -= 1
            below.append(weight)
        }
        let first = number
        var above: [Double] = []
        (weight, number) = (1, mode)
        while number < count, weight > 1e-18 {
            weight *= Double(count - number) * odds / Double(number + 1)
            number += 1
            above.append(weight)
        }
        return (first, below.reversed() + [1] + above)
    }
}
