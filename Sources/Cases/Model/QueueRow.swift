import Clocks
import Kernel

/// A case as a list shows it.
package struct QueueRow: Equatable, Sendable {
    package let id: CaseID
    package let number: String
    /// Which feature it belongs to, and so where its page is.
    package let kind: String
    package let title: String
    package let place: PlaceID
    package let desk: PlaceID
    package let state: Case.State
    package let urgency: Case.Urgency
    package let opened: Instant
    package let due: Instant?
    package let position: Int64
    package let lead: Case.Lead?
    package let pausedFor: String?
    package let outcome: Outcome?
    /// The clock that is due first, as far as the list tells it; see `NearestClock`.
    package let clock: NearestClock

    /// Where the file of the matter is: a feature keeps the pages of its kind under the kind's plural.
    package var path: String { "/\(kind)s/\(id)" }

    /// Where the next page of a list by due instant begins.
    package var cursor: QueueCursor { QueueCursor(due: due, position: position) }
}

/// A place in a list that is sorted by due instant, then by position.
package struct QueueCursor: Equatable, Sendable, LosslessStringConvertible {
    package let due: Instant?
    package let position: Int64

    package init(due: Instant?, position: Int64) {
        self.due = due
        self.position = position
    }

    package init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int64(parts[1]) else { return nil }
        self.position = position
        if parts[0] == "n" {
            due = nil
        } else {
            guard let milliseconds = Int64(parts[0]) else { return nil }
            due = Instant(milliseconds: milliseconds)
        }
    }

    package var description: String { "\(due.map { String($0.milliseconds) } ?? "n")-\(position)" }
}

/// Which of the open cases a queue shows.
package enum QueueFilter: Equatable, Sendable {
    case open
    case state(Case.State)
    /// Late at the moment of asking.
    case late
    /// At this very desk, in this state: what waits for whoever sits there.
    case atDesk(Case.State)
    /// Given out, and whoever it was given to does not accept that.
    case disputed
    /// Whoever has it, or a part of it, asks to give it back.
    case returning
    /// Somebody asks for a pause or more time; what the named person asked themselves is left out.
    case pleas(notBy: PersonID)
}
