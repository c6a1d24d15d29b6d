import Kernel

extension BackPlan {
    /// More steps than this are several plans.
    package static let steps_max = 100
    /// A year of workdays: a longer step says nothing about when to do what.
    package static let stepDays_max = 250

    /// Why no plan is made, first applicable reason first.
    package enum PlanningRefusal: Refusal, Equatable {
        case noSteps
        case tooManySteps
        case stepWithoutDays(name: String)
        /// `short` is how many workdays are missing.
        case startsBeforeToday(short: Int)

        package var code: String {
            switch self {
            case .noSteps: "clocks.plan-without-steps"
            case .tooManySteps: "clocks.plan-too-many-steps"
            case .stepWithoutDays: "clocks.plan-step-without-days"
            case .startsBeforeToday: "clocks.plan-starts-before-today"
            }
        }

        package var sentence: Sentence {
            switch self {
            case .noSteps: Sentence(ClockTexts.planWithoutSteps)
            case .tooManySteps: Sentence(ClockTexts.planTooManySteps, ["max": "\(BackPlan.steps_max)"])
            case .stepWithoutDays(let name):
                Sentence(ClockTexts.planStepWithoutDays, ["name": name, "max": "\(BackPlan.stepDays_max)"])
            case .startsBeforeToday(let short):
                Sentence(
                    short == 1 ? ClockTexts.planShortByOne : ClockTexts.planShortByMany,
                    ["count": "\(short)"])
            }
        }

        package var kind: RefusalKind { .invalid }
    }

    /// The steps laid end to end, the last ending on `final`, or on the last workday before it.
    ///
    /// Today may be the first day; an earlier one is refused with the number of workdays that are missing.
    package static func planned(
        backwardsFrom final: Day, lengths: [Length], today: Day, calendar: WorkingCalendar
    ) throws(PlanningRefusal) -> BackPlan {
        if lengths.isEmpty { throw .noSteps }
        if lengths.count > steps_max { throw .tooManySteps }
        if let wrong = lengths.first(where: { !(1...stepDays_max).contains($0.workDays) }) {
            throw .stepWithoutDays(name: wrong.name)
        }
        var steps: [Step] = []
        var free = calendar.workday(onOrBefore: final)
        for length in lengths.reversed() {
            let first = length.workDays == 1 ? free : calendar.day(length.workDays - 1, workdaysBefore: free)
            steps.append(Step(name: length.name, first: first, last: free))
            free = calendar.day(1, workdaysBefore: first)
        }
        let first = steps[steps.count - 1].first
        if first < today { throw .startsBeforeToday(short: calendar.workdays(in: first..<today)) }
        let missing = calendar.missingYears(from: first, through: final)
        return BackPlan(steps: steps.reversed(), missingYears: missing)
    }
}
