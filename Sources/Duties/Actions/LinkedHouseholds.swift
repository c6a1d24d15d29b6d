import Kernel
import Storage

extension Duties {
    /// The households that a person answers for on a day, as head of ten households, Party member or otherwise.
    ///
    /// Each comes once, under however many kinds of links; in the order in which they were linked. Households that
    /// somebody linked stay theirs until the link ends, also where its kind is no longer in use.
    package static func linkedHouseholds(
        of person: PersonID, on day: Day, in reader: Reader
    ) throws -> [HouseholdID] {
        var seen: Set<HouseholdID> = []
        return try LinkStore.links(of: person, in: reader)
            .filter { $0.period.contains(day) }
            .compactMap(\.target.household)
            .filter { seen.insert($0).inserted }
    }

    /// How many persons answer for how many households under one kind of link on a day, by the place that keeps it.
    package static func householdLinks(
        under template: String, on day: Day, in reader: Reader
    ) throws -> [PlaceID: (holders: Int, households: Int)] {
        try LinkStore.householdCounts(under: template, on: day, in: reader)
    }
}
