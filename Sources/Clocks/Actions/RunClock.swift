import Kernel
import Rulebook
import Storage

extension Clocks {
    /// Starts what has to be done within `limit`; a second start under the same name is a further round.
    ///
    /// Imported history runs no clock: in its transactions nothing is kept and the due instant is only told.
    ///
    /// - Parameters:
    ///   - name: a code of the owner's room, such as `handling`.
    ///   - rule: the entry that the limit was read from.
    ///   - escalations: how long after the due instant each further step up is told.
    ///   - started: the receipt by the system, or the earlier one that a clerk vouches for.
    @discardableResult
    package static func start(
        owner: AnyID, name: String, limit: Limit, rule: Rule? = nil, warning: Warning? = .lastThird,
        escalations: [Limit] = [], at started: Instant, in transaction: Transaction
    ) throws -> Due {
        let clock = Clock(started: started, limit: limit, warning: warning, escalations: escalations)
        return try begin(clock, of: owner, named: name, rule: rule?.id, in: transaction)
    }

    /// Starts a clock with the limit that `rule` holds; a rule that holds none is a fault of who entered it.
    @discardableResult
    package static func start(
        owner: AnyID, name: String, by rule: Rule, warning: Warning? = .lastThird, escalations: [Limit] = [],
        at started: Instant, in transaction: Transaction
    ) throws -> Due {
        guard let limit = Limit(rule.value) else {
            throw Fault(
                "starting the clock \(name): the rule \(rule.key) holds \(rule.value), which is no limit")
        }
        return try start(
            owner: owner, name: name, limit: limit, rule: rule, warning: warning, escalations: escalations,
            at: started, in: transaction)
    }

    /// Begins the clock again with the limit it had, as when a matter is reopened; a round that still runs
    /// ends with it.
    @discardableResult
    package static func restart(
        owner: AnyID, name: String, at started: Instant, in transaction: Transaction
    ) throws -> Due {
        let last = try last(of: owner, named: name, in: transaction)
        if last.isRunning { try finish(owner: owner, name: name, at: started, in: transaction) }
        let clock = Clock(
            started: started, limit: last.clock.limit, warning: last.clock.warning,
            escalations: last.clock.escalations)
        return try begin(clock, of: owner, named: name, rule: last.rule, in: transaction)
    }

    /// The matter is done; tells how: in time, or by how much too late. A pause ends with it.
    ///
    /// Throws `ClockRefusal.unknown` or `Clock.FinishingRefusal`.
    @discardableResult
    package static func finish(
        owner: AnyID, name: String, at moment: Instant, in transaction: Transaction
    ) throws -> Remaining {
        if transaction.origin.isImported { return Remaining(state: .done, count: 0, unit: .days) }
        var kept = try last(of: owner, named: name, in: transaction)
        let wasPaused = kept.clock.openPause != nil
        kept.clock = try kept.clock.finished(at: moment)
        if wasPaused { try ClockStore.keepLastPause(of: kept, in: transaction) }
        let calendar = try countyCalendar(in: transaction)
        try keep(kept, by: calendar, in: transaction)
        return kept.clock.remaining(at: moment, in: calendar.days)
    }

    /// Ends every clock of the owner that still runs, as when its file is closed.
    package static func finishAll(
        of owner: AnyID, at moment: Instant, in transaction: Transaction
    ) throws {
        for kept in try of(owner, in: transaction) where kept.isRunning {
            try finish(owner: owner, name: kept.name, at: moment, in: transaction)
        }
    }

    /// The clock's last round; throws `ClockRefusal.unknown` where there is none.
    static func last(of owner: AnyID, named name: String, in reader: Reader) throws -> KeptClock {
        guard let kept = try ClockStore.last(of: owner, named: name, in: reader) else {
            throw ClockRefusal.unknown
        }
        return kept
    }

    private static func begin(
        _ clock: Clock, of owner: AnyID, named name: String, rule: RuleID?, in transaction: Transaction
    ) throws -> Due {
        let calendar = try countyCalendar(in: transaction)
        guard let due = clock.due(in: calendar.days) else {
            throw Fault("starting the clock \(name): it is never due")
        }
        if transaction.origin.isImported { return due }
        let last = try ClockStore.last(of: owner, named: name, in: transaction)
        if last?.isRunning == true { throw Fault("starting the clock \(name) of \(owner): it runs already") }
        let kept = KeptClock(
            id: transaction.derivedID(), owner: owner, name: name, round: (last?.round ?? 0) + 1, rule: rule,
            clock: clock, pauseReasons: [])
        let standing = ClockStanding(of: kept, by: calendar)
        try ClockStore.insert(kept, standing, in: transaction)
        try DueStore.add(standing.stages, of: kept.id, in: transaction)
        try tellMissingYears(of: standing, in: transaction)
        return due
    }

    /// Computes the clock anew and writes what came of it.
    static func keep(
        _ kept: KeptClock, by calendar: CountyCalendar, in transaction: Transaction
    ) throws {
        let standing = ClockStanding(of: kept, by: calendar)
        try ClockStore.update(kept, standing, in: transaction)
        try DueStore.replace(standing.stages, of: kept.id, in: transaction)
        if kept.isRunning { try tellMissingYears(of: standing, in: transaction) }
    }

    private static func tellMissingYears(of standing: ClockStanding, in transaction: Transaction) throws {
        let missing = standing.due?.missingYears ?? []
        for year in missing.sorted() where try CalendarStore.noteMissing(year, in: transaction) {
            try transaction.record(YearMissed(year: year))
        }
    }
}

/// Why nothing can be done to a clock, whatever it is.
package enum ClockRefusal: String, Refusal, CaseIterable {
    case unknown = "clocks.unknown"

    package var code: String { rawValue }
    package var kind: RefusalKind { .missing }
    package var sentence: Sentence { Sentence(.clocksUnknown) }
}
