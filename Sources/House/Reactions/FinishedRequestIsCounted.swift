import Cases
import Requests
import Storage

/// A request that is said to be done is counted as contacted, and whether that was in time.
let finishedRequestIsCounted = Reaction(later: CaseFinished.self, named: "count-finished") {
    event, entry, transaction in
    try RequestIndicators.finished(event, entry, transaction)
}
