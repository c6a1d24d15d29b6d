import Kernel
import Places
import Rulebook
import Storage
import TestGround
import Testing

@testable import Clocks

@Suite struct CalendarStoreTests {
    /// The days of 2027 in these tests are imaginary; their form is that of the yearly notice.
    static let notice = """
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日（农历腊月二十九、周五）至13日（周六）放假调休，共9天。1月31日（周日）、2月20日（周六）上班。
        """

    @Test(arguments: TestEngine.all)
    func `a county begins with the announced days`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)

        let (calendar, years) = try await tower.database.read { reader in
            (try Clocks.calendar(in: reader), try Clocks.years(in: reader))
        }

        #expect(calendar == .announced)
        #expect(years == Array(2004...2026))
    }

    @Test(arguments: TestEngine.all)
    func `a clock into an unknown year is provisional, tells of the year once and escalates nothing`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine, at: "2026-12-30T09:00:00+08:00")

        let due = try await tower.start(Tower.owner(1), escalations: ["1wd"])
        try await tower.start(Tower.owner(2), escalations: ["1wd"])

        #expect(due.missingYears == [2027])
        #expect(try await tower.waiting().allSatisfy { !$0.hasPrefix("escalation") })
        #expect(try await tower.remaining(Tower.owner(1))?.isProvisional == true)
        #expect(try await tower.clockEvents() == ["clocks.year-unknown"])
        let (missed, provisional) = try await tower.database.read { reader in
            (
                try Clocks.missedYears(in: reader),
                try reader.count("SELECT count(*) FROM (\(Clocks.owners(.provisional, at: reader.now))) p")
            )
        }
        #expect(missed == [2027])
        #expect(provisional == 2)
    }

    @Test(arguments: TestEngine.all)
    func `when the year is entered the ticker computes running clocks again, in steps`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine, at: "2026-12-30T09:00:00+08:00")
        let count = Limits.recomputedPerWrite_max + 20
        for number in 1...count {
            try await tower.start(Tower.owner(UInt64(number)), limit: "3wd", escalations: ["1wd"])
        }
        let ticker = Ticker(tower.database, lease: Lease(name: "county", holder: "one"))
        try await ticker.tick()
        let before = try await tower.waiting()

        try await enter(CalendarStoreTests.notice, in: tower)
        try await ticker.tick()

        let after = try await tower.waiting()
        #expect(before.count { $0 == "due 2027-01-04T17:30" } == count)
        #expect(after.count { $0 == "due 2027-01-05T17:30" } == count)
        #expect(after.count { $0.hasPrefix("escalation-1") } == count)
        #expect(try await tower.remaining(Tower.owner(1))?.isProvisional == false)
        #expect(try await tower.database.read { try Clocks.missedYears(in: $0) }.isEmpty)
        let moved = Array(repeating: "clocks.clock-moved", count: count)
        #expect(try await tower.clockEvents() == ["clocks.year-unknown", "clocks.year-entered"] + moved)
    }

    @Test(arguments: TestEngine.all)
    func `a year is entered anew in place of what was there`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        try await enter(CalendarStoreTests.notice, in: tower)

        try await enter("元旦：1月1日至3日放假，共3天。", in: tower)

        let year = try await tower.database.read { try Clocks.year(2027, in: $0) }
        #expect(year.isEntered)
        #expect(year.entered == tower.time.now)
        #expect(year.days == [SpecialDay(day: Town.day("2027-01-01"), kind: .holiday, name: "元旦")])
        #expect(
            try await tower.database.read { try Clocks.calendar(in: $0) }.isWorkday(Town.day("2027-02-05")))
    }

    @Test(arguments: TestEngine.all)
    func `a year that cannot be right is refused and leaves the calendar as it was`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)

        await #expect(throws: WorkingCalendar.EnteringRefusal.noDays(year: 2027)) {
            try await tower.act { try Clocks.enterYear(2027, days: [], by: Tower.luo, in: $0) }
        }
        #expect(try await tower.database.read { try Clocks.calendar(in: $0) } == .announced)
        #expect(try await tower.clockEvents().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `what a transaction gave up is in nobody's calendar`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        struct GivenUp: Error {}

        await #expect(throws: GivenUp.self) {
            try await tower.act { transaction in
                let notice = try HolidayNotice(reading: CalendarStoreTests.notice, year: 2027)
                try Clocks.enterYear(2027, days: notice.days, by: Tower.luo, in: transaction)
                _ = try Clocks.calendar(in: transaction)
                throw GivenUp()
            }
        }

        #expect(try await tower.database.read { try Clocks.calendar(in: $0) } == .announced)
    }

    @Test(arguments: TestEngine.all)
    func `office hours of the rulebook are kept from their first day on`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        let ticker = Ticker(tower.database, lease: Lease(name: "county", holder: "one"))
        try await tower.start(limit: "11wh")
        let draft = RuleDraft(
            id: RuleID(high: 9, low: 1), value: "09:00-12:00,13:30-17:30", place: Tower.county,
            from: Town.day("2026-11-21"), source: RuleSource(law: "云岭县作息时间通知", edition: "2026"))
        try await tower.act { _ = try Rulebook.enter(draft, as: Clocks.officeHoursKey, in: $0) }

        try await ticker.tick()
        let before = try await tower.waiting().last
        tower.time.set("2026-11-21T09:00:00+08:00")
        try await ticker.tick()

        #expect(before == "due 2026-11-23T15:00")
        #expect(try await tower.waiting().last == "due 2026-11-23T14:30")
        #expect(
            try await tower.database.read { try Clocks.calendar(in: $0) }.officeHours.description
                == draft.value)
    }

    private func enter(_ notice: String, in tower: Tower) async throws {
        try await tower.act { transaction in
            let days = try HolidayNotice(reading: notice, year: 2027).days
            try Clocks.enterYear(2027, days: days, by: Tower.luo, in: transaction)
        }
    }
}
