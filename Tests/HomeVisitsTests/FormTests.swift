import Kernel
import Storage
import TestGround
import Testing

@testable import HomeVisits

struct FormTests {
    private func form(
        code: String = "safety", chinese: String = "安全检查", english: String = "safety", source: String = "样例",
        questions: [VisitQuestion]? = nil, from: String = "2026-11-20"
    ) throws -> VisitForm {
        VisitForm(
            id: VisitFormID(high: 6, low: 21), code: code, version: 1, chinese: chinese, english: english,
            source: source, isChecked: false,
            questions: try questions ?? VisitQuestion.read(lines: "是否 | 漏雨吗 | Does it leak"),
            from: VisitVillage.day(from))
    }

    @Test func `questions are read a line each, and written as they are read`() throws {
        let text = """
            *是否 | 漏雨吗 | Does it leak

            选择 | 水从哪里来 | Water comes from | 自来水/tap、水井/well；水窖/cistern
            number ｜ 几口人 ｜ How many
            文字 | 还有什么 | What else
            """

        let read = try VisitQuestion.read(lines: text)

        #expect(read.map(\.id) == ["q1", "q2", "q3", "q4"])
        #expect(read.map(\.kind) == [.yesOrNo, .choice, .number, .text])
        #expect(read.map(\.isRequired) == [true, false, false, false])
        #expect(read[1].choices.map(\.english) == ["tap", "well", "cistern"])
        #expect(try VisitQuestion.read(lines: read.map(\.line).joined(separator: "\n")) == read)
    }

    @Test(arguments: [
        ("漏雨吗", VisitFormRefusal.lineUnreadable(1)),
        ("图片 | 漏雨吗 | Does it leak", .lineUnreadable(1)),
        ("是否 | a | b\n选择 | a | b | 好、不好", .choicesUnfit(2)),
        ("是否 | 漏雨吗 | Does it leak | 好/good | x", .lineUnreadable(1)),
    ])
    func `a line that cannot be read says which`(text: String, refusal: VisitFormRefusal) {
        #expect(throws: refusal) { try VisitQuestion.read(lines: text) }
    }

    @Test func `a form is refused for all that is wrong with it`() throws {
        let today = VisitVillage.day("2026-11-20")
        let long = String(repeating: "长", count: 300)
        func wrong(_ form: VisitForm, after last: VisitForm? = nil) -> [VisitFormRefusal] {
            form.refusals(after: last, today: today)
        }
        func question(_ kind: VisitQuestion.Kind, _ words: String = "问", _ choices: Int = 0) -> VisitQuestion
        {
            VisitQuestion(
                id: "q1", kind: kind, chinese: words, english: "x",
                choices: (0..<choices).map { .init("\($0)", "\($0)") })
        }

        #expect(wrong(try form()) == [])
        #expect(wrong(try form(code: "A")) == [.codeUnfit])
        #expect(wrong(try form(english: "")) == [.nameMissing])
        #expect(wrong(try form(chinese: long)) == [.nameTooLong])
        #expect(wrong(try form(source: "")) == [.sourceMissing])
        #expect(wrong(try form(source: long)) == [.sourceTooLong])
        #expect(wrong(try form(questions: [])) == [.questionsMissing])
        #expect(
            wrong(try form(questions: (0...40).map { _ in question(.text) })) == [.tooManyQuestions])
        #expect(wrong(try form(questions: [question(.text, "")])) == [.lineUnreadable(1)])
        #expect(wrong(try form(questions: [question(.text, long)])) == [.questionTooLong(1)])
        #expect(wrong(try form(questions: [question(.choice, "问", 1)])) == [.choicesUnfit(1)])
        #expect(wrong(try form(questions: [question(.choice, "问", 13)])) == [.choicesUnfit(1)])
        #expect(wrong(try form(questions: [question(.yesOrNo, "问", 2)])) == [.choicesUnfit(1)])
        #expect(wrong(try form(questions: [question(.text, "信什么宗教")])) == [.forbidden(word: "宗教")])
        #expect(wrong(try form(), after: try form()) == [.fromUnfit])
    }

    @Test(arguments: TestEngine.all)
    func `a new version follows the one before on its day, and a form is withdrawn once`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        let first = VisitVillage.forms[0]
        let next = VisitForm(
            id: VisitFormID(high: 6, low: 22), code: "home-visit", version: 9, chinese: "入户走访",
            english: "home visit", source: "样例", isChecked: true,
            questions: try VisitQuestion.read(lines: "文字 | 说了什么 | What was said"),
            from: VisitVillage.day("2026-11-25"))

        let kept = try await village.write(VisitVillage.wang) { try HomeVisits.enter(next, in: $0) }

        #expect(kept.version == 2)
        let versions = try await village.database.read {
            try VisitFormStore.versions(of: "home-visit", in: $0)
        }
        #expect(versions.map(\.version) == [2, 1])
        #expect(versions[1].retired == next.from && versions[0].isChecked)
        let before = try await village.database.read {
            try VisitFormStore.offered(on: VisitVillage.day("2026-11-24"), in: $0)
        }
        #expect(before.map(\.id) == [first.id])
        try await village.write(VisitVillage.wang) { try HomeVisits.retire(form: "home-visit", in: $0) }
        await #expect(throws: VisitFormRefusal.unknown) {
            try await village.write(VisitVillage.wang) { try HomeVisits.retire(form: "none", in: $0) }
        }
        village.ground.time.advance(seconds: 6 * 86_400)
        await #expect(throws: VisitFormRefusal.retiredAlready) {
            try await village.write(VisitVillage.wang) {
                try HomeVisits.retire(form: "home-visit", in: $0)
            }
        }
        #expect(
            try await village.told().suffix(2) == ["home-visits.form-entered", "home-visits.form-retired"])
        #expect(try await village.broken() == [])
    }
}
