import Testing

@testable import Requests

/// Against tables of the binomial distribution that anybody can look up or add up by hand.
struct QuantileIntervalTests {
    /// - Source: W. J. Conover, Practical Nonparametric Statistics, table A3; ranks for the median as in the table of
    ///   the sign test, for nine of ten from 0.9^n.
    @Test(
        arguments: [
            // 2 × 0.5^n is more than 5 % up to five.
            (1, 0.5, nil), (5, 0.5, nil), (6, 0.5, 1...6), (8, 0.5, 1...8), (9, 0.5, 2...8), (10, 0.5, 2...9),
            (12, 0.5, 3...10), (15, 0.5, 4...12), (20, 0.5, 6...15), (25, 0.5, 8...18),
            // 0.9^35 is 2.50 %, just too much; 0.9^36 is 2.25 %.
            (10, 0.9, nil), (35, 0.9, nil), (36, 0.9, 29...36),
            (0, 0.5, nil), (10, 0, nil), (10, 1, nil),
        ] as [(Int, Double, ClosedRange<Int>?)])
    func `the ranks around a quantile are those of the binomial table`(
        _ count: Int, _ share: Double, _ ranks: ClosedRange<Int>?
    ) {
        #expect(QuantileInterval.ranks(of: count, share) == ranks)
    }

    @Test(arguments: [(7, 0.5), (40, 0.5), (40, 0.9), (60, 0.9), (200, 0.5)])
    func `no more than 2.5 % lie on either side, and one rank nearer more would`(
        _ count: Int, _ share: Double
    )
        throws
    {
        let ranks = try #require(QuantileInterval.ranks(of: count, share))

        let chances = chances(of: count, share)
        func atMost(_ number: Int) -> Double { chances.prefix(number + 1).reduce(0, +) }
        #expect(atMost(ranks.lowerBound - 1) <= 0.025)
        #expect(atMost(ranks.lowerBound) > 0.025)
        #expect(1 - atMost(ranks.upperBound - 1) <= 0.025)
        #expect(1 - atMost(ranks.upperBound - 2) > 0.025)
    }

    @Test func `a million values are bounded as the normal distribution bounds them`() throws {
        let ranks = try #require(QuantileInterval.ranks(of: 1_000_000, 0.5))

        // 500 000 ± 1.959964 × 500
        #expect(abs(ranks.lowerBound - 499_020) <= 1 && abs(ranks.upperBound - 500_981) <= 1)
    }

    @Test func `an interval is made of two of the values`() {
        let values = (1...10).map { Double($0) / 2 }

        #expect(QuantileInterval.of(values, 0.5) == 1...4.5)
        #expect(QuantileInterval.of(values, 0.9) == nil)
    }

    /// One throw after the other: how likely so many heads are after all of them.
    private func chances(of count: Int, _ share: Double) -> [Double] {
        var chances = [1.0]
        for _ in 0..<count {
            let (without, with) = (chances + [0], [0] + chances)
            chances = zip(without, with).map { $0 * (1 - share) + $1 * share }
        }
        return chances
    }
}
