import Deliberation
import Notices
import Storage

/// An objection that is found right sends the decision back to the committees, or the work to its acceptance.
let upheldObjectionSendsTheProcedureBack = Reaction(
    to: ObjectionUpheld.self, recording: [ProcedureReturned.self]
) { upheld, transaction in try Deliberation.overturn(upheld, in: transaction) }
