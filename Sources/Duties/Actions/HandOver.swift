import Kernel
import Storage

extension Duties {
    /// Hands everything that a person holds under one kind of link at a place to somebody else from a day on, and back
    /// on the day on which they return. Throws `HandoverRefusal`, `LinkRefusal`.
    package static func handOver(
        _ template: String, of holder: PersonID, at place: PlaceID, to person: PersonID, from: Day,
        until: Day?, households: HouseholdRegister, in transaction: Transaction
    ) throws {
        let held = try LinkStore.links(of: holder, in: transaction).filter {
            $0.template == template && $0.place == place && $0.period.until == nil && $0.period.from <= from
        }
        if held.isEmpty { throw HandoverRefusal.nothingHeld }
        if person == holder { throw LinkRefusal.toOneself }
        for link in held {
            let followers = try link.followers(
                by: person, from: from, until: until,
                ids: (transaction.derivedID(), transaction.derivedID()))
            // What began on that very day has held nothing yet, and cannot end on it: it is to be ended by hand.
            try endLink(link.id, on: from, in: transaction)
            for follower in followers { try Duties.link(follower, households: households, in: transaction) }
        }
    }
}
