import Kernel
import Storage

extension Clocks {
    /// The owner's clocks, the last round of each, in the order they were begun.
    package static func of(_ owner: AnyID, in reader: Reader) throws -> [KeptClock] {
        lastRounds(try ClockStore.all(of: [owner], in: reader))
    }

    /// Every round of every clock of the owner, in the order they were begun.
    package static func history(of owner: AnyID, in reader: Reader) throws -> [KeptClock] {
        try ClockStore.all(of: [owner], in: reader)
    }

    /// For each owner the clock that a list shows: of those that run the first due, one that stands still
    /// after it.
    ///
    /// Owners without a running clock are absent.
    package static func mostUrgent(
        of owners: some Collection<AnyID>, in reader: Reader
    ) throws -> [AnyID: KeptClock] {
        if owners.isEmpty { return [:] }
        let calendar = try calendar(in: reader)
        let running = try ClockStore.all(of: owners, in: reader).filter(\.isRunning)
        return Dictionary(grouping: running, by: \.owner).compactMapValues { clocks in
            clocks.min {
                urgency($0, in: calendar) < urgency($1, in: calendar)
            }
        }
    }

    /// What a list shows of each owner's most urgent clock.
    package static func faces(
        of owners: some Collection<AnyID>, in reader: Reader
    ) throws -> [AnyID: ClockFace] {
        let calendar = try calendar(in: reader)
        return try mostUrgent(of: owners, in: reader).mapValues { $0.face(at: reader.now, in: calendar) }
    }

    /// Of the owner's running clocks the one that is due first; `nil` where nothing runs.
    package static func nearest(of owner: AnyID, in reader: Reader) throws -> NearestClock? {
        try NearestClockStore.of(owner, in: reader)
    }

    /// Running clocks in the order of their due instants, those that stand still apart; `after` pages on.
    package static func dueFirst(
        after: (Instant, ClockID)? = nil, limit: Int, in reader: Reader
    ) throws -> [KeptClock] {
        try ClockStore.dueFirst(after: after, limit: limit, in: reader)
    }

    private static func urgency(_ kept: KeptClock, in calendar: WorkingCalendar) -> (Instant, ClockID) {
        (kept.due(in: calendar)?.instant ?? Instant(milliseconds: .max), kept.id)
    }

    private static func lastRounds(_ clocks: [KeptClock]) -> [KeptClock] {
        clocks.filter { kept in !clocks.contains { $0.name == kept.name && $0.round > kept.round } }
    }
}
