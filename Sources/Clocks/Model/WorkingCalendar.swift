import Kernel

/// Which days are worked and at what hours; the announced days of 2004–2026 and what was entered since.
///
/// A year that nobody has entered is computed with its weekends, and whatever needs it is provisional (暂定).
package struct WorkingCalendar: Hashable, Sendable {
    package let officeHours: OfficeHours
    /// The years whose arrangement has been entered.
    package let knownYears: Set<Int>
    private let specials: [Day: SpecialDay]
    /// Weekdays off and weekends worked, each in order, so that a long span is counted without walking it.
    let daysOff: [Day]
    let weekendsWorked: [Day]

    /// Of two entries for one day the later counts; entries that say what the weekday says are dropped.
    package init(
        specialDays: some Sequence<SpecialDay>, knownYears: some Sequence<Int>,
        officeHours: OfficeHours = .usual
    ) {
        self.officeHours = officeHours
        self.knownYears = Set(knownYears)
        let given = Dictionary(specialDays.map { ($0.day, $0) }, uniquingKeysWith: { _, later in later })
        specials = given.filter { $0.value.changesTheDay }
        daysOff = specials.values.filter { $0.kind == .holiday }.map(\.day).sorted()
        weekendsWorked = specials.values.filter { $0.kind == .workday }.map(\.day).sorted()
    }

    /// The announced days of 2004–2026 with the usual office hours.
    package static let announced = WorkingCalendar(
        specialDays: AnnouncedDays.all, knownYears: AnnouncedDays.years)

    /// The same days with the hours that a county has set.
    package func keeping(_ hours: OfficeHours) -> WorkingCalendar {
        WorkingCalendar(specialDays: specials.values, knownYears: knownYears, officeHours: hours)
    }

    /// In order of days.
    package var specialDays: [SpecialDay] { specials.values.sorted { $0.day < $1.day } }

    package func specialDay(on day: Day) -> SpecialDay? { specials[day] }

    package func isWorkday(_ day: Day) -> Bool {
        guard let special = specials[day] else { return !day.isWeekend }
        return special.kind == .workday
    }

    package func isKnown(year: Int) -> Bool { knownYears.contains(year) }
    package func isKnown(_ day: Day) -> Bool { knownYears.contains(day.arrangementYear) }

    /// The years not entered that decide about a day from `first` to `last`, both included.
    package func missingYears(from first: Day, through last: Day) -> Set<Int> {
        guard first <= last else { return [] }
        return Set(first.arrangementYear...last.arrangementYear).subtracting(knownYears)
    }

    /// When the office opens on `day`, were it worked.
    package func opening(of day: Day) -> Instant { day.start.adding(minutes: Int64(officeHours.opening)) }
    /// When the office closes on `day`, were it worked.
    package func closing(of day: Day) -> Instant { day.start.adding(minutes: Int64(officeHours.closing)) }
}
