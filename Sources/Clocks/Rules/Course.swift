import Kernel

/// The time a clock runs in: the calendar's, less the pauses.
struct Course {
    let calendar: WorkingCalendar
    /// When the clock stands still, in milliseconds, in order and apart; an open pause ends at `.max`.
    let standstills: [Range<Int64>]

    init(calendar: WorkingCalendar, pauses: [Clock.Pause] = []) {
        self.calendar = calendar
        var merged: [Range<Int64>] = []
        for pause in pauses.sorted(by: { $0.from < $1.from }) {
            let from = pause.from.milliseconds
            let until = pause.until?.milliseconds ?? .max
            guard from < until else { continue }
            if let last = merged.last, from <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, until)
            } else {
                merged.append(from..<until)
            }
        }
        standstills = merged
    }

    /// A day belongs to a pause when the clock stands still as the day ends: at 24:00, or with office hours.
    ///
    /// So a pause is worth as many days as it holds ends of days, however it is cut into pieces: one within a
    /// day is worth none; and nothing falls due while its clock stands still.
    func stands(atEndOf day: Day, in unit: Limit.Unit) -> Bool {
        let end = self.end(of: day, in: unit).milliseconds
        return standstills.contains { $0.lowerBound < end && end <= $0.upperBound }
    }

    /// Whether an open pause holds everything after the end of `day`.
    func standsForGood(after day: Day, in unit: Limit.Unit) -> Bool {
        guard let last = standstills.last, last.upperBound == .max else { return false }
        return last.lowerBound < end(of: day, in: unit).milliseconds
    }

    func end(of day: Day, in unit: Limit.Unit) -> Instant {
        unit == .workDays ? calendar.closing(of: day) : day.adding(days: 1).start
    }

    /// The pieces of `day` in which a clock of hours runs.
    func runs(on day: Day, in unit: Limit.Unit) -> [Range<Int64>] {
        hours(of: day, in: unit).flatMap { stretch in
            var runs: [Range<Int64>] = []
            var position = stretch.lowerBound
            for still in standstills where still.overlaps(position..<stretch.upperBound) {
                if position < still.lowerBound { runs.append(position..<still.lowerBound) }
                position = min(still.upperBound, stretch.upperBound)
            }
            if position < stretch.upperBound { runs.append(position..<stretch.upperBound) }
            return runs
        }
    }

    private func hours(of day: Day, in unit: Limit.Unit) -> [Range<Int64>] {
        let start = day.start.milliseconds
        guard unit == .workMinutes else { return [start..<start + 86_400_000] }
        guard calendar.isWorkday(day) else { return [] }
        return calendar.officeHours.stretches.map {
            start + Int64($0.lowerBound) * 60_000..<start + Int64($0.upperBound) * 60_000
        }
    }

    /// How long the clock runs from `earlier` to `later`; 0 when `later` is not later.
    func milliseconds(from earlier: Instant, to later: Instant, in unit: Limit.Unit) -> Int64 {
        guard earlier < later else { return 0 }
        let span = earlier.milliseconds..<later.milliseconds
        return (earlier.day.number...later.day.number).reduce(0) { sum, number in
            runs(on: Day(number: number), in: unit).reduce(sum) { $0 + Int64($1.clamped(to: span).count) }
        }
    }
}
