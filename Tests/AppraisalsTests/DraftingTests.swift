import Kernel
import Testing

@testable import Appraisals

struct DraftingTests {
    private func codes(_ change: (inout AppraisalTerms) -> Void) -> [String] {
        var terms = AppraisalTerms.three()
        change(&terms)
        return terms.refusals(trimming_least: 5).map(\.code)
    }

    @Test func `everything that is wrong with terms is said`() {
        let long = String(repeating: "长", count: 151)

        #expect(codes { $0.title = "" } == ["appraisals.title-missing"])
        #expect(codes { $0.title = long } == ["appraisals.title-too-long"])
        #expect(codes { $0.basis = "" } == ["appraisals.basis-missing"])
        #expect(codes { $0.basis = long } == ["appraisals.basis-too-long"])
        #expect(codes { $0.last = day("2026-11-09") } == ["appraisals.period-backwards"])
        #expect(codes { $0.last = day("2029-11-09") } == ["appraisals.period-too-long"])
        #expect(codes { $0.criteria = [] } == ["appraisals.criteria-missing"])
        #expect(
            codes { $0.criteria = Array(repeating: $0.criteria[0], count: 13) }
                == ["appraisals.criteria-too-many"])
        #expect(
            codes { $0.criteria[0] = Criterion("", full: 0, weight: 6_000) }
                == ["appraisals.criterion-unreadable"])
        #expect(
            codes { $0.criteria[0] = Criterion("一", full: 100, weight: 5_999) }
                == ["appraisals.criteria-weights"])
        #expect(codes { $0.groups = [] } == ["appraisals.groups-missing"])
        #expect(
            codes { $0.groups = Array(repeating: $0.groups[0], count: 7) } == ["appraisals.groups-too-many"])
        #expect(
            codes { $0.groups[2] = JudgeGroup("数据", weight: 3_000, source: .measured(from: "")) }
                == ["appraisals.group-unreadable"])
        #expect(codes { $0.groups[0] = JudgeGroup("群众", weight: 5_001) } == ["appraisals.group-weights"])
    }

    @Test func `subjects, trimming, missing sheets and ties are bounded`() {
        #expect(codes { $0.subjects = [] } == ["appraisals.subjects-missing"])
        #expect(
            codes { $0.subjects = (0...120).map { AppraisalSubject("\($0)") } }
                == ["appraisals.subjects-too-many"])
        #expect(codes { $0.subjects[1] = AppraisalSubject("") } == ["appraisals.subject-too-long"])
        #expect(codes { $0.subjects[1] = $0.subjects[0] } == ["appraisals.subject-twice"])
        #expect(codes { $0.trimming = Trimming(each: 1, from: 4) } == ["appraisals.trimming-too-early"])
        #expect(codes { $0.trimming = Trimming(each: 3, from: 6) } == ["appraisals.trimming-takes-all"])
        #expect(
            codes { $0.missing = MissingRule(minimum_percent: 101) } == ["appraisals.minimum-out-of-range"])
        #expect(codes { $0.ties = [.group(4)] } == ["appraisals.tie-unknown"])
        #expect(codes { $0.ties = [.criterion(2), .group(3)] } == [])
        #expect(TieBreak("g2") == .group(2) && TieBreak("c1") == .criterion(1))
        #expect([TieBreak("x1"), TieBreak("g0"), TieBreak("")].allSatisfy { $0 == nil })
    }

    @Test func `judges, papers and values are checked against the terms`() {
        let terms = AppraisalTerms.three()
        func judges(_ judges: [Judge]) -> [String] { terms.refusals(of: judges, beside: []).map(\.code) }
        let many = (0...500).map { Judge(number: 0, group: 1, name: "\($0)") }

        #expect(judges([]) == ["appraisals.nobody"])
        #expect(judges(many) == ["appraisals.judges-too-many"])
        #expect(judges([Judge(number: 0, group: 1, name: "")]) == ["appraisals.judge-unreadable"])
        #expect(judges([Judge(number: 0, group: 4, name: "甲")]) == ["appraisals.group-unknown"])
        #expect(judges([Judge(number: 0, group: 3, name: "甲")]) == ["appraisals.group-is-measured"])
        #expect(judges([many[0], many[0]]) == ["appraisals.judge-twice"])
        #expect(
            judges([Judge(number: 0, group: 1, name: "甲", avoids: [Avoidance(4, .listed)])])
                == ["appraisals.avoided-unknown"])
        #expect(terms.refusals(of: [1: 1, 2: 2, 3: 3], in: 9).map(\.code) == ["appraisals.group-unknown"])
        #expect(
            terms.refusals(of: [1: 1, 2: 2, 3: 3], in: 1).map(\.code) == ["appraisals.group-takes-sheets"])
        #expect(
            terms.refusals(of: [1: -1, 2: 10_001], in: 3).map(\.code)
                == [
                    "appraisals.value-out-of-range", "appraisals.value-out-of-range",
                    "appraisals.value-missing",
                ])
        func papers(_ papers: PaperReckoning) -> [String] { papers.refusals(entered: 8).map(\.code) }
        #expect(papers(PaperReckoning(group: 1, issued: 10, returned: 8, spoiled: 1, unreturned: 1)) == [])
        #expect(
            papers(PaperReckoning(group: 1, issued: 10, returned: 8, spoiled: 1))
                == ["appraisals.paper-does-not-add-up"])
        #expect(
            papers(PaperReckoning(group: 1, issued: 7, returned: 8, unreturned: -1))
                == ["appraisals.paper-negative"])
        #expect(
            papers(PaperReckoning(group: 1, issued: 9, returned: 9)) == ["appraisals.paper-not-as-entered"])
    }
}
