import Kernel
import Places
import Storage

/// Rolls: opened for a place, entered and left by days, read as of any day.
extension People {
    /// Throws `EnrollingRefusal`.
    package static func openRoll(_ roll: Roll, in transaction: Transaction) throws {
        guard try Places.find(roll.place, on: roll.period.from, in: transaction) != nil else {
            throw EnrollingRefusal.placeUnknown
        }
        let named = Roll(
            id: roll.id, kind: roll.kind, lists: roll.lists, place: roll.place,
            name: try Roll.checkedName(roll.name), period: Period(from: roll.period.from))
        try RollStore.insert(named, in: transaction)
        try transaction.record(
            RollOpened(
                subject: roll.id.as(Marks.Anything.self), roll: roll.kind.rawValue, place: roll.place,
                from: roll.period.from))
    }

    /// Ends a roll, and with it every line that is open. Throws `EnrollingRefusal`.
    package static func closeRoll(_ id: RollID, on day: Day, in transaction: Transaction) throws {
        guard let roll = try RollStore.find(id, in: transaction) else { throw EnrollingRefusal.unknown }
        try roll.checkChange(on: day, today: transaction.now.day)
        if day == roll.period.from { throw EnrollingRefusal.dayTooEarly }
        try RollStore.endAll(on: id, day, in: transaction)
        try RollStore.end(id, on: day, in: transaction)
        try transaction.record(RollClosed(subject: id.as(Marks.Anything.self), until: day))
    }

    /// Puts somebody, or a household, on a roll from a day on. Throws `EnrollingRefusal`.
    package static func enter(
        _ subject: RollSubject, on id: RollID, from day: Day, in transaction: Transaction
    ) throws {
        guard let roll = try RollStore.find(id, in: transaction) else { throw EnrollingRefusal.unknown }
        try check(subject, in: transaction)
        let entry = try roll.entering(
            subject, entries: try RollStore.entries(of: subject, on: id, in: transaction), from: day,
            today: transaction.now.day)
        try RollStore.insert(transaction.derivedID(), entry, on: id, in: transaction)
        try transaction.record(
            RollEntered(
                subject: id.as(Marks.Anything.self), person: subject.person,
                household: subject.household, from: day))
    }

    /// Takes somebody, or a household, off a roll. Throws `EnrollingRefusal`.
    package static func leave(
        _ subject: RollSubject, roll id: RollID, on day: Day, in transaction: Transaction
    ) throws {
        guard let roll = try RollStore.find(id, in: transaction) else { throw EnrollingRefusal.unknown }
        let ended = try roll.leaving(
            entries: try RollStore.entries(of: subject, on: id, in: transaction), on: day,
            today: transaction.now.day)
        try RollStore.end(ended, on: id, in: transaction)
        try transaction.record(
            RollLeft(
                subject: id.as(Marks.Anything.self), person: subject.person,
                household: subject.household, until: day))
    }

    package static func roll(_ id: RollID, in reader: Reader) throws -> Roll? {
        try RollStore.find(id, in: reader)
    }

    /// The rolls of places, by kind and name.
    package static func rolls(at places: some Collection<PlaceID>, in reader: Reader) throws -> [Roll] {
        try RollStore.at(places, in: reader)
    }

    /// Who stands on a roll on a day, in the order of entering.
    package static func entries(of roll: RollID, on day: Day, in reader: Reader) throws -> [RollEntry] {
        try RollStore.entries(of: roll, on: day, in: reader)
    }

    package static func count(on roll: RollID, on day: Day, in reader: Reader) throws -> Int {
        try RollStore.count(roll, on: day, in: reader)
    }

    /// Whether a subject stands on a roll on a day.
    package static func isOn(
        _ roll: RollID, _ subject: RollSubject, on day: Day, in reader: Reader
    ) throws -> Bool {
        try RollStore.entries(of: subject, on: roll, in: reader).contains { $0.period.contains(day) }
    }

    private static func check(_ subject: RollSubject, in reader: Reader) throws {
        switch subject {
        case .person(let id):
            if try PersonStore.name(of: id, in: reader) == nil { throw EnrollingRefusal.subjectUnknown }
        case .household(let id):
            if try HouseholdStore.find(id, in: reader) == nil { throw EnrollingRefusal.subjectUnknown }
        }
    }
}
