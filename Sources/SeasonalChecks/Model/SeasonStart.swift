import Kernel
import Storage

/// What came of a list's season in one year: a season is started once.
package struct SeasonStart: Sendable, Hashable {
    package let list: CheckListID
    /// In which the season begins: a winter has that of its November.
    package let year: Int
    package var round: CheckRoundID?
    package var putOff: PutOff?
    /// Why it did not start by itself when it should have.
    package var hindrance: Hindrance?

    /// Somebody said that it begins later, and why.
    package struct PutOff: Sendable, Hashable {
        /// On this day it starts by itself; after the season's last day: not this year.
        package let until: Day
        package let reason: String
        package let person: PersonID?
    }

    package enum Hindrance: String, StorableCode, CaseIterable {
        /// Nothing stands on the list.
        case empty
        /// No grid of the list may be given such a task.
        case notAdmitted = "not-admitted"
        /// It was refused for another reason; whoever starts it by hand reads which.
        case refused
    }
}

/// A list's days, with the rule that says them where it follows one.
package struct SeasonDays: Sendable {
    package let window: SeasonWindow
    /// Law, edition and article; nil where the days are the list's own.
    package let source: String?
}
