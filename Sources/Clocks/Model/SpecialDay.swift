import Kernel

/// A day that is not what its weekday says: a public holiday, or a weekend worked for one (调休).
package struct SpecialDay: Hashable, Sendable {
    package let day: Day
    package let kind: Kind
    /// The festival it belongs to: 春节.
    package let name: String

    package enum Kind: String, Sendable, CaseIterable {
        /// A weekday off.
        case holiday
        /// A Saturday or Sunday that is worked.
        case workday
    }

    package init(day: Day, kind: Kind, name: String) {
        self.day = day
        self.kind = kind
        self.name = name
    }

    /// Whether it makes any difference to what the weekday says.
    package var changesTheDay: Bool { (kind == .workday) == day.isWeekend }
}

extension Day {
    /// The year whose announced arrangement decides about this day.
    ///
    /// The last three days of December belong to the next year: its New Year holiday has reached back to
    /// 29 December (2007, 2018), and is announced with it, never with the year it falls in.
    package var arrangementYear: Int { adding(days: 3).year }
}
