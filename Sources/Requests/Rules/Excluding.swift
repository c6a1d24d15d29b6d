import Access
import Cases
import Kernel

/// Why a request stays in the rates, or out of them; first applicable reason first.
package enum ExclusionRefusal: String, Refusal, CaseIterable {
    case unknown = "exclusion.unknown"
    case notAllowed = "exclusion.not-allowed"
    case askedAlready = "exclusion.asked-already"
    case notWaiting = "exclusion.not-waiting"
    case notInForce = "exclusion.not-in-force"
    case sameHands = "exclusion.same-hands"
    case ownMatter = "exclusion.own-matter"
    case noteMissing = "exclusion.note-missing"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notAllowed, .sameHands, .ownMatter: .forbidden
        case .askedAlready, .notWaiting, .notInForce: .conflict
        case .noteMissing: .invalid
        }
    }

    package var field: String? { self == .noteMissing ? "note" : nil }

    package var sentence: Sentence { Sentence(.exclusionRefusal(self)) }
}

extension Exclusion {
    /// Whether `hand` may ask that a request be left out of the rates.
    package static func checkAsking(
        _ kept: [Exclusion], by hand: Hand, note: String
    ) throws(ExclusionRefusal) {
        guard !hand.permissions.isDisjoint(with: [.work, .dispatch, .verify, .supervise]) else {
            throw .notAllowed
        }
        if kept.contains(where: { $0.isWaiting || $0.isInForce }) { throw .askedAlready }
        if note.isEmpty { throw .noteMissing }
    }

    /// The exclusion once another person has granted or declined it; never one who answers for the request.
    package func decided(
        _ isGranted: Bool, of matter: Case, by hand: Hand, note: String, at now: Instant
    ) throws(ExclusionRefusal) -> Exclusion {
        guard hand.permissions.contains(.supervise) else { throw .notAllowed }
        guard isWaiting else { throw .notWaiting }
        if askedBy == hand.person { throw .sameHands }
        if hand.leads(matter) { throw .ownMatter }
        if !isGranted, note.isEmpty { throw .noteMissing }
        var exclusion = self
        exclusion.state = isGranted ? .granted : .declined
        exclusion.decision = Act(by: hand.person, at: now, note: note)
        return exclusion
    }

    /// The exclusion taken back: by the one who asked while nobody has decided, by who may supervise at any time.
    package func withdrawn(
        by hand: Hand, note: String, at now: Instant
    ) throws(ExclusionRefusal) -> Exclusion {
        let isOwn = isWaiting && askedBy == hand.person
        guard isOwn || hand.permissions.contains(.supervise) else { throw .notAllowed }
        guard isWaiting || isInForce else { throw .notInForce }
        if note.isEmpty { throw .noteMissing }
        var exclusion = self
        exclusion.state = .withdrawn
        exclusion.ending = Act(by: hand.person, at: now, note: note)
        return exclusion
    }
}
