import Cases
import Requests
import Storage

/// A call back that reached somebody counts like a rating.
let calledBackRequestIsCounted = Reaction(later: RequestCalledBack.self, named: "count-called-back") {
    event, entry, transaction in
    try RequestIndicators.calledBack(event, entry, transaction)
}
