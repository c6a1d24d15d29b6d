import Kernel
import People
import Places
import Storage

extension Disputes {
    /// Enters the people's mediation committee of a place. Throws `MediatorRefusal`.
    package static func found(
        _ id: CommitteeID, at place: PlaceID, name: String, in transaction: Transaction
    ) throws {
        guard let level = try Places.find(place, in: transaction)?.level,
            [.village, .town, .county].contains(level)
        else { throw MediatorRefusal.placeUnfit }
        if name.isEmpty { throw MediatorRefusal.nameMissing }
        if name.unicodeScalars.count > DisputeLimits.name_length_max { throw MediatorRefusal.nameTooLong }
        guard try MediatorStore.committees(at: [place], in: transaction).isEmpty else {
            throw MediatorRefusal.placeHasOne
        }
        try MediatorStore.insert(
            Committee(
                id: id, place: place, name: name, period: Period(from: transaction.now.day)),
            in: transaction)
        try transaction.record(CommitteeFounded(subject: id.as(Marks.Anything.self), place: place))
    }

    /// Enters a member of a committee for a term. Throws `MediatorRefusal`.
    package static func enter(_ mediator: Mediator, in transaction: Transaction) throws {
        guard try MediatorStore.committee(mediator.committee, in: transaction) != nil else {
            throw MediatorRefusal.committeeUnknown
        }
        guard try People.name(of: mediator.person, in: transaction) != nil else {
            throw MediatorRefusal.personUnknown
        }
        try mediator.check(
            against: try MediatorStore.mediators(of: [mediator.committee], in: transaction))
        guard let until = mediator.period.until else { throw MediatorRefusal.termBackwards }
        try MediatorStore.insert(mediator, until: until, in: transaction)
        try transaction.record(
            MediatorEntered(
                subject: mediator.id.as(Marks.Anything.self), committee: mediator.committee,
                person: mediator.person, from: mediator.period.from, until: until))
    }

    /// Ends a member's term early; what they mediate goes on until somebody changes it.
    package static func end(_ id: MediatorID, on day: Day, in transaction: Transaction) throws {
        guard let mediator = try MediatorStore.mediator(id, in: transaction) else {
            throw MediatorRefusal.unknown
        }
        _ = try mediator.ended(on: day)
        try MediatorStore.end(id, on: day, in: transaction)
        try transaction.record(MediatorLeft(subject: id.as(Marks.Anything.self), on: day))
    }

    /// Committees from which a dispute at `lineage` takes its mediator, with those in office.
    package static func roster(
        for lineage: [PlaceID], on day: Day, in reader: Reader
    ) throws -> [(committee: Committee, mediators: [Mediator])] {
        let committees = try MediatorStore.committees(at: lineage, in: reader)
        let mediators = try MediatorStore.mediators(of: committees.map(\.id), in: reader)
            .filter { $0.period.contains(day) }
        return committees.map { committee in
            (committee, mediators.filter { $0.committee == committee.id })
        }
    }
}
