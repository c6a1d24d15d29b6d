import Kernel
import People
import Places
import Rulebook
import Storage

extension PartyOrganisations {
    /// Enters an organisation. Throws `PartyRefusal`.
    @discardableResult
    package static func found(
        _ id: PartyID, as description: PartyOrganisation.Description, in transaction: Transaction
    ) throws -> PartyOrganisation {
        try description.check(of: id, on: try ground(description, in: transaction))
        let organisation = PartyOrganisation(
            id: id, founded: description.from, description: description, ending: nil, roll: nil)
        try PartyStore.insert(organisation, in: transaction)
        try transaction.record(
            PartyFounded(
                subject: id.as(Marks.Anything.self), organisationKind: description.kind,
                place: description.place, from: description.from))
        return organisation
    }

    /// Moves, renames or rebuilds an organisation from a day on. Throws `PartyRefusal`.
    package static func describe(
        _ id: PartyID, as next: PartyOrganisation.Description, in transaction: Transaction
    ) throws {
        let organisation = try found(id, in: transaction)
        _ = try organisation.described(next, on: try ground(next, in: transaction))
        try keep(next, of: id, in: transaction)
    }

    private static func keep(
        _ next: PartyOrganisation.Description, of id: PartyID, in transaction: Transaction
    ) throws {
        try PartyStore.keep(next, of: id, in: transaction)
        try transaction.record(
            PartyDescribed(
                subject: id.as(Marks.Anything.self), organisationKind: next.kind, place: next.place,
                superior: next.superior, from: next.from))
    }

    /// Dissolves an organisation, or merges it into another, which takes what lies below it and what it covers.
    ///
    /// Throws `PartyRefusal`.
    package static func end(
        _ id: PartyID, on day: Day, into successor: PartyID?, in transaction: Transaction
    ) throws {
        let organisation = try found(id, in: transaction)
        let today = transaction.now.day
        let below = try PartyStore.below(id, on: today, in: transaction)
        let ending = PartyOrganisation.Ending(on: day, successor: successor)
        let ties = try TieStore.all(of: id, in: transaction)
        _ = try organisation.ended(
            ending, subordinates: below.filter { $0.id != successor }.count,
            successor: try successor.flatMap { try PartyStore.find($0, on: today, in: transaction) },
            today: today)
        if below.contains(where: { $0.id == successor || $0.description.from >= day }) {
            throw PartyRefusal.successorUnfit
        }
        for lower in below {
            let old = lower.description
            try keep(
                PartyOrganisation.Description(
                    from: day, kind: old.kind, name: old.name, place: old.place, superior: successor,
                    industry: old.industry), of: lower.id, in: transaction)
        }
        try close(ties, on: day, into: successor, in: transaction)
        try PartyStore.end(id, ending, in: transaction)
        try transaction.record(
            PartyEnded(subject: id.as(Marks.Anything.self), successor: successor, on: day))
    }

    private static func close(
        _ ties: [PartyTie], on day: Day, into successor: PartyID?, in transaction: Transaction
    ) throws {
        for tie in ties where tie.period.until.map({ $0 > day }) ?? true {
            if tie.period.from >= day {
                try TieStore.drop(tie.id, in: transaction)
            } else {
                try TieStore.end(tie.id, on: day, in: transaction)
            }
            try transaction.record(
                PartyUntied(subject: tie.organisation.as(Marks.Anything.self), tie: tie.id, until: day))
            guard tie.role == .covers, let successor, tie.period.until == nil,
                try PartyStore.find(successor, on: transaction.now.day, in: transaction)?.place != tie.place
            else { continue }
            try insert(
                PartyTie(
                    id: transaction.derivedID(), organisation: successor, role: .covers, place: tie.place,
                    period: Period(from: max(day, tie.period.from))), in: transaction)
        }
    }

    /// Names the Party-member roll that says who belongs to an organisation. Throws `PartyRefusal`.
    package static func choose(_ roll: RollID?, of id: PartyID, in transaction: Transaction) throws {
        let organisation = try found(id, in: transaction)
        if organisation.ending != nil { throw PartyRefusal.endedAlready }
        if let roll {
            let line = try Places.lineage(of: organisation.place, in: transaction).map(\.id)
            guard let known = try People.roll(roll, in: transaction), known.kind == .partyMember,
                known.lists == .persons, line.contains(known.place)
            else { throw PartyRefusal.rollUnfit }
        }
        try PartyStore.choose(roll, of: id, in: transaction)
        try transaction.record(PartyRollChosen(subject: id.as(Marks.Anything.self), roll: roll))
    }

    static func found(_ id: PartyID, in reader: Reader) throws -> PartyOrganisation {
        guard let organisation = try PartyStore.find(id, on: reader.now.day, in: reader) else {
            throw PartyRefusal.unknown
        }
        return organisation
    }

    /// The one first, then all above it as they stood on a day.
    static func line(_ id: PartyID, on day: Day, in reader: Reader) throws -> [PartyOrganisation] {
        var line: [PartyOrganisation] = []
        var next: PartyID? = id
        while let id = next, line.count < PartyLimits.depth_max,
            let found = try PartyStore.find(id, on: day, in: reader),
            found.ending.map({ $0.on > day }) ?? true
        {
            line.append(found)
            next = found.superior
        }
        return line
    }

    private static func ground(
        _ description: PartyOrganisation.Description, in reader: Reader
    ) throws -> DescriptionGround {
        let line = try Places.lineage(of: description.place, in: reader)
        let today = reader.now.day
        let above = try description.superior.map { superior in
            try PartyOrganisations.line(superior, on: min(description.from, today), in: reader)
        }
        // What stood above then and what stands above now: a circle in neither.
        let later = try description.superior.map { superior in
            try PartyOrganisations.line(superior, on: today, in: reader)
        }
        let isThere = above?.isEmpty == false && later?.isEmpty == false
        return DescriptionGround(
            line: line, kinds: try kinds(at: line.map(\.id), in: reader),
            above: isThere ? (above ?? []) + (later ?? []) : [], today: today)
    }

    // What the county calls them

    package static func kinds(at lineage: [PlaceID], in reader: Reader) throws -> [PartyKind] {
        try list(kindsKey, at: lineage, in: reader)
    }

    static func chain(at lineage: [PlaceID], in reader: Reader) throws -> [ChainRung] {
        try list(chainKey, at: lineage, in: reader)
    }

    static func units(at lineage: [PlaceID], in reader: Reader) throws -> [CoverageUnit] {
        try list(coverageKey, at: lineage, in: reader)
    }

    static func committeeKinds(at lineage: [PlaceID], in reader: Reader) throws -> [CommitteeKind] {
        try list(committeesKey, at: lineage, in: reader)
    }

    private static func list<Entry: PartyLine>(
        _ key: String, at lineage: [PlaceID], in reader: Reader
    ) throws -> [Entry] {
        try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
            .flatMap { Entry.list($0.value) } ?? []
    }
}
