import Kernel
import Testing

@testable import Deliberation

struct CarryingRuleTests {
    private static let today = SteppingRuleTests.day

    private static func task(
        _ title: String = "铺碎石", owner: String = "王春梅", percent: Int = 100, due: Int = 0
    ) -> ProcedureTask {
        ProcedureTask(
            id: ProcedureTaskID(high: 0, low: 1), title: title, owner: owner, due: today.adding(days: due),
            percent: percent)
    }

    private static func acceptance(
        by: String = "村委会", words: String = "合格", supervision: String = "账目清楚", account: Money? = nil,
        explanation: String = "", on: Int = 0
    ) -> Carrying.Acceptance {
        Carrying.Acceptance(
            on: today.adding(days: on), by: by, words: words, supervision: supervision, account: account,
            explanation: explanation)
    }

    private static func refusal(
        _ acceptance: Carrying.Acceptance, tasks: [ProcedureTask] = [task()],
        contract: Carrying.Contract? = nil, budget: Money? = nil
    ) -> CarryingRefusal? {
        do throws(CarryingRefusal) {
            try Carrying(tasks: tasks, contract: contract).check(acceptance, budget: budget, today: today)
            return nil
        } catch { return error }
    }

    @Test func `work is accepted when all is done, looked at, and paid within what was decided`() {
        let (budget, contract) = (
            Money(yuan: 100),
            Carrying.Contract(contractor: "石桥建筑队", manner: "比价", amount: Money(yuan: 90))
        )

        #expect(Self.refusal(Self.acceptance()) == nil)
        #expect(Self.refusal(Self.acceptance(), tasks: []) == .tasksMissing)
        #expect(Self.refusal(Self.acceptance(), tasks: [Self.task(percent: 99)]) == .tasksUndone)
        #expect(Self.refusal(Self.acceptance(on: 1)) == .acceptedAhead)
        #expect(Self.refusal(Self.acceptance(by: "")) == .acceptorMissing)
        #expect(Self.refusal(Self.acceptance(words: "")) == .verdictMissing)
        #expect(Self.refusal(Self.acceptance(supervision: "")) == .supervisionMissing)
        #expect(
            Self.refusal(Self.acceptance(words: String(repeating: "长", count: 2_001))) == .acceptanceTooLong)
        #expect(Self.refusal(Self.acceptance(), budget: budget) == .accountMissing)
        #expect(Self.refusal(Self.acceptance(), contract: contract) == .accountMissing)
        #expect(Self.refusal(Self.acceptance(account: Money(yuan: 100)), budget: budget) == nil)
        #expect(
            Self.refusal(Self.acceptance(account: Money(fen: 10_001)), budget: budget)
                == .explanationMissing)
        #expect(
            Self.refusal(Self.acceptance(account: Money(fen: 10_001), explanation: "碎石涨价"), budget: budget)
                == nil)
        #expect(Self.refusal(Self.acceptance(account: Money(fen: -1)), budget: budget) == .amountOutOfRange)
    }

    @Test func `a task has a title, an owner and a state between 0 and 100`() throws {
        let progress = { (percent: Int, note: String) in
            try Self.task(percent: 0).progressed(to: percent, note: note, at: SteppingRuleTests.now)
        }

        #expect(try progress(60, "铺到垭口").percent == 60)
        #expect(throws: CarryingRefusal.percentOutOfRange) { try progress(101, "完") }
        #expect(throws: CarryingRefusal.percentOutOfRange) { try progress(-1, "完") }
        #expect(throws: CarryingRefusal.noteMissing) { try progress(60, "") }
        #expect(throws: CarryingRefusal.taskTooLong) { try progress(60, String(repeating: "长", count: 501)) }
        #expect(throws: CarryingRefusal.taskTitleMissing) { try Self.task("").check(among: 0) }
        #expect(throws: CarryingRefusal.taskOwnerMissing) { try Self.task(owner: "").check(among: 0) }
        #expect(throws: CarryingRefusal.tasksTooMany) { try Self.task().check(among: 50) }
        #expect(throws: CarryingRefusal.taskTooLong) {
            try Self.task(String(repeating: "长", count: 101)).check(among: 0)
        }
    }

    @Test func `a contract says with whom, how chosen, for how much`() {
        let check = { (contractor: String, manner: String, fen: Int64) in
            try Carrying.Contract(contractor: contractor, manner: manner, amount: Money(fen: fen)).check()
        }

        #expect(throws: Never.self) { try check("石桥建筑队", "比价", 1) }
        #expect(throws: CarryingRefusal.contractorMissing) { try check("", "比价", 1) }
        #expect(throws: CarryingRefusal.mannerMissing) { try check("石桥建筑队", "", 1) }
        #expect(throws: CarryingRefusal.contractTooLong) {
            try check(String(repeating: "长", count: 201), "比价", 1)
        }
        #expect(throws: CarryingRefusal.amountOutOfRange) { try check("石桥建筑队", "比价", -1) }
    }

    @Test(arguments: [
        ("86000", 8_600_000), ("86,000.5", 8_600_050), ("¥1，234.56元", 123_456), ("0.05", 5), ("0", 0),
    ])
    func `amounts are read as people type them`(text: String, fen: Int64) {
        #expect(Yuan.read(text)?.fen == fen)
    }

    @Test(arguments: ["", "-5", "八万", "1.234", "1.2.3", ".", "9999999999999"])
    func `what is no amount is not guessed`(text: String) {
        #expect(Yuan.read(text) == nil)
        #expect(Yuan.text(Money(fen: 5)) == "0.05" && Yuan.text(Money(yuan: 86)) == "86")
    }

    @Test func `haste and delay are told and block nothing`() {
        let rule = PaceRule(gap_days: 7, whole_days: 20, publication_days: 10)
        let record = { (sequence: Int, step: ProcedureStep, day: Int) in
            StepRecord(
                id: AnyID(high: 0, low: UInt64(sequence)), sequence: sequence, step: step, round: 1,
                version: 1, kind: .done, on: Self.today.adding(days: day), proof: nil, backTo: nil,
                reason: "", recorded: SteppingRuleTests.now, by: nil)
        }
        let quick = [record(1, .proposal, -21), record(2, .discussion, -15), record(3, .review, -8)]
        let decided = quick + [record(4, .decision, -0)]
        let warnings = { (step: ProcedureStep, records: [StepRecord], tasks: [ProcedureTask], today: Int) in
            SteppingRuleTests.procedure(step).warnings(
                records, tasks: tasks, by: rule, today: Self.today.adding(days: today))
        }

        #expect(
            warnings(.decision, quick, [], 0) == [
                .gapShort(.discussion, days: 6, least: 7), .wholeLong(days: 21, most: 20),
            ])
        #expect(
            warnings(.publication, decided, [], 11).last
                == .publicationLate(.publication, days: 11, most: 10))
        #expect(
            !warnings(.publication, decided, [], 10).contains {
                $0.isLateness && $0 != .wholeLong(days: 21, most: 20)
            })
        #expect(
            warnings(.carrying, decided, [Self.task(percent: 50, due: 3)], 4).last == .tasksLate(1))
        #expect(warnings(.carrying, decided, [Self.task(percent: 50, due: 4)], 4).last != .tasksLate(1))
    }
}
