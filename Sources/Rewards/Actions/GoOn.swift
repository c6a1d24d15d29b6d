import Kernel
import Ledger
import Storage

extension Rewards {
    /// Goes on with the long work that there is, for about so long: closings of years, and what settled lists owe.
    ///
    /// Where it is stands in the rows, so a process that was killed is followed by one that goes on there. Two that
    /// work at once do nothing twice.
    ///
    /// - Returns: whether something was done.
    @discardableResult
    package func goOn(for duration: Duration = .milliseconds(800)) async throws -> Bool {
        let end = ContinuousClock.now + duration
        var isBusy = false
        while ContinuousClock.now < end {
            guard try await step() else { break }
            isBusy = true
        }
        return isBusy
    }

    /// Goes on until nothing is left.
    package func finish() async throws {
        while try await step() {}
    }

    /// One step in one closure; false where there is nothing to do.
    package func step() async throws -> Bool {
        let (closing, village, list) = try await county.database.read { reader in
            let closing = try YearStore.running(in: reader)
            return (
                closing, try closing.flatMap { try VillageStore.next(of: $0.id, in: reader) },
                closing == nil ? try ListStore.unbooked(in: reader) : nil
            )
        }
        if let closing {
            try await step(closing, village)
            return true
        }
        guard let list else { return false }
        try await county.database.write(by: .system) { try Rewards.book(list, in: $0) }
        return true
    }

    private func step(_ closing: YearClosing, _ village: VillageClosing?) async throws {
        let origin = Origin(actor: closing.confirmer)
        guard let village else {
            return try await county.database.write(by: origin) { try Rewards.end(closing, in: $0) }
        }
        if village.state == .waiting {
            return try await county.database.write(by: origin) {
                try Rewards.begin(village, of: closing, in: $0)
            }
        }
        let isGoing = try await Ledger(county).takeStep(
            of: village.book.as(Marks.LedgerBook.self), season: village.season, by: origin)
        if isGoing { return }
        try await county.database.write(by: origin) { transaction in
            guard try VillageStore.next(of: closing.id, in: transaction) == village else { return }
            var done = village
            done.state = .closed
            try Rewards.end(done, of: closing, in: transaction)
        }
    }

    private static func end(_ closing: YearClosing, in transaction: Transaction) throws {
        guard try YearStore.find(closing.id, in: transaction) == closing else { return }
        var ended = closing
        ended.state = .closed
        ended.ended = transaction.now
        try YearStore.keep(ended, in: transaction)
        let villages = try VillageStore.all(of: closing.id, in: transaction)
        try transaction.record(
            YearClosingEnded(
                subject: closing.id.as(Marks.Anything.self),
                closed: villages.count { $0.state == .closed },
                stuck: villages.count { $0.state == .stuck }))
    }

    private static func book(_ list: RewardList, in transaction: Transaction) throws {
        let plan = try plan(list.plan, in: transaction)
        let lines = try LineStore.unbooked(
            of: list.id, limit: RewardLimits.bookingStep_lines, in: transaction)
        for line in try RewardsBook.owe(lines, of: list, plan, in: transaction) {
            try LineStore.keep(line, in: transaction)
        }
        if !lines.isEmpty,
            try LineStore.unbooked(of: list.id, limit: 1, in: transaction).isEmpty
        {
            try transaction.record(
                ListBooked(subject: list.id.as(Marks.Anything.self), sum: list.sum))
        }
    }

    /// What the reactions of the house may record on this room's behalf.
    package static let adopting: [any Event.Type] = [PlanAdopted.self]
    package static let settling: [any Event.Type] = [ListSettled.self]
    package static let upsetting: [any Event.Type] = [ListUpset.self]
    package static let reopening: [any Event.Type] = [ListReturned.self]
}
