import PartyOrganisations
import People
import Storage

/// Whose personal data are erased serves in no Party organisation and sits on no committee; the seats stay.
let erasedPersonLeavesPartyOffices = Reaction(
    to: PersonErased.self, recording: PartyOrganisations.releasing
) { erased, transaction in
    try PartyOrganisations.release(erased.person, in: transaction)
}
