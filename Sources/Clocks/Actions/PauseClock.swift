import Kernel
import Storage

extension Clocks {
    /// Lets the clock stand still from `moment`, or from now, until it is resumed; nothing falls due
    /// meanwhile.
    ///
    /// Throws `ClockRefusal.unknown` or `Clock.PausingRefusal`.
    package static func pause(
        owner: AnyID, name: String, reason: PauseReason, approvedBy approver: PersonID,
        at moment: Instant? = nil,
        in transaction: Transaction
    ) throws {
        var kept = try last(of: owner, named: name, in: transaction)
        let calendar = try countyCalendar(in: transaction)
        kept.clock = try kept.clock.paused(
            at: moment ?? transaction.now, approvedBy: approver, in: calendar.days)
        kept.pauseReasons.append(reason)
        try ClockStore.keepLastPause(of: kept, in: transaction)
        try keep(kept, by: calendar, in: transaction)
        try transaction.record(
            ClockPaused(subject: owner, name: name, reason: reason.rawValue, approvedBy: approver))
    }

    /// Lets the clock run on from `moment`, or from now; its new due instant is told.
    ///
    /// Throws `ClockRefusal.unknown` or `Clock.ResumingRefusal`.
    @discardableResult
    package static func resume(
        owner: AnyID, name: String, at moment: Instant? = nil, in transaction: Transaction
    ) throws -> Due {
        var kept = try last(of: owner, named: name, in: transaction)
        kept.clock = try kept.clock.resumed(at: moment ?? transaction.now)
        let calendar = try countyCalendar(in: transaction)
        guard let due = kept.due(in: calendar.days) else {
            throw Fault("resuming the clock \(name): it is never due")
        }
        try ClockStore.keepLastPause(of: kept, in: transaction)
        try keep(kept, by: calendar, in: transaction)
        try transaction.record(ClockResumed(subject: owner, name: name, due: due.instant))
        return due
    }

    /// Gives the clock `limit` more time, counted on from the due instant that stood; tells the new one.
    ///
    /// Throws `ClockRefusal.unknown`, `Clock.ApprovingRefusal` or `Clock.ExtendingRefusal`.
    ///
    /// - Parameter ceiling: the longest that the rule allows from the receipt on.
    /// - Returns: `nil` while the clock stands still.
    @discardableResult
    package static func extend(
        owner: AnyID, name: String, by limit: Limit, requestedBy requester: PersonID,
        approvedBy approver: PersonID, upTo ceiling: Limit? = nil, in transaction: Transaction
    ) throws -> Due? {
        var kept = try last(of: owner, named: name, in: transaction)
        try Clock.checkApproval(of: requester, by: approver)
        let calendar = try countyCalendar(in: transaction)
        kept.clock = try kept.clock.extended(
            by: limit, approvedBy: approver, at: transaction.now, upTo: ceiling, in: calendar.days)
        try ClockStore.keepLastExtension(of: kept, requestedBy: requester, in: transaction)
        try keep(kept, by: calendar, in: transaction)
        let due = kept.due(in: calendar.days)
        try transaction.record(
            ClockExtended(
                subject: owner, name: name, by: limit.description, requestedBy: requester,
                approvedBy: approver,
                due: due?.instant))
        return due
    }
}
