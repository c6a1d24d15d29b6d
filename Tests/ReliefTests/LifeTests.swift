import Kernel
import Notices
import People
import Storage
import TestGround
import TestTown
import Testing

@testable import Relief

/// The way of a household from the lead to the end, and where it branches.
struct LifeTests {
    @Test(arguments: TestEngine.all)
    func `a household that was found is asked, checked by two, posted masked, confirmed, paid and reviewed`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)

        try await town.find()
        #expect(try await town.running() == ["relief-lead"])
        try await town.consent()
        try await town.apply(try town.application())
        #expect(try await town.running() == ["relief-check", "relief-decision"])
        try await town.check()
        try await town.opine()
        #expect(try await town.running() == ["relief-decision"])
        let notice = try await town.post()
        let (kept, lines) = try await town.database.read { reader in
            (try Notices.find(notice, in: reader), try Notices.lines(of: notice, in: reader))
        }
        #expect(lines.map(\.cells) == [["陈*英", "柳坪村", "2", "420.00"]])
        #expect(kept?.body.contains("肾病") == false && kept?.naming.code == .law)
        try await town.pass(days: 12)
        #expect(try await town.step() == .heard)
        try await town.confirm(town.decision(.grant, from: "2026-12"))
        #expect(try await town.running() == ["relief-payment", "relief-review"])
        town.ground.time.set("2026-12-20T09:00:00+08:00")
        try await town.pay("2026-12")
        try await town.review()

        #expect(try await town.step() == .granted)
        #expect(try await town.running() == ["relief-review"])
        #expect(
            try await town.told() == [
                "relief.lead-found", "relief.consent-answered", "relief.matter-applied",
                "relief.household-checked", "relief.opinion-given", "relief.posting-begun",
                "relief.posting-ended", "relief.matter-decided", "relief.payment-recorded",
                "relief.matter-reviewed",
            ])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `who does not agree is let go, and nothing of the household is kept`(engine: TestEngine) async throws
    {
        let town = try await ReliefTown(engine)
        try await town.find(household: nil, name: "谢玉芬")
        try await town.find(ReliefID(high: 6, low: 2))

        try await town.consent(false)
        try await town.consent(false, ReliefID(high: 6, low: 2))

        let rows = try await town.database.read { reader in
            try reader.count(
                """
                SELECT count(*) FROM relief_matter
                 WHERE step = 'declined' AND household_id IS NULL AND name_sealed IS NULL
                   AND details_sealed IS NULL
                """)
        }
        #expect(rows == 2)
        #expect(try await town.running() == [])
        #expect(await town.codes { try await town.apply(try town.application()) } == ["relief.step-not-due"])
    }

    @Test(arguments: TestEngine.all)
    func `an objection that is right sends two into the house again, and the county waits`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.find()
        try await town.consent()
        try await town.apply(try town.application())
        try await town.check()
        try await town.opine()
        let notice = try await town.post()
        let objection = ObjectionDraft(
            id: ObjectionID.minted(at: town.ground.time.now), notice: notice, words: "有门面出租", line: 1,
            reachedAt: nil)
        let key = town.key
        try await town.write(nil) { try Notices.object(objection, key: key, in: $0) }
        try await town.write(ReliefTown.luo) {
            try Notices.answer(objection.id, .upheld, words: "再核一次", in: $0)
        }

        try await town.pass(days: 12)

        #expect(try await town.step() == .applied)
        #expect(try await town.running() == ["relief-check", "relief-decision"])
        try await town.check(report: "门面已经不租了")
        try await town.opine(yuan: 300)
        try await town.post()
        try await town.pass(days: 12)
        try await town.confirm(town.decision(.grant, yuan: 300))
        #expect(try await town.step() == .granted)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func
        `a posting that is taken back is to be made anew, and a withdrawn application takes its posting down`(
            engine: TestEngine
        ) async throws
    {
        let town = try await ReliefTown(engine)
        try await town.find()
        try await town.consent()
        try await town.apply(try town.application())
        try await town.check()
        try await town.opine()
        let first = try await town.post()
        try await town.write(ReliefTown.luo) { try Notices.withdraw(first, because: "写错了", in: $0) }
        #expect(try await town.step() == .reviewed)

        let second = try await town.post()
        try await town.write(nil) { try Relief.withdraw(ReliefTown.matter, in: $0) }

        let open = try await town.database.read { try Notices.find(second, in: $0)?.isOpen }
        #expect(open == false)
        #expect(try await town.step() == .withdrawn)
        #expect(try await town.running() == [])
        #expect(
            await town.codes {
                try await town.write(nil) { try Relief.withdraw(ReliefTown.matter, in: $0) }
            } == ["relief.step-not-due"])
    }

    @Test(arguments: TestEngine.all)
    func `in an emergency help comes first, papers follow, and the township confirms below the ceiling`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(kind: "temporary", path: .emergency))
        #expect(try await town.running() == ["relief-aid", "relief-decision"])

        try await town.aid(yuan: 800)
        #expect(try await town.running() == ["relief-decision", "relief-papers"])
        try await town.check()
        try await town.opine(yuan: 1_500)
        #expect(try await town.step() == .heard)
        #expect(try await town.running() == ["relief-decision"])
        try await town.confirm(
            town.decision(.grant, yuan: 1_500, from: "2026-11", care: nil), by: ReliefTown.xie,
            isTownship: true)
        try await town.pay("2026-11", yuan: 700)

        #expect(try await town.step() == .ended)
        let payments = try await town.database.read { try Relief.payments(of: ReliefTown.matter, in: $0) }
        #expect(payments.map(\.amount.fen) == [80_000, 70_000] && payments.map(\.isAid) == [true, false])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what was all given first ends with the confirmation`(engine: TestEngine) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(kind: "temporary", path: .emergency))
        try await town.aid(yuan: 800)
        try await town.check()
        try await town.opine(yuan: 800)

        try await town.confirm(town.decision(.grant, yuan: 800, care: nil))

        #expect(try await town.step() == .ended)
        #expect(try await town.running() == [])
    }

    @Test(arguments: TestEngine.all)
    func `months are paid as they were decided, through a change, a stop and a resumption to the end`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.grant(from: "2026-12", care: .changing)
        town.ground.time.set("2027-01-15T09:00:00+08:00")
        try await town.pay("2026-12")
        try await town.change(
            town.decision(.change, yuan: 300, from: "2027-01", reason: "有人就业", remedy: "60日内可以复议"))
        try await town.pay("2027-01", yuan: 300)
        try await town.change(
            town.decision(.suspend, from: "2027-02", reason: "外出三个月", remedy: "60日内可以复议"))
        #expect(try await town.step() == .suspended)
        town.ground.time.set("2027-04-15T09:00:00+08:00")
        #expect(await town.codes { try await town.pay("2027-02", yuan: 300) } == ["relief.nothing-due"])
        try await town.change(town.decision(.resume, from: "2027-04"))
        try await town.pay("2027-04", yuan: 300)

        try await town.change(
            town.decision(.end, from: "2027-05", reason: "收入超过标准", remedy: "60日内可以复议"))

        #expect(try await town.step() == .ended)
        #expect(try await town.running() == [])
        #expect(try await town.broken() == [])
        let sum = try await town.database.read { reader in
            try Relief.payments(of: ReliefTown.matter, in: reader).reduce(0) { $0 + $1.amount.fen }
        }
        #expect(sum == 102_000)
    }

    @Test(arguments: TestEngine.all)
    func `an opinion against goes to the county unposted, which refuses with reason and remedy`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(), person: ReliefTown.chen)
        try await town.check(isFit: false)
        try await town.opine(isFor: false, reason: "收入超过标准")
        #expect(try await town.step() == .heard)

        try await town.confirm(town.decision(.refuse, reason: "收入超过标准", remedy: "60日内向县政府申请复议"))

        let key = town.key
        let follow = try await town.database.read {
            try ReliefFollow.read(ReliefTown.matter, key: key, in: $0)
        }
        #expect(follow.reason == "收入超过标准" && follow.remedy == "60日内向县政府申请复议")
        #expect(try await town.step() == .refused)
        #expect(try await town.running() == [])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `who is erased is erased from the file, while amounts and months stay`(engine: TestEngine)
        async throws
    {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(), person: ReliefTown.chen)
        try await town.check()
        try await town.opine()
        try await town.post()
        try await town.pass(days: 12)
        try await town.confirm(town.decision(.grant, from: "2026-12"))
        town.ground.time.set("2026-12-20T09:00:00+08:00")
        try await town.pay("2026-12")

        try await town.write(nil) { transaction in
            try Relief.erase(ReliefTown.chen, on: .request, in: transaction)
        }

        let left = try await town.database.read { reader in
            try [
                "SELECT count(*) FROM relief_matter WHERE name_sealed IS NOT NULL OR person_id IS NOT NULL",
                "SELECT count(*) FROM relief_check WHERE report_sealed IS NOT NULL",
                "SELECT count(*) FROM relief_payment WHERE amount_fen = 42000",
            ].map { try reader.count($0) }
        }
        #expect(left == [0, 0, 1])
        #expect(try await town.told().last == "relief.matter-erased")
    }

    @Test(arguments: TestEngine.all)
    func `a home visit's finding opens one lead, and a second finding none`(engine: TestEngine) async throws {
        let town = try await ReliefTown(engine)

        for _ in 0..<2 {
            try await town.write(ReliefTown.tian) {
                try Relief.noteLead(of: ReliefTown.household(1), kind: "relief", in: $0)
            }
        }

        let found = try await town.database.read {
            try MatterStore.all(of: ReliefTown.household(1), limit: 9, in: $0)
        }
        #expect(found.map(\.kind) == ["subsistence"] && found.first?.finder == ReliefTown.tian)
        #expect(try await town.told() == ["relief.lead-found"])
    }
}
