import Kernel
import Places
import Storage

extension Volunteers {
    /// Asks people to join. Throws `Refusals` of `OrganisingRefusal`.
    package static func open(
        _ id: VolunteerActivityID, at place: PlaceID, _ terms: VolunteerActivity.Terms,
        in transaction: Transaction
    ) throws {
        if try Places.find(place, in: transaction) == nil { throw OrganisingRefusal.placeUnfit }
        try Refusals.check(terms.refusals(on: transaction.now.day))
        try ActivityStore.insert(
            VolunteerActivity(
                id: id, place: place, terms: terms, isDropped: false, entered: transaction.now,
                enterer: transaction.origin.actor, position: transaction.nextPosition), in: transaction)
        try transaction.record(
            VolunteerActivityOpened(
                subject: id.as(Marks.Anything.self), place: place, day: terms.day, isRisky: terms.isRisky))
    }

    /// Calls it off, as long as nobody's time was entered. Throws `OrganisingRefusal`.
    package static func drop(_ id: VolunteerActivityID, in transaction: Transaction) throws {
        let activity = try activity(id, in: transaction)
        if activity.isDropped { throw OrganisingRefusal.dropped }
        let parts = try PartStore.all(of: id, in: transaction)
        if parts.contains(where: { $0.minutes > 0 }) { throw OrganisingRefusal.underway }
        try ActivityStore.drop(id, in: transaction)
        try transaction.record(VolunteerActivityDropped(subject: id.as(Marks.Anything.self)))
    }

    /// Throws `OrganisingRefusal.unknown`.
    package static func activity(_ id: VolunteerActivityID, in reader: Reader) throws -> VolunteerActivity {
        guard let activity = try ActivityStore.find(id, in: reader) else { throw OrganisingRefusal.unknown }
        return activity
    }
}
