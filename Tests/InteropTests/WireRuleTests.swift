import Cases
import Kernel
import Testing

@testable import Interop
@testable import Requests

struct WireRuleTests {
    private static let now = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)

    @Test func `every way to end has a status of its own kind, and every status that ends is known for one`()
    {
        let ends = Outcome.allCases.map { WireStatus(ending: $0) }

        #expect(ends == [.fixed, .noFurtherAction, .notOurs, .closed, .duplicate, .closed])
        #expect(!ends.contains { !$0.isEnd })
        #expect(WireStatus(ending: nil) == .closed)
        #expect(
            WireStatus.allCases.filter { !$0.isEnd }.map(\.rawValue) == [
                "OPEN", "INVESTIGATING", "IN_PROGRESS", "ACTION_SCHEDULED", "INTERNAL_REFERRAL", "FOR_TRIAGE",
                "REOPEN",
            ])
        #expect(!WireStatus.steps.contains(.urged) && !WireStatus.steps.contains(.supplemented))
    }

    @Test func `the asked time is ninety days, whichever end is named`() throws {
        let now = WireRuleTests.now
        let day = Instant(iso: "2026-11-01T00:00:00+08:00") ?? now

        let none = try AskedTime(start: nil, end: nil, now: now)
        let start = try AskedTime(start: "2026-11-01", end: nil, now: now)
        let end = try AskedTime(start: nil, end: "2026-11-01T00:00:00+08:00", now: now)
        let both = try AskedTime(start: "2026-11-01T00:00:00 08:00", end: "2026-11-20T01:00:00Z", now: now)

        #expect(none.from == now.adding(days: -90) && none.to == now)
        #expect(start.from == day && start.to == day.adding(days: 90))
        #expect(end.from == day.adding(days: -90) && end.to == day)
        #expect(both.from == day && both.to == now)
        #expect(throws: ReportRefusal.spanTooLong) {
            try AskedTime(start: "2026-08-01", end: "2026-11-20", now: now)
        }
        #expect(throws: ReportRefusal.dateUnreadable) {
            try AskedTime(start: "2026-13-01", end: nil, now: now)
        }
    }

    @Test func `a point in a hole, outside, or in the second polygon is told apart`() throws {
        let ring = "[[106,30],[107,30],[107,31],[106,31],[106,30]]"
        let hole = "[[106.4,30.4],[106.6,30.4],[106.6,30.6],[106.4,30.6],[106.4,30.4]]"
        let far = "[[110,30],[111,30],[111,31],[110,31],[110,30]]"
        let polygon = "{\"type\":\"Polygon\",\"coordinates\":[\(ring),\(hole)]}"
        let several = "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(ring)],[\(far)]]}"
        func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
            try #require(Coordinate(latitude: latitude, longitude: longitude))
        }

        #expect(PointInOutline.contains(polygon, try point(30.2, 106.2)))
        #expect(!PointInOutline.contains(polygon, try point(30.5, 106.5)))
        #expect(!PointInOutline.contains(polygon, try point(32, 106.5)))
        #expect(PointInOutline.contains(several, try point(30.5, 110.5)))
        #expect(!PointInOutline.contains("{}", try point(30.5, 110.5)))
        #expect(!PointInOutline.contains("no JSON", try point(30.5, 110.5)))
    }

    @Test func `names are written as each script writes them, and media are addresses`() throws {
        #expect(try ReadingForm.name(first: "桂英", last: "陈") == "陈桂英")
        #expect(try ReadingForm.name(first: "Guiying", last: "Chen") == "Guiying Chen")
        #expect(try ReadingForm.name(first: nil, last: nil) == nil)
        #expect(try ReadingForm.media("HTTPS://img.example/a.jpg?x=1") == "HTTPS://img.example/a.jpg?x=1")
        #expect(try ReadingForm.media(nil) == nil)
        for bad in ["ftp://a.example/b", "https://", "https:///x", "//a.example", "https://a.example/<b>"] {
            #expect(throws: ReportRefusal.mediaUnreadable) { try ReadingForm.media(bad) }
        }
    }

    @Test func `XML holds any text, and leaves out what it cannot hold`() {
        var xml = XMLText(capacity: 0)

        xml.field("a", "<&>\"\u{0}\u{8}\u{FFFE}院坝😀\r\n")
        xml.field("b", "")

        #expect(
            String(decoding: xml.bytes, as: UTF8.self) == "<a>&lt;&amp;&gt;&quot;院坝😀&#13;\n</a>\n<b/>\n")
    }

    @Test func `an answer reads the same in both forms`() {
        func written(_ format: WireText.Format) -> String {
            var text = WireText(format)
            text.document("rows", of: "row", [1, 2]) { text, number in
                text.field("number", number)
                text.field("none", nil as String?)
                text.field("is", true)
                text.list("parts", of: "part", ["x"]) { text, part in text.field("name", part) }
                text.group("more") { $0.field("half", hundredths: 0.5) }
                text.texts("words", of: "word", ["一", "二"])
            }
            return String(decoding: text.bytes, as: UTF8.self).replacing("\n", with: "")
        }

        let json = { (number: Int) in
            "{\"number\":\(number),\"none\":null,\"is\":true,\"parts\":[{\"name\":\"x\"}],"
                + "\"more\":{\"half\":0.5},\"words\":[\"一\",\"二\"]}"
        }
        let xml = { (number: Int) in
            "<row><number>\(number)</number><none/><is>true</is><parts><part><name>x</name></part></parts>"
                + "<more><half>0.5</half></more><words><word>一</word><word>二</word></words></row>"
        }
        #expect(written(.json) == "[\(json(1)),\(json(2))]")
        #expect(written(.xml) == "<?xml version=\"1.0\" encoding=\"utf-8\"?><rows>\(xml(1))\(xml(2))</rows>")
    }

    @Test func `a calendar's lines are folded between characters and its words escaped`() {
        var text = CalendarText(named: "名,字")
        text.write(
            CalendarText.Event(
                uid: "1@yuanba", changed: WireRuleTests.now, begins: WireRuleTests.now,
                title: String(repeating: "会", count: 60), words: "一;二\\三\n四\u{7}", isMark: true))
        text.close()
        let string = String(decoding: text.bytes, as: UTF8.self)

        #expect(string.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(string.contains("X-WR-CALNAME:名\\,字\r\n"))
        #expect(string.contains("DESCRIPTION:一\\;二\\\\三\\n四\r\n"))
        #expect(string.contains("DTSTART:20261120T010000Z\r\n") && string.contains("TRANSP:TRANSPARENT"))
        #expect(string.replacing("\r\n ", with: "").contains(String(repeating: "会", count: 60)))
    }
}
