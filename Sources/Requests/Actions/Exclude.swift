import Cases
import Indicators
import Kernel
import Places
import Storage

/// Leaving a request out of the rates, and taking it back into them; each with a line in its file.
extension Requests {
    /// Asks for it; nothing changes before another person has granted it.
    package static func askExclusion(
        _ acting: Acting, _ reason: Exclusion.Reason, note: String, in transaction: Transaction
    ) throws -> Case {
        let id = acting.matter.id
        try Exclusion.checkAsking(
            try ExclusionStore.all(of: id, in: transaction), by: acting.hand, note: note)
        let exclusion = Exclusion(
            id: transaction.derivedID(), request: id, place: acting.matter.place,
            position: transaction.nextPosition, reason: reason, note: note, askedBy: acting.hand.person,
            asked: transaction.now)
        try ExclusionStore.insert(exclusion, in: transaction)
        try transaction.record(
            ExclusionAsked(
                request: id, exclusion: exclusion.id.as(Marks.Anything.self), reason: reason.rawValue,
                note: try transaction.seal(note, named: "note", of: id.as(Marks.Anything.self))))
        return acting.matter
    }

    /// Grants or declines it; what is granted leaves the sums in the same commit.
    package static func decideExclusion(
        _ exclusion: Exclusion.ExclusionID, isGranted: Bool, _ acting: Acting, note: String,
        in transaction: Transaction
    ) throws -> Case {
        let decided = try find(exclusion, acting, in: transaction).decided(
            isGranted, of: acting.matter, by: acting.hand, note: note, at: transaction.now)
        try ExclusionStore.update(decided, in: transaction)
        try transaction.record(
            ExclusionDecided(
                request: decided.request, exclusion: decided.id.as(Marks.Anything.self),
                reason: decided.reason.rawValue, askedBy: decided.askedBy, isGranted: isGranted))
        guard isGranted else { return acting.matter }
        try RequestIndicators.settleExclusion(of: decided.request, in: transaction)
        return try acting.settle(acting.matter, .excluded, note: decided.note)
    }

    /// Takes it back; the request counts again as it would have counted.
    static func withdrawExclusion(
        _ exclusion: Exclusion.ExclusionID, _ acting: Acting, note: String, in transaction: Transaction
    ) throws -> Case {
        let kept = try find(exclusion, acting, in: transaction)
        let withdrawn = try kept.withdrawn(by: acting.hand, note: note, at: transaction.now)
        try ExclusionStore.update(withdrawn, in: transaction)
        try transaction.record(
            ExclusionWithdrawn(
                request: kept.request, exclusion: kept.id.as(Marks.Anything.self),
                note: try transaction.seal(note, named: "note", of: kept.request.as(Marks.Anything.self))))
        guard kept.isInForce else { return acting.matter }
        try RequestIndicators.settleExclusion(of: kept.request, in: transaction)
        return try acting.settle(acting.matter, .readmitted, note: note)
    }

    /// What is asked for at a request and waits for a second person.
    package static func waitingExclusion(
        of request: CaseID, in reader: Reader
    ) throws -> Exclusion.ExclusionID? {
        try ExclusionStore.all(of: request, in: reader).first(where: \.isWaiting)?.id
    }

    private static func find(
        _ id: Exclusion.ExclusionID, _ acting: Acting, in reader: Reader
    ) throws -> Exclusion {
        let kept = try ExclusionStore.all(of: acting.matter.id, in: reader)
        guard let exclusion = kept.first(where: { $0.id == id }) else { throw ExclusionRefusal.unknown }
        return exclusion
    }
}

/// Somebody asks that a request be left out of the rates.
package struct ExclusionAsked: Event {
    package static let kind = "request.exclusion-asked"
    package let request: CaseID
    package let exclusion: AnyID
    package let reason: String
    package let note: PersonalDigest

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// A second person granted or declined that.
package struct ExclusionDecided: Event {
    package static let kind = "request.exclusion-decided"
    package let request: CaseID
    package let exclusion: AnyID
    package let reason: String
    package let askedBy: PersonID
    package let isGranted: Bool

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// A request counts again.
package struct ExclusionWithdrawn: Event {
    package static let kind = "request.exclusion-withdrawn"
    package let request: CaseID
    package let exclusion: AnyID
    package let note: PersonalDigest

    package var subject: AnyID { request.as(Marks.Anything.self) }
}
