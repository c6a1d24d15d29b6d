import Kernel
import Storage
import TestGround
import Testing

@testable import Deliberation

struct InvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("DELETE FROM deliberation_standing", "stands somewhere"),
        ("DELETE FROM deliberation_text", "Every version"),
        ("DELETE FROM deliberation_record WHERE step = 'review'", "seven steps"),
        ("DELETE FROM deliberation_acceptance", "its acceptance"),
        ("DELETE FROM deliberation_record WHERE step = 'result'", "Both publications"),
        ("DELETE FROM deliberation_record WHERE sequence = 2", "without a gap"),
        ("UPDATE deliberation_record SET version = 9 WHERE sequence = 1", "whose text was not there"),
        ("UPDATE deliberation_task SET percent = 40", "last said"),
        ("DELETE FROM deliberation_clause WHERE number = 1", "clauses are numbered"),
        ("UPDATE deliberation_charter_standing SET from_on = '2026-12-01', until_on = NULL", "One version"),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.decide(id)
        try await village.publish(id)
        try await village.tick("2026-10-09")
        try await village.carryOut(id)
        try await village.publish(id)
        try await village.tick("2026-10-22")
        try await village.adoptRules(["红白喜事不超过十桌。", "门前三包。"])
        try await village.adoptRules(["红白喜事不超过八桌。", "门前三包。"])
        #expect(try await village.broken() == [])

        let query = Self.breaks[index].query
        try await village.database.write(by: .system) { _ = try $0.run(query) }

        let broken = try await village.broken()
        #expect(broken.contains { $0.contains(Self.breaks[index].sentence) }, "\(broken)")
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.decide(id)

        for (query, constraint) in [
            ("UPDATE deliberation_standing SET state = 'closed', ended_at = 1", "only_the_last_step_closes"),
            (
                "UPDATE deliberation_standing SET state = 'dropped', ended_at = 1",
                "what_was_decided_is_not_dropped"
            ),
            (
                "UPDATE deliberation_standing SET step = 'result', state = 'closed'",
                "ended_procedure_has_time"
            ),
            (
                "UPDATE deliberation_record SET resolution_id = NULL WHERE step = 'decision'",
                "decision_is_a_resolution"
            ),
            ("UPDATE deliberation_record SET in_favour = 9 WHERE present = 6", "votes_add_up"),
            ("UPDATE deliberation_procedure SET funding = ''", "spent_money_has_a_source"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
