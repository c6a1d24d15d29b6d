import Kernel
import Ledger
import Notices
import Places
import Points
import Storage

/// What a plan comes to, before anything is written.
package struct RewardOutlook: Sendable {
    package let plan: RewardPlan
    package let upTo: Day
    package let isYearClosed: Bool
    /// Households with points of the year.
    package let households: Int
    /// What those have together that may get something.
    package let points: Int64
    package let entries: [RewardEntry]

    package var sum: Int64 { entries.reduce(0) { $0 + $1.fen } }
    package var rewarded: [RewardEntry] { entries.filter { $0.role == .rewarded } }
    package var last: [RewardEntry] { entries.filter { $0.role == .last } }
}

extension Rewards {
    /// Applies an adopted plan to its year's points. Throws `ListRefusal`.
    ///
    /// - Parameter day: up to which they count; `nil` for the whole year, once it is closed.
    package static func outlook(
        of id: RewardPlanID, upTo day: Day?, in reader: Reader
    ) throws -> RewardOutlook {
        let plan = try plan(id, in: reader)
        let villages = try villages(under: plan.place, in: reader)
        let isClosed = try villages.allSatisfy { try isYearOver(in: $0, year: plan.terms.year, in: reader) }
        try plan.checkApplying(
            upTo: day, isYearClosed: isClosed && !villages.isEmpty, today: reader.now.day)
        let last = Day(year: plan.terms.year, month: 12, day: 31) ?? reader.now.day
        let households = try ranked(villages, year: plan.terms.year, upTo: day, in: reader)
        let entries = plan.terms.entries(for: households)
        if entries.isEmpty { throw ListRefusal.nobody }
        if entries.count > RewardLimits.lines_max { throw ListRefusal.tooMany }
        return RewardOutlook(
            plan: plan, upTo: day ?? last, isYearClosed: isClosed, households: households.count,
            points: households.filter { plan.terms.isEligible($0.points) }.reduce(0) { $0 + $1.points },
            entries: entries)
    }

    /// The villages with points at a place: itself, or those under it.
    static func villages(under place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        let places = try Places.within(place, in: reader).map { $0.as(Marks.Anything.self) }
        return try Ledger.owners(of: Points.book, among: places, in: reader)
            .map { $0.as(Marks.Place.self) }
    }

    /// Whether nothing of the year can be booked in the village any more; years without a book are over anyway.
    static func isYearOver(in village: PlaceID, year: Int, in reader: Reader) throws -> Bool {
        guard let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: Points.book, in: reader)
        else { return true }
        return try Ledger.seasons(of: book.id, in: reader).allSatisfy {
            $0.from.year != year || $0.state == .closed
        }
    }

    /// The households of these villages that have points and in which people live.
    static func ranked(
        _ villages: [PlaceID], year: Int, upTo day: Day?, in reader: Reader
    ) throws -> [RankedHousehold] {
        try named(villages, year: year, upTo: day, in: reader).households
    }

    /// The same with what is at each of their doors.
    static func named(
        _ villages: [PlaceID], year: Int, upTo day: Day?, in reader: Reader
    ) throws -> (households: [RankedHousehold], plates: [HouseholdID: Doorplate]) {
        var (found, known): ([RankedHousehold], [HouseholdID: Doorplate]) = ([], [:])
        for village in villages {
            let standings = try Points.standings(in: village, year: year, upTo: day, reader)
            if standings.isEmpty { continue }
            let plates = try Doorplates.shared.plates(of: village, in: reader)
            found.reserveCapacity(found.count + standings.count)
            for standing in standings {
                guard let plate = plates[standing.household] else { continue }
                found.append(
                    RankedHousehold(
                        household: standing.household, village: village, group: plate.group,
                        code: plate.code, points: standing.points))
            }
            if known.isEmpty { known = plates } else { known.merge(plates) { $1 } }
        }
        return (found, known)
    }

    package static func list(_ id: RewardListID, in reader: Reader) throws -> RewardList {
        guard let list = try ListStore.find(id, in: reader) else { throw ListRefusal.unknown }
        return list
    }

    /// A plan's lists, the newest version first.
    package static func lists(of plan: RewardPlanID, in reader: Reader) throws -> [RewardList] {
        try ListStore.all(of: plan, in: reader)
    }

    package static func lines(of list: RewardListID, in reader: Reader) throws -> [RewardLine] {
        try LineStore.all(of: list, in: reader)
    }

    /// Writes down what a plan came to, as the next version of its list. Throws `ListRefusal`.
    ///
    /// The outlook is computed beside the lane: a town's ranking takes longer than a closure may.
    @discardableResult
    package static func freeze(
        _ outlook: RewardOutlook, as id: RewardListID, in transaction: Transaction
    ) throws -> RewardList {
        let plan = try plan(outlook.plan.id, in: transaction)
        if plan.state != .adopted { throw ListRefusal.planNotAdopted }
        let others = try ListStore.all(of: plan.id, in: transaction)
        try others.checkNext()
        for var other in others where other.state != .replaced {
            other.state = .replaced
            try ListStore.keep(other, in: transaction)
        }
        let list = RewardList(
            id: id, plan: plan.id, place: plan.place, number: (others.first?.number ?? 0) + 1,
            upTo: outlook.upTo, isYearClosed: outlook.isYearClosed, frozen: transaction.now,
            households: outlook.households, points: outlook.points, sum: outlook.sum, state: .frozen,
            position: transaction.nextPosition)
        try ListStore.insert(list, in: transaction)
        for (index, entry) in outlook.entries.enumerated() {
            try LineStore.insert(
                RewardLine(id: transaction.derivedID(), list: id, number: index + 1, entry: entry),
                in: transaction)
        }
        try transaction.record(
            ListFrozen(
                subject: id.as(Marks.Anything.self), plan: plan.id, number: list.number, upTo: list.upTo,
                lines: outlook.entries.count, sum: list.sum, digest: outlook.digest))
        return list
    }
}
