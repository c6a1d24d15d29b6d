import AdmittedTasks
import Kernel
import People
import Storage

/// Who is erased is erased from what they told the county of tasks, and so are their words and the answers.
///
/// - Source: Personal Information Protection Law of the PRC, Art. 47.
let erasedPersonIsErasedAsComplainer = Reaction(
    to: PersonErased.self, recording: AdmittedTasks.erasing
) { erased, transaction in
    guard let ground = ErasureGround(rawValue: erased.ground) else { return }
    try AdmittedTasks.erase(erased.person, on: ground, in: transaction)
}
