import Kernel
import Ledger
import Notices
import Points
import Storage
import TestGround
import Testing

@testable import Rewards

struct ListTests {
    @Test(arguments: TestEngine.all)
    func `a closed year's ranking is frozen, published masked without the last places, and handed out`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        try await village.closeYear()
        try await village.adopt(RewardsVillage.ranks)
        try await village.database.write(by: .system) {
            try Points.consent(
                of: RewardsVillage.household(3), isGiven: true, how: "户主签字", in: $0)
        }

        let id = try await village.freeze(RewardsVillage.ranksPlan)
        try await village.publish(id)
        let list = try await village.list(id)
        let rows = try await village.database.read {
            try Notices.lines(of: try #require(list.notice).as(Marks.Notice.self), in: $0)
        }
        let early = await village.codes {
            try await village.receive(id, [try #require(village.lines(id).first).id])
        }
        try await village.pass(days: 11)
        let lines = try await village.lines(id)
        let rewarded = lines.filter { $0.entry.role == .rewarded }
        try await village.receive(id, rewarded.prefix(2).map(\.id))

        // The fourth and fifth share rank 4: both are in.
        #expect(rewarded.map(\.entry.rank) == [1, 2, 3, 4, 4])
        #expect(lines.filter { $0.entry.role == .last }.map(\.entry.household.low) == [9, 10])
        #expect(rows.map { $0.cells[3] } == ["陈*英", "田*禾", "李国强", "谢*芬", "何*兰"])
        #expect(early == ["rewards.list-not-settled"])
        #expect(try await village.list(id).state == .settled)
        #expect(try await village.lines(id).count { $0.receipt != nil } == 2)
        #expect(
            try await village.told().suffix(4) == [
                "rewards.list-frozen", "rewards.list-published", "rewards.list-settled",
                "rewards.rewards-received",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a voted budget is shared to the fen, booked apart, and paid once`(engine: TestEngine) async throws {
        let village = try await RewardsVillage(engine)
        try await village.closeYear()
        try await village.adopt(RewardsVillage.shares)
        let id = try await village.freeze(RewardsVillage.sharesPlan)
        try await village.publish(id)
        try await village.pass(days: 11)

        let lines = try await village.lines(id)
        let first = try #require(lines.first)
        try await village.receive(id, [first.id], signer: "陈桂英")
        let twice = await village.codes { try await village.receive(id, [first.id]) }

        #expect(lines.reduce(0) { $0 + $1.entry.fen } == 1_000_001)
        // 100 hundredths do not reach the plan's least of 200.
        #expect(lines.count == 9 && lines.allSatisfy { $0.transfer != nil })
        #expect(first.entry.fen == 317_804)
        #expect(twice == ["rewards.already-received"])
        let owed = try await village.owed()
        #expect(owed == ["budget": -1_000_001, "owed": 1_000_001 - 317_804, "paid": 317_804])
        #expect(try await village.told().contains("rewards.list-booked"))
        #expect(try await village.balance(1) == 2_500, "points are not touched by money")
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a wrong tick is taken back by a reversal, and the share can be paid again`(engine: TestEngine)
        async throws
    {
        let village = try await RewardsVillage(engine)
        try await village.closeYear()
        try await village.adopt(RewardsVillage.shares)
        let id = try await village.freeze(RewardsVillage.sharesPlan)
        try await village.publish(id)
        try await village.pass(days: 11)
        let line = try #require(try await village.lines(id).first).id
        func takeBack(_ reason: String) async -> [String] {
            await village.codes {
                try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) {
                    try Rewards.takeBack(line, because: reason, in: $0)
                }
            }
        }

        let never = await takeBack("勾错了")
        try await village.receive(id, [line])
        let silent = await takeBack("")
        let long = await takeBack(String(repeating: "长", count: 201))
        let done = await takeBack("勾错了户")
        try await village.receive(id, [line], signer: "本人")

        #expect(never == ["rewards.not-received"])
        #expect(silent == ["rewards.reason-missing"] && long == ["rewards.reason-too-long"])
        #expect(done == [])
        #expect(try await village.owed()["paid"] == 317_804)
        #expect(try await village.told().contains("rewards.receipt-taken-back"))
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `an objection that is right makes a new version, and only the last one is paid`(
        engine: TestEngine
    ) async throws {
        let village = try await RewardsVillage(engine)
        try await village.adopt(RewardsVillage.shares)
        try await village.book([3, 4, 11], on: "2027-01-05")
        let id = try await village.freeze(RewardsVillage.sharesPlan, upTo: "2026-12-31")
        try await village.publish(id)
        let running = await village.codes {
            try await village.freeze(RewardsVillage.sharesPlan, upTo: "2026-12-31")
        }

        try await village.upset(id, household: 1)
        let upset = try await village.list(id).state
        let next = try await village.freeze(RewardsVillage.sharesPlan, upTo: "2026-12-31")
        try await village.publish(next)
        try await village.pass(days: 11)
        let settled = await village.codes {
            try await village.freeze(RewardsVillage.sharesPlan, upTo: "2026-12-31")
        }

        #expect(running == ["rewards.window-runs"] && upset == .upset)
        #expect(try await village.list(id).state == .replaced)
        #expect(try await village.list(next).number == 2)
        #expect(try await village.list(next).state == .settled)
        #expect(settled == ["rewards.already-settled"])
        #expect(try await village.lines(id).allSatisfy { $0.transfer == nil })
        #expect(try await village.owed()["budget"] == -1_000_001)
        #expect(try await village.told().contains("rewards.list-upset"))
        #expect(try await village.broken() == [])
    }

    @Test func `a notice that is taken back leaves the list to be published anew`() async throws {
        let village = try await RewardsVillage()
        try await village.closeYear()
        try await village.adopt(RewardsVillage.ranks)
        let id = try await village.freeze(RewardsVillage.ranksPlan)
        try await village.publish(id)
        let notice = try #require(try await village.list(id).notice).as(Marks.Notice.self)

        try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) {
            _ = try Notices.withdraw(notice, because: "写错了", in: $0)
        }

        #expect(try await village.list(id).state == .frozen)
        #expect(try await village.told().last == "rewards.list-returned")
        try await village.publish(id)
        #expect(try await village.list(id).state == .published)
    }

    @Test func `a list follows from an adopted plan, a closed year or a day of it, and somebody's points`()
        async throws
    {
        let village = try await RewardsVillage()
        try await village.adopt(RewardsVillage.ranks)
        func freezing(_ day: String?) async -> [String] {
            await village.codes { try await village.freeze(RewardsVillage.ranksPlan, upTo: day) }
        }

        #expect(await freezing(nil) == ["rewards.year-open"])
        #expect(await freezing("2027-01-04") == ["rewards.day-unfit"])
        #expect(await freezing("2026-03-01") == ["rewards.nobody"])
        #expect(await freezing("2026-12-31") == [])
        let none = await village.codes { _ = try await village.list(RewardListID(high: 1, low: 1)) }
        #expect(none == ["rewards.list-unknown"])
    }

    @Test func `publishing asks for a frozen list and for who answers`() async throws {
        let village = try await RewardsVillage()
        try await village.adopt(RewardsVillage.ranks)
        let id = try await village.freeze(RewardsVillage.ranksPlan, upTo: "2026-12-31")

        let silent = await village.codes { try await village.publish(id, contact: "") }
        try await village.publish(id)
        let twice = await village.codes { try await village.publish(id) }

        #expect(silent == ["rewards.contact-missing"] && twice == ["rewards.list-not-frozen"])
    }

    @Test func `ticks are checked one by one, and the last places may be told at once`() async throws {
        let village = try await RewardsVillage()
        try await village.closeYear()
        try await village.adopt(RewardsVillage.ranks)
        let id = try await village.freeze(RewardsVillage.ranksPlan)
        let lines = try await village.lines(id)
        let last = lines.filter { $0.entry.role == .last }.map(\.id)

        try await village.receive(id, [try #require(last.first)], signer: "上门告知")
        try await village.publish(id)
        try await village.pass(days: 11)
        let first = try #require(lines.first).id
        let many = (0..<101).map { _ in RewardLineID.minted(at: village.ground.time.now) }

        #expect(await village.codes { try await village.receive(id, []) } == ["rewards.lines-missing"])
        #expect(await village.codes { try await village.receive(id, many) } == ["rewards.too-many-lines"])
        #expect(
            await village.codes { try await village.receive(id, [RewardLineID(high: 1, low: 1)]) } == [
                "rewards.line-elsewhere"
            ])
        #expect(
            await village.codes { try await village.receive(id, [first], on: "2027-12-01") } == [
                "rewards.receipt-day-ahead"
            ])
        #expect(
            await village.codes { try await village.receive(id, [first], signer: "") } == [
                "rewards.signer-missing"
            ])
        let long = String(repeating: "长", count: 41)
        #expect(
            await village.codes { try await village.receive(id, [first], signer: long) } == [
                "rewards.signer-too-long"
            ])
        #expect(try await village.lines(id).count { $0.receipt != nil } == 1)
    }

    @Test func `what is not booked yet cannot be paid`() throws {
        let list = RewardList(
            id: RewardListID(high: 1, low: 1), plan: RewardsVillage.sharesPlan,
            place: RewardsVillage.liuping, number: 1, upTo: RewardsVillage.day("2026-12-31"),
            isYearClosed: true, frozen: Instant(milliseconds: 0), households: 1, points: 100, sum: 5,
            state: .settled,
            position: 1)
        let entry = RewardEntry(
            household: RewardsVillage.household(1), village: RewardsVillage.liuping,
            group: RewardsVillage.third, rank: 1, points: 100, role: .rewarded, fen: 5)
        let line = RewardLine(id: RewardLineID(high: 1, low: 1), list: list.id, number: 1, entry: entry)
        let draft = ReceiptDraft(
            list: list.id, lines: [line.id], day: RewardsVillage.day("2027-01-05"), signer: "本人")

        #expect(throws: ListRefusal.notBooked) {
            try draft.check(list, found: [line], today: RewardsVillage.day("2027-01-05"))
        }
    }

    @Test
    func `more households than a notice has rows, and too many villages, are refused with their number`() {
        #expect(ListRefusal.tooMany.sentence(.english).contains("1000"))
        #expect(ListRefusal.tooMany.kind == .tooLarge)
        #expect(YearRefusal.tooManyVillages.sentence(.english).contains("1000"))
    }
}

extension RewardsVillage {
    /// What the rewards' book has, by the kind of account.
    func owed() async throws -> [String: Int64] {
        try await database.read { reader in
            guard
                let book = try Ledger.book(
                    of: RewardsVillage.liuping.as(Marks.Anything.self), kind: Rewards.book, in: reader)
            else { return [:] }
            let accounts = try Ledger.accounts(in: book.id, limit: 500, in: reader)
            return Dictionary(accounts.map { ($0.kind, $0.balance) }, uniquingKeysWith: +)
        }
    }
}
