import Kernel
import Storage

package typealias RuleID = ID<Marks.RuleEntry>

/// One entry of the rulebook: what holds at a place and below it from a day on, and the text it stands on.
///
/// An entry is never edited: a new value is a new entry with its own first day.
package struct Rule: Sendable, Hashable {
    package let id: RuleID
    package let key: String
    /// As its kind writes it: `3wd`, `2/3`, one line for each element of a list.
    package let value: String
    /// The code of what is counted, `households`; the kind's code where nothing is.
    package let unit: String
    package let place: PlaceID
    package let period: Period
    package let source: RuleSource
    /// Somebody has read value and source against the edition in force.
    package let isChecked: Bool
    package let role: Role
    package let note: String
    /// The unchecked floor that this entry stands in for, by two persons and a cited text.
    package let replaces: RuleID?
    package let state: State
    /// `nil` where the county's preset brought it.
    package let proposedBy: PersonID?
    package let decidedBy: PersonID?

    /// A value, or a bound that no value of this place or a lower one may pass.
    package enum Role: String, StorableCode, CaseIterable {
        case value
        /// No less: a term of notice, a quorum, a list that must be whole.
        case min
        /// No more: a time limit.
        case max
    }

    package enum State: String, StorableCode, CaseIterable {
        /// Waits for a second person; applies nowhere.
        case proposed
        case confirmed
        /// Turned down, or overtaken before it began.
        case dropped
    }

    package init(
        id: RuleID, key: String, value: String, unit: String, place: PlaceID, period: Period,
        source: RuleSource,
        isChecked: Bool, role: Role, note: String, replaces: RuleID?, state: State, proposedBy: PersonID?,
        decidedBy: PersonID?
    ) {
        self.id = id
        self.key = key
        self.value = value
        self.unit = unit
        self.place = place
        self.period = period
        self.source = source
        self.isChecked = isChecked
        self.role = role
        self.note = note
        self.replaces = replaces
        self.state = state
        self.proposedBy = proposedBy
        self.decidedBy = decidedBy
    }

    package var from: Day { period.from }
    package var until: Day? { period.until }
    package var isFloor: Bool { role != .value }
}

extension Rule {
    /// `nil` where the value is no whole number.
    package var whole: Int? { Int(value) }
    /// `nil` where the value is no share.
    package var share: Share? { Share(value) }
    package var text: String { value }
    /// The elements of a list, in order.
    package var list: [String] { value.split(separator: "\n").map(String.init) }
    package var flag: Bool { value == "yes" }
}

/// The text that a rule stands on: a law, a ministry's document, a village's resolution.
package struct RuleSource: Sendable, Hashable {
    package let law: String
    /// The year of a law's edition, the day of a resolution.
    package let edition: String
    /// Empty where the text has no articles.
    package let article: String

    package init(law: String, edition: String, article: String = "") {
        self.law = law
        self.edition = edition
        self.article = article
    }
}

extension RuleSource: CustomStringConvertible {
    /// `村民委员会组织法（2018）第二十二条`
    package var description: String { "\(law)（\(edition)）\(article)" }
}

/// What somebody wants to enter.
package struct RuleDraft: Sendable, Hashable {
    package let id: RuleID
    package let value: String
    package let place: PlaceID
    package let period: Period
    package let source: RuleSource
    package let isChecked: Bool
    package let role: Rule.Role
    package let note: String

    package init(
        id: RuleID, value: String, place: PlaceID, from: Day, until: Day? = nil, source: RuleSource,
        isChecked: Bool = false, role: Rule.Role = .value, note: String = ""
    ) {
        self.id = id
        self.value = value
        self.place = place
        period = Period(from: from, until: until)
        self.source = source
        self.isChecked = isChecked
        self.role = role
        self.note = note
    }
}
