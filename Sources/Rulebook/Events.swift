import Kernel
import Storage

/// Somebody proposed an entry; a second person decides about it.
package struct RuleProposed: Event {
    package static let kind = "rulebook.entry-proposed"
    package let subject: AnyID
    package let key: String
    package let place: PlaceID
    package let from: Day
}

/// An entry applies from its first day on: a second person confirmed it, or the county's preset brought it.
package struct RuleConfirmed: Event {
    package static let kind = "rulebook.entry-confirmed"
    package let subject: AnyID
    package let key: String
    package let place: PlaceID
    package let from: Day
    /// The unchecked floor it stands in for.
    package let replaces: RuleID?
}

/// An entry stops applying on a day: another follows it, a floor overtook it, or it was ended.
package struct RuleEnded: Event {
    package static let kind = "rulebook.entry-ended"
    package let subject: AnyID
    package let key: String
    package let place: PlaceID
    package let until: Day
}

/// An entry never came to apply: a proposal was turned down, or a floor overtook it before it began.
package struct RuleDropped: Event {
    package static let kind = "rulebook.entry-dropped"
    package let subject: AnyID
    package let key: String
    package let place: PlaceID
}
