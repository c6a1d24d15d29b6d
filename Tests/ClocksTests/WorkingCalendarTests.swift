import Clocks
import Kernel
import Testing

@Suite struct WorkingCalendarTests {
    private let calendar = Town.calendar

    @Test(arguments: [
        ("2026-02-13", true, "a Friday"), ("2026-02-14", true, "a Saturday worked for the Spring Festival"),
        ("2026-02-15", false, "a Sunday"), ("2026-02-16", false, "a Monday of the Spring Festival"),
        ("2026-02-24", true, "the Tuesday after it"),
        ("2026-10-10", true, "a Saturday worked for National Day"),
        ("2026-10-08", true, "the Thursday after National Day"), ("2015-09-03", false, "the day of victory"),
        ("2007-12-31", false, "a Monday of the next year's New Year"),
        ("2004-01-17", true, "the first of all"),
    ])
    func `an announced day is worked or not as announced`(day: String, isWorked: Bool, why: String) {
        #expect(calendar.isWorkday(Town.day(day)) == isWorked, "\(why)")
    }

    @Test func `a special day says to which festival it belongs`() {
        #expect(calendar.specialDay(on: Town.day("2025-10-06"))?.name == "中秋节")
        #expect(calendar.specialDay(on: Town.day("2025-10-09")) == nil)
    }

    @Test(arguments: [
        ("2026-02-13", "2026-02-24", 2), ("2026-02-13", "2026-02-13", 0), ("2026-02-24", "2026-02-13", 0),
        ("2026-09-30", "2026-10-10", 3), ("2025-12-31", "2026-12-31", 248),
        ("2003-12-31", "2026-12-31", 5744),
    ])
    func `workdays are counted after the first day through the last`(from: String, to: String, count: Int) {
        #expect(calendar.workdays(after: Town.day(from), through: Town.day(to)) == count)
        #expect(calendar.workdays(between: Town.at("\(from) 23:59"), and: Town.at("\(to) 00:00")) == count)
    }

    @Test(arguments: [
        ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"), ("2026-09-30", 3, "2026-10-10"),
    ])
    func `the nth workday is found forward and backward`(from: String, count: Int, to: String) {
        #expect(calendar.day(count, workdaysAfter: Town.day(from)) == Town.day(to))
        #expect(calendar.day(count, workdaysBefore: Town.day(to)) == Town.day(from))
    }

    @Test func `a day that is not worked gives way to its neighbours`() {
        #expect(calendar.workday(onOrAfter: Town.day("2026-02-15")) == Town.day("2026-02-24"))
        #expect(calendar.workday(onOrBefore: Town.day("2026-02-15")) == Town.day("2026-02-14"))
        #expect(calendar.workday(onOrAfter: Town.day("2026-02-14")) == Town.day("2026-02-14"))
        #expect(calendar.workday(onOrBefore: Town.day("2026-02-14")) == Town.day("2026-02-14"))
    }

    @Test func `counting a span walks no day, and agrees with walking`() {
        var seeded = Seeded(seed: 7)
        for _ in 0..<500 {
            let first = Day(number: Int.random(in: -4_000..<24_000, using: &seeded))
            let last = first.adding(days: Int.random(in: 0..<900, using: &seeded))
            let walked = (first.number..<last.number).count { calendar.isWorkday(Day(number: $0)) }
            #expect(calendar.workdays(in: first..<last) == walked, "seed 7, \(first)..<\(last)")
        }
    }

    @Test(arguments: [
        ("2026-03-02 08:30", "2026-03-02 17:30", 420), ("2026-03-02 11:00", "2026-03-02 15:00", 120),
        ("2026-03-02 12:10", "2026-03-02 13:50", 0), ("2026-03-06 17:00", "2026-03-09 09:00", 60),
        ("2026-03-09 09:00", "2026-03-06 17:00", 0), ("2026-02-14 08:30", "2026-02-24 08:30", 420),
    ])
    func `work minutes are minutes of office hours on workdays`(from: String, to: String, minutes: Int) {
        #expect(calendar.workMinutes(between: Town.at(from), and: Town.at(to)) == minutes)
    }

    @Test func `a year that nobody entered is known by its weekends only`() {
        #expect(calendar.isKnown(year: 2026))
        #expect(!calendar.isKnown(year: 2027))
        #expect(!calendar.isKnown(year: 2003))
        #expect(calendar.isWorkday(Town.day("2027-10-01")))
        #expect(!calendar.isWorkday(Town.day("2027-10-02")))
    }

    @Test func `the last three days of December are known with the year after`() {
        #expect(calendar.isKnown(Town.day("2026-12-28")))
        #expect(!calendar.isKnown(Town.day("2026-12-29")))
        #expect(calendar.isKnown(Town.day("2003-12-29")))
        #expect(calendar.missingYears(from: Town.day("2026-01-05"), through: Town.day("2026-12-28")).isEmpty)
        #expect(
            calendar.missingYears(from: Town.day("2026-12-30"), through: Town.day("2028-12-28")) == [
                2027, 2028,
            ])
        #expect(calendar.missingYears(from: Town.day("2028-01-01"), through: Town.day("2027-01-01")).isEmpty)
    }

    @Test func `entering a year makes it known, and entering it again replaces it`() throws {
        let newYear = SpecialDay(day: Town.day("2027-01-01"), kind: .holiday, name: "元旦")
        let eve = SpecialDay(day: Town.day("2026-12-31"), kind: .holiday, name: "元旦")

        let entered = try calendar.entering(year: 2027, days: [newYear, eve])
        let corrected = try entered.entering(year: 2027, days: [newYear])

        #expect(entered.isKnown(year: 2027))
        #expect(!entered.isWorkday(Town.day("2027-01-01")))
        #expect(!entered.isWorkday(Town.day("2026-12-31")))
        #expect(corrected.isWorkday(Town.day("2026-12-31")))
        #expect(!corrected.isWorkday(Town.day("2026-10-01")))
        #expect(corrected.specialDays.count == calendar.specialDays.count + 1)
    }

    @Test func `an arrangement without days, of another year, with a day twice or to no effect is refused`() {
        let labour = SpecialDay(day: Town.day("2027-05-03"), kind: .holiday, name: "劳动节")
        let other = SpecialDay(day: Town.day("2027-12-29"), kind: .holiday, name: "元旦")
        let saturday = SpecialDay(day: Town.day("2027-05-01"), kind: .holiday, name: "劳动节")
        let monday = SpecialDay(day: Town.day("2027-05-10"), kind: .workday, name: "劳动节")

        #expect(throws: WorkingCalendar.EnteringRefusal.noDays(year: 2027)) {
            try calendar.entering(year: 2027, days: [])
        }
        #expect(throws: WorkingCalendar.EnteringRefusal.outsideYear(other.day, year: 2027)) {
            try calendar.entering(year: 2027, days: [labour, other])
        }
        #expect(throws: WorkingCalendar.EnteringRefusal.dayTwice(labour.day)) {
            try calendar.entering(year: 2027, days: [labour, labour])
        }
        for useless in [saturday, monday] {
            #expect(throws: WorkingCalendar.EnteringRefusal.changesNothing(useless.day)) {
                try calendar.entering(year: 2027, days: [labour, useless])
            }
        }
    }

    @Test func `of two entries for a day the later counts, and one that says nothing is dropped`() {
        let day = Town.day("2027-03-03")
        let off = SpecialDay(day: day, kind: .holiday, name: "")
        let on = SpecialDay(day: day, kind: .workday, name: "")

        let calendar = WorkingCalendar(specialDays: [off, on], knownYears: [2027])

        #expect(calendar.isWorkday(day))
        #expect(calendar.specialDays.isEmpty)
    }

    @Test func `a county's hours change the hours and no day`() throws {
        let later = calendar.keeping(try OfficeHours(reading: "09:00-12:00,14:00-18:00"))

        #expect(later.closing(of: Town.day("2026-03-02")) == Town.at("2026-03-02 18:00"))
        #expect(later.opening(of: Town.day("2026-03-02")) == Town.at("2026-03-02 09:00"))
        #expect(later.specialDays == calendar.specialDays)
        #expect(later.knownYears == calendar.knownYears)
    }
}
