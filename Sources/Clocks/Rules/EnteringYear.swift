import Kernel

extension WorkingCalendar {
    /// Why the arrangement of a year is not taken, first applicable reason first.
    package enum EnteringRefusal: Refusal, Equatable {
        case noDays(year: Int)
        case outsideYear(Day, year: Int)
        case dayTwice(Day)
        case changesNothing(Day)

        package var code: String {
            switch self {
            case .noDays: "clocks.year-without-days"
            case .outsideYear: "clocks.day-outside-year"
            case .dayTwice: "clocks.day-twice"
            case .changesNothing: "clocks.day-changes-nothing"
            }
        }

        package var sentence: Sentence {
            switch self {
            case .noDays(let year): Sentence(ClockTexts.yearWithoutDays, ["year": "\(year)"])
            case .outsideYear(let day, let year):
                Sentence(
                    ClockTexts.dayOutsideYear, ["year": "\(year)", "before": "\(year - 1)"],
                    days: ["day": day])
            case .dayTwice(let day): Sentence(ClockTexts.dayTwice, days: ["day": day])
            case .changesNothing(let day): Sentence(ClockTexts.dayChangesNothing, days: ["day": day])
            }
        }

        package var kind: RefusalKind { .invalid }
    }

    /// The calendar once the arrangement of `year` has been entered, or entered again and so replaced.
    ///
    /// `days` run from 29 December of the year before to 28 December (see `Day.arrangementYear`).
    package func entering(year: Int, days: [SpecialDay]) throws(EnteringRefusal) -> WorkingCalendar {
        guard !days.isEmpty else { throw .noDays(year: year) }
        var seen: Set<Day> = []
        for special in days {
            guard special.day.arrangementYear == year else { throw .outsideYear(special.day, year: year) }
            guard seen.insert(special.day).inserted else { throw .dayTwice(special.day) }
            guard special.changesTheDay else { throw .changesNothing(special.day) }
        }
        return WorkingCalendar(
            specialDays: specialDays.filter { $0.day.arrangementYear != year } + days,
            knownYears: knownYears.union([year]), officeHours: officeHours)
    }
}
