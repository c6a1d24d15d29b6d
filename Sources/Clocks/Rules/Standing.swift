import Kernel

extension Clock {
    /// `nil` while an open pause holds it back.
    package func due(in calendar: WorkingCalendar) -> Due? {
        Due.computed(start: started, limit: limit, pauses: pauses, extensions: extensions, calendar: calendar)
    }

    /// How the clock stands at `now`: what is left of it, or by how much it is late.
    package func remaining(at now: Instant, in calendar: WorkingCalendar) -> Remaining {
        if let finished { return outcome(at: finished, in: calendar) }
        if let due = due(in: calendar), now >= due.instant {
            return late(.late, since: due, at: now, in: calendar)
        }
        if let pause = pauses.first(where: { $0.contains(now) }) {
            return without(pause).left(.paused, at: pause.from, in: calendar)
        }
        let running = without(openPause)
        let isSoon = running.warningBegins(in: calendar).map { now >= $0 } ?? false
        return running.left(isSoon ? .soon : .ok, at: now, in: calendar)
    }

    private func outcome(at finished: Instant, in calendar: WorkingCalendar) -> Remaining {
        guard let due = due(in: calendar), finished >= due.instant else {
            return Remaining(state: .done, count: 0, unit: unit)
        }
        return late(.doneLate, since: due, at: finished, in: calendar)
    }

    private func late(
        _ state: Remaining.State, since due: Due, at now: Instant, in calendar: WorkingCalendar
    ) -> Remaining {
        Remaining.late(state, since: due, at: now, unit, in: calendar)
    }

    /// The clock as if `pause`, and any that is open, had never begun: what was left then is left now.
    private func without(_ pause: Pause?) -> Clock {
        var clock = self
        clock.pauses.removeAll { $0 == pause || $0.isOpen }
        return clock
    }

    private func left(
        _ state: Remaining.State, at now: Instant, in calendar: WorkingCalendar
    ) -> Remaining {
        guard let due = due(in: calendar) else {
            preconditionFailure("telling what is left: a pause is open")
        }
        let course = Course(calendar: calendar, pauses: pauses)
        return Remaining.left(state, until: due, at: now, unit, in: course)
    }
}

extension Remaining {
    /// How a clock stands that never paused nor was extended, from what was computed when it began.
    static func plain(
        due instant: Instant, warning: Instant?, at now: Instant, _ unit: Limit.Unit,
        in calendar: WorkingCalendar
    ) -> Remaining {
        let due = Due(instant: instant)
        if now >= instant { return late(.late, since: due, at: now, unit, in: calendar) }
        let isSoon = warning.map { now >= $0 } ?? false
        return left(isSoon ? .soon : .ok, until: due, at: now, unit, in: Course(calendar: calendar))
    }

    fileprivate static func late(
        _ state: State, since due: Due, at now: Instant, _ unit: Limit.Unit, in calendar: WorkingCalendar
    ) -> Remaining {
        let count: Int =
            switch unit {
            case .workMinutes: calendar.workMinutes(between: due.instant, and: now)
            case .minutes: Int((now.milliseconds - due.instant.milliseconds) / 60_000)
            case .workDays: calendar.workdays(after: due.day, through: now.day)
            case .days: now.day.number - due.day.number
            }
        return Remaining(state: state, count: count, unit: unit, missingYears: due.missingYears)
    }

    fileprivate static func left(
        _ state: State, until due: Due, at now: Instant, _ unit: Limit.Unit, in course: Course
    ) -> Remaining {
        let count: Int =
            switch unit {
            case .workMinutes, .minutes:
                Int((course.milliseconds(from: now, to: due.instant, in: unit) + 59_999) / 60_000)
            case .workDays, .days: course.days(after: now.day, through: due.day, in: unit)
            }
        return Remaining(state: state, count: count, unit: unit, missingYears: due.missingYears)
    }
}

extension Course {
    /// How many days of the unit end after `day` up to the end of `last` while the clock runs.
    func days(after day: Day, through last: Day, in unit: Limit.Unit) -> Int {
        guard day < last else { return 0 }
        let isOfWork = unit == .workDays
        let all = isOfWork ? calendar.workdays(after: day, through: last) : last.number - day.number
        guard let still = standstills.last, still.upperBound > day.start.milliseconds else { return all }
        return all
            - (day.number + 1...last.number).count { number in
                let day = Day(number: number)
                return (!isOfWork || calendar.isWorkday(day)) && stands(atEndOf: day, in: unit)
            }
    }
}
