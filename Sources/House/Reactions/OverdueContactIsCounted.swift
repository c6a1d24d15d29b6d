import Clocks
import Requests
import Storage

/// A request whose reporter nobody contacted in time counts against the rate as soon as that fell due.
let overdueContactIsCounted = Reaction(later: ClockReached.self, named: "count-overdue-contact") {
    event, entry, transaction in
    try RequestIndicators.due(event, entry, transaction)
}
