import Kernel
import Testing

@testable import Ledger

struct SweepingRuleTests {
    private static let target = AccountID(high: 0, low: 9)

    private static func sweep(_ keeping: Sweep.Keeping) -> Sweep {
        Sweep(kind: "household", unit: "points", into: target, keeping: keeping)
    }

    @Test(
        arguments: [
            (.nothing, 100, 100, 0, 100), (.nothing, 100, 40, 0, 40), (.nothing, 100, 170, 0, 100),
            (.nothing, 0, 50, 0, 0), (.nothing, -20, -20, -50, 0), (.upTo(30), 100, 100, 0, 70),
            (.upTo(30), 20, 20, 0, 0), (.upTo(30), 100, 60, 0, 60), (.percent(50), 101, 101, 0, 51),
            (.percent(100), 101, 101, 0, 0), (.percent(0), 101, 101, 0, 101), (.nothing, 100, 100, 10, 90),
            (.nothing, 100, 30, -50, 30), (.nothing, 100, -10, -50, 0),
        ] as [(Sweep.Keeping, Int64, Int64, Int64, Int64)])
    func `an account gives what exceeds what it keeps, and never more than it still has`(
        keeping: Sweep.Keeping, closing: Int64, current: Int64, floor: Int64, given: Int64
    ) {
        let amount = Self.sweep(keeping).amount(closing: closing, current: current, floor: floor)

        #expect(amount == given)
    }

    @Test func `a percentage of the largest balance does not overflow`() {
        let kept = Self.sweep(.percent(99)).amount(
            closing: LedgerLimits.balance_max, current: LedgerLimits.balance_max, floor: 0)

        #expect(kept == LedgerLimits.balance_max / 100)
    }
}
