import Kernel
import Testing

@testable import Clocks

@Suite struct HolidayNoticeTests {
    private static let notice2026 = """
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        """

    private static let notice2019 = """
        一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
        二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
        三、清明节：4月5日放假，与周末连休。
        """

    @Test func `the notice of a year, pasted as it is, gives the days that were announced`() throws {
        let notice = try HolidayNotice(reading: HolidayNoticeTests.notice2026, year: 2026)

        let announced = AnnouncedDays.all.filter { $0.day.arrangementYear == 2026 }
        #expect(notice.days == announced.sorted { $0.day < $1.day })
        #expect(throws: Never.self) { try WorkingCalendar.announced.entering(year: 2026, days: notice.days) }
    }

    @Test func `days of the last December belong to the year of the notice`() throws {
        let notice = try HolidayNotice(reading: HolidayNoticeTests.notice2019, year: 2019)

        let announced = AnnouncedDays.all.filter {
            $0.day.arrangementYear == 2019 && $0.day < Town.day("2019-04-20")
        }
        #expect(notice.days.map(\.day) == announced.map(\.day).sorted())
        #expect(notice.days.map(\.kind) == announced.sorted { $0.day < $1.day }.map(\.kind))
    }

    @Test func `a day of late December without a year is of the year before`() throws {
        let notice = try HolidayNotice(reading: "元旦：12月31日至1月2日放假。12月29日上班。", year: 2025)

        #expect(
            notice.days.map(\.day) == [
                Town.day("2024-12-29"), Town.day("2024-12-31"), Town.day("2025-01-01"),
                Town.day("2025-01-02"),
            ])
        #expect(notice.days.map(\.kind) == [.workday, .holiday, .holiday, .holiday])
    }

    @Test(arguments: [
        ("春节2月5日放假", HolidayNotice.ReadingRefusal.noFestival(line: "春节2月5日放假")),
        ("：2月5日放假", .noFestival(line: ":2月5日放假")),
        ("春节：二月五日放假", .noDay(sentence: "二月五日放假")),
        ("春节：放假三天", .noDay(sentence: "放假三天")),
        ("春节：2月30日放假", .noDay(sentence: "2月30日放假")),
        ("春节：23日放假", .noDay(sentence: "23日放假")),
        ("春节：2月13日至5日放假", .backwards(sentence: "2月13日至5日放假")),
        ("春节：1月1日至3月1日放假", .backwards(sentence: "1月1日至3月1日放假")),
        (String(repeating: "春", count: Limits.noticeCharacters_max + 1), .tooLong),
    ])
    func `what cannot be read is refused with the words that cannot`(
        text: String, refusal: HolidayNotice.ReadingRefusal
    ) {
        #expect(throws: refusal) { try HolidayNotice(reading: text, year: 2027) }
        #expect(refusal.field == "notice")
        for language in Language.allCases { #expect(!refusal.sentence(language).contains("{")) }
    }
}
