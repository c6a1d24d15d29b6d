import Clocks
import Kernel
import Testing

@Suite struct TextTests {
    @Test func `every text has its own key, and both languages name the same values`() {
        let names = #/\{[a-z]+\}/#
        let keys = ClockTexts.all.map(\.key)

        #expect(Set(keys).count == keys.count)
        #expect(keys.count == 34 + 60)
        for text in ClockTexts.all {
            #expect(!text.chinese.isEmpty && !text.english.isEmpty, "\(text.key)")
            #expect(
                Set(text.chinese.matches(of: names).map { String($0.output) })
                    == Set(text.english.matches(of: names).map { String($0.output) }), "\(text.key)")
        }
    }

    @Test func `every refusal has its own code and a sentence in the catalogue, with all its values`() {
        let day = Town.day("2027-05-01")
        let refusals: [any Refusal] =
            Limit.ReadingRefusal.allCases + OfficeHours.ReadingRefusal.allCases
            + Clock.PausingRefusal.allCases
            + Clock.ResumingRefusal.allCases + Clock.FinishingRefusal.allCases
            + [
                Clock.ExtendingRefusal.finished, Clock.ExtendingRefusal.addsNothing,
                Clock.ExtendingRefusal.alreadyLate, Clock.ExtendingRefusal.beyondCeiling(.days(15)),
                WorkingCalendar.EnteringRefusal.noDays(year: 2027),
                WorkingCalendar.EnteringRefusal.outsideYear(day, year: 2026),
                WorkingCalendar.EnteringRefusal.dayTwice(day),
                WorkingCalendar.EnteringRefusal.changesNothing(day),
                BackPlan.PlanningRefusal.noSteps, BackPlan.PlanningRefusal.tooManySteps,
                BackPlan.PlanningRefusal.stepWithoutDays(name: "验收"),
                BackPlan.PlanningRefusal.startsBeforeToday(short: 2),
            ] as [any Refusal]

        #expect(Set(refusals.map(\.code)).count == refusals.count)
        for refusal in refusals {
            #expect(ClockTexts.all.contains(refusal.sentence.text), "\(refusal.code)")
            for language in Language.allCases {
                let sentence = refusal.sentence(language)
                #expect(!sentence.contains("{"), "\(sentence)")
                #expect(sentence.hasSuffix(language == .chinese ? "。" : "."), "\(sentence)")
            }
        }
    }
}
