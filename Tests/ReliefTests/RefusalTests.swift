import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Relief

/// Every no of the room, by the act that meets it.
struct ReliefRefusalTests {
    private static let other = ReliefID(high: 6, low: 2)

    @Test(arguments: TestEngine.all)
    func `a lead is of a kind, a place and somebody, and of one household once`(engine: TestEngine)
        async throws
    {
        let town = try await ReliefTown(engine)
        try await town.find()

        #expect(await town.codes { try await town.find(Self.other) } == ["relief.open-already"])
        #expect(
            await town.codes { try await town.find(Self.other, kind: "lottery") } == ["relief.kind-unknown"])
        #expect(
            await town.codes {
                try await town.find(Self.other, household: nil, name: "甲", at: ReliefTown.shiqiao)
            } == ["relief.place-unfit"])
        #expect(
            await town.codes { try await town.find(Self.other, household: nil) } == ["relief.name-missing"])
        #expect(
            await town.codes {
                try await town.find(Self.other, household: nil, name: String(repeating: "长", count: 41))
            } == ["relief.name-too-long"])
        #expect(
            await town.codes { try await town.find(Self.other, household: 3) }
                == ["relief.household-elsewhere"])
        #expect(try await town.told() == ["relief.lead-found"])
    }

    @Test(arguments: TestEngine.all)
    func `an application says everything that is wrong with it at once`(engine: TestEngine) async throws {
        let town = try await ReliefTown(engine)
        let empty = try town.application(
            path: .emergency, name: "", details: nil, agrees: false, isProxy: true, hasKin: true)
        let long = try town.application(
            name: String(repeating: "长", count: 41),
            details: ReliefDetails(
                phone: "13912345678", persons: 31, income: String(repeating: "一", count: 2_001), need: "难"))

        #expect(
            await town.codes { try await town.apply(empty) } == [
                "relief.consent-missing", "relief.applicant-missing", "relief.phone-unfit",
                "relief.persons-out-of-range", "relief.need-missing", "relief.authorisation-missing",
                "relief.kin-unnamed", "relief.emergency-unknown",
            ])
        #expect(
            await town.codes { try await town.apply(long) } == [
                "relief.applicant-too-long", "relief.persons-out-of-range", "relief.words-too-long",
            ])
        try await town.apply(try town.application(), person: ReliefTown.chen)
        #expect(
            await town.codes {
                try await town.apply(try town.application(Self.other), person: ReliefTown.chen)
            } == ["relief.open-already"])
    }

    @Test func `without a limit in the rulebook no application is taken`() async throws {
        let town = try await ReliefTown(without: "relief.decision.monthly")

        #expect(await town.codes { try await town.apply(try town.application()) } == ["relief.unruled"])
    }

    @Test(arguments: TestEngine.all)
    func `two go into the house, neither is kin, and declared kin is entered first`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(hasKin: true))
        #expect(await town.codes { try await town.check() } == ["relief.kin-unentered"])
        #expect(
            await town.codes {
                try await town.write(ReliefTown.he) {
                    try Relief.declareKin(PersonID(high: 99, low: 1), of: ReliefTown.matter, in: $0)
                }
            } == ["relief.second-unfit"])
        for _ in 0..<2 {
            try await town.write(ReliefTown.he) {
                try Relief.declareKin(ReliefTown.wang, of: ReliefTown.matter, in: $0)
            }
        }

        #expect(await town.codes { try await town.check() } == ["relief.related"])
        #expect(
            await town.codes { try await town.check(by: ReliefTown.wang, with: ReliefTown.he) }
                == ["relief.related"])
        #expect(await town.codes { try await town.check(with: nil) } == ["relief.second-missing"])
        #expect(await town.codes { try await town.check(with: ReliefTown.he) } == ["relief.second-same"])
        #expect(
            await town.codes { try await town.check(with: PersonID(high: 99, low: 1)) }
                == ["relief.second-unfit"])
        #expect(
            await town.codes { try await town.check(with: ReliefTown.zhou, report: "") }
                == ["relief.report-missing"])
        #expect(
            await town.codes {
                try await town.check(with: ReliefTown.zhou, report: String(repeating: "长", count: 2_001))
            } == ["relief.report-too-long"])
        #expect(
            await town.codes {
                try await town.check(with: ReliefTown.zhou, appraisal: .init(present: 9, agreeing: 9))
            } == ["relief.appraisal-unwanted"])
        try await town.check(with: ReliefTown.zhou)
        #expect(try await town.told().filter { $0 == "relief.kin-declared" }.count == 1)
        #expect(await town.codes { try await town.check(with: ReliefTown.zhou) } == ["relief.step-not-due"])
    }

    @Test(arguments: TestEngine.all)
    func `a kind that is appraised needs its count, and a member of the household keeps out`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.find(kind: "appraised", household: 2)
        try await town.consent()
        try await town.apply(try town.application(kind: "appraised", name: "何志强"))

        #expect(
            await town.codes {
                try await town.check(by: ReliefTown.wang, with: ReliefTown.zhou)
            } == ["relief.appraisal-missing"])
        #expect(
            await town.codes {
                try await town.check(
                    by: ReliefTown.wang, with: ReliefTown.zhou, appraisal: .init(present: 9, agreeing: 10))
            } == ["relief.appraisal-uneven"])
        #expect(
            await town.codes { try await town.check(appraisal: .init(present: 9, agreeing: 8)) }
                == ["relief.related"])
        try await town.check(
            by: ReliefTown.wang, with: ReliefTown.zhou, appraisal: .init(present: 9, agreeing: 8))
        #expect(try await town.step() == .checked)
    }

    @Test(arguments: TestEngine.all)
    func `an opinion is given by somebody else, with amount and persons or a reason`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application())
        try await town.check()

        #expect(await town.codes { try await town.opine(by: ReliefTown.he) } == ["relief.same-hands"])
        #expect(await town.codes { try await town.opine(by: nil) } == ["relief.same-hands"])
        #expect(await town.codes { try await town.opine(yuan: 0) } == ["relief.opinion-amount"])
        #expect(await town.codes { try await town.opine(persons: 31) } == ["relief.opinion-persons"])
        #expect(await town.codes { try await town.opine(isFor: false) } == ["relief.opinion-reason-missing"])
        #expect(
            await town.codes { try await town.opine(reason: String(repeating: "长", count: 501)) }
                == ["relief.opinion-reason-too-long"])
        #expect(await town.codes { try await town.aid(yuan: 5) } == ["relief.not-emergency"])
    }

    @Test(arguments: TestEngine.all)
    func `who checked or gave the opinion does not confirm, and a decision says enough`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.hear()

        for hand in [ReliefTown.he, ReliefTown.wang, ReliefTown.luo] {
            #expect(
                await town.codes { try await town.confirm(town.decision(.grant), by: hand) }
                    == ["relief.same-hands"])
        }
        let wrong: [(DecisionDraft, String)] = [
            (town.decision(.refuse, remedy: "复议"), "relief.decision-reason-missing"),
            (town.decision(.refuse, reason: "超过标准"), "relief.remedy-missing"),
            (
                town.decision(.grant, reason: String(repeating: "长", count: 501)),
                "relief.decision-reason-too-long"
            ),
            (town.decision(.grant, yuan: 0), "relief.decision-amount"),
            (town.decision(.grant, care: nil), "relief.care-missing"),
            (town.decision(.grant, from: "2028-06"), "relief.decision-month"),
            (town.decision(.suspend, reason: "走了", remedy: "复议"), "relief.step-not-due"),
        ]
        for (draft, code) in wrong {
            #expect(await town.codes { try await town.confirm(draft) } == [code])
        }
        #expect(
            await town.codes { try await town.confirm(town.decision(.grant), Self.other) }
                == ["relief.unknown"])
    }

    @Test(arguments: TestEngine.all)
    func `help that comes first is bounded, given once, and never more than what is confirmed`(
        engine: TestEngine
    ) async throws {
        let town = try await ReliefTown(engine)
        try await town.apply(try town.application(kind: "temporary", path: .emergency))
        #expect(await town.codes { try await town.aid(yuan: 2_001) } == ["relief.aid-above-ceiling"])
        #expect(await town.codes { try await town.aid(yuan: 0) } == ["relief.amount-unreadable"])
        try await town.aid(yuan: 800)
        #expect(await town.codes { try await town.aid(yuan: 1) } == ["relief.aid-given-already"])
        try await town.check()
        try await town.opine(yuan: 1_000)

        #expect(
            await town.codes { try await town.confirm(town.decision(.grant, yuan: 700)) }
                == ["relief.decision-below-aid"])
        #expect(
            await town.codes {
                try await town.confirm(town.decision(.grant, yuan: 2_500), isTownship: true)
            } == ["relief.above-ceiling"])
        try await town.confirm(town.decision(.grant, yuan: 1_000))
        #expect(
            await town.codes { try await town.change(town.decision(.end, reason: "够了", remedy: "复议")) }
                == ["relief.not-monthly"])
        #expect(await town.codes { try await town.review() } == ["relief.not-monthly"])
    }

    @Test(arguments: TestEngine.all)
    func `a month is paid once, when it has come, and as it was decided`(engine: TestEngine) async throws {
        let town = try await ReliefTown(engine)
        try await town.grant(from: "2026-12")
        #expect(await town.codes { try await town.pay("2026-12") } == [])
        let other = await town.codes { try await town.pay("2026-12") }
        #expect(other == ["relief.paid-already"])
        #expect(await town.codes { try await town.pay("2026-11") } == ["relief.month-unfit"])
        #expect(await town.codes { try await town.pay("2027-01") } == ["relief.month-unfit"])
        town.ground.time.set("2027-01-05T09:00:00+08:00")

        #expect(await town.codes { try await town.pay("2027-01", yuan: 400) } == ["relief.amount-differs"])
        try await town.review()
        #expect(
            await town.codes {
                try await town.change(
                    town.decision(.change, yuan: 300, from: "2027-02", reason: "有人就业", remedy: "复议"),
                    by: ReliefTown.he)
            } == ["relief.same-hands"])
        let wrong: [(DecisionDraft, String)] = [
            (town.decision(.change, from: "2027-02", reason: "x", remedy: "y"), "relief.changes-nothing"),
            (
                town.decision(.change, yuan: 0, from: "2027-02", reason: "x", remedy: "y"),
                "relief.decision-amount"
            ),
            (town.decision(.resume, from: "2027-02"), "relief.changes-nothing"),
            (
                town.decision(.change, yuan: 300, from: "2026-12", reason: "x", remedy: "y"),
                "relief.decision-month"
            ),
        ]
        for (draft, code) in wrong { #expect(await town.codes { try await town.change(draft) } == [code]) }
        try await town.change(town.decision(.suspend, from: "2027-02", reason: "x", remedy: "y"))
        #expect(
            await town.codes {
                try await town.change(
                    town.decision(.change, yuan: 300, from: "2027-03", reason: "x", remedy: "y"))
            } == ["relief.changes-nothing"])
    }
}
