import ArgumentParser
import Foundation
import House
import Kernel
import Ledger
import Sealing
import Storage

/// A book as large as a county's year: accounts, and transfers that enter each of them several times.
struct FillBook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill-book", abstract: "Makes a county whose ledger has one book with many entries.")

    @OptionGroup var county: MeasuredCounty

    @Option(help: "Accounts of households.")
    var accounts = 250_000

    @Option(help: "Entries in all of them.")
    var entries = 1_000_000

    static let book = BookID(high: 0xB0_70, low: 1)
    static let owner = AnyID(high: 0xB0_70, low: 2)
    static let issue = AccountID(high: 0xB0_70, low: 3)
    static let lapsed = AccountID(high: 0xB0_70, low: 4)
    static let unit = LedgerUnit("points", scale: 2)
    private static let legs = 1_000

    func run() async throws {
        try CountyKey().write(to: county.key)
        let time = SampleTime(daysAgo: 400)
        let database = try House.open(try Address(url: county.database), time: time)
        let year = time.now.day.year
        try await database.write(by: .system) { transaction in
            try Setting.countyName.set("云岭县", in: transaction)
            try Setting.isSample.set("1", in: transaction)
            try Ledger.open(
                book: FillBook.book, of: FillBook.owner, kind: "points", from: FillBook.newYear(year),
                until: FillBook.newYear(year + 1), in: transaction)
            try Ledger.open(
                [
                    AccountDraft(
                        id: FillBook.issue, book: FillBook.book, owner: FillBook.owner, kind: "issue",
                        unit: FillBook.unit, bounds: .either),
                    AccountDraft(
                        id: FillBook.lapsed, book: FillBook.book, owner: FillBook.owner, kind: "lapsed",
                        unit: FillBook.unit),
                ], in: transaction)
        }
        try await open(in: database)
        try await post(in: database)
        time.advance(to: SystemTime().now)
        try await database.close()
        try tell { json in
            json.field("accounts", accounts)
            json.field("entries", entries)
        }
    }

    static func newYear(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? Day(number: 0) }

    /// Spread over the ids as minted ones are.
    private static func account(_ number: Int) -> AccountID {
        AccountID(high: 0xB0_71, low: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1)
    }

    private func open(in database: Database) async throws {
        for start in stride(from: 0, to: accounts, by: LedgerLimits.openedAccounts_max) {
            let numbers = start..<min(start + LedgerLimits.openedAccounts_max, accounts)
            try await database.write(by: .system) { transaction in
                try Ledger.open(
                    numbers.map { number in
                        AccountDraft(
                            id: FillBook.account(number), book: FillBook.book,
                            owner: AnyID(high: 0xB0_72, low: UInt64(number)), kind: "household",
                            unit: FillBook.unit)
                    }, in: transaction)
            }
        }
    }

    private func post(in database: Database) async throws {
        for start in stride(from: 0, to: entries, by: FillBook.legs) {
            let numbers = start..<min(start + FillBook.legs, entries)
            try await database.write(by: .system) { transaction in
                let legs = numbers.map { number in
                    TransferLeg(FillBook.account(number % accounts), Int64(number % 97 * 5 + 5))
                }
                let sum = legs.reduce(0) { $0 + $1.amount }
                try Ledger.post(
                    TransferDraft(
                        id: TransferID(reason: "bench:\(start)"), book: FillBook.book,
                        day: transaction.now.day, reason: "points.award", cause: FillBook.owner,
                        legs: [TransferLeg(FillBook.issue, -sum)] + legs), in: transaction)
            }
        }
    }
}

/// Closes that book's season, and tells how long it took and how much memory it held.
struct CloseBook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close-book", abstract: "Closes the season of the book that fill-book made.")

    @OptionGroup var county: MeasuredCounty

    func run() async throws {
        let opened = try await county.open()
        let ledger = Ledger(opened)
        let began = ContinuousClock.now
        try await opened.database.write(by: .system) { transaction in
            try Ledger.beginClosing(
                of: FillBook.book, season: 1,
                sweeps: [
                    Sweep(
                        kind: "household", unit: FillBook.unit.code, into: FillBook.lapsed,
                        keeping: .percent(50))
                ], in: transaction)
        }
        var steps = 0
        while try await ledger.takeStep(of: FillBook.book, season: 1) { steps += 1 }
        let elapsed = (ContinuousClock.now - began) / .seconds(1)
        let counts = opened.database.laneCounts
        let progress = try await opened.database.read {
            try Ledger.closingProgress(of: FillBook.book, season: 1, in: $0)
        }
        try await opened.database.close()
        try tell { json in
            json.field("seconds", elapsed)
            json.field("steps", steps)
            json.field("accounts", progress?.accounts ?? 0)
            json.field("is_closed", progress?.state == .closed)
            json.field("slowest_ms", counts.slowest_ms)
            json.field("peak_mb", peak_mb())
        }
    }
}
