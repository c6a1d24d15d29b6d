import Cases
import Requests
import Storage

/// A request that came in is counted at its place and above, on its day.
let receivedRequestIsCounted = Reaction(later: RequestReceived.self, named: "count-received") {
    event, entry, transaction in
    try RequestIndicators.received(event, entry, transaction)
}
