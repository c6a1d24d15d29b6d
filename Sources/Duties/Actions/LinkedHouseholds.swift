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
}
