import Kernel
import Testing

@testable import Relief

/// Tables of what the rules read and reckon; nothing here knows a database.
struct ReliefRuleTests {
    @Test(arguments: [
        ("subsistence | 低保 | Allowance | monthly | posting", true),
        ("temporary|临时救助|Temporary relief|once|posting emergency", true),
        ("plain | 补助 | Aid | once | -", true), ("Plain | 补助 | Aid | once | -", false),
        ("plain | 补助 | Aid | weekly | -", false), ("plain | 补助 | Aid | once | fast", false),
        ("plain | 补助 | Aid | once", false), ("plain |  | Aid | once | -", false),
    ])
    func `a kind is a line of five parts`(line: String, isRead: Bool) {
        #expect((ReliefKind(line: line) != nil) == isRead)
    }

    @Test func `a list of kinds is read whole or not at all`() {
        #expect(
            ReliefKind.list("a | 甲 | A | once | -\nb | 乙 | B | monthly | posting")?.map(\.code) == ["a", "b"])
        #expect(ReliefKind.list("a | 甲 | A | once | -\na | 乙 | B | monthly | posting") == nil)
        #expect(ReliefKind.list("a | 甲 | A | once | -\nwrong") == nil)
        #expect(ReliefKind.list("") == nil)
    }

    @Test(
        arguments: [
            ("420", 42_000), ("420.5", 42_050), ("1,234.56", 123_456), ("0.01", 1), ("", nil), ("-3", nil),
            ("1.234", nil), ("许多", nil), (".5", nil), ("1.", nil), ("12345678901", nil),
        ] as [(String, Int64?)])
    func `a sum is read in yuan and fen`(text: String, fen: Int64?) {
        #expect(Money(yuan: text)?.fen == fen)
    }

    @Test(
        arguments: [
            ("2026-11", "2026-11"), ("2026-12", "2026-12"), ("2026-13", nil), ("2026-1", nil), ("26-11", nil),
            ("2026", nil), ("二月", nil),
        ] as [(String, String?)])
    func `a month is a year and two digits`(text: String, written: String?) {
        #expect(ReliefMonth(text)?.description == written)
    }

    @Test func `months go over the year`() {
        let december = ReliefMonth(number: 2026 * 12 + 11)

        #expect("\(december)" == "2026-12" && "\(december.adding(months: 1))" == "2027-01")
        #expect(ReliefMonth(of: Day(number: 0)).description == "1970-01" && december.month == 12)
    }

    private func decision(
        _ number: Int, _ kind: ReliefDecision.Kind, _ from: String, _ yuan: Int64
    ) -> ReliefDecision {
        ReliefDecision(
            id: ReliefActID(high: 1, low: UInt64(number)), number: number, kind: kind,
            person: PersonID(high: 1, low: 9), decided: Instant(milliseconds: 0),
            from: ReliefMonth(from) ?? ReliefMonth(number: 0), amount: Money(yuan: yuan), care: .stable)
    }

    @Test(
        arguments: [
            ("2026-11", nil), ("2026-12", 420), ("2027-01", 300), ("2027-02", nil), ("2027-03", nil),
            ("2027-04", 300), ("2027-05", nil),
        ] as [(String, Int64?)])
    func `what is owed for a month is what was decided last for it`(month: String, yuan: Int64?) {
        let decisions = [
            decision(1, .grant, "2026-12", 420), decision(2, .change, "2027-01", 300),
            decision(3, .suspend, "2027-02", 300), decision(4, .resume, "2027-04", 300),
            decision(5, .end, "2027-05", 300),
        ]

        #expect(ReliefMonth(month).flatMap { decisions.due(in: $0) }?.fen == yuan.map { $0 * 100 })
    }

    @Test func `every step is called something, says what comes next, and tells the household`() {
        for step in ReliefMatter.Step.allCases {
            for language in Language.allCases {
                #expect(!step.title(language).isEmpty && !step.next(language).isEmpty)
                #expect(!step.told(language).isEmpty)
            }
        }
        #expect(Set(ReliefGroup.allCases.dropFirst().flatMap(\.steps)) == Set(ReliefMatter.Step.allCases))
    }
}
