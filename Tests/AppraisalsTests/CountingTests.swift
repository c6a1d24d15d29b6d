import Kernel
import Testing

@testable import Appraisals

struct CountingTests {
    private func box(
        _ terms: AppraisalTerms, _ rows: [(group: Int, scores: [ScoreCell: Int])],
        measured: [Int: Int] = [1: 8_000, 2: 8_000, 3: 8_000]
    ) -> ScoreBox {
        ScoreBox(
            terms: terms,
            sheets: rows.enumerated().map {
                ScoreBox.Given(judge: $0.offset + 1, group: $0.element.group, scores: $0.element.scores)
            }, measures: [3: measured])
    }

    @Test func `a sheet counts score by full by weight, groups add up by theirs`() {
        let scores = AppraisalTown.scores([[90, 40], [80, 30], [70, 50]])
        let outcome = box(.three(), [(1, scores), (2, scores)]).counted()

        // 90 of 100 at 60 %, 40 of 50 at 40 %: 54 + 32 = 86.
        #expect(outcome.mark(of: 1, by: 1)?.mark == 860_000)
        #expect(outcome.results.map(\.result) == [8_420, 7_440, 8_140])
        #expect(outcome.results.map(\.rank) == [1, 3, 2])
        #expect(outcome.results.allSatisfy { !$0.isTied })
    }

    @Test func `halves are rounded up, at the fourth decimal and then at the second`() {
        #expect(ScoreBox.rounded(5, over: 10) == 1)
        #expect(ScoreBox.rounded(4, over: 10) == 0)
        #expect(ScoreBox.rounded(2, over: 3) == 1)
        #expect(ScoreBox.rounded(0, over: 7) == 0)

        var terms = AppraisalTerms.three(subjects: 1)
        terms.criteria = [Criterion("一项", full: 300, weight: 10_000)]
        terms.groups = [JudgeGroup("群众", weight: 10_000)]
        let outcome = ScoreBox(
            terms: terms,
            sheets: [
                .init(judge: 1, group: 1, scores: [ScoreCell(1, 1): 100]),
                .init(judge: 2, group: 1, scores: [ScoreCell(1, 1): 200]),
            ], measures: [:]
        ).counted()

        // A third and two thirds: 333 333 + 666 667 = 1 000 000, half of it.
        #expect(outcome.marks[0].mark == 500_000 && outcome.results[0].result == 5_000)
    }

    @Test func `the highest and lowest are left out once there are enough of them, and not before`() {
        func mean(_ values: [Int], _ trimming: Trimming?) -> GroupMark {
            var terms = AppraisalTerms.three(subjects: 1, trimming: trimming)
            terms.criteria = [Criterion("一项", full: 10_000, weight: 10_000)]
            let rows = values.map { (group: 1, scores: [ScoreCell(1, 1): $0 * 100]) }
            return box(terms, rows, measured: [1: 0]).counted().marks[0]
        }

        #expect(mean([100, 60, 60, 60, 10], Trimming(each: 1, from: 5)).mark == 600_000)
        #expect(mean([100, 60, 60, 60, 10], Trimming(each: 1, from: 5)).dropped == 2)
        #expect(mean([100, 60, 60, 10], Trimming(each: 1, from: 5)).mark == 575_000)
        #expect(mean([100, 60, 60, 60, 10], nil).mark == 580_000)
    }

    @Test func `ties are shown, broken in the order that was fixed, and shared where nothing breaks them`() {
        let scores = AppraisalTown.scores([[80, 40], [90, 32], [70, 30]])
        func outcome(_ ties: [TieBreak]) -> AppraisalOutcome {
            // 48 + 32 = 80, 54 + 25.6 = 79.6; the second is brought up by its measure.
            box(
                .three(ties: ties), [(1, scores), (2, scores)],
                measured: [1: 8_000, 2: 8_093, 3: 8_000]
            ).counted()
        }

        #expect(outcome([]).results.map(\.result)[..<2] == [8_000, 8_000])
        #expect(outcome([]).results.map(\.rank) == [1, 1, 3])
        #expect(outcome([]).results.map(\.isTied) == [true, true, false])
        #expect(outcome([.group(1)]).results.map(\.rank) == [1, 2, 3])
        #expect(outcome([.criterion(1)]).results.map(\.rank) == [2, 1, 3])
        #expect(outcome([.group(3), .group(1)]).results.map(\.rank) == [2, 1, 3])
    }

    @Test func `what a group has no mark for has no result and no rank`() {
        let scores = AppraisalTown.scores([[80, 40], [90, 32], [70, 30]])
        let outcome = box(
            .three(), [(1, scores), (2, scores.filter { $0.key.subject != 2 })]
        ).counted()

        #expect(outcome.results[1].result == nil && outcome.results[1].rank == nil)
        #expect(outcome.results.map(\.rank) == [1, nil, 2])
        #expect(outcome.ranked.map(\.subject) == [1, 3, 2])
    }

    @Test func `a change sets a sheet aside, retypes a score or a measure, and nothing else`() {
        let scores = AppraisalTown.scores([[80, 40], [90, 32], [70, 30]])
        let known = box(
            .three(),
            [(1, scores), (1, AppraisalTown.scores([[20, 10], [90, 32], [70, 30]])), (2, scores)])
        let changed = known.adjusted(by: [
            .setAside(judge: 2, subject: 1), .retyped(judge: 3, cell: ScoreCell(3, 1), score: 10_000),
            .measured(group: 3, subject: 2, value: 0),
        ]).counted()

        #expect(known.counted().mark(of: 1, by: 1)?.mark == 500_000)
        #expect(changed.mark(of: 1, by: 1)?.mark == 800_000)
        #expect(changed.mark(of: 3, by: 2)?.mark == 840_000)
        #expect(changed.mark(of: 2, by: 3)?.mark == 0)
        #expect(changed.mark(of: 2, by: 1) == known.counted().mark(of: 2, by: 1))
    }

    @Test func `texts of rows read back as what they were`() {
        let outcome = box(.three(), [(1, AppraisalTown.scores([[80, 40], [90, 32], [70, 30]]))]).counted()
        let changes: [Adjustment] = [
            .setAside(judge: 2, subject: 1), .retyped(judge: 3, cell: ScoreCell(3, 1), score: 950),
            .measured(group: 3, subject: 2, value: 0),
        ]
        let avoids = [Avoidance(3, .listed), Avoidance(7, .declared)]

        #expect(ScoreText.outcome(ScoreText.write(outcome)) == outcome)
        #expect(ScoreText.adjustments(ScoreText.write(changes)) == changes)
        #expect(ScoreText.avoids(ScoreText.write(avoids)) == avoids)
        #expect(["95", "9.5", "0.05", "-3", "100"].map(Hundredths.read) == [9_500, 950, 5, -300, 10_000])
        #expect(["", "五", "1.234", "1e3", "9.", "+5"].compactMap(Hundredths.read) == [])
        #expect([9_500, 950, 5, -300].map(Hundredths.text) == ["95", "9.5", "0.05", "-3"])
        #expect(Hundredths.fixed(950) == "9.50" && Hundredths.fixed(5) == "0.05")
    }
}

/// F4: what a screen counts by itself is no score, by construction.
struct SourceTests {
    /// Fails to compile when a source is added: a score is judged, or measured with the record it is in.
    private func named(_ source: ScoreSource) -> String {
        switch source {
        case .sheet: "judged"
        case .measured(let from): "measured: \(from)"
        }
    }

    @Test func `a score comes from a sheet, or is measured and names its source; there is no third way`() {
        #expect(named(.sheet) == "judged" && named(.measured(from: "年报")) == "measured: 年报")
        #expect(Adjustment.measured(group: 1, subject: 1, value: 1) != .setAside(judge: 1, subject: 1))
    }

    @Test(arguments: ["点赞数", "转发量", "在线时长", "登录次数", "打卡率", "上传照片数", "步数"])
    func `log-ins, likes, time online and uploads are refused as criteria and as sources`(word: String) {
        var criterion = AppraisalTerms.three()
        criterion.criteria[0] = Criterion(word, full: 10_000, weight: 6_000)
        var source = AppraisalTerms.three()
        source.groups[2] = JudgeGroup("数据", weight: 3_000, source: .measured(from: "平台\(word)"))

        for terms in [criterion, source] {
            let refused = terms.refusals(trimming_least: 5)
            #expect(refused.map(\.code) == ["appraisals.screen-counts"], "\(word)")
        }
        #expect(AppraisalTerms.three().refusals(trimming_least: 5) == [])
    }
}
