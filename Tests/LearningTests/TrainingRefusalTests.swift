import Kernel
import Learning
import Testing

@Suite struct TrainingRefusalTests {
    @Test func `fewer than twenty examples are too few, whatever else is wrong with them`() {
        let examples = (0..<19).map { _ in (text: "", label: "") }

        #expect(throws: TrainingRefusal.tooFewExamples(count: 19)) { try Classifier.trained(on: examples) }
        #expect(throws: TrainingRefusal.tooFewExamples(count: 0)) { try CrossValidation.fiveFolds([]) }
    }

    @Test func `more examples than fit into an old computer are too many`() {
        let examples = (0...20_000).map { _ in (text: "路灯", label: "路灯道路") }

        #expect(throws: TrainingRefusal.tooManyExamples(count: 20_001)) {
            try Classifier.trained(on: examples)
        }
    }

    @Test(arguments: ["", " \n", "？！"])
    func `a text without words is refused by its row`(text: String) {
        var examples = ImaginaryRequests.examples
        examples[6].text = text

        #expect(throws: TrainingRefusal.emptyText(row: 7)) { try Classifier.trained(on: examples) }
    }

    @Test func `an empty category is refused by its row`() {
        var examples = ImaginaryRequests.examples
        examples[35].label = " "

        #expect(throws: TrainingRefusal.emptyLabel(row: 36)) { try Classifier.trained(on: examples) }
    }

    @Test func `one category alone teaches nothing`() {
        let examples = ImaginaryRequests.examples.map { (text: $0.text, label: "路灯道路") }

        #expect(throws: TrainingRefusal.oneClassOnly) { try Classifier.trained(on: examples) }
    }

    @Test func `more categories than can be told apart are too many`() {
        let examples = (0..<201).map { (text: "路灯不亮", label: "类别\($0)") }

        #expect(throws: TrainingRefusal.tooManyClasses(count: 201)) { try Classifier.trained(on: examples) }
    }

    @Test(arguments: [
        (TrainingRefusal.tooFewExamples(count: 7), "training.too-few-examples", RefusalKind.conflict),
        (.tooManyExamples(count: 30_000), "training.too-many-examples", .tooLarge),
        (.emptyText(row: 3), "training.empty-text", .invalid),
        (.emptyLabel(row: 3), "training.empty-label", .invalid),
        (.oneClassOnly, "training.one-class-only", .conflict),
        (.tooManyClasses(count: 300), "training.too-many-classes", .tooLarge),
    ])
    func `a refusal has a code and a whole sentence in each language`(
        refusal: TrainingRefusal, code: String, kind: RefusalKind
    ) {
        #expect(refusal.code == code)
        #expect(refusal.kind == kind)
        #expect(LearningTexts.all.map(\.key).contains(code))
        for language in Language.allCases {
            let sentence = refusal.sentence(language)
            #expect(!sentence.contains("{"))
            #expect(sentence.hasSuffix(language == .chinese ? "。" : "."))
        }
    }

    @Test func `a refusal tells the figures it speaks of`() {
        #expect(
            TrainingRefusal.tooFewExamples(count: 7).sentence(.english)
                == "Only 7 requests have a category, and learning needs at least 20; sort some more first.")
        #expect(TrainingRefusal.emptyText(row: 3).sentence(.chinese).hasPrefix("第3条没有文字内容"))
    }
}
