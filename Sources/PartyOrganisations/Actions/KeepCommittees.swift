import Assemblies
import Kernel
import People
import Places
import Storage

extension PartyOrganisations {
    /// Sets a committee up with a body of the same name through which it meets.
    ///
    /// Throws `CommitteeRefusal`, `FoundingRefusal`.
    package static func found(
        _ id: PartyCommitteeID, as kind: String, at place: PlaceID, named name: String, from day: Day,
        in transaction: Transaction
    ) throws {
        let line = try Places.lineage(of: place, in: transaction)
        guard let level = line.first?.level else { throw CommitteeRefusal.placeUnknown }
        let kinds = try committeeKinds(at: line.map(\.id), in: transaction)
        guard let known = kinds.first(where: { $0.code == kind }) else { throw CommitteeRefusal.kindUnknown }
        if !known.levels.contains(level) { throw CommitteeRefusal.kindUnfit }
        let committee = PartyCommittee(
            id: id, kind: kind, isJoint: known.isJoint, name: name, place: place,
            body: id.as(Marks.AssemblyBody.self), period: Period(from: day))
        try Assemblies.found(
            Body(
                id: committee.body, kind: known.isJoint ? .areaJoint : .groupCommittee, place: place,
                name: name, period: committee.period), in: transaction)
        try CommitteeStore.insert(committee, in: transaction)
        try transaction.record(
            PartyCommitteeFounded(
                subject: id.as(Marks.Anything.self), committeeKind: kind, place: place, body: committee.body,
                from: day))
    }

    /// Dissolves it; its meetings and papers stay. Throws `CommitteeRefusal`.
    package static func endCommittee(
        _ id: PartyCommitteeID, on day: Day, in transaction: Transaction
    ) throws {
        let committee = try committee(id, in: transaction)
        if committee.period.until != nil { throw CommitteeRefusal.ended }
        let today = transaction.now.day
        let seats = try CommitteeStore.seats(of: [id], in: transaction).filter { $0.period.until == nil }
        let last = seats.map(\.period.from).max() ?? committee.period.from
        if day > today || day <= max(last, committee.period.from) { throw CommitteeRefusal.endUnfit }
        let open = try SharingStore.matters(of: id, in: transaction).contains { $0.closure == nil }
        if open { throw CommitteeRefusal.mattersOpen }
        for seat in seats { try leave(seat, on: day, in: transaction) }
        try CommitteeStore.end(id, on: day, in: transaction)
        try transaction.record(PartyCommitteeEnded(subject: id.as(Marks.Anything.self), on: day))
    }

    /// Gives a place or unit a seat; who has a say comes on the roll of the body too. Throws `CommitteeRefusal`.
    package static func seat(_ seat: CommitteeSeat, in transaction: Transaction) throws {
        let committee = try committee(seat.committee, in: transaction)
        let name = try seat.person.flatMap { try People.name(of: $0, in: transaction) }
        let others = try CommitteeStore.seats(of: [committee.id], in: transaction)
        try seat.check(
            in: committee,
            isPlaceKnown: try seat.place.map { try Places.find($0, in: transaction) != nil } ?? true,
            isPersonKnown: name != nil, others: others.filter { $0.period.until == nil },
            today: transaction.now.day)
        try CommitteeStore.insert(seat, in: transaction)
        // Whoever sits for two places stands on the roll once.
        let isOnRoll = try Assemblies.members(
            of: committee.body, on: transaction.now.day, in: transaction
        ).contains { seat.person != nil && $0.person == seat.person }
        if seat.role != .staff, !isOnRoll {
            try Assemblies.enter(
                Member(
                    id: seat.id.as(Marks.AssemblyMember.self), body: committee.body, person: seat.person,
                    name: String((name ?? seat.name).prefix(PartyLimits.name_length_max)),
                    period: seat.period), in: transaction)
        }
        try transaction.record(
            SeatTaken(
                subject: committee.id.as(Marks.Anything.self), seat: seat.id, role: seat.role,
                place: seat.place, person: seat.person, from: seat.period.from))
    }

    package static func endSeat(_ id: SeatID, on day: Day, in transaction: Transaction) throws {
        guard let seat = try CommitteeStore.seat(id, in: transaction) else {
            throw CommitteeRefusal.seatUnknown
        }
        try leave(try seat.ended(on: day, today: transaction.now.day), on: day, in: transaction)
    }

    private static func leave(_ seat: CommitteeSeat, on day: Day, in transaction: Transaction) throws {
        try CommitteeStore.end(seat.id, on: day, in: transaction)
        let body = try committee(seat.committee, in: transaction).body
        let seats = try CommitteeStore.seats(of: [seat.committee], in: transaction)
        let sitsElsewhere = seats.contains { other in
            other.period.until == nil && other.role != .staff && other.person != nil
                && other.person == seat.person
        }
        let member = try Assemblies.members(of: body, on: transaction.now.day, in: transaction).first {
            seat.person == nil
                ? $0.id == seat.id.as(Marks.AssemblyMember.self) : $0.person == seat.person
        }
        if let member, seat.role != .staff, !sitsElsewhere, member.period.until == nil,
            member.period.from < day
        {
            try Assemblies.depart(member.id, on: day, in: transaction)
        }
        try transaction.record(
            SeatLeft(subject: seat.committee.as(Marks.Anything.self), seat: seat.id, until: day))
    }

    static func committee(_ id: PartyCommitteeID, in reader: Reader) throws -> PartyCommittee {
        guard let committee = try CommitteeStore.find(id, in: reader) else { throw CommitteeRefusal.unknown }
        return committee
    }

    /// The committee while it stands. Throws `CommitteeRefusal`.
    static func standing(_ id: PartyCommitteeID, in reader: Reader) throws -> PartyCommittee {
        let committee = try committee(id, in: reader)
        if committee.period.until != nil { throw CommitteeRefusal.ended }
        return committee
    }

    /// A joint committee while it stands: only such ones share matters and keep lists.
    static func joint(_ id: PartyCommitteeID, in reader: Reader) throws -> PartyCommittee {
        let committee = try standing(id, in: reader)
        if !committee.isJoint { throw CommitteeRefusal.notJoint }
        return committee
    }

    /// A seat of the committee that has a say and stands. Throws `SharingRefusal.seatUnfit`.
    static func speaking(
        _ id: SeatID, of committee: PartyCommitteeID, in reader: Reader
    ) throws -> CommitteeSeat {
        guard let seat = try CommitteeStore.seat(id, in: reader), seat.committee == committee,
            seat.role != .staff, seat.period.contains(reader.now.day)
        else { throw SharingRefusal.seatUnfit }
        return seat
    }
}
