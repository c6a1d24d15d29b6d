import Kernel

extension Marks {
    enum Concern {}
    enum ConcernRun {}
}

typealias ConcernID = ID<Marks.Concern>
typealias ConcernRunID = ID<Marks.ConcernRun>

/// What several requests of one place have in common; it stays the same from run to run while its requests do.
struct Concern: Sendable, Equatable {
    let id: ConcernID
    let place: PlaceID
    var name: String
    /// Whether an officer named it; else the runs do.
    var isNamedByHand: Bool
    /// The topmost category that most of its requests have.
    var category: String?
    var state: State
    /// Where its requests went, once it was merged.
    var mergedInto: ConcernID?
    /// The root-cause task that it opened last.
    var task: CaseID?
    /// When that was opened.
    var tasked: Instant?
    let since: Day
    let position: Int64

    enum State: String, Sendable, CaseIterable {
        case open, dismissed, merged
    }

    var subject: AnyID { id.as(Marks.Anything.self) }
    var path: String { "/concerns/\(id)" }
}

/// A request in a concern.
struct ConcernMember: Sendable, Equatable {
    let request: CaseID
    let concern: ConcernID
    let on: Day
    /// Put there by an officer: no run takes it away.
    let isPinned: Bool
}

/// How many requests a concern has, week by week and against the time before.
struct ConcernCounts: Sendable, Equatable {
    /// In the window that ends with the day looked at, and in the one of the same length before it.
    var window = 0
    var before = 0
    /// The last four weeks, the latest first.
    var weeks = [Int](repeating: 0, count: ConcernLimits.weeks)

    /// - Parameter through: the last day that is counted.
    init(_ days: [Day: Int], through last: Day, window_days: Int) {
        for (day, count) in days {
            let age = last.number - day.number
            if age < 0 { continue }
            if age < window_days { window += count } else if age < 2 * window_days { before += count }
            if age < 7 * ConcernLimits.weeks { weeks[age / 7] += count }
        }
    }
}

/// One line of what became of a concern.
struct ConcernAct: Sendable {
    let id: AnyID
    let kind: Kind
    let note: String
    let by: PersonID?
    let at: Instant
    /// The concern that it was merged with or split from.
    let other: ConcernID?

    enum Kind: String, Sendable, CaseIterable {
        case found, named, merged, split, dismissed, reinstated, tasked
    }
}

/// The rulebook's values for a place; nil where the county has entered none.
struct ConcernRules: Sendable {
    let window_days: Int?
    let threshold: Int?
    let taskWorkDays: Int?
    let publicFloor: Int?
    let isPublic: Bool
}
