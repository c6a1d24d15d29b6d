import Kernel
import Storage
import TestGround
import Testing

@testable import Notices

struct NoticeInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("DELETE FROM notices_standing WHERE state = 'open'", "stands somewhere"),
        ("UPDATE notices_objection SET state = 'open', answered_at = NULL, answer = ''", "Nobody waits"),
        ("UPDATE notices_standing SET outcome = 'upheld' WHERE state = 'settled'", "as its objections"),
        ("DELETE FROM notices_line WHERE number = 1", "numbered without a gap"),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let town = try await NoticeTown(engine)
        let table = NoticeTable(columns: [.init("组")], rows: [.init(["一组"]), .init(["二组"])])
        let first = try await town.publish(town.draft(table: table))
        try await town.answer(try await town.object(to: first.id).id, .dismissed)
        try await town.tick("2026-11-28T00:00:01+08:00")
        try await town.publish(town.draft())
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        let broken = try await town.broken()
        #expect(broken.contains { $0.contains(Self.breaks[index].sentence) }, "\(broken)")
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let notice = try await town.publish(town.draft())
        try await town.object(to: notice.id, by: NoticeTown.chenID)

        for (query, constraint) in [
            ("UPDATE notices_notice SET naming = 'law'", "persons_are_named_on_a_ground"),
            ("UPDATE notices_notice SET contact = ''", "objections_need_a_contact"),
            ("UPDATE notices_standing SET state = 'settled', window_ended_at = 1", "settled_notice_has"),
            ("UPDATE notices_standing SET state = 'withdrawn'", "withdrawn_notice_says_why"),
            ("UPDATE notices_objection SET state = 'upheld'", "answered_objection_has_answer"),
            (
                """
                UPDATE notices_objection SET state = 'upheld', answer = '对', answered_at = 1,
                                             answered_by_id = person_id
                """, "nobody_answers_his_own"
            ),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await town.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
    }
}
