import Kernel
import People
import Places

/// Why nobody is entered in an organisation, or a place not covered by it, first applicable reason first.
package enum TieRefusal: String, Refusal, CaseIterable {
    case unknown = "party.tie-unknown"
    case organisationEnded = "party.tie-organisation-ended"
    case officesByPosts = "party.tie-offices-by-posts"
    case personUnknown = "party.tie-person-unknown"
    case placeUnknown = "party.tie-place-unknown"
    case placeElsewhere = "party.tie-place-elsewhere"
    case fromUnfit = "party.tie-from-unfit"
    case secretaryThere = "party.tie-secretary-there"
    case thereAlready = "party.tie-there-already"
    case coveredAlready = "party.tie-covered-already"
    case endedAlready = "party.tie-ended-already"
    case endUnfit = "party.tie-end-unfit"
    case noGuide = "party.tie-no-guide"
    case serviceMissing = "party.service-missing"
    case serviceTooLong = "party.service-too-long"
    case serviceOutside = "party.service-outside"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.tie(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .organisationEnded, .officesByPosts, .secretaryThere, .thereAlready, .coveredAlready,
            .endedAlready, .noGuide:
            .conflict
        case .personUnknown, .placeUnknown, .placeElsewhere, .fromUnfit, .endUnfit, .serviceMissing,
            .serviceTooLong, .serviceOutside:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .personUnknown, .secretaryThere, .thereAlready: "person"
        case .placeUnknown, .placeElsewhere, .coveredAlready: "place"
        case .fromUnfit: "from"
        case .endUnfit, .serviceOutside: "on"
        case .serviceMissing, .serviceTooLong: "words"
        case .unknown, .organisationEnded, .officesByPosts, .endedAlready, .noGuide: nil
        }
    }
}

extension PartyTie {
    /// What a new tie is checked against.
    struct Ground: Sendable {
        let organisation: PartyOrganisation
        /// Who leads it is known from the posts of its village.
        let isLedByPosts: Bool
        let isPersonKnown: Bool
        /// Of what is to be covered, with all above it.
        let placeLine: [Place]
        /// Of the organisation's own place.
        let ownLine: [Place]
        /// Of this organisation; of the place too where one is to be covered.
        let others: [PartyTie]
        let today: Day
    }

    func check(on ground: Ground) throws(TieRefusal) {
        if ground.organisation.ending != nil { throw .organisationEnded }
        if role.isOffice, ground.isLedByPosts { throw .officesByPosts }
        if role == .covers { try checkPlace(ground) } else if !ground.isPersonKnown { throw .personUnknown }
        if period.from > ground.today || period.from < ground.organisation.founded { throw .fromUnfit }
        let together = ground.others.filter { $0.period.overlaps(period) }
        if role == .secretary, together.contains(where: { $0.role == .secretary }) { throw .secretaryThere }
        if together.contains(where: { $0.role == role && $0.person == person && person != nil }) {
            throw .thereAlready
        }
        if role == .covers, together.contains(where: { $0.role == .covers && $0.place == place }) {
            throw .coveredAlready
        }
    }

    /// What is covered lies in the same town, so that somebody can walk there.
    private func checkPlace(_ ground: Ground) throws(TieRefusal) {
        if ground.placeLine.isEmpty { throw .placeUnknown }
        let town = ground.ownLine.first { $0.level == .town }
        if ground.placeLine.first?.id == ground.organisation.place
            || (town != nil && !ground.placeLine.contains { $0.id == town?.id })
        {
            throw .placeElsewhere
        }
    }

    func ended(on day: Day, today: Day) throws(TieRefusal) -> PartyTie {
        if period.until != nil { throw .endedAlready }
        if day <= period.from || day > today { throw .endUnfit }
        return PartyTie(
            id: id, organisation: organisation, role: role, person: person, place: place,
            period: Period(from: period.from, until: day))
    }
}

extension GuideNote {
    func check(of tie: PartyTie, today: Day) throws(TieRefusal) {
        if tie.role != .guide { throw .noGuide }
        if words.isEmpty { throw .serviceMissing }
        if words.unicodeScalars.count > PartyLimits.service_length_max { throw .serviceTooLong }
        if on > today || !tie.period.contains(on) { throw .serviceOutside }
    }
}
