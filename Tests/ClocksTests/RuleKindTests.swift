import Kernel
import Rulebook
import Testing

@testable import Clocks

@Suite struct RuleKindTests {
    @Test(arguments: [
        ("3wd", "5wd", RuleKind.Order?.some(.less)), ("7d", "7d", .same), ("2h", "90m", .more),
        ("3wd", "7d", nil),
        ("soon", "7d", nil),
    ])
    func `limits are compared within a unit only`(value: String, other: String, order: RuleKind.Order?) {
        #expect(RuleKind.limit.order(value, other) == order)
    }

    @Test func `a rule of this room's kinds reads what clocks read, and says how to write the rest`() {
        #expect(RuleKind.limit.mistake("5wh") == nil)
        #expect(RuleKind.limit.mistake("5 hours") == Limit.ReadingRefusal.unreadable.sentence)
        #expect(RuleKind.limit.mistake("9999wd") == Limit.ReadingRefusal.outOfRange.sentence)
        #expect(RuleKind.limit.words("3wd")(.chinese) == "3 个工作日")
        #expect(RuleKind.limit.words("soon")(.english) == "soon")
        #expect(RuleKind.officeHours.mistake("08:30-12:00") == nil)
        #expect(RuleKind.officeHours.mistake("8-12") == OfficeHours.ReadingRefusal.unreadable.sentence)
        #expect(RuleKind.officeHours.order("08:30-12:00", "09:00-12:00") == nil)
        #expect(Clocks.ruleKeys.map(\.code) == ["clocks.office-hours"])
    }

    @Test func `the refusals of the store tell a person what is so`() {
        let refusals: [any Refusal] = ClockRefusal.allCases + Clock.ApprovingRefusal.allCases

        for refusal in refusals {
            #expect(refusal.sentence(.chinese).hasSuffix("。"))
            #expect(refusal.sentence(.english).hasSuffix("."))
            #expect(refusal.code.hasPrefix("clocks."))
        }
    }
}
