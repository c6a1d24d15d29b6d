import PartyOrganisations
import Requests
import Storage

/// A need that a unit claimed, or that somebody wants followed, becomes a request with a desk and a clock.
let raisedNeedBecomesARequest = Reaction(
    to: NeedRaised.self, recording: Requests.receiving + PartyOrganisations.answering
) { raised, transaction in
    guard let need = try PartyOrganisations.words(of: raised.entry, in: transaction) else { return }
    let words = need.words.isEmpty ? need.title : "\(need.title)\n\(need.words)"
    let request = try Requests.receiveFound(
        words, heading: need.title, at: raised.place, from: nil, in: transaction)
    try PartyOrganisations.answer(raised.entry, with: request, in: transaction)
}
