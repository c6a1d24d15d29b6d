import Assemblies
import Cases
import Deliberation
import Storage

/// A closed case of a promise tells the body what became of it, in the words of who said that it is done.
let closedCaseReportsTheCommitment = Reaction(to: CaseClosed.self, recording: [CommitmentReported.self]) {
    closed, transaction in try Deliberation.tell(closed, in: transaction)
}
