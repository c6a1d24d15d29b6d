import Learning
import Testing

@Suite struct CrossValidationTests {
    @Test func `figures follow from the confusion`() {
        let confusion = [[8, 2, 0], [1, 3, 0], [2, 0, 0]]

        let report = CrossValidation.Report(labels: ["甲", "乙", "丙"], confusion: confusion)

        #expect(report.examples == 16)
        #expect(report.accuracy == 11.0 / 16)
        #expect(report.labels.map(\.support) == [10, 4, 2])
        #expect(report.labels.map(\.recall) == [0.8, 0.75, 0])
        #expect(report.labels.map(\.precision) == [8.0 / 11, 0.6, 0])
        #expect(report.labels.map(\.f1) == [16.0 / 21, 6.0 / 9, 0])
        #expect(abs(report.macroF1 - (16.0 / 21 + 6.0 / 9) / 3) < 1e-12)
    }

    @Test func `every example is asked about once`() throws {
        let report = try CrossValidation.fiveFolds(ImaginaryRequests.examples)

        #expect(report.examples == 36)
        #expect(report.labels.map(\.label) == ["环境卫生", "社会保障", "路灯道路"])
        #expect(report.confusion.map { $0.reduce(0, +) } == [12, 12, 12])
        #expect(report.accuracy > 0.9)
    }

    @Test func `a text met again is never asked about by a learner that saw it`() throws {
        let letters = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".map(String.init)
        let once = letters.enumerated().map { (text: $1 + $1, label: $0 % 2 == 0 ? "单" : "双") }

        let again = once[1...] + once[..<1]
        let oncemore = once[2...] + once[..<2]

        let report = try CrossValidation.fiveFolds(once + again + oncemore)

        #expect(report.accuracy <= 0.5)
    }

    @Test func `training reports what cross-validation reports`() throws {
        let training = try Training.run(on: ImaginaryRequests.examples)

        #expect(training.report == (try CrossValidation.fiveFolds(ImaginaryRequests.examples)))
    }

    @Test func `a label whose examples are all in one fold is never suggested to them`() throws {
        var examples = ImaginaryRequests.examples
        for row in [0, 5, 10, 15] { examples[row] = (text: "邻居噪音\(row)，吵闹不休", label: "邻里纠纷") }

        let report = try CrossValidation.fiveFolds(examples)

        let figures = try #require(report.labels.first { $0.label == "邻里纠纷" })
        #expect(figures.support == 4)
        #expect(figures.recall == 0)
    }
}
