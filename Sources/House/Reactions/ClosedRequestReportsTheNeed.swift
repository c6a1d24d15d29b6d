import Cases
import PartyOrganisations
import Storage

/// A request that is closed tells the list of needs on which it stands what came of it.
let closedRequestReportsTheNeed = Reaction(to: CaseClosed.self, recording: PartyOrganisations.telling) {
    closed, transaction in try PartyOrganisations.tell(closed, in: transaction)
}
