import Hazards
import Kernel
import People
import Storage

/// Whose personal data are erased is erased from what was written of hazards in their house; the hazards stay.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedFromHazards = Reaction(to: PersonErased.self, recording: Hazards.erasing) {
    erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    try Hazards.erase(erased.person, on: ground, in: transaction)
}
