import Clocks
import Hazards
import HomeVisits
import Kernel
import Storage

/// What a home visit found that is dangerous is a hazard at once; both go by one address.
let foundHazardBecomesAHazard = Reaction(to: VisitFound.self, recording: Hazards.finding) {
    found, transaction in
    let id = found.subject.as(Marks.VisitFinding.self)
    guard found.kind == VisitFinding.Kind.hazard.rawValue,
        let words = try HomeVisits.finding(id, in: transaction)?.words
    else { return }
    try Hazards.noteFound(
        words, object: "house", at: found.place, from: .visit, id: found.subject, household: found.household,
        in: transaction)
}
