import Assemblies
import Kernel
import People
import Places
import Points
import Storage

/// Households that signed in at a meeting of their village earn points, where the village voted so.
///
/// Who sits for another by proxy earns for the household that came; a seat without a household's number for none.
let heldAssemblyEarnsPoints = Reaction(
    later: AssemblyClosed.self, named: "points-of-assemblies", recording: Points.arising
) { closed, entry, transaction in
    let id = closed.subject.as(Marks.Assembly.self)
    guard !entry.isImported, let assembly = try Assemblies.assembly(id, in: transaction) else { return }
    let village = try Places.lineage(of: assembly.place, in: transaction).first { $0.level == .village }?.id
    let households = try Assemblies.attending(id, in: transaction).compactMap { seat in
        try seat.person.flatMap { try People.household(of: $0, in: transaction) }
            ?? seat.household.flatMap { code in
                try village.flatMap { try People.household(code: code, in: $0, transaction)?.id }
            }
    }
    try Points.arise(
        PointsRecord(
            trigger: .attendance, cause: closed.subject, day: assembly.meets.day, households: households),
        in: transaction)
}
