import Cases
import Kernel
import People
import Points
import Requests
import Storage

/// A request that was solved earns points for its reporter's household, where its village voted so.
let solvedRequestEarnsPoints = Reaction(
    later: CaseClosed.self, named: "points-of-requests", recording: Points.arising
) { closed, entry, transaction in
    guard !entry.isImported, closed.of == Requests.kind, closed.outcome == Outcome.solved.rawValue,
        let reporter = try Requests.openReporter(of: closed.case, in: transaction),
        let household = try People.household(of: reporter, in: transaction)
    else { return }
    try Points.arise(
        PointsRecord(
            trigger: .solvedRequest, cause: closed.subject, day: entry.happened.day, households: [household]),
        in: transaction)
}
