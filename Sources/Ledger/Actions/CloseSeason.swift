import Kernel
import Sealing
import Storage

extension Ledger {
    /// Begins the closing of a season: from now on nothing can be posted to it.
    ///
    /// - Parameter sweeps: what does not pass into the next season.
    package static func beginClosing(
        of book: BookID, season number: Int, sweeps: [Sweep] = [], in transaction: Transaction
    ) throws {
        guard let season = try SeasonStore.find(number, of: book, in: transaction) else {
            throw ClosingRefusal.unknown
        }
        let targets = try AccountStore.find(sweeps.map(\.into), in: transaction)
        try season.checkClosing(
            sweeps, firstOpen: try SeasonStore.firstOpen(of: book, in: transaction) ?? number,
            targets: targets, today: transaction.now.day)
        try ClosingStore.insert(sweeps, of: book, season: number, in: transaction)
        try SeasonStore.keep(
            ClosingProgress(state: .sweeping, cursor: nil, accounts: 0), of: book, season: number,
            in: transaction)
        try transaction.record(ClosingBegun(subject: book.as(Marks.Anything.self), season: number))
    }

    /// Goes on with a closing that has begun until the season is closed; after a crash it goes on where it was.
    ///
    /// What the season holds is read beside the county's lane; each step then writes in a closure of its own.
    package func finishClosing(of book: BookID, season number: Int, by origin: Origin = .system) async throws
    {
        while try await takeStep(of: book, season: number, by: origin) {}
    }

    /// Does the next step of a closing that has begun, for who has other work between two; false once it is closed.
    package func takeStep(
        of book: BookID, season number: Int, by origin: Origin = .system
    ) async throws -> Bool {
        guard let step = try await nextStep(of: book, season: number) else { return false }
        try await county.database.write(by: origin) { transaction in
            try Ledger.take(step, in: transaction)
        }
        return true
    }

    /// What a closing takes out of accounts is posted for this reason.
    package static let sweepReason = "ledger.sweep"

    /// How far a closing has come; `nil` for a season that there is not.
    package static func closingProgress(
        of book: BookID, season: Int, in reader: Reader
    ) throws -> ClosingProgress? {
        try SeasonStore.progress(of: book, season: season, in: reader)
    }

    /// What the next closure of a closing has to do.
    struct ClosingStep: Sendable {
        let season: LedgerSeason
        let progress: ClosingProgress
        let sweeps: [Sweep]
        let turnovers: [Turnover]
    }

    private func nextStep(of book: BookID, season number: Int) async throws -> ClosingStep? {
        try await county.database.read { reader in
            guard let season = try SeasonStore.find(number, of: book, in: reader),
                let progress = try SeasonStore.progress(of: book, season: number, in: reader)
            else { throw ClosingRefusal.unknown }
            guard season.state != .open, season.state != .closed else { return nil }
            return ClosingStep(
                season: season, progress: progress,
                sweeps: try ClosingStore.sweeps(of: book, season: number, in: reader),
                turnovers: try ClosingStore.turnovers(
                    of: book, season: number, lastClosed: number - 1, after: progress.cursor,
                    limit: LedgerLimits.closingStep_accounts, in: reader))
        }
    }

    /// Does one step, unless another server has done it meanwhile.
    static func take(_ step: ClosingStep, in transaction: Transaction) throws {
        let (book, number) = (step.season.book, step.season.number)
        guard try SeasonStore.progress(of: book, season: number, in: transaction) == step.progress else {
            return
        }
        guard let last = step.turnovers.last else {
            return try turn(step, in: transaction)
        }
        var count = step.progress.accounts
        if step.progress.state == .sweeping {
            try sweep(step, in: transaction)
        } else {
            let filled = step.turnovers.filter { !$0.isEmpty }
            try ClosingStore.insert(filled, season: number, in: transaction)
            count += filled.count
        }
        try SeasonStore.keep(
            ClosingProgress(state: step.progress.state, cursor: last.account, accounts: count), of: book,
            season: number, in: transaction)
    }

    /// Passes from sweeping to fixing, and from fixing to closed, once no account is left.
    private static func turn(_ step: ClosingStep, in transaction: Transaction) throws {
        let (book, number) = (step.season.book, step.season.number)
        let isSwept = step.progress.state == .sweeping
        try SeasonStore.keep(
            ClosingProgress(
                state: isSwept ? .fixing : .closed, cursor: nil, accounts: step.progress.accounts),
            of: book, season: number, in: transaction)
        if isSwept { return }
        try transaction.record(
            SeasonClosed(
                subject: book.as(Marks.Anything.self), season: number, accounts: step.progress.accounts))
    }

    /// One transfer, of the season's last day, for all accounts of the step that give something.
    private static func sweep(_ step: ClosingStep, in transaction: Transaction) throws {
        let giving = step.sweeps.givers(among: step.turnovers)
        guard !giving.isEmpty else { return }
        let targets = step.sweeps.map(\.into)
        let accounts = try AccountStore.find(giving.map(\.turnover.account) + targets, in: transaction)
        let legs = giving.legs(on: accounts)
        guard let first = giving.first, !legs.isEmpty else { return }
        let book = step.season.book
        let draft = TransferDraft(
            id: TransferID(reason: "closing:\(book):\(step.season.number):\(first.turnover.account)"),
            book: book, day: step.season.lastDay, reason: "ledger.sweep",
            cause: book.as(Marks.Anything.self), legs: legs)
        _ = try write(
            draft, digest: Digest.sha256(draft.canonical), season: step.season.number,
            try draft.planned(on: accounts), in: transaction)
    }
}

/// An account that gives, and by which sweep.
private struct Giver {
    let turnover: Turnover
    let sweep: Sweep
}

extension [Sweep] {
    fileprivate func givers(among turnovers: [Turnover]) -> [Giver] {
        turnovers.compactMap { turnover in
            guard turnover.closing > 0 else { return nil }
            return first { $0.kind == turnover.kind && $0.unit == turnover.unit.code }
                .map { Giver(turnover: turnover, sweep: $0) }
        }
    }
}

extension [Giver] {
    /// A leg for each that has something to give, then one for each account that takes.
    fileprivate func legs(on accounts: [AccountID: LedgerAccount]) -> [TransferLeg] {
        var legs: [TransferLeg] = []
        var sums: [(into: AccountID, amount: Int64)] = []
        for giver in self {
            guard let account = accounts[giver.turnover.account] else { continue }
            let amount = giver.sweep.amount(
                closing: giver.turnover.closing, current: account.balance, floor: account.bounds.floor)
            if amount == 0 { continue }
            legs.append(TransferLeg(account.id, -amount))
            if let index = sums.firstIndex(where: { $0.into == giver.sweep.into }) {
                sums[index].amount += amount
            } else {
                sums.append((giver.sweep.into, amount))
            }
        }
        return legs + sums.map { TransferLeg($0.into, $0.amount) }
    }
}
