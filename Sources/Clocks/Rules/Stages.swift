import Kernel

extension Clock {
    /// A moment at which something is to happen because of a clock; each is reached once.
    package struct Stage: Hashable, Sendable {
        package let name: Name
        package let instant: Instant

        package enum Name: Hashable, Sendable {
            case warning
            case due
            /// The first step up is 1.
            case escalation(Int)
        }

        package init(name: Name, instant: Instant) {
            self.name = name
            self.instant = instant
        }
    }

    /// What the ticker is to reach, in order; nothing while the clock stands still or once it has finished.
    ///
    /// Whoever is told of a step up must be able to rely on it: a provisional clock has no escalations until
    /// the missing year is entered and the stages are made again.
    package func stages(in calendar: WorkingCalendar) -> [Stage] {
        guard finished == nil, let due = due(in: calendar) else { return [] }
        var stages: [Stage] = []
        if let begins = warningBegins(in: calendar) { stages.append(Stage(name: .warning, instant: begins)) }
        stages.append(Stage(name: .due, instant: due.instant))
        if due.isProvisional { return stages }
        let course = Course(calendar: calendar)
        for (index, limit) in escalations.enumerated() {
            let reached = course.due(limit, from: due.instant, on: due.day)
            guard let reached, !reached.isProvisional else { continue }
            stages.append(Stage(name: .escalation(index + 1), instant: reached.instant))
        }
        return stages.enumerated()
            .sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }.map(\.element)
    }

    /// When the warned part of the limit begins; `nil` without one, or while an open pause holds it back.
    package func warningBegins(in calendar: WorkingCalendar) -> Instant? {
        guard let warning, let due = due(in: calendar) else { return nil }
        let length = warning.length(of: extensions.last?.limit ?? limit)
        let course = Course(calendar: calendar, pauses: pauses)
        return course.beginning(ofLast: length, before: due, notBefore: started)
    }
}

extension Clock.Stage.Name: LosslessStringConvertible {
    package init?(_ text: String) {
        switch text {
        case "warning": self = .warning
        case "due": self = .due
        default:
            let prefix = "escalation-"
            guard text.hasPrefix(prefix), let step = Int(text.dropFirst(prefix.count)), step > 0,
                text == "\(prefix)\(step)"
            else { return nil }
            self = .escalation(step)
        }
    }

    package var description: String {
        switch self {
        case .warning: "warning"
        case .due: "due"
        case .escalation(let step): "escalation-\(step)"
        }
    }
}

extension Course {
    /// When the last `length` before `due` begins: days at midnight, workdays when the office opens.
    func beginning(ofLast length: Limit, before due: Due, notBefore start: Instant) -> Instant {
        let beginning: Instant? =
            switch length.unit {
            case .workMinutes, .minutes: moment(length, before: due.instant, notBefore: start)
            case .workDays: firstDay(ofLast: length, before: due, notBefore: start).map(calendar.opening(of:))
            case .days: firstDay(ofLast: length, before: due, notBefore: start).map(\.start)
            }
        let inside = min(max(beginning ?? start, start), due.instant)
        let still = standstills.first { $0.contains(inside.milliseconds) }
        guard let still else { return inside }
        return Instant(milliseconds: min(still.upperBound, due.instant.milliseconds))
    }

    private func moment(_ length: Limit, before end: Instant, notBefore start: Instant) -> Instant? {
        var left = Int64(length.count) * 60_000
        var day = end.day
        while day >= start.day {
            for run in runs(on: day, in: length.unit).reversed() where run.lowerBound < end.milliseconds {
                let until = min(run.upperBound, end.milliseconds)
                if until - run.lowerBound >= left { return Instant(milliseconds: until - left) }
                left -= until - run.lowerBound
            }
            day = day.adding(days: -1)
        }
        return nil
    }

    private func firstDay(ofLast length: Limit, before due: Due, notBefore start: Instant) -> Day? {
        let unit = length.unit
        var left = length.count
        var day = due.day
        while day >= start.day {
            let counts = (unit == .days || calendar.isWorkday(day)) && !stands(atEndOf: day, in: unit)
            if counts { left -= 1 }
            if counts, left == 0 { return day }
            day = day.adding(days: -1)
        }
        return nil
    }
}
