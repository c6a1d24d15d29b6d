import Clocks
import Kernel
import Storage

/// All clocks of one case, where a case acts on them together.
enum CaseClocks {
    /// Ends what still runs under `name`, if anything does.
    static func finish(_ name: String, of matter: CaseID, in transaction: Transaction) throws {
        for kept in try running(of: matter, in: transaction) where kept.name == name {
            try Clocks.finish(owner: kept.owner, name: name, at: transaction.now, in: transaction)
        }
    }

    static func finishAll(of matter: CaseID, in transaction: Transaction) throws {
        guard !transaction.origin.isImported else { return }
        try Clocks.finishAll(of: matter.as(Marks.Anything.self), at: transaction.now, in: transaction)
    }

    /// The clock of the case that is due first; nil while nothing runs.
    static func nearest(of matter: CaseID, in reader: Reader) throws -> NearestClock? {
        try Clocks.nearest(of: matter.as(Marks.Anything.self), in: reader)
    }

    /// Whether what had to be done was said to be done before it was due; nil where no such clock ran.
    static func wasInTime(_ matter: CaseID, in reader: Reader) throws -> Bool? {
        let calendar = try Clocks.calendar(in: reader)
        guard
            let kept = try Clocks.of(matter.as(Marks.Anything.self), in: reader).first(where: {
                $0.name == "resolve"
            }),
            let due = kept.due(in: calendar)
        else { return nil }
        return (kept.clock.finished ?? reader.now) < due.instant
    }

    /// Stops what runs; a first contact or a desk's turn that is late stays late and keeps nothing else running.
    static func pauseAll(
        of matter: CaseID, for reason: PauseReason, approvedBy approver: PersonID, in transaction: Transaction
    ) throws {
        let calendar = try Clocks.calendar(in: transaction)
        for kept in try running(of: matter, in: transaction) where kept.clock.openPause == nil {
            let isLate = kept.due(in: calendar).map { $0.instant <= transaction.now } ?? false
            if isLate, kept.name != "resolve" { continue }
            try Clocks.pause(
                owner: kept.owner, name: kept.name, reason: reason, approvedBy: approver, in: transaction)
        }
    }

    static func resumeAll(of matter: CaseID, in transaction: Transaction) throws {
        for kept in try running(of: matter, in: transaction) where kept.clock.openPause != nil {
            _ = try Clocks.resume(owner: kept.owner, name: kept.name, in: transaction)
        }
    }

    private static func running(of matter: CaseID, in reader: Reader) throws -> [KeptClock] {
        try Clocks.of(matter.as(Marks.Anything.self), in: reader).filter(\.isRunning)
    }
}
