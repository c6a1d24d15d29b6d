import Learning
import Testing

@Suite struct SimilarTextsTests {
    @Test(arguments: [
        ("路灯不亮", "路灯不亮", 1.0),
        ("路灯不亮", "路灯 不亮！", 1),
        ("路灯不亮", "路灯，不亮", 2.0 / 6.0.squareRoot()),
        ("路灯不亮", "养老保险", 0),
        ("路灯", "路灯不亮", 1 / 3.0.squareRoot()),
        ("灯", "灯", 1),
        ("", "", 0),
        ("？", "路灯", 0),
    ])
    func `likeness is the cosine of the pairs`(first: String, second: String, similarity: Double) {
        #expect(abs(SimilarTexts.similarity(first, second) - similarity) < 1e-12)
        #expect(SimilarTexts.similarity(first, second) == SimilarTexts.similarity(second, first))
    }

    @Test func `the same matter in other words is liker than another matter`() {
        let typed = Shingles(of: "南街路灯坏了")

        let same = typed.similarity(to: Shingles(of: "南街的路灯坏了好几天"))
        let other = typed.similarity(to: Shingles(of: "南街垃圾没人清运"))

        #expect(same > other)
        #expect(other > 0)
    }

    @Test func `a text half typed is wholly in the text it will become`() {
        let typed = Shingles(of: "柳坪村路灯")
        let whole = Shingles(of: "柳坪村路灯不亮，晚上走路看不清")

        #expect(typed.share(in: whole) == 1)
        #expect(whole.share(in: typed) < 0.5)
        #expect(Shingles(of: "").share(in: whole) == 0)
    }
}
