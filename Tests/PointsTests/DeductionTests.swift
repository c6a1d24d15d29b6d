import Clocks
import Kernel
import Storage
import TestGround
import Testing

@testable import Points

struct DeductionTests {
    @Test(arguments: TestEngine.all)
    func `a household is told first, replies, and only then the committee decides`(
        engine: TestEngine
    ) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [3, 4])

        let id = try await village.propose(for: 3)
        let early = await village.codes { try await village.decide(id) }
        try await village.reply("那车不是我家的，可以看监控", to: id)
        let twice = await village.codes { try await village.reply("再说一次", to: id) }
        try await village.decide(id, points: 300, words: "只认一次")

        #expect(early == ["points.window-runs"] && twice == ["points.already-replied"])
        #expect(try await village.act(id)?.state == .confirmed)
        #expect(try await village.balance(3) == 200)
        let hearing = try await village.database.read { try Points.hearing(of: id, in: $0) }
        #expect(hearing?.reply == "那车不是我家的，可以看监控" && hearing?.words == "只认一次")
        #expect(
            try await village.told().suffix(4) == [
                "points.deduction-noticed", "points.deduction-answered", "points.deduction-decided",
                "points.act-confirmed",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a deduction ends by itself, and its points come back`(engine: TestEngine) async throws {
        let village = try await PointsVillage(engine)
        try await village.book(for: [3])
        let id = try await village.propose(for: 3)
        try await village.pass(days: 8)
        try await village.decide(id)
        let deducted = try await village.balance(3)

        try await village.pass(days: 29)
        let still = try await village.act(id)?.state
        try await village.pass(days: 2)

        #expect(deducted == 0 && still == .confirmed)
        #expect(try await village.act(id)?.state == .expired)
        #expect(try await village.balance(3) == 500)
        #expect(try await village.told().last == "points.deduction-expired")
        #expect(try await village.broken() == [])
    }

    @Test func `nothing is deducted below zero, unless the village voted so`() async throws {
        let village = try await PointsVillage()
        let id = try await village.propose(for: 5)
        try await village.pass(days: 8)
        let refused = await village.codes { try await village.decide(id) }

        var terms = PointsVillage.terms
        terms.allowsBelowZero = true
        let other = try await PointsVillage(terms: terms)
        let deduction = try await other.propose(for: 5)
        try await other.pass(days: 8)
        try await other.decide(deduction)

        #expect(refused == ["points.below-zero"])
        #expect(try await village.balance(5) == 0)
        #expect(try await village.act(id)?.state == .noticed)
        #expect(try await other.balance(5) == -500)
        #expect(try await other.broken() == [])
    }

    @Test func `a deduction that is dropped leaves no trace in the books`() async throws {
        let village = try await PointsVillage()
        try await village.book(for: [3])
        let id = try await village.propose(for: 3)
        try await village.reply("不是我家", to: id)

        try await village.decide(id, isUpheld: false, words: "说明属实，不扣")
        let again = await village.codes { try await village.decide(id) }

        #expect(try await village.act(id)?.state == .rejected)
        #expect(try await village.balance(3) == 500)
        #expect(again == ["points.deduction-not-waiting"])
        #expect(try await village.broken() == [])
    }

    @Test func `what is wrong with a deduction is refused with its reason`() async throws {
        let village = try await PointsVillage()
        try await village.book(for: [1, 3])
        let id = try await village.propose(for: 3)
        let silent = await village.codes { _ = try await village.propose(for: 4, note: "") }
        let long = await village.codes {
            _ = try await village.propose(for: 4, note: String(repeating: "倒", count: 501))
        }
        let twice = await village.codes { _ = try await village.propose(for: 3) }
        let empty = await village.codes { try await village.reply("", to: id) }
        let endless = await village.codes {
            try await village.reply(String(repeating: "说", count: 501), to: id)
        }
        try await village.pass(days: 8)

        #expect(silent == ["points.deduction-reason-missing"] && long == ["points.deduction-reason-too-long"])
        #expect(twice == ["points.declared-twice"])
        #expect(empty == ["points.reply-missing"] && endless == ["points.reply-too-long"])
        for (code, act) in [
            ("points.own-proposal", { try await village.decide(id, by: PointsVillage.wang) }),
            ("points.words-missing", { try await village.decide(id, words: "") }),
            ("points.decided-points-out-of-range", { try await village.decide(id, points: 501) }),
            ("points.decided-points-out-of-range", { try await village.decide(id, points: -1) }),
            ("points.act-unknown", { try await village.decide(PointsActID(high: 1, low: 1)) }),
        ] as [(String, () async throws -> Void)] {
            #expect(await village.codes(act) == [code])
        }
        #expect(try await village.act(id)?.state == .noticed)
    }

    @Test func `a rule that adds points is no deduction, and the own household is for somebody else`() throws
    {
        let act = PointsAct(
            id: PointsActID(high: 1, low: 1), declaration: DeclarationID(high: 1, low: 2),
            village: PointsVillage.liuping, household: PointsVillage.household(2),
            item: PointsItemID(high: 1, low: 3), day: PointsVillage.day("2026-11-19"), points: -500,
            state: .noticed, changed: Instant(milliseconds: 0))
        let decision = DeductionDecision(
            isUpheld: true, points: 500, words: "属实", decider: PointsVillage.tian,
            household: PointsVillage.household(2))
        let hearing = Hearing(act: act.id, told: Instant(milliseconds: 0))

        #expect(throws: DeductionRefusal.notADeduction) {
            try PointsAct.checkProposal(of: .cleanUp, because: "倒建渣")
        }
        #expect(throws: DeductionRefusal.ownHousehold) {
            try act.decided(
                decision, on: hearing, proposer: nil, isWindowOver: true,
                bearing: Bearing(balance: 900, allowsBelowZero: false), at: Instant(milliseconds: 1))
        }
        let all: [DeductionRefusal] = [
            .unknown, .notADeduction, .reasonMissing, .reasonTooLong, .notWaiting, .replyMissing,
            .replyTooLong, .alreadyReplied, .windowRuns, .ownProposal, .ownHousehold, .wordsMissing,
            .pointsOutOfRange(500), .belowZero(0),
        ]
        for refusal in all {
            #expect(refusal.sentence(.chinese).hasSuffix("。"), "\(refusal.code)")
            #expect(refusal.sentence(.english).hasSuffix("."), "\(refusal.code)")
        }
    }
}
