import Kernel

extension Due {
    /// When `limit`, lengthened by `extensions`, has run out; `nil` while an open pause holds it back.
    ///
    /// - Work hours run in office hours from the moment of receipt; hours run day and night (Art. 201(2)).
    /// - Work days begin the day after (Art. 201(1)) and end with office hours on the last (Art. 203(2)).
    /// - Days begin the day after and end at 24:00, because residents act from home at night; when the last
    ///   one is not worked, it moves to the next workday (Art. 203(1), weekends read as 法定休假日).
    ///   The same day never moves: it is a promise to come at once, not a period.
    /// - Pauses: hours stand still; of days, see `Course.stands(atEndOf:in:)`.
    /// - Extensions are counted on, each from the due instant before it, its days from the day after.
    ///
    /// - Source: 民法典 (2020) Arts. 200–204, unchecked: named from memory, to be read against the text.
    package static func computed(
        start: Instant, limit: Limit, pauses: [Clock.Pause] = [], extensions: [Clock.Extension] = [],
        calendar: WorkingCalendar
    ) -> Due? {
        let course = Course(calendar: calendar, pauses: pauses)
        guard var due = course.due(limit, from: start, on: start.day) else { return nil }
        for `extension` in extensions {
            let later = course.due(`extension`.limit, from: due.instant, on: due.day)
            guard let later else { return nil }
            due = Due(instant: later.instant, missingYears: due.missingYears.union(later.missingYears))
        }
        return due
    }
}

extension Course {
    /// When `limit` has run out, counted from `instant`, which belongs to `day`.
    func due(_ limit: Limit, from instant: Instant, on day: Day) -> Due? {
        switch limit.unit {
        case .workMinutes:
            return moment(limit.count, minutesAfter: instant, in: .workMinutes).map {
                Due(instant: $0, missingYears: calendar.missingYears(from: instant.day, through: $0.day))
            }
        case .minutes:
            return moment(limit.count, minutesAfter: instant, in: .minutes).map { Due(instant: $0) }
        case .workDays:
            return lastWorkday(limit.count, after: day).map { last in
                let missing = calendar.missingYears(from: day, through: last)
                return Due(instant: calendar.closing(of: last), missingYears: missing)
            }
        case .days:
            return lastDay(limit.count, after: day)
        }
    }

    private func moment(_ minutes: Int, minutesAfter instant: Instant, in unit: Limit.Unit) -> Instant? {
        var left = Int64(minutes) * 60_000
        var day = instant.day
        while true {
            for run in runs(on: day, in: unit) where run.upperBound > instant.milliseconds {
                let from = max(run.lowerBound, instant.milliseconds)
                if run.upperBound - from >= left { return Instant(milliseconds: from + left) }
                left -= run.upperBound - from
            }
            if standsForGood(after: day, in: unit) { return nil }
            day = day.adding(days: 1)
        }
    }

    /// Paused on the day of receipt, the day on which the clock runs again is the one not counted.
    private func firstDayRunning(from day: Day, in unit: Limit.Unit) -> Day? {
        var day = day
        while stands(atEndOf: day, in: unit) {
            if standsForGood(after: day, in: unit) { return nil }
            day = day.adding(days: 1)
        }
        return day
    }

    private func lastWorkday(_ count: Int, after day: Day) -> Day? {
        guard var reached = firstDayRunning(from: day, in: .workDays) else { return nil }
        var left = count
        while left > 0 {
            reached = reached.adding(days: 1)
            if standsForGood(after: reached, in: .workDays) { return nil }
            if calendar.isWorkday(reached), !stands(atEndOf: reached, in: .workDays) { left -= 1 }
        }
        return reached
    }

    private func lastDay(_ count: Int, after day: Day) -> Due? {
        guard var reached = firstDayRunning(from: day, in: .days) else { return nil }
        var left = count
        while left > 0 {
            reached = reached.adding(days: 1)
            if standsForGood(after: reached, in: .days) { return nil }
            if !stands(atEndOf: reached, in: .days) { left -= 1 }
        }
        let counted = reached
        while stands(atEndOf: reached, in: .days) || (count > 0 && !calendar.isWorkday(reached)) {
            if standsForGood(after: reached, in: .days) { return nil }
            reached = reached.adding(days: 1)
        }
        return Due(
            instant: end(of: reached, in: .days),
            missingYears: count > 0 ? calendar.missingYears(from: counted, through: reached) : [])
    }
}
