import Kernel
import Storage

extension ServicePlaces {
    /// Announces an activity. Throws `UsingRefusal`.
    package static func announce(_ gathering: Gathering, in transaction: Transaction) throws {
        _ = try openPoint(gathering.point, in: transaction)
        if isBlank(gathering.title) || gathering.title.count > ServiceLimits.name_length_max
            || gathering.words.count > ServiceLimits.words_length_max
        {
            throw UsingRefusal.titleUnfit
        }
        if gathering.day < transaction.now.day { throw UsingRefusal.past }
        if let seats = gathering.seats, !(1...ServiceLimits.seats_max).contains(seats) {
            throw KeepingRefusal.seatsUnfit
        }
        try GatheringStore.insert(gathering, in: transaction)
        try record(gathering, isDropped: false, in: transaction)
    }

    /// Calls it off. Throws `UsingRefusal`.
    package static func drop(_ id: GatheringID, in transaction: Transaction) throws {
        let gathering = try gathering(id, in: transaction)
        if gathering.isDropped { throw UsingRefusal.dropped }
        try GatheringStore.drop(id, in: transaction)
        try record(gathering, isDropped: true, in: transaction)
    }

    /// Comes to it. Throws `UsingRefusal`.
    package static func join(_ id: GatheringID, _ person: PersonID, in transaction: Transaction) throws {
        let gathering = try gathering(id, in: transaction)
        if gathering.isDropped { throw UsingRefusal.dropped }
        if gathering.day < transaction.now.day { throw UsingRefusal.past }
        let guests = try GatheringStore.guests(of: id, in: transaction)
        if guests.contains(person) { throw UsingRefusal.joinedAlready }
        if let seats = gathering.seats, guests.count >= seats { throw UsingRefusal.full }
        try GatheringStore.join(person, id, in: transaction)
        try transaction.record(
            GatheringJoined(subject: id.as(Marks.Anything.self), person: person, isComing: true))
    }

    /// Does not come after all. Throws `UsingRefusal`.
    package static func leave(_ id: GatheringID, _ person: PersonID, in transaction: Transaction) throws {
        if try !GatheringStore.guests(of: id, in: transaction).contains(person) {
            throw UsingRefusal.notJoined
        }
        try GatheringStore.leave(person, id, in: transaction)
        try transaction.record(
            GatheringJoined(subject: id.as(Marks.Anything.self), person: person, isComing: false))
    }

    /// Throws `UsingRefusal.unknown`.
    static func gathering(_ id: GatheringID, in reader: Reader) throws -> Gathering {
        guard let gathering = try GatheringStore.find(id, in: reader) else { throw UsingRefusal.unknown }
        return gathering
    }

    private static func record(
        _ gathering: Gathering, isDropped: Bool, in transaction: Transaction
    ) throws {
        try transaction.record(
            GatheringKept(
                subject: gathering.id.as(Marks.Anything.self), point: gathering.point, day: gathering.day,
                isDropped: isDropped))
    }

    /// For the reaction to `PersonErased`: what they wanted rooms for, where they meant to come.
    package static func erase(_ person: PersonID, in transaction: Transaction) throws {
        try BookingStore.erase(person, from: transaction.now.day, in: transaction)
        try GatheringStore.erase(person, in: transaction)
    }
}
