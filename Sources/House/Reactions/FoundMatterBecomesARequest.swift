import HomeVisits
import Kernel
import Requests
import Storage

/// What a household asked for at a home visit becomes a request with a limit; leads for relief and hazards have
/// rooms of their own.
let foundMatterBecomesARequest = Reaction(
    to: VisitFound.self, recording: Requests.receiving + [FindingAnswered.self]
) { found, transaction in
    let id = found.subject.as(Marks.VisitFinding.self)
    guard found.kind == VisitFinding.Kind.request.rawValue,
        let words = try HomeVisits.finding(id, in: transaction)?.words
    else { return }
    let request = try Requests.receiveFound(
        words, at: found.place, from: RequestSource(.homeVisit, found.visit.as(Marks.Anything.self)),
        in: transaction)
    try HomeVisits.answer(id, with: request, in: transaction)
}
