import Kernel
import Ledger
import Storage

extension Points {
    /// The kind of the account that a household has in its village's book.
    package static let householdAccount = PointsBook.household

    /// What households have in a year, the highest first: the whole year, or what happened up to a day of it.
    package static func standings(
        in village: PlaceID, year: Int, upTo day: Day? = nil, limit: Int = PointsLimits.households_max,
        _ reader: Reader
    ) throws -> [Standing] {
        guard let day, day < Day(year: year, month: 12, day: 31) ?? day else {
            return try TotalStore.ranks(in: village, year: year, limit: limit, reader)
        }
        return try TotalStore.ranks(in: village, year: year, upTo: day, limit: limit, reader)
    }

    /// Acts of a year that are still on their way into the books, or out of them.
    package static func waiting(in village: PlaceID, year: Int, _ reader: Reader) throws -> Int {
        try ActStore.waiting(in: village, year: year, reader)
    }

    /// Which of the households agreed to be named in full, and how.
    package static func consents(
        of households: some Collection<HouseholdID>, in reader: Reader
    ) throws -> [HouseholdID: RedConsent] {
        try CardStore.consents(of: households, in: reader)
    }

    /// What the household's account did season by season; empty before the first entry.
    package static func seasons(
        of household: HouseholdID, in village: PlaceID, _ reader: Reader
    ) throws -> [AccountSeason] {
        guard let account = try PointsBook.account(of: household, in: village, reader) else { return [] }
        return try Ledger.seasons(of: account, in: reader).filter { !$0.isEmpty }
    }

    /// Throws `DeclaringRefusal.seasonClosed` for a day whose season takes nothing any more.
    static func checkSeason(of day: Day, in village: PlaceID, _ reader: Reader) throws {
        guard let book = try Ledger.book(of: village.as(Marks.Anything.self), kind: book, in: reader),
            let season = try Ledger.season(of: book.id, on: day, in: reader), !season.isOpen
        else { return }
        throw DeclaringRefusal.seasonClosed(season.from.year)
    }
}
