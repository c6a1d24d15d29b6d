import Kernel
import Storage

extension Ledger {
    /// The account's newest entries before the one of `number`, with the balance after each.
    package static func statement(
        of id: AccountID, before number: Int? = nil, limit: Int, in reader: Reader
    ) throws -> Statement {
        let account = try found(id, in: reader)
        let count = max(1, min(limit, LedgerLimits.lines_max))
        let lines = try StatementStore.lines(
            of: id, before: number ?? account.entries + 1, limit: count, in: reader)
        let opening = lines.last.map { $0.balance - $0.amount } ?? 0
        let oldest = lines.last?.number ?? 1
        return Statement(
            account: account, opening: opening, lines: lines, next: oldest > 1 ? oldest : nil)
    }

    /// The account's entries that count for a season, oldest first; the balance is the season's own.
    package static func statement(
        of id: AccountID, season: Int, after number: Int = 0, limit: Int, in reader: Reader
    ) throws -> Statement {
        let account = try found(id, in: reader)
        let count = max(1, min(limit, LedgerLimits.lines_max))
        let found = try StatementStore.lines(
            of: id, season: season, after: number, limit: count + 1, in: reader)
        let opening = try StatementStore.sum(of: id, before: season, orInItUpTo: number, in: reader)
        var balance = opening
        let lines = found.prefix(count).map { line in
            balance += line.amount
            return line.withBalance(balance)
        }
        return Statement(
            account: account, opening: opening, lines: lines,
            next: found.count > count ? lines.last?.number : nil)
    }

    /// The account's balance as it was known at `moment`.
    package static func balance(
        of id: AccountID, at moment: Instant, in reader: Reader
    ) throws -> Int64 {
        try standing(of: id, at: moment, in: reader).balance
    }

    /// How many entries the account had at `moment`, and the balance after the last of them.
    package static func standing(
        of id: AccountID, at moment: Instant, in reader: Reader
    ) throws -> (entries: Int, balance: Int64) {
        let account = try found(id, in: reader)
        // Numbers and times of posting rise together, so twenty looks find one moment among a million entries.
        var (known, low, high) = (Int64(0), 1, account.entries)
        while low <= high {
            let middle = low + (high - low) / 2
            let entry = try StatementStore.moment(of: id, entry: middle, in: reader)
            if entry.posted <= moment {
                known = entry.balance
                low = middle + 1
            } else {
                high = middle - 1
            }
        }
        return (high, known)
    }

    /// What a book's accounts of a kind were given for some reasons on days of a period, as it was known at `moment`;
    /// the most first. What had been taken back by then does not count.
    package static func sums(
        of book: BookID, kind: String, for reasons: [String], on days: Period, at moment: Instant, limit: Int,
        in reader: Reader
    ) throws -> [(owner: AnyID, amount: Int64, transfers: Int)] {
        try StatementStore.sums(
            of: book, kind: kind, for: reasons, on: days, at: moment, limit: limit, in: reader)
    }

    /// The account's balance by all that counts for `day` or an earlier one, whenever it was posted.
    package static func balance(of id: AccountID, on day: Day, in reader: Reader) throws -> Int64 {
        try StatementStore.sum(of: try found(id, in: reader).id, upTo: day, in: reader)
    }

    /// What the account did season by season, in the order of time.
    package static func seasons(of account: LedgerAccount, in reader: Reader) throws -> [AccountSeason] {
        var opening: Int64 = 0
        return try StatementStore.turnovers(of: account, in: reader).map { turnover in
            let season = AccountSeason(
                season: turnover.season, opening: opening, credited: turnover.credited,
                debited: turnover.debited, swept: turnover.swept)
            opening = season.closing
            return season
        }
    }

    /// What a closing would do to the book's accounts of a kind, were each to keep so much in a hundred.
    package static func outlook(
        of book: BookID, season: Int, kind: String, unit: LedgerUnit, keeping percent: Int, in reader: Reader
    ) throws -> SeasonOutlook {
        let firstOpen = try SeasonStore.firstOpen(of: book, in: reader) ?? season
        return try ClosingStore.outlook(
            of: book, season: season, lastClosed: min(season, firstOpen) - 1, kind: kind, unit: unit.code,
            percent: percent, in: reader)
    }

    /// What a page of the book's accounts did in a season, by their ids, the idle ones too.
    package static func turnovers(
        of book: BookID, season: Int, after last: AccountID? = nil, limit: Int, in reader: Reader
    ) throws -> [Turnover] {
        let firstOpen = try SeasonStore.firstOpen(of: book, in: reader) ?? .max
        return try ClosingStore.turnovers(
            of: book, season: season, lastClosed: min(season, firstOpen) - 1, after: last,
            limit: min(limit, LedgerLimits.lines_max), in: reader)
    }
}

extension Statement.Line {
    fileprivate func withBalance(_ balance: Int64) -> Statement.Line {
        Statement.Line(
            number: number, transfer: transfer, leg: leg, day: day, posted: posted, reason: reason,
            cause: cause, amount: amount, balance: balance, reverses: reverses, reversedBy: reversedBy)
    }
}
