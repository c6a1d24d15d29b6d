import Kernel
import People
import ServicePlaces
import Storage

/// Whose personal data are erased gives up what they booked and joined; what they wanted rooms for is forgotten.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonUsesNoServices = Reaction(to: PersonErased.self, recording: []) { erased, transaction in
    try ServicePlaces.erase(erased.person, in: transaction)
}
