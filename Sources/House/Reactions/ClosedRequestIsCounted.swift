import Cases
import Requests
import Storage

/// A closed request is counted, and whether it was in time.
let closedRequestIsCounted = Reaction(later: CaseClosed.self, named: "count-closed") {
    event, entry, transaction in
    try RequestIndicators.closed(event, entry, transaction)
}
