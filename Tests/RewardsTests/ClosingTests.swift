import Kernel
import Ledger
import Points
import Storage
import TestGround
import Testing

@testable import Rewards

struct ClosingTests {
    @Test(arguments: TestEngine.all)
    func `half of each balance passes on, rounded down, and the rest lapses`(engine: TestEngine) async throws
    {
        let village = try await RewardsVillage(engine)

        let id = try await village.closeYear()

        let (closing, parts) = try await village.database.read { reader in
            (try Rewards.closing(id, in: reader), try Rewards.villages(of: id, in: reader))
        }
        #expect(closing.state == .closed && closing.confirmer == RewardsVillage.luo)
        #expect(parts.map(\.state) == [.closed] && parts.map(\.filled) == [10])
        #expect(parts[0].total == 15_833 && parts[0].kept == 7_916)
        // 10.33 points: 5.16 pass on.
        #expect(try await village.balance(6) == 516)
        #expect(try await village.balance(1) == 2_500)
        let season = try #require(try await village.seasons(6).first)
        #expect(season.credited == 1_033 && season.swept == 517 && season.closing == 516)
        #expect(season.season.state == .closed)
        #expect(
            try await village.told() == [
                "rewards.closing-proposed", "rewards.closing-confirmed", "rewards.village-closed",
                "rewards.closing-ended",
            ])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: [(0, Int64(0)), (100, Int64(5_000))])
    func `a list that carries nothing clears, one that carries all leaves it`(carry: Int, left: Int64)
        async throws
    {
        let village = try await RewardsVillage(carry: carry)

        try await village.closeYear()

        #expect(try await village.balance(1) == left)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what is closed takes nothing any more, and says so`(engine: TestEngine) async throws {
        let village = try await RewardsVillage(engine)
        try await village.closeYear(runs: false)
        _ = try await village.rewards.step()

        let underway = await village.codes { _ = try await village.declare([3], on: "2026-12-20") }
        try await village.rewards.finish()
        let late = await village.codes { _ = try await village.declare([3], on: "2026-12-20") }
        let paper = await village.codes {
            try await village.database.write(by: .system) { transaction in
                _ = try Points.enter(
                    PaperDraft(
                        id: PaperBookID(high: 6, low: 32), village: RewardsVillage.liuping,
                        day: RewardsVillage.day("2026-11-30"), source: "登记簿",
                        lines: [PaperPoints(household: RewardsVillage.household(11), points: 100)]),
                    in: transaction)
            }
        }
        try await village.book([3], on: "2027-01-05")

        #expect(underway == ["points.season-closed"] && late == ["points.season-closed"])
        #expect(paper == ["points.paper-book-began"])
        #expect(try await village.balance(3) == 1_500)
        #expect(try await village.broken() == [])
    }

    @Test func `a year is closed when it is over, once, by two, with nothing waiting`() async throws {
        let village = try await RewardsVillage()
        func proposing(_ year: Int, at place: PlaceID = RewardsVillage.liuping) async -> [String] {
            await village.codes {
                let outlook = try await village.database.read {
                    try Rewards.closingOutlook(at: place, year: year, in: $0)
                }
                try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
                    _ = try Rewards.propose(
                        outlook, as: YearClosingID.minted(at: village.ground.time.now), in: transaction)
                }
            }
        }
        let present = await proposing(2027)
        let earlier = await proposing(2020)
        let bookless = await proposing(2026, at: RewardsVillage.shimen)
        let below = await proposing(2026, at: RewardsVillage.third)
        let waiting = try await village.declare([3], on: "2026-12-20")
        let unfinished = await proposing(2026)
        _ = try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            try Points.check(waiting, accepting: [], because: "没有来", in: transaction)
        }
        let own = await village.codes { try await village.closeYear(by: RewardsVillage.zhou) }
        let twice = await proposing(2026)

        #expect(present == ["rewards.year-not-over"])
        #expect(earlier == ["rewards.no-book"] && bookless == ["rewards.no-book"])
        #expect(below == ["rewards.closing-place-unfit"])
        #expect(unfinished == ["rewards.acts-waiting"])
        #expect(own == ["rewards.own-closing"])
        #expect(twice == ["rewards.closing-underway"])
    }

    @Test func `a proposed closing can be given up, a confirmed one cannot`() async throws {
        let village = try await RewardsVillage()
        let id = YearClosingID(high: 6, low: 40)
        let outlook = try await village.database.read {
            try Rewards.closingOutlook(at: RewardsVillage.liuping, year: 2026, in: $0)
        }
        try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            _ = try Rewards.propose(outlook, as: id, in: transaction)
            try Rewards.drop(id, in: transaction)
        }

        let dropped = await village.codes {
            try await village.database.write(by: Origin(actor: RewardsVillage.luo)) {
                try Rewards.confirm(id, in: $0)
            }
        }
        let done = try await village.closeYear()
        let late = await village.codes {
            try await village.database.write(by: .system) { try Rewards.drop(done, in: $0) }
        }
        let again = await village.codes { try await village.closeYear() }
        let none = await village.codes {
            try await village.database.read {
                _ = try Rewards.closing(YearClosingID(high: 1, low: 1), in: $0)
            }
        }

        #expect(dropped == ["rewards.closing-not-proposed"] && late == ["rewards.closing-not-proposed"])
        #expect(again == ["rewards.year-already-closed"])
        #expect(none == ["rewards.closing-unknown"])
        #expect(try await village.told().contains("rewards.closing-dropped"))
    }

    @Test(arguments: TestEngine.all)
    func `a village that does not fit any more is left out, and the others go on`(engine: TestEngine)
        async throws
    {
        let village = try await RewardsVillage(engine)
        let id = try await village.closeYear(at: RewardsVillage.shiqiao, runs: false)
        let declared = try await village.declare([3], on: "2026-12-20")

        try await village.rewards.finish()

        let parts = try await village.database.read { try Rewards.villages(of: id, in: $0) }
        #expect(parts.map(\.state) == [.stuck] && parts.map(\.reason) == ["rewards.acts-waiting"])
        _ = try await village.database.write(by: Origin(actor: RewardsVillage.zhou)) { transaction in
            try Points.check(declared, accepting: [], because: "没有来", in: transaction)
        }
        try await village.closeYear()
        #expect(try await village.balance(1) == 2_500)
        #expect(try await village.broken() == [])
    }

    @Test func `what was spent since the new year is not taken again, and debts pass on whole`() async throws
    {
        let village = try await RewardsVillage()
        try await village.spend(4_000, of: 1)

        try await village.closeYear()

        // 50 points at the year's end, 25 were to lapse, only 10 are left.
        #expect(try await village.balance(1) == 0)
        #expect(try await village.seasons(1).map(\.closing) == [4_000, 0])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all, [1, 2, 4, 6])
    func `a closing that was killed after any step comes to the same end`(
        engine: TestEngine, steps: Int
    ) async throws {
        let paper = (1...260).map { Int64($0 * 7 + 1) }
        let whole = try await RewardsVillage(engine, paper: paper, people: 260)
        let killed = try await RewardsVillage(engine, paper: paper, people: 260)
        try await whole.closeYear()
        try await killed.closeYear(runs: false)

        for _ in 0..<steps { _ = try await Rewards(killed.ground.county).step() }
        let before = try await killed.ground.events().count
        let town = killed.ground.county
        async let one: Void = Rewards(town).finish()
        async let other: Void = Rewards(town).finish()
        _ = try await (one, other)

        #expect(try await killed.closings() == whole.closings())
        #expect(try await killed.told() == whole.told())
        #expect(try await killed.ground.events().count >= before)
        #expect(try await killed.broken() == [])
    }

    @Test func `every refusal of closings says its whole sentence`() {
        let all: [YearRefusal] = [
            .unknown, .placeUnfit, .yearNotOver(2026), .noBook, .alreadyClosed(2026), .underway,
            .earlierOpen(2025), .actsWaiting(3), .noList, .tooManyVillages, .notProposed, .ownProposal,
        ]
        for refusal in all {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
            #expect(!refusal.sentence(.chinese).contains("{") && refusal.code.hasPrefix("rewards."))
        }
        #expect(Set(all.map(\.code)).count == all.count)
    }
}

extension RewardsVillage {
    /// As a shop does: out of the household's account, today.
    fileprivate func spend(_ amount: Int64, of number: Int) async throws {
        try await database.write(by: .system) { transaction in
            let owner = RewardsVillage.household(number).as(Marks.Anything.self)
            let village = RewardsVillage.liuping.as(Marks.Anything.self)
            guard let book = try Ledger.book(of: village, kind: Points.book, in: transaction),
                let giver = try Ledger.account(
                    of: owner, kind: Points.householdAccount, unit: Points.unit, in: book.id,
                    reader: transaction)
            else { return }
            let taker = try Ledger.openedAccount(
                of: village, kind: "shop", unit: Points.unit, in: book.id, in: transaction)
            try Ledger.post(
                TransferDraft(
                    id: TransferID(reason: "test.spend:\(number)"), book: book.id, day: transaction.now.day,
                    reason: "shop.redemption", cause: village,
                    legs: [TransferLeg(giver.id, -amount), TransferLeg(taker.id, amount)]), in: transaction)
        }
    }

    /// What every household has of each season.
    fileprivate func closings() async throws -> [[Int64]] {
        try await database.read { reader in
            try (1...260).map { number in
                try Points.seasons(
                    of: RewardsVillage.household(number), in: RewardsVillage.liuping, reader
                ).map(\.closing)
            }
        }
    }
}
