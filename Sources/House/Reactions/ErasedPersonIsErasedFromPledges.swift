import Kernel
import People
import Pledges
import Storage

/// Who is erased is erased from their posts and promises, words included; figures stay.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedFromPledges = Reaction(to: PersonErased.self, recording: Pledges.erasing) {
    erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    try Pledges.erase(erased.person, on: ground, in: transaction)
}
