import Kernel
import Ledger
import Storage

extension Points {
    /// What a household could spend at the end of a day, in hundredths, by all that was posted by then.
    package static func balance(
        of household: HouseholdID, in village: PlaceID, at day: PastDay, _ reader: Reader
    ) throws -> Int64 {
        guard let account = try PointsBook.account(of: household, in: village, reader) else { return 0 }
        guard let moment = day.moment else { return account.balance }
        return try Ledger.balance(of: account.id, at: moment, in: reader)
    }

    /// What households had in the year of the day at its end, the highest first.
    static func standings(
        in village: PlaceID, at day: PastDay, limit: Int, _ reader: Reader
    ) throws -> [Standing] {
        let year = day.day.year
        guard let moment = day.moment else {
            return try TotalStore.ranks(in: village, year: year, limit: limit, reader)
        }
        guard let from = Day(year: year, month: 1, day: 1),
            let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: book, in: reader)
        else { return [] }
        var earned = try PaperStore.earned(in: village, year: year, at: moment, reader)
        let sums = try Ledger.sums(
            of: book.id, kind: PointsBook.household, for: ["points.award", "points.deduction"],
            on: Period(from: from, until: Day(year: year + 1, month: 1, day: 1)), at: moment, limit: limit,
            in: reader
        ).map { sum in
            let household = sum.owner.as(Marks.Household.self)
            let paper = earned.removeValue(forKey: household) ?? 0
            return Standing(household: household, points: sum.amount + paper, acts: sum.transfers)
        }
        let others = earned.map { Standing(household: $0.key, points: $0.value, acts: 0) }
        return Array(
            (sums + others).sorted { ($1.points, $1.household) < ($0.points, $0.household) }.prefix(limit))
    }
}
