import Kernel
import People
import Places
import Storage

/// Bodies are entered, and people come on their rolls and leave them, by days.
extension Assemblies {
    /// Throws `FoundingRefusal`.
    package static func found(_ body: Body, in transaction: Transaction) throws {
        guard try Places.find(body.place, in: transaction) != nil else { throw FoundingRefusal.placeUnknown }
        let today = transaction.now.day
        try body.checkFounding(
            among: try BodyStore.all(at: [body.place], on: today, in: transaction), today: today)
        try BodyStore.insert(body, in: transaction)
        try transaction.record(
            BodyFounded(
                subject: body.id.as(Marks.Anything.self), body: body.kind, place: body.place,
                from: body.period.from))
    }

    /// Puts somebody on a roll. Throws `EnrollingRefusal`.
    package static func enter(_ member: Member, in transaction: Transaction) throws {
        try enter([member], on: member.body, in: transaction)
    }

    /// Puts several on a roll, all or none. Throws `EnrollingRefusal`.
    package static func enter(_ members: [Member], on id: BodyID, in transaction: Transaction) throws {
        guard let body = try BodyStore.find(id, in: transaction) else { throw EnrollingRefusal.bodyUnknown }
        let today = transaction.now.day
        var contents = RollContents(try MemberStore.all(of: id, on: today, in: transaction))
        var number = try MemberStore.lastNumber(of: id, in: transaction)
        for member in members {
            try member.checkEntering(body.kind, today: today)
            if let person = member.person, try People.name(of: person, in: transaction) == nil {
                throw EnrollingRefusal.personUnknown
            }
            try contents.take(member)
            number += 1
            try MemberStore.insert(member.numbered(number), in: transaction)
            try transaction.record(
                MemberEntered(
                    subject: id.as(Marks.Anything.self), member: member.id, person: member.person,
                    capacity: member.capacity, from: member.period.from))
        }
    }

    /// Takes somebody off a roll; meetings whose notice went up before keep the line. Throws `EnrollingRefusal`.
    package static func depart(_ id: MemberID, on day: Day, in transaction: Transaction) throws {
        guard let member = try MemberStore.find(id, in: transaction) else {
            throw EnrollingRefusal.memberUnknown
        }
        let period = try member.departing(on: day, today: transaction.now.day)
        try MemberStore.end(id, on: period.until ?? day, in: transaction)
        try transaction.record(
            MemberDeparted(subject: member.body.as(Marks.Anything.self), member: id, until: day))
    }

    /// Draws a body's roll from one of the register's that lists persons: who is new comes on, who left goes off.
    ///
    /// Returns how many came and how many went. Throws `EnrollingRefusal`.
    @discardableResult
    package static func draw(
        _ roll: RollID, onto id: BodyID, in transaction: Transaction
    ) throws -> (entered: Int, departed: Int) {
        let today = transaction.now.day
        guard let body = try BodyStore.find(id, in: transaction) else { throw EnrollingRefusal.bodyUnknown }
        guard let source = try People.roll(roll, in: transaction), source.lists == .persons,
            body.kind != .ownersAssembly
        else { throw EnrollingRefusal.rollUnfit }
        let entries = try People.entries(of: roll, on: today, in: transaction)
        let wanted = entries.compactMap { entry in entry.subject.personID }
        let standing = try MemberStore.all(of: id, on: today, in: transaction)
        let there = Set(standing.compactMap(\.person))
        let gone = standing.filter { member in
            member.person.map { !wanted.contains($0) } == true && member.period.from < today
        }
        for member in gone { try depart(member.id, on: today, in: transaction) }
        let names = try People.names(of: wanted, in: transaction)
        let new = try wanted.filter { !there.contains($0) }.map { person in
            Member(
                id: transaction.derivedID(), body: id, person: person, name: names[person] ?? "",
                household: try household(of: person, in: transaction), period: Period(from: today))
        }
        try enter(new, on: id, in: transaction)
        return (new.count, gone.count)
    }

    private static func household(of person: PersonID, in reader: Reader) throws -> String? {
        try People.household(of: person, in: reader)
            .flatMap { try People.household($0, in: reader)?.code }
    }
}

extension Member {
    fileprivate func numbered(_ number: Int) -> Member {
        Member(
            id: id, body: body, number: number, person: person, name: name, household: household,
            capacity: capacity, period: period, units: units.sorted { $0.label < $1.label })
    }
}

extension RollSubject {
    fileprivate var personID: PersonID? { if case .person(let id) = self { id } else { nil } }
}
