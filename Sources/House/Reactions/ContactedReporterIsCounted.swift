import Cases
import Requests
import Storage

/// A reporter who was contacted is counted, and whether it was in time.
let contactedReporterIsCounted = Reaction(later: CaseStepped.self, named: "count-contacted") {
    event, entry, transaction in
    try RequestIndicators.contacted(event, entry, transaction)
}
