import Kernel
import Places

/// Why an organisation is not entered, changed or ended so, first applicable reason first.
package enum PartyRefusal: String, Refusal, CaseIterable {
    case unknown = "party.unknown"
    case endedAlready = "party.ended-already"
    case placeUnknown = "party.place-unknown"
    case kindUnknown = "party.kind-unknown"
    case kindUnfit = "party.kind-unfit"
    case nameMissing = "party.name-missing"
    case nameTooLong = "party.name-too-long"
    case industryTooLong = "party.industry-too-long"
    case fromAhead = "party.from-ahead"
    case changeTooEarly = "party.change-too-early"
    case superiorUnknown = "party.superior-unknown"
    case superiorUnfit = "party.superior-unfit"
    case superiorBelow = "party.superior-below"
    case endTooEarly = "party.end-too-early"
    case hasSubordinates = "party.has-subordinates"
    case successorUnfit = "party.successor-unfit"
    case rollUnfit = "party.roll-unfit"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.party(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .endedAlready, .hasSubordinates: .conflict
        case .placeUnknown, .kindUnknown, .kindUnfit, .nameMissing, .nameTooLong, .industryTooLong,
            .fromAhead, .changeTooEarly, .superiorUnknown, .superiorUnfit, .superiorBelow, .endTooEarly,
            .successorUnfit, .rollUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .kindUnknown, .kindUnfit: "kind"
        case .nameMissing, .nameTooLong: "name"
        case .industryTooLong: "industry"
        case .fromAhead, .changeTooEarly: "from"
        case .superiorUnknown, .superiorUnfit, .superiorBelow: "superior"
        case .endTooEarly: "on"
        case .successorUnfit: "successor"
        case .rollUnfit: "roll"
        case .unknown, .endedAlready, .hasSubordinates: nil
        }
    }
}

/// What the county knows of what a description names.
struct DescriptionGround: Sendable {
    /// With all above it; empty for what is no place.
    let line: [Place]
    let kinds: [PartyKind]
    /// The organisation above, as it stands that day, with all above that; empty where none is named or known.
    let above: [PartyOrganisation]
    let today: Day
}

extension PartyOrganisation.Description {
    /// - Parameter id: of the organisation that is described.
    func check(of id: PartyID, on ground: DescriptionGround) throws(PartyRefusal) {
        guard let level = ground.line.first?.level else { throw .placeUnknown }
        guard let known = ground.kinds.first(where: { $0.code == kind }) else { throw .kindUnknown }
        if !known.levels.contains(level) { throw .kindUnfit }
        if name.isEmpty { throw .nameMissing }
        if name.unicodeScalars.count > PartyLimits.name_length_max { throw .nameTooLong }
        if (industry ?? "").unicodeScalars.count > PartyLimits.industry_length_max { throw .industryTooLong }
        if from > ground.today { throw .fromAhead }
        guard let superior else { return }
        guard let higher = ground.above.first, higher.id == superior else { throw .superiorUnknown }
        if superior == id || ground.above.contains(where: { $0.id == id }) { throw .superiorBelow }
        if !isBelow(higher, ground) { throw .superiorUnfit }
    }

    /// The one above is of an earlier kind, or of the same kind at a place around this one's.
    private func isBelow(_ higher: PartyOrganisation, _ ground: DescriptionGround) -> Bool {
        let order = ground.kinds.map(\.code)
        guard let own = order.firstIndex(of: kind),
            let its = order.firstIndex(of: higher.description.kind)
        else { return false }
        return its < own
            || (its == own && ground.line.dropFirst().contains { $0.id == higher.place })
    }
}

extension PartyOrganisation {
    /// Another description from a later day.
    func described(_ next: Description, on ground: DescriptionGround) throws(PartyRefusal)
        -> PartyOrganisation
    {
        if ending != nil { throw .endedAlready }
        if next.from <= description.from { throw .changeTooEarly }
        try next.check(of: id, on: ground)
        return PartyOrganisation(id: id, founded: founded, description: next, ending: nil, roll: roll)
    }

    /// Ends it, or merges it into another.
    ///
    /// - Parameters:
    ///   - subordinates: organisations directly below that still stand.
    ///   - successor: what it goes into, as it stands; nil for none.
    func ended(
        _ ending: Ending, subordinates: Int, successor: PartyOrganisation?, today: Day
    ) throws(PartyRefusal) -> PartyOrganisation {
        if self.ending != nil { throw .endedAlready }
        if ending.on > today || ending.on <= description.from { throw .endTooEarly }
        if let named = ending.successor {
            guard let successor, named != id, successor.ending == nil else { throw .successorUnfit }
        } else if subordinates > 0 {
            throw .hasSubordinates
        }
        return PartyOrganisation(
            id: id, founded: founded, description: description, ending: ending, roll: roll)
    }
}
