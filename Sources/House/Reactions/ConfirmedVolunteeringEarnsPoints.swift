import Kernel
import People
import Points
import Storage
import Volunteers

/// Households of which somebody gave their time earn points once it is confirmed, where their village voted so.
let confirmedVolunteeringEarnsPoints = Reaction(
    later: VolunteerTimeConfirmed.self, named: "points-of-volunteers", recording: Points.arising
) { confirmed, entry, transaction in
    let id = confirmed.subject.as(Marks.VolunteerActivity.self)
    guard !entry.isImported else { return }
    let people = try Volunteers.people(confirmed: confirmed.confirmation, of: id, in: transaction)
    try Points.arise(
        PointsRecord(
            trigger: .volunteering, cause: confirmed.confirmation.as(Marks.Anything.self),
            day: try Volunteers.activity(id, in: transaction).terms.day,
            households: try people.compactMap { try People.household(of: $0, in: transaction) }),
        in: transaction)
}
