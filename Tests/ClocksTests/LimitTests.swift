import Clocks
import Kernel
import Testing

@Suite struct LimitTests {
    @Test(arguments: [
        ("5wh", Limit.workHours(5), "5 个工作时", "5 work hours"),
        ("1wh", .workMinutes(60), "1 个工作时", "1 work hour"),
        ("90wm", .workMinutes(90), "90 分钟办公时间", "90 work minutes"),
        ("1wd", .workDays(1), "1 个工作日", "1 work day"),
        ("3wd", .workDays(3), "3 个工作日", "3 work days"),
        ("60wd", .workDays(60), "60 个工作日", "60 work days"),
        ("7d", .days(7), "7 天", "7 days"),
        ("0d", .sameDay, "当天", "the same day"),
        ("2h", .hours(2), "2 小时", "2 hours"),
        ("24h", .minutes(1440), "24 小时", "24 hours"),
        ("30m", .minutes(30), "30 分钟", "30 minutes"),
    ])
    func `a limit has one text and one sentence`(text: String, limit: Limit, chinese: String, english: String)
    {
        #expect(Limit(text) == limit)
        #expect(limit.description == text)
        #expect(limit.sentence(.chinese) == chinese)
        #expect(limit.sentence(.english) == english)
    }

    @Test func `sixty work minutes are read and written as a work hour`() throws {
        #expect(try Limit(reading: "60wm").description == "1wh")
        #expect(try Limit(reading: "120m").description == "2h")
    }

    @Test(arguments: [
        "", "5", "wd", "5 wd", "05wd", "+5wd", "-1d", "1.5wh", "５wd", "5WD", "5w", "5dd",
        "9999999999999999999d",
    ])
    func `what is no limit is unreadable`(text: String) {
        #expect(throws: Limit.ReadingRefusal.unreadable) { try Limit(reading: text) }
        #expect(Limit(text) == nil)
    }

    @Test(arguments: [
        "0wd", "0wh", "0h", "0m", "0wm", "3661d", "2501wd", "8761h", "8761wh", "9223372036854775807h",
    ])
    func `a limit of nothing, or of what should be a date, is out of range`(text: String) {
        #expect(throws: Limit.ReadingRefusal.outOfRange) { try Limit(reading: text) }
    }

    @Test(arguments: ["3660d", "2500wd", "8760h", "8760wh", "1m", "1wm"])
    func `the ends of the range are limits`(text: String) {
        #expect(Limit(text)?.description == text)
    }

    @Test(arguments: ["1/3", "1/2", "2/5", "1wd", "2d", "4h", "30m"])
    func `a warning is a share or a limit, and has one text`(text: String) {
        #expect(Warning(text)?.description == text)
    }

    @Test(arguments: ["", "1", "3/3", "0/3", "1/101", "1/3/5", "01/3", "1/ 3", "+1/3", "0d", "a/b"])
    func `what is no warning is not read`(text: String) {
        #expect(Warning(text) == nil)
    }

    @Test(arguments: [
        ("08:30-12:00,14:00-17:30", 420, 510, 1050), ("09:00-12:00,14:00-18:00", 420, 540, 1080),
        ("00:00-24:00", 1440, 0, 1440), ("08:00-12:00,12:01-13:00,15:00-15:01", 300, 480, 901),
    ])
    func `office hours have one text`(text: String, minutes: Int, opening: Int, closing: Int) throws {
        let hours = try OfficeHours(reading: text)

        #expect(hours.description == text)
        #expect(hours.minutesPerDay == minutes)
        #expect(hours.opening == opening)
        #expect(hours.closing == closing)
    }

    @Test(arguments: [
        "", "08:30", "8:30-12:00", "08:30-12:00;14:00-17:30", "08:30-24:01", "08:60-12:00", "25:00-26:00",
        "08:30-12:00,", "08:30-12:00-13:00", "０8:30-12:00",
    ])
    func `what is no office hours is unreadable`(text: String) {
        #expect(throws: OfficeHours.ReadingRefusal.unreadable) { try OfficeHours(reading: text) }
        #expect(OfficeHours(text) == nil)
    }

    @Test(arguments: [
        "12:00-08:30", "08:30-08:30", "14:00-17:30,08:30-12:00", "08:30-12:00,11:00-17:30",
        "08:00-12:00,12:00-13:00",
    ])
    func `office hours that overlap, touch or run backwards are out of order`(text: String) {
        #expect(throws: OfficeHours.ReadingRefusal.outOfOrder) { try OfficeHours(reading: text) }
    }

    @Test func `office hours need a part that lies within a day`() {
        #expect(throws: OfficeHours.ReadingRefusal.unreadable) { try OfficeHours([]) }
        #expect(throws: OfficeHours.ReadingRefusal.unreadable) { try OfficeHours([-60..<60]) }
        #expect(throws: OfficeHours.ReadingRefusal.unreadable) { try OfficeHours([600..<1441]) }
    }
}
