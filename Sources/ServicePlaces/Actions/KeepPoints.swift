import Kernel
import Places
import Storage

extension ServicePlaces {
    /// Throws `KeepingRefusal.unknown`.
    package static func point(_ id: ServicePointID, in reader: Reader) throws -> ServicePoint {
        guard let point = try PointStore.find(id, in: reader) else { throw KeepingRefusal.unknown }
        return point
    }

    /// Opens a point. Throws `Refusals` of `KeepingRefusal`.
    package static func open(
        _ id: ServicePointID, at place: PlaceID, _ terms: ServicePoint.Terms, in transaction: Transaction
    ) throws {
        if try Places.find(place, in: transaction) == nil { throw KeepingRefusal.placeUnfit }
        try Refusals.check(terms.refusals())
        try keep(
            ServicePoint(id: id, place: place, terms: terms, opened: transaction.now.day), in: transaction)
    }

    /// Changes what is said of a point. Throws `Refusals` of `KeepingRefusal`.
    package static func change(
        _ id: ServicePointID, _ terms: ServicePoint.Terms, in transaction: Transaction
    ) throws {
        var point = try standing(id, in: transaction)
        try Refusals.check(terms.refusals())
        point.terms = terms
        try keep(point, in: transaction)
    }

    /// Closes a point for good, once nobody has a room in it ahead. Throws `KeepingRefusal`.
    package static func close(_ id: ServicePointID, in transaction: Transaction) throws {
        var point = try standing(id, in: transaction)
        let today = transaction.now.day
        for room in try PointStore.rooms(of: id, in: transaction)
        where try BookingStore.ahead(of: room.id, from: today, in: transaction) > 0 {
            throw KeepingRefusal.bookedAhead
        }
        point.closed = today
        try PointStore.keep(point, in: transaction)
        try transaction.record(ServicePointClosed(subject: id.as(Marks.Anything.self), on: today))
    }

    /// Sets when a point is open in a week, by weekday.
    package static func keep(
        week: [Int: [DaySpan]], of id: ServicePointID, in transaction: Transaction
    ) throws {
        _ = try standing(id, in: transaction)
        try PointStore.keep(week: week, of: id, in: transaction)
        try transaction.record(
            ServiceHoursKept(
                subject: id.as(Marks.Anything.self), day: nil, spans: week.values.map(\.count).reduce(0, +)))
    }

    /// Sets when a point is open on one day; without spans it is closed then.
    package static func keep(
        _ spans: [DaySpan], on day: Day, of id: ServicePointID, in transaction: Transaction
    ) throws {
        _ = try standing(id, in: transaction)
        try PointStore.keep(spans, on: day, of: id, in: transaction)
        try transaction.record(
            ServiceHoursKept(subject: id.as(Marks.Anything.self), day: day, spans: spans.count))
    }

    /// Adds a room that can be booked. Throws `KeepingRefusal`.
    package static func add(_ room: ServiceRoom, in transaction: Transaction) throws {
        _ = try standing(room.point, in: transaction)
        if isBlank(room.name) || room.name.count > ServiceLimits.name_length_max {
            throw KeepingRefusal.nameUnfit
        }
        if !(1...ServiceLimits.seats_max).contains(room.seats) { throw KeepingRefusal.seatsUnfit }
        if room.equipment.count > ServiceLimits.words_length_max { throw KeepingRefusal.tooLong }
        if try PointStore.rooms(of: room.point, in: transaction).count >= ServiceLimits.rooms_max {
            throw KeepingRefusal.tooManyRooms
        }
        try PointStore.insert(room, in: transaction)
        try record(room, isRetired: false, in: transaction)
    }

    /// Takes a room out of use, once nobody has it ahead. Throws `KeepingRefusal`.
    package static func retire(_ id: ServiceRoomID, in transaction: Transaction) throws {
        guard let room = try PointStore.room(id, in: transaction), !room.isRetired else {
            throw KeepingRefusal.roomUnknown
        }
        if try BookingStore.ahead(of: id, from: transaction.now.day, in: transaction) > 0 {
            throw KeepingRefusal.bookedAhead
        }
        try PointStore.retire(id, in: transaction)
        try record(room, isRetired: true, in: transaction)
    }

    private static func standing(_ id: ServicePointID, in reader: Reader) throws -> ServicePoint {
        let point = try point(id, in: reader)
        if point.closed != nil { throw KeepingRefusal.closed }
        return point
    }

    private static func keep(_ point: ServicePoint, in transaction: Transaction) throws {
        try PointStore.keep(point, in: transaction)
        try transaction.record(
            ServicePointKept(
                subject: point.id.as(Marks.Anything.self), place: point.place,
                pointKind: point.terms.kind.rawValue))
    }

    private static func record(
        _ room: ServiceRoom, isRetired: Bool, in transaction: Transaction
    ) throws {
        try transaction.record(
            ServiceRoomKept(
                subject: room.id.as(Marks.Anything.self), point: room.point, seats: room.seats,
                isRetired: isRetired))
    }
}
