import Clocks
import Kernel
import Testing

@Suite struct StageTests {
    private let calendar = Town.calendar

    @Test(arguments: [
        // The last third, whole days rounded down, at least one.
        ("3wd", "1/3", "2026-03-02 10:00", "2026-03-05 08:30"),
        ("1wd", "1/3", "2026-03-02 10:00", "2026-03-03 08:30"),
        ("6wd", "1/3", "2026-03-02 10:00", "2026-03-09 08:30"),
        ("5wd", "1/3", "2026-03-02 10:00", "2026-03-09 08:30"),
        ("7d", "1/3", "2026-03-02 10:00", "2026-03-08 00:00"),
        ("1d", "1/3", "2026-03-02 10:00", "2026-03-03 00:00"),
        ("2h", "1/2", "2026-03-02 10:00", "2026-03-02 11:00"),
        ("6wh", "1/3", "2026-03-02 10:00", "2026-03-02 16:00"),
        ("6wh", "1/3", "2026-03-02 15:00", "2026-03-03 10:00"),
        ("0d", "1/3", "2026-03-02 10:00", "2026-03-02 10:00"),
        // An explicit length, in whatever unit.
        ("3wd", "2wd", "2026-03-02 10:00", "2026-03-04 08:30"),
        ("7d", "1wd", "2026-03-02 10:00", "2026-03-09 08:30"),
        ("3wd", "3wh", "2026-03-02 10:00", "2026-03-05 14:30"),
        ("3wd", "8wh", "2026-03-02 10:00", "2026-03-04 16:30"),
        ("3wd", "24h", "2026-03-02 10:00", "2026-03-04 17:30"),
        ("3wd", "1d", "2026-03-02 10:00", "2026-03-05 00:00"),
        // Never before the receipt, never after the due instant.
        ("3wd", "9wd", "2026-03-02 10:00", "2026-03-02 10:00"),
        ("2h", "3h", "2026-03-02 10:00", "2026-03-02 10:00"),
        ("7d", "30d", "2026-03-02 10:00", "2026-03-02 10:00"),
        ("2h", "1wd", "2026-03-03 01:00", "2026-03-03 03:00"),
    ])
    func `the warning begins with the last part of the limit`(
        limit: String, warning: String, start: String, begins: String
    ) {
        let clock = Clock(started: Town.at(start), limit: Town.limit(limit), warning: Warning(warning))

        #expect(clock.warningBegins(in: calendar) == Town.at(begins))
    }

    @Test
    func `a pause in the warned part moves the warning before it, and one over its beginning moves it after`()
    {
        func begins(_ from: String, _ until: String) -> Instant? {
            let clock = Clock(
                started: Town.at("2026-03-02 10:00"), limit: .workDays(3), warning: .last(.workDays(2)),
                pauses: [Town.pause(from, until)])
            return clock.warningBegins(in: calendar)
        }

        #expect(begins("2026-03-04 10:00", "2026-03-06 10:00") == Town.at("2026-03-06 10:00"))
        #expect(begins("2026-03-05 10:00", "2026-03-09 10:00") == Town.at("2026-03-04 08:30"))
        #expect(begins("2026-03-03 18:00", "2026-03-04 09:00") == Town.at("2026-03-04 09:00"))
    }

    @Test func `a clock has its warning, its due instant and its steps up in order`() {
        let clock = Clock(
            started: Town.at("2026-03-02 10:00"), limit: .workDays(3),
            escalations: [.workHours(2), .workDays(2), .days(7)])

        #expect(
            clock.stages(in: calendar) == [
                Clock.Stage(name: .warning, instant: Town.at("2026-03-05 08:30")),
                Clock.Stage(name: .due, instant: Town.at("2026-03-05 17:30")),
                Clock.Stage(name: .escalation(1), instant: Town.at("2026-03-06 10:30")),
                Clock.Stage(name: .escalation(2), instant: Town.at("2026-03-09 17:30")),
                Clock.Stage(name: .escalation(3), instant: Town.at("2026-03-13 00:00")),
            ])
    }

    @Test func `a clock without a warning has none`() {
        let clock = Clock(started: Town.at("2026-03-02 10:00"), limit: .hours(2), warning: nil)

        #expect(clock.warningBegins(in: calendar) == nil)
        #expect(clock.stages(in: calendar).map(\.name) == [.due])
    }

    @Test func `nobody is told of a step up in a year that is not entered`() throws {
        let early = Clock(
            started: Town.at("2026-12-22 10:00"), limit: .workDays(3),
            escalations: [.workDays(1), .workDays(5)])
        let late = Clock(
            started: Town.at("2026-12-28 10:00"), limit: .workDays(3), escalations: [.workDays(1)])
        let byHours = Clock(started: Town.at("2027-01-03 10:00"), limit: .hours(2), escalations: [.hours(1)])
        let newYear = SpecialDay(day: Town.day("2027-01-01"), kind: .holiday, name: "元旦")
        let entered = try calendar.entering(year: 2027, days: [newYear])

        #expect(early.stages(in: calendar).map(\.name) == [.warning, .due, .escalation(1)])
        #expect(late.stages(in: calendar).map(\.name) == [.warning, .due])
        #expect(byHours.stages(in: calendar).map(\.name) == [.warning, .due, .escalation(1)])
        #expect(early.stages(in: entered).map(\.name) == [.warning, .due, .escalation(1), .escalation(2)])
        #expect(late.stages(in: entered).map(\.name) == [.warning, .due, .escalation(1)])
    }

    @Test(arguments: [
        (Clock.Stage.Name.warning, "warning"), (.due, "due"), (.escalation(1), "escalation-1"),
        (.escalation(12), "escalation-12"),
    ])
    func `a stage has one text`(name: Clock.Stage.Name, text: String) {
        #expect(name.description == text)
        #expect(Clock.Stage.Name(text) == name)
    }

    @Test(arguments: [
        "", "Due", "escalation", "escalation-", "escalation-0", "escalation-01", "escalation-x",
    ])
    func `what is no stage is not read`(text: String) {
        #expect(Clock.Stage.Name(text) == nil)
    }
}
