import Clocks
import Kernel
import Testing

@Suite struct BackPlanTests {
    private let road = [
        BackPlan.Length(name: "勘查", workDays: 2), BackPlan.Length(name: "招标", workDays: 5),
        BackPlan.Length(name: "施工", workDays: 10), BackPlan.Length(name: "验收", workDays: 1),
    ]

    private func plan(_ final: String, today: String, _ lengths: [BackPlan.Length]) throws(BackPlan
        .PlanningRefusal)
        -> BackPlan
    {
        try BackPlan.planned(
            backwardsFrom: Town.day(final), lengths: lengths, today: Town.day(today), calendar: Town.calendar)
    }

    @Test func `steps are laid end to end, back over two holidays and a Sunday worked`() throws {
        let plan = try plan("2026-10-12", today: "2026-09-01", road)

        #expect(
            plan.steps == [
                BackPlan.Step(name: "勘查", first: Town.day("2026-09-11"), last: Town.day("2026-09-14")),
                BackPlan.Step(name: "招标", first: Town.day("2026-09-15"), last: Town.day("2026-09-20")),
                BackPlan.Step(name: "施工", first: Town.day("2026-09-21"), last: Town.day("2026-10-10")),
                BackPlan.Step(name: "验收", first: Town.day("2026-10-12"), last: Town.day("2026-10-12")),
            ])
        #expect(!plan.isProvisional)
    }

    @Test func `each step has its workdays and none is idle between`() throws {
        let plan = try plan("2026-10-12", today: "2026-01-01", road)
        let calendar = Town.calendar

        for (step, length) in zip(plan.steps, road) {
            #expect(calendar.workdays(in: step.first..<step.last.adding(days: 1)) == length.workDays)
        }
        for (step, next) in zip(plan.steps, plan.steps.dropFirst()) {
            #expect(calendar.day(1, workdaysAfter: step.last) == next.first)
        }
    }

    @Test func `a final day that is not worked gives way to the workday before it`() throws {
        let plan = try plan("2026-03-08", today: "2026-03-06", [BackPlan.Length(name: "验收", workDays: 1)])

        #expect(
            plan.steps == [
                BackPlan.Step(name: "验收", first: Town.day("2026-03-06"), last: Town.day("2026-03-06"))
            ])
    }

    @Test func `today may be the first day, and later says how many workdays are short`() throws {
        #expect(
            try plan("2026-10-12", today: "2026-09-11", road).steps.first?.first == Town.day("2026-09-11"))
        #expect(throws: BackPlan.PlanningRefusal.startsBeforeToday(short: 1)) {
            try plan("2026-10-12", today: "2026-09-12", road)
        }
        #expect(throws: BackPlan.PlanningRefusal.startsBeforeToday(short: 2)) {
            try plan("2026-10-12", today: "2026-09-15", road)
        }
        #expect(throws: BackPlan.PlanningRefusal.startsBeforeToday(short: 18)) {
            try plan("2026-10-12", today: "2026-10-13", road)
        }
    }

    @Test func `a plan that is short says by how much, in the number of the language`() {
        #expect(
            BackPlan.PlanningRefusal.startsBeforeToday(short: 1).sentence(.english)
                == "Planned backwards it would have to begin 1 work day before today; "
                + "shorten steps or end later."
        )
        #expect(BackPlan.PlanningRefusal.startsBeforeToday(short: 3).sentence(.chinese).contains("还差 3 个工作日"))
    }

    @Test func `a plan without steps, with too many, or with a step of no days is refused`() {
        let many = [BackPlan.Length](repeating: road[0], count: 101)

        #expect(throws: BackPlan.PlanningRefusal.noSteps) { try plan("2026-10-12", today: "2026-09-01", []) }
        #expect(throws: BackPlan.PlanningRefusal.tooManySteps) {
            try plan("2026-10-12", today: "2026-09-01", many)
        }
        for days in [0, -1, 251] {
            #expect(throws: BackPlan.PlanningRefusal.stepWithoutDays(name: "验收")) {
                try plan("2026-10-12", today: "2026-09-01", [BackPlan.Length(name: "验收", workDays: days)])
            }
        }
    }

    @Test func `a plan into a year that is not entered is provisional`() throws {
        let plan = try plan("2027-01-15", today: "2026-12-01", road)

        #expect(plan.missingYears == [2027])
        #expect(plan.isProvisional)
    }
}
