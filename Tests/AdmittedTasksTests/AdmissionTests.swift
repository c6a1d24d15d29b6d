import Access
import Kernel
import People
import Storage
import TestGround
import Testing

@testable import AdmittedTasks

struct AdmissionTests {
    private typealias Change = @Sendable (inout TaskDraft) -> Void
    private static let long = String(repeating: "长", count: 401)

    private static let wrong: [(change: Change, code: TaskProposalRefusal)] = [
        ({ $0.code = "Check" }, .codeUnfit), ({ $0.code = "1st" }, .codeUnfit),
        ({ $0.code = "" }, .codeUnfit),
        ({ $0.list = "other" }, .listUnknown), ({ $0.chinese = "" }, .titleMissing),
        ({ $0.english = "" }, .titleMissing), ({ $0.english = long }, .titleTooLong),
        ({ $0.text = "" }, .textMissing), ({ $0.text = long }, .textTooLong),
        ({ $0.nature = nil }, .natureMissing), ({ $0.department = "" }, .departmentMissing),
        ({ $0.department = long }, .departmentTooLong), ({ $0.basis = "" }, .basisMissing),
        ({ $0.basis = long }, .basisTooLong), ({ $0.frequency = nil }, .frequencyMissing),
        ({ $0.minutes = 0 }, .minutesOutOfRange), ({ $0.minutes = 481 }, .minutesOutOfRange),
        ({ $0.from = TaskCounty.day("2026-11-19") }, .fromUnfit), ({ $0.until = nil }, .untilUnfit),
        ({ $0.until = TaskCounty.day("2026-11-19") }, .untilUnfit),
        ({ $0.until = TaskCounty.day("2028-11-20") }, .termTooLong),
        ({ $0.place = PlaceID(high: 7, low: 99) }, .placeUnfit),
    ]

    @Test func `a proposal is refused for each thing that is wrong with it`() async throws {
        let county = try await TaskCounty()

        for (change, refusal) in Self.wrong {
            var draft = TaskCounty.snow()
            change(&draft)
            #expect(await county.codes { try await county.propose(draft) } == [refusal.code])
        }
        try await county.propose()
        #expect(
            await county.codes { try await county.propose(TaskCounty.snow(), 2) }
                == [TaskProposalRefusal.proposedAlready.code])
        let tried = Set(Self.wrong.map(\.code)).union([.proposedAlready, .tooMany])
        #expect(tried == Set(TaskProposalRefusal.allCases))
        #expect(TaskProposalRefusal.tooMany.sentence(.english).contains("300"))
    }

    @Test func `the county's lists have no more than a grid worker can know`() async throws {
        let county = try await TaskCounty()
        try await county.database.write(by: Origin(actor: TaskCounty.wen)) { transaction in
            for number in 0..<AdmittedTaskLimits.entries_max {
                try AdmittedTasks.propose(
                    TaskCounty.snow(code: "task.\(number)"), as: transaction.derivedID(), in: transaction)
            }
        }

        #expect(
            await county.codes { try await county.propose() } == [TaskProposalRefusal.tooMany.code])
    }

    @Test func `enforcement and approval are no grid's, and the refusal says where that is written`()
        async throws
    {
        let county = try await TaskCounty()
        for nature in [AdmittedTask.Nature.enforce, .approve] {
            var draft = TaskCounty.snow()
            draft.nature = nature
            #expect(await county.codes { try await county.propose(draft) } == ["admitted-tasks.barred"])
        }
        var draft = TaskCounty.snow()
        draft.text = "看到乱停车就罚款。"
        #expect(await county.codes { try await county.propose(draft) } == ["admitted-tasks.barred"])
        (draft.text, draft.english) = ("看一看。", "Issue a Licence")
        #expect(await county.codes { try await county.propose(draft) } == ["admitted-tasks.barred"])

        let refusal = BarredTaskRefusal(word: "罚款", source: "云岭县网格事项准入办法（2026）第四条")
        #expect(refusal.sentence(.chinese).contains("云岭县网格事项准入办法（2026）第四条"))
        #expect(BarredTaskRefusal(word: "罚款", source: "").sentence(.english).contains("never a grid"))
    }

    @Test(arguments: TestEngine.all)
    func `what one proposes another admits, and only then may it be handed to grids`(
        engine: TestEngine
    ) async throws {
        let county = try await TaskCounty(engine)
        #expect(await county.require() == ["admitted-tasks.not-listed"])

        try await county.propose()
        #expect(await county.require() == ["admitted-tasks.not-listed"])
        #expect(
            await county.codes { try await county.admit(1, by: TaskCounty.wen) }
                == [TaskDecisionRefusal.sameHands.code])
        #expect(await county.codes { try await county.admit() } == [TaskDecisionRefusal.nothingChosen.code])
        #expect(await county.codes { try await county.admit(1, 9) } == [TaskDecisionRefusal.unknown.code])
        #expect(await county.require() == ["admitted-tasks.not-listed"], "all of them or none")
        try await county.admit(1)

        #expect(await county.require() == [])
        #expect(
            await county.codes { try await county.admit(1) } == [TaskDecisionRefusal.decidedAlready.code])
        #expect(
            try await county.events() == ["admitted-tasks.task-proposed", "admitted-tasks.task-admitted"])
    }

    @Test(arguments: TestEngine.all)
    func `a task admitted for one town is not handed out in another`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        try await county.propose(TaskCounty.snow(place: TaskCounty.shiqiao))
        try await county.admit(1)

        #expect(await county.require() == [])
        #expect(await county.require(at: TaskCounty.heshan) == ["admitted-tasks.not-here"])
        #expect(TaskAdmissionRefusal.notHere("check.snow").sentence(.chinese).contains("check.snow"))
    }

    @Test(arguments: TestEngine.all)
    func `a term ends by itself, after a warning`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        try await county.propose(TaskCounty.snow(until: "2027-01-20"))
        try await county.admit(1)

        try await county.pass(days: 40)
        #expect(try await county.events().last == "admitted-tasks.expiry-announced")
        #expect(await county.require() == [])
        try await county.pass(days: 21)
        #expect(await county.require() == [], "the last day counts")
        try await county.pass(days: 1)

        #expect(try await county.events().last == "admitted-tasks.task-expired")
        #expect(await county.require() == ["admitted-tasks.expired"])
        let day = TaskCounty.day("2027-01-20")
        #expect(
            TaskAdmissionRefusal.expired("check.snow", day).sentence(.english).contains("20 Jan 2027"))
    }

    @Test(arguments: TestEngine.all)
    func `the next version follows on its first day, and no day has two`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        try await county.propose()
        try await county.admit(1)
        try await county.propose(TaskCounty.snow(from: "2026-12-01", until: "2027-05-31"), 2)
        try await county.admit(2)

        let before = try await county.database.read { try AdmittedTasks.entries(in: $0) }
        #expect(before.map { $0.state(on: TaskCounty.day("2026-11-30")) } == [.coming, .holding])
        #expect(before.map { $0.state(on: TaskCounty.day("2026-12-01")) } == [.holding, .ended])
        try await county.pass(days: 150)

        #expect(await county.require() == [])
        #expect(!(try await county.events()).contains("admitted-tasks.task-expired"))
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a no and an end say why`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        func decline(_ reason: String) async -> [String] {
            await county.codes {
                try await county.database.write(by: Origin(actor: TaskCounty.deng)) {
                    try AdmittedTasks.decline(
                        TaskCounty.task(1), by: TaskCounty.deng, because: reason, in: $0)
                }
            }
        }
        func end(_ reason: String, _ code: String = "check.snow") async -> [String] {
            await county.codes {
                try await county.database.write(by: Origin(actor: TaskCounty.deng)) {
                    try AdmittedTasks.end(code, by: TaskCounty.deng, because: reason, in: $0)
                }
            }
        }
        try await county.propose()
        #expect(await decline("") == [TaskDecisionRefusal.reasonMissing.code])
        #expect(await decline(Self.long) == [TaskDecisionRefusal.reasonTooLong.code])
        #expect(await decline("和应急队的职责重了") == [])
        #expect(await end("不用了") == [TaskDecisionRefusal.notHolding.code])
        #expect(await end("不用了", "check.other") == [TaskDecisionRefusal.unknown.code])
        try await county.propose(TaskCounty.snow(), 2)
        try await county.admit(2)

        #expect(await end("") == [TaskDecisionRefusal.reasonMissing.code])
        #expect(await end("应急队接过去了") == [])
        #expect(await county.require() == ["admitted-tasks.expired"])
        #expect(try await county.events().last == "admitted-tasks.task-ended")
        try await county.propose(TaskCounty.snow(until: "2026-11-25"), 3)
        try await county.pass(days: 10)
        #expect(await county.codes { try await county.admit(3) } == [TaskDecisionRefusal.termOver.code])
    }

    @Test func `hours a year count what is known of times and minutes`() {
        func task(_ frequency: AdmittedTask.Frequency, _ minutes: Int?) -> AdmittedTask {
            AdmittedTask(
                id: TaskCounty.task(1), code: "a", version: 1, list: "grid", chinese: "甲", english: "A",
                text: "甲", nature: .look, place: TaskCounty.county, department: "甲", basis: "甲",
                frequency: frequency, minutes: minutes, from: TaskCounty.day("2026-01-01"),
                until: TaskCounty.day("2026-12-31"), proposer: nil, proposed: Instant(milliseconds: 0))
        }
        #expect(
            [task(.weekly, 30), task(.yearly, 480), task(.season, 60), task(.daily, nil)].hoursAYear() == 34)
    }
}
