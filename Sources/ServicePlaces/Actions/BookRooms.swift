import Kernel
import Rulebook
import Storage

extension ServicePlaces {
    /// Throws `KeepingRefusal.roomUnknown`.
    static func room(_ id: ServiceRoomID, in reader: Reader) throws -> ServiceRoom {
        guard let room = try PointStore.room(id, in: reader) else { throw KeepingRefusal.roomUnknown }
        return room
    }

    /// A number that the county set for a point; `otherwise` where it set none.
    static func whole(
        _ key: String, of point: ServicePoint, otherwise: Int, in reader: Reader
    ) throws -> Int {
        try Rulebook.rule(key, at: point.place, in: reader)?.whole ?? otherwise
    }

    /// What holds until the county says otherwise.
    static let ahead_days = 30
    static let loan_days = 30
    static let reach_metres = 1_000

    /// Books a room in a person's own name; where the room asks for it, the desk says yes first.
    ///
    /// Throws `UsingRefusal`.
    package static func book(
        _ draft: BookingDraft, for person: PersonID, in transaction: Transaction
    ) throws {
        let room = try room(draft.room, in: transaction)
        let point = try openPoint(room.point, in: transaction)
        if room.isRetired { throw KeepingRefusal.roomUnknown }
        let today = transaction.now.day
        let open = try BookingStore.all(of: person, from: today, in: transaction).count {
            $0.state.isStanding
        }
        try draft.check(
            hours: try PointStore.hours(of: point.id, in: transaction),
            others: try BookingStore.all(of: room.id, on: draft.day, in: transaction), open: open,
            ahead: try whole(aheadKey, of: point, otherwise: ahead_days, in: transaction),
            now: transaction.now)
        let booking = RoomBooking(
            id: draft.id, room: room.id, day: draft.day, span: draft.span, purpose: draft.purpose,
            person: person, state: room.needsConsent ? .asked : .confirmed)
        try BookingStore.insert(booking, in: transaction)
        try record(booking, booking.state, in: transaction)
    }

    /// Gives a booking up, or says yes or no to it; a no says why. Throws `UsingRefusal`.
    package static func settle(
        _ id: RoomBookingID, as state: RoomBooking.State, because reason: String = "",
        in transaction: Transaction
    ) throws {
        guard let booking = try BookingStore.find(id, in: transaction) else { throw UsingRefusal.unknown }
        let isOpen = state == .cancelled ? booking.state.isStanding : booking.state == .asked
        if !isOpen { throw UsingRefusal.settled }
        if state == .declined, isBlank(reason) || reason.count > ServiceLimits.words_length_max {
            throw UsingRefusal.reasonMissing
        }
        try BookingStore.set(
            state, because: reason, by: transaction.origin.actor, of: id, in: transaction)
        try record(booking, state, in: transaction)
    }

    /// Throws `UsingRefusal.pointClosed`.
    static func openPoint(_ id: ServicePointID, in reader: Reader) throws -> ServicePoint {
        let point = try point(id, in: reader)
        if point.closed != nil { throw UsingRefusal.pointClosed }
        return point
    }

    private static func record(
        _ booking: RoomBooking, _ state: RoomBooking.State, in transaction: Transaction
    ) throws {
        try transaction.record(
            RoomBookingChanged(
                subject: booking.id.as(Marks.Anything.self), room: booking.room, day: booking.day,
                state: state.rawValue))
    }
}
