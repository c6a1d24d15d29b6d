import Kernel
import Storage

extension Clocks {
    /// Lets a clock that was finished run on as if nobody had said so: what was done was not accepted. Its limit, its
    /// pauses and what it was given more stay as they were; nothing happens to one that runs or never began.
    package static func runOn(owner: AnyID, name: String, in transaction: Transaction) throws {
        guard var kept = try ClockStore.last(of: owner, named: name, in: transaction), !kept.isRunning else {
            return
        }
        kept.clock = kept.clock.runningOn()
        let calendar = try countyCalendar(in: transaction)
        guard let due = kept.due(in: calendar.days) else {
            throw Fault("letting the clock \(name) run on: it is never due")
        }
        try keep(kept, by: calendar, in: transaction)
        try transaction.record(ClockResumed(subject: owner, name: name, due: due.instant))
    }
}
