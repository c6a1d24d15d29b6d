import Kernel
import Ledger
import Places
import Points
import Storage

/// What a closing would do, village by village, before anything is written.
package struct YearOutlook: Sendable {
    package let place: PlaceID
    package let year: Int
    package let villages: [VillageOutlook]

    /// Those that can be closed.
    package var ready: [VillageOutlook] { villages.filter { $0.obstacle == nil } }
}

/// One village of it.
package struct VillageOutlook: Sendable {
    package let village: PlaceID
    package let book: BookID?
    package let season: Int
    /// The list that says how much passes on.
    package let list: PointsVersion?
    package let accounts: SeasonOutlook
    /// Why it cannot be closed now.
    package let obstacle: YearRefusal?
}

extension Rewards {
    package static func closing(_ id: YearClosingID, in reader: Reader) throws -> YearClosing {
        guard let closing = try YearStore.find(id, in: reader) else { throw YearRefusal.unknown }
        return closing
    }

    package static func villages(of closing: YearClosingID, in reader: Reader) throws -> [VillageClosing] {
        try VillageStore.all(of: closing, in: reader)
    }

    /// What closing a year at a place would do. Throws `YearRefusal`.
    ///
    /// - Parameter place: a village, or any place above villages.
    package static func closingOutlook(
        at place: PlaceID, year: Int, in reader: Reader
    ) throws -> YearOutlook {
        guard let found = try Places.find(place, in: reader), found.level != .grid else {
            throw YearRefusal.placeUnfit
        }
        if year >= reader.now.day.year { throw YearRefusal.yearNotOver(year) }
        let villages = found.level == .village ? [place] : try self.villages(under: place, in: reader)
        if villages.count > RewardLimits.villages_max { throw YearRefusal.tooManyVillages }
        return YearOutlook(
            place: place, year: year,
            villages: try villages.map { try outlook(of: $0, year: year, in: reader) })
    }

    private static func outlook(
        of village: PlaceID, year: Int, in reader: Reader
    ) throws -> VillageOutlook {
        let nothing = SeasonOutlook(accounts: 0, filled: 0, total: 0, kept: 0, indebted: 0)
        let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: Points.book, in: reader)
        let seasons = try book.map { try Ledger.seasons(of: $0.id, in: reader) } ?? []
        let list = try carrying(at: village, year: year, in: reader)
        guard let book, let season = seasons.first(where: { $0.from.year == year }) else {
            return VillageOutlook(
                village: village, book: nil, season: 0, list: list, accounts: nothing, obstacle: .noBook)
        }
        let accounts = try Ledger.outlook(
            of: book.id, season: season.number, kind: Points.householdAccount, unit: Points.unit,
            keeping: list?.terms.carry_percent ?? 100, in: reader)
        return VillageOutlook(
            village: village, book: book.id, season: season.number, list: list, accounts: accounts,
            obstacle: try obstacle(village, year: year, season, among: seasons, list, in: reader))
    }

    private static func obstacle(
        _ village: PlaceID, year: Int, _ season: LedgerSeason, among seasons: [LedgerSeason],
        _ list: PointsVersion?, in reader: Reader
    ) throws -> YearRefusal? {
        if season.state == .closed { return .alreadyClosed(year) }
        let isUnderway = try YearStore.isUnderway(village, year: year, in: reader)
        if !season.isOpen || isUnderway { return .underway }
        if let earlier = seasons.first(where: { $0.state != .closed && $0.number < season.number }) {
            return .earlierOpen(earlier.from.year)
        }
        let waiting = try Points.waiting(in: village, year: year, reader)
        if waiting > 0 { return .actsWaiting(waiting) }
        return list == nil ? .noList : nil
    }

    /// The list that held on the year's last day; of years that were counted on paper, the one that holds now.
    private static func carrying(
        at village: PlaceID, year: Int, in reader: Reader
    ) throws -> PointsVersion? {
        let last = Day(year: year, month: 12, day: 31) ?? reader.now.day
        return try Points.list(at: village, on: last, in: reader)
            ?? Points.list(at: village, on: reader.now.day, in: reader)
    }

    /// Writes down what is to be closed; it waits for a second person. Throws `YearRefusal`.
    @discardableResult
    package static func propose(
        _ outlook: YearOutlook, as id: YearClosingID, in transaction: Transaction
    ) throws -> YearClosing {
        guard !outlook.ready.isEmpty else {
            throw outlook.villages.lazy.compactMap(\.obstacle).first ?? YearRefusal.noBook
        }
        let closing = YearClosing(
            id: id, place: outlook.place, year: outlook.year, state: .proposed,
            proposer: transaction.origin.actor, proposed: transaction.now,
            position: transaction.nextPosition)
        try YearStore.insert(closing, in: transaction)
        for village in outlook.ready {
            if try YearStore.isUnderway(village.village, year: outlook.year, in: transaction) {
                throw YearRefusal.underway
            }
            guard let book = village.book, let list = village.list else { continue }
            try VillageStore.insert(
                VillageClosing(
                    closing: id, village: village.village, book: book.as(Marks.Anything.self),
                    season: village.season, list: list.id.as(Marks.Anything.self),
                    carry_percent: list.terms.carry_percent, accounts: village.accounts.accounts,
                    filled: village.accounts.filled, total: village.accounts.total,
                    kept: village.accounts.kept), in: transaction)
        }
        try transaction.record(
            YearClosingProposed(
                subject: id.as(Marks.Anything.self), place: outlook.place, year: outlook.year,
                villages: outlook.ready.count))
        return closing
    }

    /// Lets a proposed closing run; by another person than who proposed it. Throws `YearRefusal`.
    package static func confirm(_ id: YearClosingID, in transaction: Transaction) throws {
        let running = try closing(id, in: transaction).confirmed(
            by: transaction.origin.actor, at: transaction.now)
        try YearStore.keep(running, in: transaction)
        try transaction.record(YearClosingConfirmed(subject: id.as(Marks.Anything.self)))
    }

    /// Gives a proposed closing up.
    package static func drop(_ id: YearClosingID, in transaction: Transaction) throws {
        try YearStore.keep(
            try closing(id, in: transaction).dropped(at: transaction.now), in: transaction)
        try transaction.record(YearClosingDropped(subject: id.as(Marks.Anything.self)))
    }

    /// Begins one village's closing in its book, or says why it cannot be closed any more.
    static func begin(_ village: VillageClosing, of closing: YearClosing, in transaction: Transaction) throws
    {
        guard try VillageStore.next(of: closing.id, in: transaction) == village else { return }
        var next = village
        let waiting = try Points.waiting(in: village.village, year: closing.year, transaction)
        if waiting > 0 {
            return try stick(next, of: closing, because: YearRefusal.actsWaiting(waiting), in: transaction)
        }
        let book = village.book.as(Marks.LedgerBook.self)
        do {
            try Ledger.beginClosing(
                of: book, season: village.season, sweeps: try sweeps(of: village, book, in: transaction),
                in: transaction)
        } catch let refusal as any Refusal {
            return try stick(next, of: closing, because: refusal, in: transaction)
        }
        next.state = .running
        try VillageStore.keep(next, in: transaction)
    }

    private static func sweeps(
        of village: VillageClosing, _ book: BookID, in transaction: Transaction
    ) throws -> [Sweep] {
        if village.carry_percent == 100 { return [] }
        let lapsed = try Ledger.openedAccount(
            of: village.village.as(Marks.Anything.self), kind: "lapsed", unit: Points.unit, in: book,
            in: transaction)
        return [
            Sweep(
                kind: Points.householdAccount, unit: Points.unit.code, into: lapsed.id,
                keeping: village.carry_percent == 0 ? .nothing : .percent(village.carry_percent))
        ]
    }

    private static func stick(
        _ village: VillageClosing, of closing: YearClosing, because refusal: any Refusal,
        in transaction: Transaction
    ) throws {
        var next = village
        next.state = .stuck
        next.reason = refusal.code
        try end(next, of: closing, in: transaction)
    }

    /// Writes that one village is done.
    static func end(_ village: VillageClosing, of closing: YearClosing, in transaction: Transaction) throws {
        try VillageStore.keep(village, in: transaction)
        try transaction.record(
            VillageYearClosed(
                subject: closing.id.as(Marks.Anything.self), village: village.village, year: closing.year,
                reason: village.reason))
    }
}
