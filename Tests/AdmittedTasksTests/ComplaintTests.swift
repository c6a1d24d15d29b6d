import Clocks
import Kernel
import People
import Storage
import TestGround
import Testing

@testable import AdmittedTasks

struct ComplaintTests {
    private func complain(
        _ county: TaskCounty, _ number: UInt64 = 1, _ words: String = "叫我们去收停车费",
        by person: PersonID = TaskCounty.tian
    ) async -> [String] {
        await county.codes {
            try await county.database.write(by: Origin(actor: person)) {
                try AdmittedTasks.complain(
                    words, as: TaskComplaintID(high: 4, low: number), by: person, at: TaskCounty.third, in: $0
                )
            }
        }
    }

    private func answer(
        _ county: TaskCounty, _ words: String = "不在清单上，已叫停", by person: PersonID = TaskCounty.deng,
        _ number: UInt64 = 1
    ) async -> [String] {
        await county.codes {
            try await county.database.write(by: Origin(actor: person)) {
                try AdmittedTasks.answer(
                    TaskComplaintID(high: 4, low: number), by: person, isUpheld: true, words: words, in: $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a complaint has a clock, an answer, and no name`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        let long = String(repeating: "长", count: 1_001)
        #expect(await complain(county, 1, "") == [TaskComplaintRefusal.wordsMissing.code])
        #expect(await complain(county, 1, long) == [TaskComplaintRefusal.wordsTooLong.code])
        #expect(await complain(county) == [])
        let clocks = try await county.database.read {
            try Clocks.of(TaskComplaintID(high: 4, low: 1).as(Marks.Anything.self), in: $0)
        }
        #expect(clocks.map(\.name) == ["task-complaint"])

        #expect(await answer(county, "") == [TaskComplaintRefusal.answerMissing.code])
        #expect(await answer(county, long) == [TaskComplaintRefusal.answerTooLong.code])
        #expect(await answer(county, by: TaskCounty.tian) == [TaskComplaintRefusal.ownComplaint.code])
        #expect(await answer(county, by: TaskCounty.deng, 9) == [TaskComplaintRefusal.unknown.code])
        #expect(await answer(county) == [])
        #expect(await answer(county) == [TaskComplaintRefusal.answeredAlready.code])
        #expect(
            try await county.events() == [
                "admitted-tasks.complaint-made", "admitted-tasks.complaint-answered",
            ])
        #expect(try await county.broken() == [])
    }

    @Test func `one person waits for answers before the sixth`() async throws {
        let county = try await TaskCounty()
        for number in 1...5 { #expect(await complain(county, UInt64(number)) == []) }

        #expect(await complain(county, 6) == [TaskComplaintRefusal.tooMany.code])
        #expect(await complain(county, 7, by: TaskCounty.chen) == [])
    }

    @Test(arguments: TestEngine.all)
    func `erasing a person erases who complained and what was said`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        _ = await complain(county, by: TaskCounty.chen)
        _ = await complain(county, 2, by: TaskCounty.chen)
        _ = await answer(county)
        try await county.database.write(by: Origin(actor: TaskCounty.deng)) {
            try People.erase(TaskCounty.chen, on: .request, in: $0)
        }
        #expect(await answer(county, 2) == [])

        let left = try await county.database.read { reader in
            try [1, 2].map { try ComplaintStore.find(TaskComplaintID(high: 4, low: $0), in: reader) }
        }
        #expect(left.map { $0?.person } == [nil, nil] && left.map { $0?.words } == [nil, nil])
        #expect(
            left.map { $0?.answer?.words } == [nil, nil] && left.map { $0?.answer?.isUpheld } == [true, true])
        #expect(try await county.broken() == [])
        _ = try await Verification.ofChain(in: county.database)
    }

    private func answer(_ county: TaskCounty, _ number: UInt64) async -> [String] {
        await answer(county, "不在清单上", by: TaskCounty.deng, number)
    }
}
