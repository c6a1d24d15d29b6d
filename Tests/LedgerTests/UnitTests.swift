import Kernel
import Ledger
import Testing

struct UnitTests {
    @Test(
        arguments: [
            (2, 123_450, "1,234.5", "1,234.50"), (2, -5, "-0.05", "-0.05"),
            (0, 1_000_000, "1,000,000", "1,000,000"),
            (3, 1_000, "1", "1.000"), (2, 0, "0", "0.00"),
        ] as [(Int, Int64, String, String)])
    func `an amount is written with the unit's point`(
        scale: Int, amount: Int64, short: String, whole: String
    ) {
        let unit = LedgerUnit("u", scale: scale)

        #expect(unit.text(amount) == short)
        #expect(unit.text(amount, isWhole: true) == whole)
        #expect(unit.amount(short) == amount)
    }

    @Test(arguments: ["", "-", "1.", ".5", "1.234", "1a", "1.2.3", "+1", "１", "1000000000001"])
    func `what is no amount of the unit is not read as one`(text: String) {
        #expect(LedgerUnit.yuan.amount(text) == nil)
    }

    @Test func `the same reason names the same transfer, another reason another`() {
        let one = TransferID(reason: "case.closed:1")

        #expect(one == TransferID(reason: "case.closed:1"))
        #expect(one != TransferID(reason: "case.closed:2"))
        #expect(one.description[one.description.index(one.description.startIndex, offsetBy: 14)] == "8")
    }
}
