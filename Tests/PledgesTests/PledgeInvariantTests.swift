import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Pledges

struct PledgeInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        (
            """
            INSERT INTO pledges_claim (id, post_id, person_id, claimed_at, is_public, decider_id, decided_at,
                                       is_confirmed)
            SELECT \(PledgeVillage.claim(9)), post_id, \(PledgeVillage.he), claimed_at, 0, decider_id, decided_at, 1
              FROM pledges_claim WHERE id = \(PledgeVillage.claim(1))
            """, "more holders than seats"
        ),
        (
            """
            INSERT INTO pledges_claim (id, post_id, person_id, claimed_at, is_public)
            SELECT \(PledgeVillage.claim(9)), post_id, person_id, claimed_at, 0
              FROM pledges_claim WHERE id = \(PledgeVillage.claim(1))
            """, "holds a post twice"
        ),
        ("DELETE FROM pledges_mark", "As many residents"),
        (
            "UPDATE pledges_promise SET told_at = NULL, is_kept = NULL, result = NULL", "after its result"
        ),
    ]

    private func village(_ engine: TestEngine) async throws -> PledgeVillage {
        let village = try await PledgeVillage(engine)
        try await village.open()
        try await village.claim()
        try await village.decide(claim: 1)
        try await village.promise()
        try await village.decide(promise: 1)
        try await village.tell()
        try await village.rate(.satisfied, by: PledgeVillage.li)
        return village
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let village = try await village(engine)
        #expect(try await village.broken() == [])
        let query = Self.breaks[index].query

        try await village.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await village.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
        #expect(PledgeInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await village(engine)

        for (query, constraint) in [
            ("UPDATE pledges_post SET seats = 0", "duty_post_seats_are_bounded"),
            ("UPDATE pledges_claim SET decider_id = person_id", "claim_is_confirmed_by_another"),
            ("UPDATE pledges_promise SET person_id = NULL", "erased_promise_is_not_shown"),
            ("UPDATE pledges_promise SET fairly = -1", "promise_grades_are_counts"),
            ("UPDATE pledges_promise SET is_kept = NULL", "promise_result_says_whether_kept"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
