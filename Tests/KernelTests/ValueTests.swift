import Kernel
import Testing

@Suite struct ValueTests {
    @Test func `an id survives its text and its bytes, and a near miss is no id`() {
        let id = CaseID.minted(at: Instant(milliseconds: 1_763_600_000_000))

        #expect(CaseID(id.description) == id)
        #expect(CaseID(bytes: id.bytes) == id)
        #expect(CaseID(id.description.dropLast() + "g") == nil)
        #expect(CaseID("0193") == nil)
    }

    @Test func `ids minted later sort later`() {
        let early = CaseID.minted(at: Instant(milliseconds: 1_000))
        let late = CaseID.minted(at: Instant(milliseconds: 2_000))

        #expect(early < late)
    }

    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-20", 20_777, 5), ("1969-12-31", -1, 3),
    ])
    func `a day knows its number and weekday`(text: String, number: Int, weekday: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
        #expect(Day(number: number).weekday == weekday)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-00-10", "２０２６-01-01"])
    func `a day that no calendar has is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `an instant is written with China's offset and read with any`() {
        let instant = Instant(iso: "2026-11-20T08:15:30+08:00")

        #expect(instant?.iso == "2026-11-20T08:15:30+08:00")
        #expect(Instant(iso: "2026-11-20T00:15:30Z") == instant)
        #expect(Instant(iso: "2026-11-20 08:15:30") == instant)
        #expect(instant?.day == Day("2026-11-20"))
        #expect(instant?.minuteOfDay == 495)
        #expect(Instant(iso: "2026-11-20T25:00:00Z") == nil)
    }

    @Test(arguments: [("陈桂英", "陈*英"), ("李四", "李*"), ("欧阳小红", "欧**红"), ("", "")])
    func `a name is masked but for its ends`(name: String, masked: String) {
        #expect(Masking.name(name) == masked)
    }

    @Test func `a phone keeps three digits and four`() {
        #expect(Masking.phone("13912342046") == "139****2046")
        #expect(Masking.phone("110") == "***")
    }

    @Test func `JSON text escapes what would break it`() {
        var json = JSONText()
        json.object { json in
            json.field("a", "say \"hi\"\n\u{1}")
            json.key("b")
            json.array([1, 2]) { json, number in json.write(number) }
            json.field("c", true)
        }

        #expect(json.string == #"{"a":"say \"hi\"\n\u0001","b":[1,2],"c":true}"#)
    }

    @Test func `money is grouped in thousands and shows its fen`() {
        #expect(Money(fen: 1_234_560).description == "¥12,345.60")
        #expect(Money(fen: -5).description == "-¥0.05")
    }

    @Test func `a day in a sentence is written as the reader's language writes it`() throws {
        let text = Text("test.day", "{day}起生效，{count} 项", "{count} items, from {day}")
        let sentence = Sentence(text, ["count": "3"], days: ["day": try #require(Day("2026-11-07"))])
        #expect(sentence(.chinese) == "2026年11月7日起生效，3 项")
        #expect(sentence(.english) == "3 items, from 7 Nov 2026")
        #expect(sentence.value("day", in: .english) == "7 Nov 2026")
    }
}
