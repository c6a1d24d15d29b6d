import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Disputes

struct DisputeInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE disputes_dispute SET version = version + 1", "as many steps"),
        ("UPDATE disputes_party SET number = 5 WHERE number = 2", "numbered without a gap"),
        ("DELETE FROM disputes_answer WHERE is_yes = 1", "agreed to by every party"),
        ("UPDATE disputes_choice SET state = 'declined'", "with one mediator"),
        ("UPDATE disputes_agreement SET effective_on = NULL", "in force where"),
        (
            "UPDATE disputes_dispute SET state = 'closed', outcome = 'settled', closed_at = 1",
            "when every promise was kept"
        ),
        ("UPDATE disputes_confirmation SET entered_on = '2026-01-01'", "The court is asked"),
        ("UPDATE disputes_mediator SET until_on = '2035-01-01'", "longer than a term"),
    ]

    private func town(_ engine: TestEngine) async throws -> DisputeTown {
        let town = try await DisputeTown(engine)
        try await town.agree()
        let day = town.ground.time.now.day
        try await town.act(DisputeTown.wang) { try $0.confirm(.applied, on: day, isJoint: true) }
        return town
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let town = try await town(engine)
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await town.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
    }

    @Test func `every invariant has a row that breaks it`() {
        #expect(DisputeInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await town(engine)
        for (query, constraint) in [
            ("UPDATE disputes_dispute SET state = 'closed'", "closed_dispute_has_outcome"),
            ("UPDATE disputes_dispute SET state = 'lost'", "dispute_state_is_known"),
            ("UPDATE disputes_dispute SET body = 'court'", "guided_dispute_names_body"),
            ("UPDATE disputes_party SET number = 13 WHERE number = 2", "party_number_is_bounded"),
            ("UPDATE disputes_choice SET state = 'ended'", "ended_choice_has_reason"),
            ("UPDATE disputes_session SET minutes = ''", "session_minutes_are_bounded"),
            ("UPDATE disputes_item SET is_done = 1", "decided_item_has_time"),
            ("UPDATE disputes_mediator SET until_on = from_on", "term_goes_forward"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
