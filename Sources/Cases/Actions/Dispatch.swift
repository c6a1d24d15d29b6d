import Access
import Clocks
import Kernel
import Places
import Storage

/// Giving cases to those who will answer for them, and what becomes of that.
extension Acting {
    /// Gives the case to `lead`, and to other units a part each; 派单, 联办.
    package func dispatch(
        to lead: Case.Lead, note: String, parts: [(organisation: OrganisationID, task: String)] = []
    ) throws -> Case {
        let new = try matter.dispatched(to: lead, by: hand)
        let kept = try settle(
            new, .dispatched, note: note, organisation: lead.organisation, person: lead.person)
        if let organisation = lead.organisation { try open(organisation, isLead: true, task: note) }
        for part in parts { try open(part.organisation, isLead: false, task: part.task) }
        try transaction.record(
            CaseDispatched(
                case: matter.id, person: lead.person, organisation: lead.organisation, step: "dispatched"))
        return kept
    }

    func open(_ organisation: OrganisationID, isLead: Bool, task: String) throws {
        let existing = try StepStore.legs(of: matter.id, in: transaction)
        guard !existing.contains(where: { $0.organisation == organisation && $0.finished == nil }) else {
            return
        }
        guard existing.count < CaseLimits.legs_max else { throw ActRefusal.legsFull }
        try StepStore.insert(
            Leg(
                id: transaction.derivedID(), organisation: organisation, isLead: isLead, task: task,
                opened: transaction.now),
            of: matter.id, in: transaction)
    }

    /// Says that a unit's part is finished.
    package func finishLeg(_ id: LegID, result: String) throws -> Case {
        guard matter.isOpen else { throw ActRefusal.alreadyClosed }
        guard let leg = try StepStore.legs(of: matter.id, in: transaction).first(where: { $0.id == id })
        else {
            throw ActRefusal.legUnknown
        }
        guard leg.organisation == hand.organisation || hand.permissions.contains(.dispatch) else {
            throw ActRefusal.notYours
        }
        if leg.finished != nil { throw ActRefusal.legFinished }
        if result.isEmpty { throw ActRefusal.noteMissing }
        try StepStore.finish(id, result: result, in: transaction)
        try stepped(.legDone, note: result)
        return try settle(matter, .legDone, note: result, organisation: leg.organisation)
    }

    /// Objects to the dispatch; the case stays until somebody above decides.
    package func dispute(note: String) throws -> Case {
        let kept = try settle(try matter.disputed(by: hand, note: note), .disputed, note: note)
        try stepped(.disputed, note: note)
        return kept
    }

    /// Decides a dispute: nil leaves the case with its lead.
    package func adjudicate(to other: Case.Lead?, note: String) throws -> Case {
        let new = try matter.adjudicated(to: other, by: hand, note: note)
        let kept = try settle(
            new, .adjudicated, note: note, organisation: other?.organisation, person: other?.person)
        if let organisation = other?.organisation { try open(organisation, isLead: true, task: note) }
        try transaction.record(
            CaseDispatched(
                case: matter.id, person: other?.person, organisation: other?.organisation, step: "adjudicated"
            ))
        return kept
    }

    /// Passes the case one desk up, or down to a desk below on the way to its place.
    ///
    /// - Parameter ground: why it goes up; of no use on the way down.
    package func hand(
        to desk: PlaceID, because ground: Escalation.Ground? = nil, note: String
    ) throws -> Case {
        guard let target = lineage.firstIndex(of: desk), let current = lineage.firstIndex(of: matter.desk),
            target != current, try DeskLadder.isDesk(desk, in: transaction)
        else { throw ActRefusal.notBelow }
        let isBelow = target < current
        let new = try matter.handed(to: desk, isBelow: isBelow, because: ground, by: hand, note: note)
        let step = Step(
            id: transaction.derivedID(), kind: isBelow ? .handedDown : .handedUp, actor: hand.person,
            place: desk, note: note, recorded: transaction.now, happened: transaction.happened)
        let kept = try Acting.settle(from: matter, to: new, step: step, in: transaction)
        let kind = isBelow ? nil : ground
        if let kind {
            try EscalationStore.insert(
                Escalation(step: step.id, from: matter.desk, to: desk, ground: kind), of: matter,
                in: transaction)
        }
        try transaction.record(
            CaseHandedOver(
                case: matter.id, from: matter.desk, to: desk, step: step.kind.rawValue,
                ground: kind?.code, power: kind?.power?.rawValue, sum_fen: kind?.sum?.fen,
                note: try sealed(note)))
        return kept
    }

    /// The desk above the one that has the case; throws `topReached` at the county's.
    package func deskAbove() throws -> PlaceID {
        guard let above = try DeskLadder.above(matter.desk, in: transaction) else {
            throw ActRefusal.topReached
        }
        return above
    }

    func stepped(_ kind: Step.Kind, note: String) throws {
        try transaction.record(CaseStepped(case: matter.id, step: kind.rawValue, note: try sealed(note)))
    }
}

/// The desks on the way from a grid to the county: 小事不出网格, 大事不出社区, 难事不出镇街.
package enum DeskLadder {
    /// Levels that have a desk, lowest first.
    static let levels: [Level] = [.grid, .village, .town, .county]

    /// The nearest desk at or above `place`.
    package static func desk(for place: PlaceID, in reader: Reader) throws -> PlaceID? {
        try Places.lineage(of: place, in: reader).first { levels.contains($0.level) }?.id
    }

    static func isDesk(_ place: PlaceID, in reader: Reader) throws -> Bool {
        try Places.find(place, in: reader).map { levels.contains($0.level) } ?? false
    }

    package static func above(_ desk: PlaceID, in reader: Reader) throws -> PlaceID? {
        try Places.lineage(of: desk, in: reader).dropFirst().first { levels.contains($0.level) }?.id
    }
}
