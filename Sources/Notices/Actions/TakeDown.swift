import Clocks
import Kernel
import Storage

extension Notices {
    /// Puts the same text up again; its window begins anew.
    @discardableResult
    package static func republish(
        _ id: NoticeID, because reason: String, in transaction: Transaction
    ) throws -> Notice {
        var notice = try found(id, in: transaction)
        let words = try masked(reason, at: notice.place, in: transaction)
        notice.standing = try notice.republished(because: words, at: transaction.now)
        try NoticeStore.keep(notice.standing, of: id, in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(NoticeRepublished(subject: subject, round: notice.standing.round))
        try Clocks.restart(owner: subject, name: windowClock, at: transaction.now, in: transaction)
        return notice
    }

    /// Takes a notice back before there is a result; what was objected lapses.
    @discardableResult
    package static func withdraw(
        _ id: NoticeID, because reason: String, in transaction: Transaction
    ) throws -> Notice {
        var notice = try found(id, in: transaction)
        let words = try masked(reason, at: notice.place, in: transaction)
        notice.standing = try notice.withdrawn(because: words, at: transaction.now)
        try NoticeStore.keep(notice.standing, of: id, in: transaction)
        for objection in try ObjectionStore.all(of: id, in: transaction) where objection.isOpen {
            try ObjectionStore.keep(objection.lapsed, in: transaction)
            try Clocks.finishAll(
                of: objection.id.as(Marks.Anything.self), at: transaction.now, in: transaction)
        }
        let subject = id.as(Marks.Anything.self)
        try Clocks.finishAll(of: subject, at: transaction.now, in: transaction)
        try transaction.record(
            NoticeWithdrawn(subject: subject, owner: notice.owner, ownerKind: notice.ownerKind))
        return notice
    }

    /// Takes a notice down whose window's clock has reached `due`; for the reaction to `ClockReached`.
    package static func endWindow(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == windowClock, reached.stage == "due" else { return }
        try endWindow(of: reached.subject.as(Marks.Notice.self), at: reached.at, in: transaction)
    }

    /// Takes a notice down whose window has run out at `end`; nothing happens to one that is down already.
    package static func endWindow(of id: NoticeID, at end: Instant, in transaction: Transaction) throws {
        guard let notice = try NoticeStore.find(id, in: transaction), notice.isOpen else { return }
        let subject = id.as(Marks.Anything.self)
        try Clocks.finish(
            owner: subject, name: windowClock, at: max(end, notice.standing.posted), in: transaction)
        let objections = try ObjectionStore.all(of: id, in: transaction)
        var standing = notice.ended(at: end, objections: objections)
        standing.namesPersons = try namesSomebody(notice, in: transaction)
        try NoticeStore.keep(standing, of: id, in: transaction)
        try transaction.record(
            WindowEnded(subject: subject, round: standing.round, open: objections.count(where: \.isOpen)))
        try tellSettled(notice, standing, in: transaction)
    }

    /// Settles the notice if nothing is owed to anybody any more.
    static func settle(_ notice: Notice, in transaction: Transaction) throws {
        let standing = notice.standing.settled(
            at: transaction.now, objections: try ObjectionStore.all(of: notice.id, in: transaction))
        guard standing != notice.standing else { return }
        try NoticeStore.keep(standing, of: notice.id, in: transaction)
        try tellSettled(notice, standing, in: transaction)
    }

    private static func tellSettled(
        _ notice: Notice, _ standing: Notice.Standing, in transaction: Transaction
    ) throws {
        guard standing.state == .settled, let outcome = standing.outcome else { return }
        try transaction.record(
            NoticeSettled(
                subject: notice.id.as(Marks.Anything.self), owner: notice.owner,
                ownerKind: notice.ownerKind, outcome: outcome))
    }

    static func found(_ id: NoticeID, in reader: Reader) throws -> Notice {
        guard let notice = try NoticeStore.find(id, in: reader) else { throw NoticeRefusal.unknown }
        return notice
    }
}
