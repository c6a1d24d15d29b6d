import Kernel
import People
import Places
import Storage

extension Volunteers {
    /// Somebody joins, of their own will (第二十五条).
    ///
    /// Throws `OrganisingRefusal` or `JoiningRefusal`.
    ///
    /// - Parameters:
    ///   - isAdult: whether it was said that they are eighteen; who is younger comes with a guardian, on paper.
    ///   - isPaper: whether an organiser types it in.
    package static func join(
        _ id: VolunteerActivityID, _ person: PersonID, isAdult: Bool, isPaper: Bool = false,
        in transaction: Transaction
    ) throws {
        let activity = try activity(id, in: transaction)
        let parts = try PartStore.all(of: id, in: transaction)
        try activity.checkJoining(
            parts.first { $0.person == person }, taken: parts.count { $0.state != .withdrawn },
            isAdult: isAdult, isPaper: isPaper, on: transaction.now.day)
        try PartStore.join(person, id, in: transaction)
        try transaction.record(
            VolunteerJoined(subject: id.as(Marks.Anything.self), person: person, isPaper: isPaper))
    }

    /// Takes it back; no reason is asked. Throws `JoiningRefusal`.
    package static func leave(
        _ id: VolunteerActivityID, _ person: PersonID, in transaction: Transaction
    ) throws {
        let part = try PartStore.all(of: id, in: transaction).first { $0.person == person }
        guard let part, part.state != .withdrawn else { throw JoiningRefusal.notJoined }
        if part.state != .signed { throw JoiningRefusal.recordedAlready }
        try PartStore.set(.withdrawn, minutes: 0, by: nil, of: person, in: id, transaction)
        try transaction.record(VolunteerLeft(subject: id.as(Marks.Anything.self), person: person))
    }

    /// Enters how many minutes each gave, net of the way and of waiting; anew until another person confirms.
    ///
    /// Throws `OrganisingRefusal` or `JoiningRefusal`.
    package static func record(
        _ minutes: [PersonID: Int], of id: VolunteerActivityID, in transaction: Transaction
    ) throws {
        let activity = try activity(id, in: transaction)
        let parts = try PartStore.all(of: id, in: transaction)
        try activity.checkRecording(
            minutes,
            of: Dictionary(parts.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first }),
            on: transaction.now.day)
        for (person, count) in minutes.sorted(by: { $0.key < $1.key }) {
            try PartStore.set(
                .recorded, minutes: count, by: transaction.origin.actor, of: person, in: id, transaction)
        }
        try transaction.record(
            VolunteerTimeRecorded(
                subject: id.as(Marks.Anything.self), people: minutes.count,
                minutes: minutes.values.reduce(0, +)))
    }

    /// Another person confirms all that was entered; from then on it stands (第十九条). Throws `JoiningRefusal`.
    package static func confirm(
        _ id: VolunteerActivityID, as confirmation: VolunteerConfirmationID, in transaction: Transaction
    ) throws {
        let recorded = try PartStore.all(of: id, in: transaction).filter { $0.state == .recorded }
        if recorded.isEmpty { throw JoiningRefusal.nothingToConfirm }
        let actor = transaction.origin.actor
        if recorded.contains(where: { $0.recorder == actor }) { throw JoiningRefusal.ownRecord }
        try PartStore.confirm(id, by: actor, as: confirmation, in: transaction)
        try transaction.record(
            VolunteerTimeConfirmed(
                subject: id.as(Marks.Anything.self), confirmation: confirmation, people: recorded.count,
                minutes: recorded.map(\.minutes).reduce(0, +)))
    }

    /// Who comes.
    package static func people(of id: VolunteerActivityID, in reader: Reader) throws -> [PersonID] {
        try PartStore.all(of: id, in: reader).filter { $0.state != .withdrawn }.map(\.person)
    }

    /// Whose time was confirmed together.
    package static func people(
        confirmed confirmation: VolunteerConfirmationID, of id: VolunteerActivityID, in reader: Reader
    ) throws -> [PersonID] {
        try PartStore.people(confirmed: confirmation, of: id, in: reader)
    }

    /// The person of that name in a household of the activity's village. Throws `JoiningRefusal.personUnknown`.
    static func person(
        named name: String, household code: String, for activity: VolunteerActivity, in reader: Reader
    ) throws -> PersonID {
        let line = try Places.lineage(of: activity.place, in: reader)
        guard let village = line.first(where: { $0.level == .village }),
            let household = try People.household(code: code, in: village.id, reader)
        else { throw JoiningRefusal.personUnknown }
        let members = try People.members(of: household.id, on: reader.now.day, in: reader).map(\.person)
        let names = try People.names(of: Set(members), in: reader)
        guard let person = members.first(where: { names[$0] == name }) else {
            throw JoiningRefusal.personUnknown
        }
        return person
    }
}
