import Clocks
import HomeVisits
import Kernel
import Relief
import Storage

/// A household that a visitor thinks may have a right to relief is a lead; whether it applies it says itself.
let foundHardshipBecomesALead = Reaction(
    to: VisitFound.self, recording: [LeadFound.self, YearMissed.self]
) { found, transaction in
    if found.kind != VisitFinding.Kind.relief.rawValue { return }
    let finding = ReliefFinding(finding: found.subject, visit: found.visit.as(Marks.Anything.self))
    try Relief.noteLead(of: found.household, kind: "", from: finding, in: transaction)
}
