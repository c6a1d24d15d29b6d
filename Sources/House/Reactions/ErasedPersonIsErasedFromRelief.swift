import Kernel
import People
import Relief
import Storage

/// Whose personal data are erased is erased from their own applications for relief, too; amounts and months stay.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedFromRelief = Reaction(to: PersonErased.self, recording: Relief.erasing) {
    erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    try Relief.erase(erased.person, on: ground, in: transaction)
}
