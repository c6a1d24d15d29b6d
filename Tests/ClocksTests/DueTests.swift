import Clocks
import Kernel
import Testing

@Suite struct DueTests {
    @Test(arguments: [
        // Work hours: from the moment of receipt, in office hours.
        ("5wh", "2026-03-02 09:00", "2026-03-02 16:00"), ("5wh", "2026-03-02 14:30", "2026-03-03 10:30"),
        ("3wh", "2026-03-02 09:00", "2026-03-02 12:00"), ("7wh", "2026-03-02 08:30", "2026-03-02 17:30"),
        ("1wh", "2026-03-02 12:30", "2026-03-02 15:00"), ("1wh", "2026-03-06 17:30", "2026-03-09 09:30"),
        ("4wh", "2026-02-14 15:30", "2026-02-24 10:30"), ("90wm", "2026-03-02 03:00", "2026-03-02 10:00"),
        // Hours: day and night, holidays too.
        ("2h", "2026-02-17 23:30", "2026-02-18 01:30"), ("24h", "2026-03-06 10:00", "2026-03-07 10:00"),
        ("30m", "2026-12-31 23:45", "2027-01-01 00:15"),
        // Work days: from the day after to the close of office.
        ("1wd", "2026-03-02 00:00", "2026-03-03 17:30"), ("1wd", "2026-03-02 23:59", "2026-03-03 17:30"),
        ("3wd", "2026-03-05 10:00", "2026-03-10 17:30"), ("1wd", "2026-03-07 10:00", "2026-03-09 17:30"),
        ("1wd", "2026-02-13 10:00", "2026-02-14 17:30"), ("2wd", "2026-02-13 10:00", "2026-02-24 17:30"),
        // Days: from the day after to midnight; the last day moves to a workday.
        ("7d", "2026-03-02 10:00", "2026-03-10 00:00"), ("5d", "2026-03-02 10:00", "2026-03-10 00:00"),
        ("4d", "2026-02-12 10:00", "2026-02-25 00:00"), ("2d", "2026-02-12 10:00", "2026-02-15 00:00"),
        ("0d", "2026-03-07 23:59", "2026-03-08 00:00"), ("0d", "2026-03-07 00:00", "2026-03-08 00:00"),
    ])
    func `a limit runs out when the rule says`(limit: String, start: String, due: String) {
        #expect(Town.due(limit, from: start) == Due(instant: Town.at(due)))
    }

    @Test func `milliseconds of a receipt in office hours are kept`() {
        let start = Instant(milliseconds: Town.at("2026-03-02 10:00").milliseconds + 123)

        let due = Due.computed(start: start, limit: .workHours(7), calendar: Town.calendar)

        #expect(due?.instant.milliseconds == Town.at("2026-03-03 10:00").milliseconds + 123)
    }

    @Test func `midnight ends the day before`() {
        #expect(Town.due("7d", from: "2026-03-02 10:00")?.day == Town.day("2026-03-09"))
        #expect(Town.due("3wd", from: "2026-03-05 10:00")?.day == Town.day("2026-03-10"))
    }

    @Test func `a county's hours move the end of a work day and the course of work hours`() throws {
        let later = Town.calendar.keeping(try OfficeHours(reading: "09:00-12:00,14:00-18:00"))

        #expect(Town.due("1wd", from: "2026-03-02 10:00", in: later)?.instant == Town.at("2026-03-03 18:00"))
        #expect(Town.due("3wh", from: "2026-03-02 11:00", in: later)?.instant == Town.at("2026-03-02 16:00"))
    }

    @Test(arguments: [
        // Hours stand still for as long as the pause lasts; of work hours only the office's count.
        ("5wh", "2026-03-02 09:00", "2026-03-02 10:00", "2026-03-02 11:30", "2026-03-02 17:30"),
        ("5wh", "2026-03-02 09:00", "2026-03-02 12:00", "2026-03-02 14:00", "2026-03-02 16:00"),
        ("1wh", "2026-03-02 09:00", "2026-03-02 09:30", "2026-03-04 20:00", "2026-03-05 09:00"),
        ("2h", "2026-03-02 09:00", "2026-03-02 10:00", "2026-03-03 10:00", "2026-03-03 11:00"),
        ("2h", "2026-03-02 09:00", "2026-03-02 11:00", "2026-03-03 10:00", "2026-03-02 11:00"),
        // A pause within a day moves no day; one over the end of two workdays moves two.
        ("3wd", "2026-03-02 10:00", "2026-03-03 09:00", "2026-03-03 17:29", "2026-03-05 17:30"),
        ("3wd", "2026-03-02 10:00", "2026-03-03 09:00", "2026-03-03 17:30", "2026-03-06 17:30"),
        ("3wd", "2026-03-02 10:00", "2026-03-03 09:00", "2026-03-05 15:00", "2026-03-09 17:30"),
        ("3wd", "2026-03-02 10:00", "2026-03-02 11:00", "2026-03-03 08:00", "2026-03-06 17:30"),
        ("3wd", "2026-03-05 10:00", "2026-03-06 18:00", "2026-03-09 08:00", "2026-03-10 17:30"),
        ("3wd", "2026-03-02 10:00", "2026-03-05 10:00", "2026-03-09 15:00", "2026-03-09 17:30"),
        // Of days each midnight counts, and a last day that is not worked still moves.
        ("7d", "2026-03-02 10:00", "2026-03-04 10:00", "2026-03-06 09:00", "2026-03-12 00:00"),
        ("7d", "2026-03-02 10:00", "2026-03-04 10:00", "2026-03-08 09:00", "2026-03-14 00:00"),
        ("7d", "2026-03-02 10:00", "2026-03-04 10:00", "2026-03-09 09:00", "2026-03-17 00:00"),
        ("0d", "2026-03-02 10:00", "2026-03-02 11:00", "2026-03-04 09:00", "2026-03-05 00:00"),
    ])
    func `a pause moves the due instant by what it holds`(
        limit: String, start: String, from: String, until: String, due: String
    ) {
        #expect(Town.due(limit, from: start, pauses: [Town.pause(from, until)])?.instant == Town.at(due))
    }

    @Test(arguments: ["5wh", "9h", "3wd", "7d"])
    func `two pauses end to end, in any order, are worth one over both`(limit: String) {
        let first = Town.pause("2026-03-02 15:00", "2026-03-03 10:00")
        let second = Town.pause("2026-03-03 10:00", "2026-03-05 11:00")
        let whole = Town.pause("2026-03-02 15:00", "2026-03-05 11:00")

        let due = Town.due(limit, from: "2026-03-02 14:00", pauses: [whole])

        #expect(due != nil)
        #expect(Town.due(limit, from: "2026-03-02 14:00", pauses: [first, second]) == due)
        #expect(Town.due(limit, from: "2026-03-02 14:00", pauses: [second, first]) == due)
        #expect(Town.due(limit, from: "2026-03-02 14:00", pauses: [first, whole]) == due)
    }

    @Test(arguments: ["5wh", "2h", "3wd", "7d", "0d"])
    func `nothing falls due while its pause is open`(limit: String) {
        #expect(
            Town.due(limit, from: "2026-03-02 10:00", pauses: [Town.pause("2026-03-02 11:00", nil)]) == nil)
    }

    @Test(arguments: ["5wh", "2h", "3wd", "5d", "0d"])
    func `a pause opened after the due instant holds nothing back`(limit: String) {
        let due = Town.due(limit, from: "2026-03-02 09:00")

        #expect(due != nil)
        #expect(
            Town.due(limit, from: "2026-03-02 09:00", pauses: [Town.pause("2026-03-11 00:00", nil)]) == due)
    }

    @Test func `a last day on Saturday is held back by a pause opened on Sunday`() {
        #expect(
            Town.due("5d", from: "2026-03-02 09:00", pauses: [Town.pause("2026-03-08 09:00", nil)]) == nil)
    }

    @Test(arguments: [
        ("3wd", ["2wd"], "2026-03-09 17:30"), ("3wd", ["1wd", "1wd"], "2026-03-09 17:30"),
        ("3wd", ["2h"], "2026-03-05 19:30"), ("3wd", ["1wh"], "2026-03-06 09:30"),
        ("3wd", ["1d"], "2026-03-07 00:00"),
        ("7d", ["8d"], "2026-03-18 00:00"), ("7d", ["2wd"], "2026-03-11 17:30"),
        ("7d", ["1h"], "2026-03-10 01:00"),
        ("5d", ["1d"], "2026-03-11 00:00"), ("5wh", ["2wh"], "2026-03-03 10:00"),
        ("0d", ["1wd"], "2026-03-03 17:30"),
    ])
    func `an extension is counted on from the due instant`(limit: String, more: [String], due: String) {
        let start = limit == "5wh" ? "2026-03-02 10:00" : "2026-03-02 09:00"

        #expect(Town.due(limit, from: start, extensions: more.map(Town.more))?.instant == Town.at(due))
    }

    @Test func `a pause in the time of an extension moves it too`() {
        let due = Town.due(
            "1wd", from: "2026-03-02 09:00", pauses: [Town.pause("2026-03-04 09:00", "2026-03-05 09:00")],
            extensions: [Town.more("2wd")])

        #expect(due?.instant == Town.at("2026-03-06 17:30"))
        #expect(
            Town.due(
                "1wd", from: "2026-03-02 09:00", pauses: [Town.pause("2026-03-04 09:00", nil)],
                extensions: [Town.more("2wd")]) == nil)
    }

    @Test(arguments: [
        ("5wd", "2026-12-28 10:00", [2027]), ("1wd", "2026-12-27 10:00", []),
        ("1wd", "2026-12-28 10:00", [2027]),
        ("8wh", "2026-12-28 16:00", [2027]), ("24h", "2026-12-31 10:00", []), ("0d", "2027-01-01 10:00", []),
        ("10d", "2026-12-25 10:00", [2027]), ("3d", "2026-12-25 10:00", []),
        ("300wd", "2026-12-28 10:00", [2027, 2028]),
    ])
    func `whoever needs a year that is not entered is provisional`(
        limit: String, start: String, missing: [Int]
    ) {
        let due = Town.due(limit, from: start)

        #expect(due?.missingYears == Set(missing))
        #expect(due?.isProvisional == (missing.count > 0))
    }

    @Test func `entering the year settles what was provisional`() throws {
        let newYear = SpecialDay(day: Town.day("2027-01-01"), kind: .holiday, name: "元旦")

        let entered = try Town.calendar.entering(year: 2027, days: [newYear])

        #expect(Town.due("4wd", from: "2026-12-28 10:00")?.instant == Town.at("2027-01-01 17:30"))
        #expect(
            Town.due("4wd", from: "2026-12-28 10:00", in: entered)
                == Due(instant: Town.at("2027-01-04 17:30")))
    }
}
