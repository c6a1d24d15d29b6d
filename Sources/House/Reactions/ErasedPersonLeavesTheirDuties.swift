import Duties
import People
import Storage

/// Who is erased answers for nobody any more, and nobody answers for them: the gap list shows what is open then.
let erasedPersonLeavesTheirDuties = Reaction(
    to: PersonErased.self, recording: [LinkEnded.self, TeamLeft.self, GroupEntrusted.self]
) { erased, transaction in try Duties.release(erased.person, in: transaction) }
