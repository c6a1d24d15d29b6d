import Learning
import Testing

@Suite struct ClassifierTests {
    @Test(arguments: [
        ("村口的路灯坏了，请修补", "路灯道路"),
        ("河边有垃圾，气味难闻", "环境卫生"),
        ("保险断缴以后怎么报销", "社会保障"),
    ])
    func `a text like earlier ones is suggested their category`(text: String, label: String) throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)

        let ranked = classifier.ranked(text)

        #expect(ranked.first?.label == label)
        #expect(Set(ranked.map(\.label)) == ["路灯道路", "环境卫生", "社会保障"])
    }

    @Test(arguments: ["路灯不亮", "hello", "", "？！", "饕餮"])
    func `probabilities fall from the first suggestion on and sum to one`(text: String) throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)

        let probabilities = classifier.ranked(text).map(\.probability)

        #expect(probabilities == probabilities.sorted(by: >))
        #expect(probabilities.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-9)
    }

    @Test func `a text of unknown characters makes no label likely`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)

        let likeliest = try #require(classifier.ranked("饕餮").first)

        #expect(likeliest.probability < 0.5)
        #expect(classifier.terms(explaining: likeliest.label, in: "饕餮", count: 3) == [])
    }

    @Test func `few examples give no certainty, however well they part`() throws {
        let examples = "甲乙丙丁戊己庚辛壬癸".flatMap {
            [(text: "\($0)处路灯不亮", label: "路灯道路"), (text: "\($0)某养老保险", label: "社会保障")]
        }

        let training = try Training.run(on: examples)

        #expect(training.report.accuracy == 1)
        let probability = try #require(training.classifier.ranked("路灯不亮").first?.probability)
        #expect(probability > 0.8 && probability < 0.99, "\(probability)")
    }

    @Test func `only labels with examples are known, in their order`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples.filter { $0.label != "社会保障" })

        #expect(classifier.labels == ["环境卫生", "路灯道路"])
        #expect(classifier.ranked("养老保险断缴").map(\.label).sorted() == ["环境卫生", "路灯道路"])
    }

    @Test func `the same examples give the same classifier, byte for byte`() throws {
        let first = try Classifier.trained(on: ImaginaryRequests.examples)
        let second = try Classifier.trained(on: ImaginaryRequests.examples)

        #expect(first.encoded() == second.encoded())
    }

    @Test func `progress rises from step to step and ends at one`() throws {
        var steps: [Double] = []

        _ = try Classifier.trained(on: ImaginaryRequests.examples) { steps.append($0) }

        #expect(steps.count == 18)
        #expect(steps == steps.sorted())
        #expect(steps.first.map { $0 > 0 } == true)
        #expect(steps.last == 1)
    }

    @Test func `examples of one and the same text are learned from without a verdict on them`() throws {
        let examples = (0..<20).map { (text: "路灯不亮", label: $0 % 4 == 0 ? "环境卫生" : "路灯道路") }

        let training = try Training.run(on: examples)

        #expect(training.classifier.ranked("路灯不亮").map(\.label) == ["路灯道路", "环境卫生"])
        #expect(training.report.examples == 20)
    }
}

@Suite struct ExplainingTests {
    @Test func `the reason names words of the text, in its order`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)
        let text = "昨天起垃圾没人管，气味难闻，2026年也一样"

        let terms = classifier.terms(explaining: "环境卫生", in: text, count: 3)

        #expect(terms == ["垃圾", "气味难闻"])
    }

    @Test func `no more words are named than were asked for`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)
        let text = "路灯不亮，路面破损，道路积水"

        #expect(classifier.terms(explaining: "路灯道路", in: text, count: 2).count == 2)
        #expect(classifier.terms(explaining: "路灯道路", in: text, count: 0) == [])
    }

    @Test func `overlapping pairs are told as one word`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)

        #expect(classifier.terms(explaining: "社会保障", in: "问养老保险", count: 3) == ["养老保险"])
    }

    @Test func `a label that was never learned has no reasons`() throws {
        let classifier = try Classifier.trained(on: ImaginaryRequests.examples)

        #expect(classifier.terms(explaining: "邻里纠纷", in: "路灯不亮", count: 3) == [])
    }

    @Test func `numbers and particles are no reasons`() throws {
        let examples = (0..<12).flatMap { number in
            [(text: "我的\(number)元", label: "甲"), (text: "路灯", label: "乙")]
        }
        let classifier = try Classifier.trained(on: examples)

        #expect(classifier.ranked("我的5元").first?.label == "甲")
        #expect(classifier.terms(explaining: "甲", in: "我的5元", count: 3) == ["元"])
    }
}
