import HomeVisits
import Kernel
import People
import Requests
import Storage

/// Whose personal data are erased is erased from what visitors wrote down, and from the requests made of it.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedFromVisits = Reaction(
    to: PersonErased.self, recording: [VisitsErased.self, RequesterErased.self, PersonalDataErased.self]
) { erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    let requests = try HomeVisits.erase(erased.person, on: ground, in: transaction)
    try Requests.eraseFound(requests, on: ground, in: transaction)
}
