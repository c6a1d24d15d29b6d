import Kernel

/// How often visits fall due where the household lies, by the rulebook.
package struct VisitIntervals: Sendable, Equatable {
    /// In days; a pace without a rule has no visits due.
    package let paces: [VisitPace: Int]
    /// Of classes that have a rule of their own, by code.
    package let classes: [String: Int]
    /// Within how many days after a major change somebody comes.
    package let afterChange: Int?
    /// Since when the ordinary rule holds: nobody is late for what nobody had to do.
    package let since: Day?

    package init(
        paces: [VisitPace: Int], classes: [String: Int] = [:], afterChange: Int? = nil, since: Day? = nil
    ) {
        self.paces = paces
        self.classes = classes
        self.afterChange = afterChange
        self.since = since
    }

    func days(of known: CareClass) -> Int? { classes[known.code] ?? paces[known.pace] }
}

/// When somebody is to come to a household next, and why then.
package struct VisitDue: Sendable, Equatable {
    package let pace: VisitPace
    /// Days between two visits; `nil` where no rule says.
    package let interval: Int?
    package let last: Day?
    /// `nil` where no rule says.
    package let on: Day?
    package let cause: Cause

    package enum Cause: String, Sendable, CaseIterable {
        /// By the interval of its pace.
        case interval
        /// Nobody has come yet since the rule or the need began.
        case first
        /// After a major change.
        case change
    }

    package enum State: String, Sendable, CaseIterable {
        case late, today, soon, later, none
    }

    package func state(on day: Day) -> State {
        guard let on else { return .none }
        if on < day { return .late }
        if on == day { return .today }
        return on <= day.adding(days: HomeVisitLimits.ahead_days) ? .soon : .later
    }

    package func daysLate(on day: Day) -> Int { on.map { max(0, day.number - $0.number) } ?? 0 }

    /// Whether a visit was made or missed by `day`: the household then counts among those that were to be visited.
    package func wasDue(by day: Day) -> Bool { last != nil || state(on: day) == .late }
}

extension VisitDue {
    /// What is known of a household that matters for its visits.
    package struct Household: Sendable {
        /// Needs that hold today, with the class of each.
        package let needs: [(from: Day, class: CareClass)]
        package let changes: [Day]
        /// The last day on which somebody was met, or was turned away.
        package let last: Day?
        package let opened: Day

        package init(needs: [(from: Day, class: CareClass)], changes: [Day], last: Day?, opened: Day) {
            self.needs = needs
            self.changes = changes
            self.last = last
            self.opened = opened
        }
    }

    /// The earliest of what its needs, its changes and the ordinary rule ask for.
    package static func next(of household: Household, by intervals: VisitIntervals) -> VisitDue {
        let last = household.last
        var best = ordinary(household, intervals)
        var (pace, shortest) = (VisitPace.ordinary, best.interval)
        for need in household.needs {
            if order(need.class.pace) < order(pace) { pace = need.class.pace }
            guard let days = intervals.days(of: need.class) else { continue }
            shortest = min(shortest ?? days, days)
            let start = last.map { max($0, need.from) } ?? need.from
            let due = start.adding(days: days)
            if best.on.map({ due < $0 }) ?? true {
                let cause: Cause = last.map { $0 >= need.from } ?? false ? .interval : .first
                best = VisitDue(pace: need.class.pace, interval: days, last: last, on: due, cause: cause)
            }
        }
        if let within = intervals.afterChange,
            let change = household.changes.filter({ change in last.map { $0 < change } ?? true }).min()
        {
            let due = change.adding(days: within)
            if best.on.map({ due < $0 }) ?? true {
                best = VisitDue(pace: best.pace, interval: best.interval, last: last, on: due, cause: .change)
            }
        }
        return VisitDue(pace: pace, interval: shortest, last: last, on: best.on, cause: best.cause)
    }

    private static func ordinary(_ household: Household, _ intervals: VisitIntervals) -> VisitDue {
        let start = household.last ?? intervals.since.map { max($0, household.opened) } ?? household.opened
        let days = intervals.paces[.ordinary]
        return VisitDue(
            pace: .ordinary, interval: days, last: household.last, on: days.map { start.adding(days: $0) },
            cause: household.last == nil ? .first : .interval)
    }

    private static func order(_ pace: VisitPace) -> Int { VisitPace.allCases.firstIndex(of: pace) ?? 0 }
}

/// How many of the households that were to be visited are not late, by pace.
package struct VisitCoverage: Sendable, Equatable {
    package private(set) var due: [VisitPace: Int] = [:]
    package private(set) var visited: [VisitPace: Int] = [:]

    package init() {}

    package mutating func count(_ next: VisitDue, on day: Day) {
        guard next.wasDue(by: day) else { return }
        due[next.pace, default: 0] += 1
        if next.state(on: day) != .late { visited[next.pace, default: 0] += 1 }
    }

    package mutating func add(_ other: VisitCoverage) {
        due.merge(other.due, uniquingKeysWith: +)
        visited.merge(other.visited, uniquingKeysWith: +)
    }

    package var dueTotal: Int { due.values.reduce(0, +) }
    package var visitedTotal: Int { visited.values.reduce(0, +) }
    package var lateTotal: Int { dueTotal - visitedTotal }
}
