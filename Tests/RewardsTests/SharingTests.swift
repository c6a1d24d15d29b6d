import Kernel
import Testing

@testable import Rewards

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}

struct SharingTests {
    @Test(arguments: [UInt64](1...40))
    func `parts come to the budget, and no part is a fen off its due`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let count = Int.random(in: 1...600, using: &dice)
        let weights = (0..<count).map { _ in Int64.random(in: 1...100_000_000, using: &dice) }
        let budget = Int64.random(in: 1...RewardLimits.budget_max, using: &dice)

        let parts = Sharing.split(budget, by: weights)

        let total = weights.reduce(0, +)
        #expect(parts.reduce(0, +) == budget, "seed \(seed)")
        for (part, weight) in zip(parts, weights) {
            let due = Double(budget) * Double(weight) / Double(total)
            #expect(abs(Double(part) - due) < 1.001, "seed \(seed)")
        }
    }

    @Test func `what is left goes to the largest remainders, the earlier first`() {
        #expect(Sharing.split(10, by: [1, 1, 1]) == [4, 3, 3])
        #expect(Sharing.split(10, by: [5, 3, 1]) == [6, 3, 1])
        #expect(Sharing.split(1, by: [1, 2]) == [0, 1])
        #expect(Sharing.split(0, by: [1, 2]) == [0, 0])
        #expect(Sharing.split(10, by: []) == [])
    }

    @Test func `the largest budget by the largest points does not overflow`() {
        let parts = Sharing.split(RewardLimits.budget_max, by: [RewardLimits.points_max, 1])

        #expect(parts.reduce(0, +) == RewardLimits.budget_max)
        #expect(rewardRate(RewardLimits.budget_max, per: RewardLimits.points_max) == "10.0000")
    }

    private static func households(_ points: [Int64]) -> [RankedHousehold] {
        points.enumerated().map { index, points in
            RankedHousehold(
                household: HouseholdID(high: 9, low: UInt64(index + 1)),
                village: PlaceID(high: 7, low: index < 5 ? 11 : 12), group: PlaceID(high: 7, low: 21),
                code: "00\(index + 1)", points: points)
        }
    }

    @Test func `the same points have the same rank, and all within a tier are rewarded`() {
        let terms = RewardTerms(
            kind: .ranks, title: "奖", basis: "约", year: 2026, tiers: [RewardTier(1, 3, "毛巾")])

        let entries = terms.entries(for: Self.households([900, 700, 700, 700, 100]))

        #expect(entries.map(\.rank) == [1, 2, 2, 2])
        #expect(entries.map(\.household.low) == [1, 2, 3, 4])
    }

    @Test func `each village or group is ranked by itself where the plan says so`() {
        var terms = RewardTerms(
            kind: .ranks, title: "奖", basis: "约", year: 2026, scope: .village,
            tiers: [RewardTier(1, 1, "毛巾")])
        let households = Self.households([100, 900, 300, 200, 50, 40, 60])

        let byVillage = terms.entries(for: households)
        terms.scope = .group
        let byGroup = terms.entries(for: households)
        terms.points_min = 1_000
        let none = terms.entries(for: households)

        #expect(byVillage.map(\.household.low) == [2, 7])
        #expect(byGroup.map(\.household.low) == [2])
        #expect(none == [])
    }

    @Test func `last places are of each village, share a rank from the end, and are never rewarded too`() {
        let terms = RewardTerms(
            kind: .ranks, title: "奖", basis: "约", year: 2026, tiers: [RewardTier(1, 3, "毛巾")], last_places: 1)

        let entries = terms.entries(for: Self.households([900, 700, 500, 100, 100, 600, 60]))

        #expect(entries.filter { $0.role == .last }.map(\.household.low) == [4, 5, 7])
        #expect(entries.filter { $0.role == .rewarded }.map(\.household.low) == [1, 2, 6])
        #expect(entries.allSatisfy { $0.role == .rewarded || $0.words.isEmpty })
    }

    @Test
    func `a household that does not reach the least points has no share, nor one whose part is nothing`() {
        let terms = RewardTerms(
            kind: .shares, title: "分", basis: "约", year: 2026, points_min: 200, budget: Money(fen: 5),
            source: "公益支出")

        let entries = terms.entries(for: Self.households([1_000_000, 200, 199, 0, -300]))

        #expect(entries.map(\.fen) == [5])
        #expect(entries.map(\.household.low) == [1])
    }
}
