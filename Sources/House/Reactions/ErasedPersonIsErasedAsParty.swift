import Disputes
import Kernel
import People
import Storage

/// Whose personal data are erased is erased as a party to disputes, too: closed ones lose every word, open ones a name.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedAsParty = Reaction(
    to: PersonErased.self, recording: [DisputeErased.self, PersonalDataErased.self]
) { erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    try Disputes.erase(party: erased.person, on: ground, in: transaction)
}
