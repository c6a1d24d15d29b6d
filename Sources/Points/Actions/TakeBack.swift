import Clocks
import Kernel
import People
import Storage

extension Points {
    /// Takes a booked act back by a reversal that names its transfer. Throws `TakingBackRefusal`.
    @discardableResult
    package static func takeBack(
        _ id: PointsActID, because reason: String, in transaction: Transaction
    ) throws -> PointsAct {
        guard let act = try ActStore.find(id, in: transaction) else { throw TakingBackRefusal.unknown }
        let allows = try list(at: act.village, on: transaction.now.day, in: transaction)?.terms
            .allowsBelowZero
        let own = try transaction.origin.actor.flatMap { try People.household(of: $0, in: transaction) }
        let taken = try act.takenBack(
            because: reason, ownHousehold: own,
            bearing: try PointsBook.bearing(
                of: act.household, in: act.village, allowsBelowZero: allows ?? false, transaction),
            at: transaction.now)
        let transfer = try PointsBook.reverse(act, reason: "points.mistake", in: transaction)
        try ActStore.keep(taken, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try transaction.record(
            ActReversed(
                subject: subject, transfer: transfer,
                reason: try transaction.seal(reason, named: "reason", of: subject)))
        return taken
    }
}
