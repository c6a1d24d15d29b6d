import Kernel
import People
import Requests
import Storage

/// Whose personal data are erased is erased from what they reported, too.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedAsRequester = Reaction(
    to: PersonErased.self, recording: [RequesterErased.self, PersonalDataErased.self]
) { erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    try Requests.eraseRequests(of: erased.person, on: ground, in: transaction)
}
