import Assemblies
import Kernel
import Notices
import Storage
import TestGround
import Testing

@testable import Deliberation

struct ProcedureStoreTests {
    @Test(arguments: TestEngine.all)
    func `a road goes through the seven steps and closes with the end of its result's window`(
        engine: TestEngine
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.decide(id)
        let decided = try await village.procedure(id).standing.step
        try await village.publish(id)
        try await village.tick("2026-10-09")
        let opened = try await village.procedure(id).standing.step
        village.at("2026-11-02")
        try await village.carryOut(id)
        try await village.publish(id)
        let before = try await village.procedure(id).standing.state
        try await village.tick("2026-11-11")

        let closed = try await village.procedure(id)
        #expect(decided == .publication && opened == .carrying)
        #expect(before == .running)
        #expect(closed.number == "2026-1")
        #expect(closed.standing.state == .closed)
        #expect(try await village.records(id).map(\.step) == ProcedureStep.allCases)
        #expect(
            try await village.told() == [
                "procedure-opened", "step-done", "villagers-consulted", "step-done", "step-done", "step-done",
                "procedure-published", "step-done", "task-given", "contract-kept", "task-progressed",
                "work-accepted", "step-done", "procedure-published", "step-done", "procedure-closed",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `nothing is skipped, whatever is sent`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        let today = village.today()

        await #expect(throws: ProcedureRefusal.notThisStep(now: .proposal)) {
            try await village.meet(.discussion, id, on: "2026-09-01")
        }
        await #expect(throws: ResolutionRefusal.ofAnotherBody(.proposal)) {
            try await village.vote(.villagersAssembly, id)
        }
        await #expect(throws: ProcedureRefusal.notThisStep(now: .proposal)) { try await village.publish(id) }
        await #expect(throws: ProcedureRefusal.notThisStep(now: .proposal)) {
            try await village.act {
                try Deliberation.accept(
                    DeliberationVillage.acceptance(on: today, account: nil), of: id, in: $0)
            }
        }
        try await village.meet(.proposal, id, on: "2026-09-01")
        await #expect(throws: ProcedureRefusal.consultationMissing) {
            try await village.meet(.discussion, id, on: "2026-09-08")
        }
        #expect(try await village.procedure(id).standing.step == .discussion)
        #expect(try await village.told() == ["procedure-opened", "step-done"])
    }

    @Test(arguments: TestEngine.all)
    func `an upheld objection to the decision sends it back, and its next version goes the whole way again`(
        engine: TestEngine
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.decide(id)
        let notice = try await village.publish(id)
        try await village.object(to: notice, .partly)
        let back = try await village.procedure(id).standing
        await #expect(throws: ProcedureRefusal.textOutdated) {
            try await village.meet(.discussion, id, on: "2026-09-30")
        }
        try await village.act {
            try Deliberation.rewrite(id, title: "修复三组机耕道", body: "铺碎石 800 米，厚 15 厘米。", in: $0)
        }
        try await village.meet(.discussion, id, on: "2026-10-08")
        try await village.tick("2026-10-09")
        try await village.vote(.partyMembers, id)
        try await village.vote(.villagersAssembly, id)
        try await village.publish(id)
        try await village.tick("2026-10-17")

        let now = try await village.procedure(id).standing
        let records = try await village.records(id)
        #expect(back.step == .discussion && back.needsText && back.round == 2 && back.notice == nil)
        #expect(now.step == .carrying && now.version == 2)
        #expect(records.filter { $0.kind == .returned }.map(\.backTo) == [.discussion])
        #expect(records.first { $0.kind == .returned }?.reason.contains("意见成立") == true)
        #expect(try await village.told().contains("procedure-returned"))
        #expect(try await village.broken() == [])
    }

    @Test func `an upheld objection to the result opens the acceptance again, not the decision`() async throws
    {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        try await village.decide(id)
        try await village.publish(id)
        try await village.tick("2026-10-09")
        try await village.carryOut(id)
        let notice = try await village.publish(id)
        try await village.object(to: notice, .upheld)

        let standing = try await village.procedure(id).standing
        #expect(standing.step == .carrying && !standing.needsText && standing.version == 1)
        let today = village.today()
        try await village.act {
            try Deliberation.accept(
                DeliberationVillage.acceptance(on: today, account: Money(yuan: 85_000)), of: id, in: $0)
        }
        try await village.publish(id)
        try await village.tick("2026-10-22")
        #expect(try await village.procedure(id).standing.state == .closed)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a notice that is taken back publishes nothing`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let id = try await village.propose()
        try await village.decide(id)
        let notice = try await village.publish(id)
        await #expect(throws: ProcedureRefusal.noticeStands) { try await village.publish(id) }
        try await village.act { _ = try Notices.withdraw(notice, because: "金额写错", in: $0) }
        let lost = try await village.procedure(id).standing
        try await village.publish(id)
        try await village.tick("2026-10-09")

        #expect(lost.step == .publication && lost.notice == nil)
        #expect(try await village.procedure(id).standing.step == .carrying)
        #expect(try await village.told().contains("publication-lost"))
    }

    @Test func `a return takes the standing notice back with its reason, and may bring the next text`()
        async throws
    {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        try await village.decide(id)
        let notice = try await village.publish(id)
        try await village.act {
            try Deliberation.sendBack(
                id, to: .review, because: "预算算错", text: ("修复三组机耕道", "铺碎石 800 米，预算 80000 元。"), in: $0)
        }

        let standing = try await village.procedure(id).standing
        let state = try await village.database.read { try Notices.find(notice, in: $0)?.standing }
        #expect(standing.step == .review && standing.version == 2 && !standing.needsText)
        #expect(state?.state == .withdrawn && state?.reason == "预算算错")
        #expect(try await !village.told().contains("publication-lost"))
        #expect(try await village.broken() == [])
    }

    @Test func `a proposal is given up before it is decided, with a reason, and never after`() async throws {
        let village = try await DeliberationVillage()
        let first = try await village.propose()
        try await village.act { try Deliberation.drop(first, because: "资金没有落实", in: $0) }
        let second = try await village.propose(
            DeliberationVillage.draft(id: ProcedureID(high: 9, low: 2)))
        try await village.decide(second)

        #expect(try await village.procedure(first).standing.state == .dropped)
        await #expect(throws: ProcedureRefusal.ended) {
            try await village.act { try Deliberation.drop(first, because: "再来", in: $0) }
        }
        await #expect(throws: ProcedureRefusal.dropTooLate) {
            try await village.act { try Deliberation.drop(second, because: "不想修了", in: $0) }
        }
        await #expect(throws: ProcedureRefusal.unknown) {
            try await village.act {
                try Deliberation.drop(ProcedureID(high: 1, low: 1), because: "无", in: $0)
            }
        }
        #expect(try await village.told().filter { $0 == "procedure-dropped" }.count == 1)
        #expect(try await village.broken() == [])
    }
}
