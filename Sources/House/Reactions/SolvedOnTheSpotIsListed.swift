import CallOuts
import Cases
import Kernel
import Requests
import Storage

/// A request that is said to be solved on the spot stands in the list of 即呼即应.
let solvedOnTheSpotIsListed = Reaction(later: CaseFinished.self, named: "list-on-the-spot") {
    finished, entry, transaction in
    guard let file = try CaseFile.read(finished.case, in: transaction), file.matter.kind == Requests.kind,
        file.steps.contains(where: { $0.kind == .solvedOnTheSpot })
    else { return }
    try CallOuts.noteSolvedOnTheSpot(
        finished.case, at: file.matter.place, on: entry.happened, in: transaction)
}
