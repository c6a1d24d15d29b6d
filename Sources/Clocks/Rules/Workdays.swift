import Kernel

extension WorkingCalendar {
    /// How many days of `days` are worked.
    package func workdays(in days: Range<Day>) -> Int {
        weekdays(before: days.upperBound) - weekdays(before: days.lowerBound)
            - count(daysOff, in: days) + count(weekendsWorked, in: days)
    }

    /// How many days are worked after `day` up to and including `last`; 0 when `last` is not later.
    package func workdays(after day: Day, through last: Day) -> Int {
        day < last ? workdays(in: day.adding(days: 1)..<last.adding(days: 1)) : 0
    }

    /// How many days are worked after the day of `earlier` up to and including the day of `later`.
    package func workdays(between earlier: Instant, and later: Instant) -> Int {
        workdays(after: earlier.day, through: later.day)
    }

    /// Whole minutes of office hours from `earlier` to `later`; 0 when `later` is not later.
    package func workMinutes(between earlier: Instant, and later: Instant) -> Int {
        Int(Course(calendar: self).milliseconds(from: earlier, to: later, in: .workMinutes) / 60_000)
    }

    /// The workday that is the `count`-th after `day`; `day` itself is not counted.
    package func day(_ count: Int, workdaysAfter day: Day) -> Day { workday(count, from: day, step: 1) }

    /// The workday that is the `count`-th before `day`; `day` itself is not counted.
    package func day(_ count: Int, workdaysBefore day: Day) -> Day { workday(count, from: day, step: -1) }

    package func workday(onOrAfter day: Day) -> Day {
        isWorkday(day) ? day : self.day(1, workdaysAfter: day)
    }

    package func workday(onOrBefore day: Day) -> Day {
        isWorkday(day) ? day : self.day(1, workdaysBefore: day)
    }

    private func workday(_ count: Int, from day: Day, step: Int) -> Day {
        precondition(count > 0, "counting \(count) workdays from \(day): nothing to count")
        var reached = day
        var left = count
        while left > 0 {
            reached = reached.adding(days: step)
            if isWorkday(reached) { left -= 1 }
        }
        return reached
    }

    /// Mondays to Fridays before `day`, from a Monday far away: only differences mean anything.
    private func weekdays(before day: Day) -> Int {
        let sinceMonday = day.number + 3
        let week = (sinceMonday - (day.weekday - 1)) / 7
        return week * 5 + min(day.weekday - 1, 5)
    }

    private func count(_ ordered: [Day], in days: Range<Day>) -> Int {
        position(of: days.upperBound, in: ordered) - position(of: days.lowerBound, in: ordered)
    }

    /// How many of `ordered` are earlier than `day`.
    private func position(of day: Day, in ordered: [Day]) -> Int {
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
