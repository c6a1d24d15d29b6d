import Cases
import Kernel

/// Why a need does not become a request, or a request no need, first applicable reason first.
package enum NeedRefusal: String, Refusal, CaseIterable {
    case requestUnknown = "party.offer-request-unknown"
    case notANeed = "party.entry-not-a-need"
    case raisedAlready = "party.entry-raised-already"
    case notRaised = "party.entry-not-raised"
    case requestOver = "party.offer-request-over"
    case offeredAlready = "party.offer-made-already"
    case committeeUnfit = "party.offer-committee-unfit"
    case seatless = "party.offer-seatless"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.need(self)) }

    package var kind: RefusalKind {
        switch self {
        case .requestUnknown: .missing
        case .notANeed, .raisedAlready, .notRaised, .requestOver, .offeredAlready, .seatless: .conflict
        case .committeeUnfit: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .committeeUnfit, .seatless, .offeredAlready: "committee"
        case .requestUnknown, .notANeed, .raisedAlready, .notRaised, .requestOver: nil
        }
    }
}

extension ListEntry {
    /// - Parameter request: the one behind it already.
    func checkRaising(_ request: CaseID?) throws(NeedRefusal) {
        if list != .need { throw .notANeed }
        if request != nil { throw .raisedAlready }
    }

    /// Whether the matter behind it is still worked on, and the unit that claimed it may tell of it.
    func checkTelling(_ matter: Case?) throws(any Error) {
        if standing.state != .claimed { throw SharingRefusal.notClaimed }
        guard let matter else { throw NeedRefusal.notRaised }
        if !matter.isOpen { throw NeedRefusal.requestOver }
    }

    var isStanding: Bool { standing.state == .open || standing.state == .claimed }
}

extension PartyCommittee {
    /// The seat in whose name a request of a place is offered: the nearest place's that sits there, else the chair's.
    ///
    /// - Parameter lineage: the request's place and all above it.
    func offering(
        _ seats: [CommitteeSeat], for lineage: [PlaceID]
    ) throws(NeedRefusal) -> CommitteeSeat {
        let standing = seats.filter { $0.period.until == nil && $0.role != .staff }
        let isNear = lineage.contains(place) || standing.contains { $0.place.map(lineage.contains) ?? false }
        if !isJoint || period.until != nil || !isNear { throw .committeeUnfit }
        let near = lineage.lazy.compactMap { place in standing.first { $0.place == place } }.first
        guard let seat = near ?? standing.first(where: { $0.role == .chair }) else { throw .seatless }
        return seat
    }
}
