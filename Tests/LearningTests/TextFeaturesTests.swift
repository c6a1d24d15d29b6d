import Learning
import Testing

@Suite struct TextFeaturesTests {
    @Test(arguments: [
        ("路灯不亮", ["路灯不亮"]),
        ("路灯，不亮！", ["路灯", "不亮"]),
        ("路 灯\n不\u{3000}亮\u{200B}", ["路灯不亮"]),
        ("ＫＴＶ噪音大", ["ktv噪音大"]),
        ("KTV噪音大", ["ktv噪音大"]),
        ("欠薪12,345.60元", ["欠薪0元"]),
        ("２０２６年１１月", ["0年0月"]),
        ("3.坏了", ["0", "坏了"]),
        ("家住A3区", ["家住a0区"]),
        ("电话139****2046", ["电话0", "0"]),
        ("——？！……", []),
        ("", []),
    ])
    func `a text is read as runs of letters with its spelling evened out`(text: String, runs: [String]) {
        let read = TextFeatures.runs(of: text).map { String(String.UnicodeScalarView($0)) }

        #expect(read == runs)
    }

    @Test func `characters and pairs are counted, and no pair spans punctuation`() {
        let counts = TextFeatures.counts(of: "路灯，灯亮。路灯")

        let readable = Dictionary(uniqueKeysWithValues: counts.map { ($0.gram.text, $0.count) })
        #expect(readable == ["路": 2, "灯": 3, "亮": 1, "路灯": 2, "灯亮": 1])
        #expect(counts.map(\.gram) == counts.map(\.gram).sorted())
    }

    @Test func `a text is read to its limit and no further`() {
        let long = String(repeating: "路", count: LearningLimits.textScalarsMax) + "灯"

        let counts = TextFeatures.counts(of: long)

        #expect(counts.map(\.gram.text) == ["路", "路路"])
        #expect(counts.first?.count == LearningLimits.textScalarsMax)
    }
}
