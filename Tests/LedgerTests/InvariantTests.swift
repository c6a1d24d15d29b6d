import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct InvariantTests {
    /// What somebody with the database's password might do; each is found by the sentence that it breaks.
    private static let breaks: [(Query, String)] = [
        ("UPDATE ledger_entry SET amount = amount + 1 WHERE number > 1", "comes to zero"),
        ("UPDATE ledger_transfer SET legs = legs + 1", "has the legs that it says"),
        ("UPDATE ledger_transfer SET valued_on = '2025-12-31'", "counts for a day of its season"),
        ("UPDATE ledger_entry SET balance = balance + 1 WHERE number = 2", "numbered without a gap"),
        (
            "UPDATE ledger_account SET balance = balance + 1 WHERE kind = 'household' AND entries > 0",
            "balance is what its entries"
        ),
        ("UPDATE ledger_entry SET leg = leg + 50 WHERE leg = 1 AND amount > 0", "takes back every leg"),
        (
            "UPDATE ledger_closing SET closing = closing + 1, opening = opening + 1",
            "closed season's balances"
        ),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the ledger's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let (query, sentence) = Self.breaks[index]
        let village = try await Village.open(engine)
        try await village.post(village.award(1_00, to: village.chen))
        let award = try await village.post(village.award(5_00, to: village.chen)).transfer
        try await village.database.write(by: .system) { transaction in
            _ = try Ledger.reverse(
                award.id, as: TransferID(reason: "test"), day: Village.day("2026-11-20"),
                reason: "points.corrected", cause: village.id, in: transaction)
        }
        village.ground.time.set("2027-01-01T09:00:00+08:00")
        try await village.database.write(by: .system) { transaction in
            try Ledger.beginClosing(of: village.book, season: 1, in: transaction)
        }
        try await village.ledger.finishClosing(of: village.book, season: 1)
        #expect(try await village.broken() == [])

        try await village.database.write(by: .system) { _ = try $0.run(query) }

        let broken = try await village.broken()
        #expect(broken.contains { $0.contains(sentence) }, "\(broken)")
    }
}
