import Kernel
import Storage
import TestGround
import Testing

@testable import Rewards

struct RewardInvariantTests {
    /// What somebody with the database's password might do; each is found by the sentence that it breaks.
    private static let breaks: [(query: Query, sentence: String)] = [
        (
            "UPDATE rewards_plan SET digest = 'other' WHERE state = 'adopted'",
            "holds only by a resolution that was passed about its text"
        ),
        (
            "UPDATE rewards_line SET fen = fen + 1 WHERE fen > 0 AND number = 2",
            "come to the voted budget exactly"
        ),
        ("UPDATE rewards_line SET fen = fen + 1 WHERE fen > 0 AND number = 3", "to the fen"),
        (
            "UPDATE rewards_line SET received_at = NULL, received_on = NULL, signer = '' WHERE payment_id IS NOT NULL",
            "received just where it was paid"
        ),
        (
            "UPDATE ledger_account SET balance = balance - 5, floor = NULL WHERE kind = 'budget'",
            "never beyond it"
        ),
        (
            "UPDATE rewards_list SET state = 'upset' WHERE sum_fen > 0",
            "handed out before its list was settled"
        ),
        (
            """
            UPDATE notices_line SET item_id = (SELECT id FROM rewards_line WHERE role = 'last' ORDER BY id LIMIT 1)
             WHERE number = 1
            """, "The last places of a list are on no notice"
        ),
        (
            "UPDATE ledger_season SET state = 'fixing' WHERE state = 'closed'",
            "A village's year that was closed here is closed in its book"
        ),
        (
            "UPDATE ledger_transfer SET reason = 'other' WHERE reason = 'ledger.sweep'",
            "no more than its list lets pass"
        ),
    ]

    @Test func `every invariant has a row that breaks it`() {
        let sentences = RewardInvariants.all.map(\.sentence)

        for sentence in sentences {
            #expect(Self.breaks.contains { sentence.contains($0.sentence) }, "\(sentence)")
        }
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let (query, sentence) = Self.breaks[index]
        let village = try await RewardsVillage(engine)
        try await village.closeYear()
        try await village.adopt(RewardsVillage.ranks)
        try await village.adopt(RewardsVillage.shares)
        for plan in [RewardsVillage.ranksPlan, RewardsVillage.sharesPlan] {
            let list = try await village.freeze(plan)
            try await village.publish(list)
            try await village.pass(days: 11)
            try await village.receive(list, [try #require(try await village.lines(list).first).id])
        }
        #expect(try await village.broken() == [])

        try await village.database.write(by: .system) { _ = try $0.run(query) }

        let broken = try await village.broken()
        #expect(broken.contains { $0.contains(sentence) }, "\(broken)")
    }
}
