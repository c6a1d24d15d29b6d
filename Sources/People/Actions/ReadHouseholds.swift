import Kernel
import Places
import Storage

extension People {
    package static func household(_ id: HouseholdID, in reader: Reader) throws -> Household? {
        try HouseholdStore.find(id, in: reader)
    }

    /// By the number that it has in its village.
    package static func household(
        code: String, in village: PlaceID, _ reader: Reader
    ) throws -> Household? {
        try HouseholdStore.find(code: code, in: village, reader)
    }

    /// Where a household lay on a day; nil when it did not exist then.
    package static func place(of household: HouseholdID, on day: Day, in reader: Reader) throws -> PlaceID? {
        try HouseholdStore.stays(of: household, in: reader).first { $0.period.contains(day) }?.place
    }

    /// Who belonged to a household on a day, the head first.
    package static func members(
        of household: HouseholdID, on day: Day, in reader: Reader
    ) throws -> [Membership] {
        try MembershipStore.all(of: household, in: reader).filter { $0.period.contains(day) }
            .sorted { $0.relation == .head && $1.relation != .head }
    }

    /// Who belongs to each of these households today.
    package static func members(
        of households: some Collection<HouseholdID>, in reader: Reader
    ) throws -> [HouseholdID: [Membership]] {
        try MembershipStore.current(in: households, reader)
    }

    /// Every household that a person belonged to, the newest first.
    package static func memberships(of person: PersonID, in reader: Reader) throws -> [Membership] {
        try MembershipStore.all(of: person, in: reader)
    }

    /// The household that a person belongs to today.
    package static func household(of person: PersonID, in reader: Reader) throws -> HouseholdID? {
        try MembershipStore.current(of: [person], in: reader)[person]?.household
    }

    /// Open households at a place and under it, in the order of their numbers.
    package static func households(
        at place: PlaceID, after code: String? = nil, limit: Int, in reader: Reader
    ) throws -> [HouseholdLine] {
        let filter = HouseholdListStore.Filter(
            places: try Places.within(place, in: reader),
            states: Household.State.allCases.filter(\.isOpen))
        return try HouseholdListStore.lines(
            filter, after: code.flatMap(HouseholdCursor.init), limit: limit, in: reader)
    }

    /// Where the households lie in which people live, at a place and under it: one question for a whole county.
    package static func dwellings(at place: PlaceID, in reader: Reader) throws -> [HouseholdID: PlaceID] {
        try HouseholdListStore.places(
            of: [.resident, .away], at: try Places.within(place, in: reader), in: reader)
    }

    /// The households in which people live, at a place and under it, with what names each of them.
    package static func inhabited(at place: PlaceID, in reader: Reader) throws -> [HouseholdAddress] {
        try HouseholdListStore.addresses(
            of: [.resident, .away], at: try Places.within(place, in: reader), in: reader)
    }

    /// As of a day that was: where the households had their place of which nobody knows that they stood empty then.
    package static func dwellings(
        at place: PlaceID, on day: Day, in reader: Reader
    ) throws -> [HouseholdID: PlaceID] {
        if day >= reader.now.day { return try dwellings(at: place, in: reader) }
        let tree = try Places.tree(on: day, under: place, in: reader)
        return try HouseholdListStore.places(at: tree.within(place).map(\.id), on: day, in: reader)
    }

    /// Number, place and head of each of these households; those that do not exist are absent.
    package static func addresses(
        of households: some Collection<HouseholdID>, in reader: Reader
    ) throws -> [HouseholdAddress] {
        try HouseholdListStore.heads(of: households, in: reader)
    }

    /// How many households lay at a place, and under it as the tree stands, on a day.
    package static func householdCount(
        at place: PlaceID, on day: Day, in reader: Reader
    ) throws -> Int {
        try HouseholdListStore.count(at: try Places.within(place, in: reader), on: day, in: reader)
    }

    /// How many persons belonged to them on a day.
    package static func personCount(at place: PlaceID, on day: Day, in reader: Reader) throws -> Int {
        try HouseholdListStore.personCount(at: try Places.within(place, in: reader), on: day, in: reader)
    }
}
