import Kernel
import Storage
import TestGround
import Testing

@testable import Points

struct PointsInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE points_version SET digest = 'changed'", "only by a resolution"),
        ("UPDATE points_act SET points = points + 1 WHERE state = 'confirmed'", "has its transfer"),
        (
            "UPDATE points_act SET state = 'rejected', transfer_id = NULL WHERE state = 'confirmed'",
            "is an act's"
        ),
        ("UPDATE points_act SET state = 'reversed' WHERE state = 'confirmed'", "taken back just where"),
        ("UPDATE points_total SET points = points + 1", "what its acts come to"),
        ("UPDATE points_declaration SET happened_on = '2026-01-05'", "in force on its day"),
        (
            "UPDATE points_declaration SET person_id = (SELECT max(checker_id) FROM points_act)",
            "Nobody checked"
        ),
        ("DELETE FROM points_hearing", "after the household was told"),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [3, 4])
        let deduction = try await village.propose(for: 3)
        try await village.pass(days: 8)
        try await village.decide(deduction)
        #expect(try await village.broken() == [])

        var query = Self.breaks[index].query
        // PostgreSQL has no max of ids.
        if index == 6 {
            let zhou = PointsVillage.zhou
            query = "UPDATE points_declaration SET person_id = \(zhou)"
        }
        let broken = query
        try await village.database.write(by: .system) { _ = try $0.run(broken) }

        let found = try await village.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        let id = try await village.declare(for: [3])

        for (query, constraint) in [
            ("UPDATE points_item SET subject = 'petition'", "item_touches_no_right"),
            ("UPDATE points_item SET points = 100001", "item_points_are_bounded"),
            ("UPDATE points_item SET standing_days = 5 WHERE points > 0", "deduction_ends"),
            ("UPDATE points_item SET cap = 1 WHERE cap IS NOT NULL", "item_cap_is_above"),
            ("UPDATE points_version SET is_charter = 0", "representatives_are_authorised"),
            ("UPDATE points_version SET resolution_id = NULL", "adopted_version_has_its_resolution"),
            ("UPDATE points_version SET effect_on = '2026-01-01'", "version_holds_after_the_vote"),
            ("UPDATE points_act SET state = 'confirmed'", "booked_act_has_its_transfer"),
            ("UPDATE points_act SET state = 'published'", "published_act_has_its_publication"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
        #expect(try await village.states(of: id) == [.declared])
    }

    @Test(arguments: TestEngine.all)
    func `five hundred households are ranked by one row each`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: Array(3...12))
        try await village.book(for: [7], on: "2026-11-22")

        let ranks = try await village.database.read {
            try Points.ranks(in: PointsVillage.liuping, year: 2026, limit: 500, $0)
        }

        #expect(ranks.count == 10)
        #expect(ranks.first?.household == PointsVillage.household(7) && ranks.first?.points == 1_000)
        #expect(ranks.ranks == [1] + Array(repeating: 2, count: 9))
    }
}
