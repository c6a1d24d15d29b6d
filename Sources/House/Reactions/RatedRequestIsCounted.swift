import Cases
import Requests
import Storage

/// A rating counts towards the rates of solved and of satisfied.
let ratedRequestIsCounted = Reaction(later: RequestRated.self, named: "count-rated") {
    event, entry, transaction in
    try RequestIndicators.rated(event, entry, transaction)
}
