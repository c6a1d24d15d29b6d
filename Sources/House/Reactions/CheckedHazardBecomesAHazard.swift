import Hazards
import Kernel
import SeasonalChecks
import Storage

/// What a check task found that is dangerous is a hazard at once; both go by one address.
let checkedHazardBecomesAHazard = Reaction(to: CheckFoundHazard.self, recording: Hazards.finding) {
    found, transaction in
    guard let seen = try SeasonalChecks.seen(found.subject.as(Marks.CheckTask.self), in: transaction) else {
        return
    }
    try Hazards.noteFound(
        seen.words, object: found.object, at: found.place, from: .check, id: found.subject, spot: seen.spot,
        in: transaction)
}
