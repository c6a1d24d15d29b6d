import Kernel
import Storage

/// A list of objects was opened.
package struct CheckListOpened: Event {
    package static let kind = "seasonal-checks.list-opened"
    package let subject: AnyID
    package let place: PlaceID
    package let season: CheckList.Season
}

/// A list is started no more.
package struct CheckListRetired: Event {
    package static let kind = "seasonal-checks.list-retired"
    package let subject: AnyID
}

/// An object came onto a list.
package struct CheckEntryAdded: Event {
    package static let kind = "seasonal-checks.entry-added"
    package let subject: AnyID
    package let list: CheckListID
    package let place: PlaceID
    package let object: String
}

/// An object went off a list.
package struct CheckEntryRemoved: Event {
    package static let kind = "seasonal-checks.entry-removed"
    package let subject: AnyID
}

/// A list was started: its tasks are open.
package struct CheckRoundBegun: Event {
    package static let kind = "seasonal-checks.round-begun"
    package let subject: AnyID
    package let list: CheckListID
    package let cause: CheckRound.Cause
    package let level: CheckRound.Level?
    package let tasks: Int
    package let ends: Day
}

/// A list's season begins later than by itself; the reason stands beside the list alone.
package struct SeasonPutOff: Event {
    package static let kind = "seasonal-checks.season-put-off"
    package let subject: AnyID
    package let year: Int
    package let until: Day
}

/// Somebody looked, or could not.
package struct CheckDone: Event {
    package static let kind = "seasonal-checks.check-done"
    /// The task.
    package let subject: AnyID
    package let round: CheckRoundID
    package let result: CheckTask.State
}

/// A check found a hazard, which goes on elsewhere.
package struct CheckFoundHazard: Event {
    package static let kind = "seasonal-checks.hazard-found"
    /// The task.
    package let subject: AnyID
    package let place: PlaceID
    package let object: String
}

/// A round came to its end; what nobody looked at lapsed.
package struct CheckRoundEnded: Event {
    package static let kind = "seasonal-checks.round-ended"
    package let subject: AnyID
    package let lapsed: Int
}
