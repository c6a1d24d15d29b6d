import Kernel

/// One of the three rates (三率): how many of how many, who was left out, and how sure the share is.
///
/// - Source: domain-rules §5: 响应率, 解决率, 满意率 with numerator, denominator and exclusions shown.
package struct Proportion: Sendable, Equatable {
    package let part: Int
    package let whole: Int
    /// Left out of the whole, each with a reason and its approver.
    package let excluded: Int

    package init(part: Int, whole: Int, excluded: Int = 0) {
        self.part = part
        self.whole = whole
        self.excluded = excluded
    }

    /// Thousandths; nil of nothing.
    package var thousandths: Int? { whole == 0 ? nil : Int((Double(part) * 1000 / Double(whole)).rounded()) }

    /// The 95 % interval of Wilson in thousandths; wide where numbers are small, so that nobody ranks villages
    /// by chance.
    package var interval: ClosedRange<Int>? {
        guard whole > 0 else { return nil }
        let n = Double(whole)
        let share = Double(part) / n
        let z = 1.959_964
        let middle = share + z * z / (2 * n)
        let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1000 / (1 + z * z / n)
        let low = max(0, Int(((middle - spread) * scale).rounded()))
        let high = min(1000, Int(((middle + spread) * scale).rounded()))
        return low...max(low, high)
    }
}

/// Quantiles by linear interpolation between the two nearest ranks.
package enum Quantile {
    /// - Parameters:
    ///   - sorted: ascending.
    ///   - share: 0 ... 1.
    package static func of(_ sorted: [Double], _ share: Double) -> Double? {
        guard let last = sorted.indices.last else { return nil }
        let rank = share * Double(last)
        let low = Int(rank)
        let high = min(low + 1, last)
        return sorted[low] + (sorted[high] - sorted[low]) * (rank - Double(low))
    }
}
