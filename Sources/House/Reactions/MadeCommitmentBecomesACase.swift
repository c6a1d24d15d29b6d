import Assemblies
import Deliberation
import Storage

/// What somebody promises at a meeting becomes a case, due by the end of the promised day.
let madeCommitmentBecomesACase = Reaction(
    to: CommitmentMade.self, recording: Deliberation.followingCommitment
) { made, transaction in try Deliberation.follow(made, in: transaction) }
