import Kernel
import Storage
import TestGround
import Testing

@testable import AdmittedTasks

struct TaskInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE admittedtasks_entry SET ended_on = NULL, ender_id = NULL", "no two versions"),
        (
            """
            UPDATE admittedtasks_entry SET decider_id = NULL, decided_at = NULL, is_admitted = NULL, ended_on = NULL,
                   ender_id = NULL WHERE version = 1
            """, "one proposal"
        ),
        (
            "UPDATE admittedtasks_entry SET is_admitted = 0, reason = '', ended_on = NULL, ender_id = NULL",
            "not admitted"
        ),
        ("UPDATE admittedtasks_complaint SET person_id = NULL", "keeps its words"),
    ]

    private func county(_ engine: TestEngine) async throws -> TaskCounty {
        let county = try await TaskCounty(engine)
        try await county.propose()
        try await county.admit(1)
        try await county.propose(TaskCounty.snow(from: "2026-12-01", until: "2027-05-31"), 2)
        try await county.admit(2)
        try await county.database.write(by: Origin(actor: TaskCounty.tian)) {
            try AdmittedTasks.complain(
                "叫我们去收停车费", as: TaskComplaintID(high: 4, low: 1), by: TaskCounty.tian, at: TaskCounty.third,
                in: $0)
        }
        return county
    }

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let county = try await county(engine)
        #expect(try await county.broken() == [])
        let query = Self.breaks[index].query

        try await county.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await county.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
        #expect(AdmittedTaskInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let county = try await county(engine)

        for (query, constraint) in [
            ("UPDATE admittedtasks_entry SET nature = 'enforce'", "task_is_no_enforcement"),
            ("UPDATE admittedtasks_entry SET basis = ''", "task_has_a_basis"),
            ("UPDATE admittedtasks_entry SET decider_id = proposer_id", "task_is_admitted_by_another"),
            ("UPDATE admittedtasks_entry SET until_on = '2026-01-01'", "task_expires_after_it_begins"),
            ("UPDATE admittedtasks_entry SET decided_at = NULL", "task_decision_says_whose"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await county.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
