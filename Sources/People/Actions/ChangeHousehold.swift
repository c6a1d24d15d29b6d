import Kernel
import Places
import Storage

extension People {
    /// Gives a household another number or address. Throws `RegisteringRefusal`.
    package static func describe(
        _ id: HouseholdID, code: String, address: String, in transaction: Transaction
    ) throws {
        let household = try open(id, on: transaction.now.day, in: transaction)
        let described = try household.described(code: code, address: address)
        if described.code != household.code,
            try HouseholdStore.isTaken(described.code, in: household.village, transaction)
        {
            throw RegisteringRefusal.codeTaken
        }
        try HouseholdStore.update(described, in: transaction)
        let fields = [
            described.code == household.code ? nil : "code",
            described.address == household.address ? nil : "address",
        ].compactMap { $0 }
        if fields.isEmpty { return }
        try transaction.record(
            HouseholdDescribed(subject: id.as(Marks.Anything.self), fields: fields))
    }

    /// Lets a household be lived in, stand empty, or be gone; one that is gone has no members any more.
    ///
    /// Throws `RegisteringRefusal`.
    package static func setState(
        _ state: Household.State, of id: HouseholdID, on day: Day, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        let household = try open(id, on: day, in: transaction)
        let changed = try household.entering(state, on: day, today: today)
        try HouseholdStore.update(changed, in: transaction)
        if !state.isOpen {
            let family = try MembershipStore.family(of: id, in: transaction)
            if family.members.contains(where: { day < $0.period.from }) {
                throw RegisteringRefusal.dayTooEarly
            }
            try MembershipStore.make(
                MembershipChange(ended: family.members.map { $0.ended(on: day) }), in: transaction)
            try HouseholdStore.endStay(of: id, on: day, in: transaction)
        }
        try transaction.record(
            HouseholdStateChanged(subject: id.as(Marks.Anything.self), state: state.rawValue, from: day))
    }

    /// Lets a household lie at another place from a day on, with another number where its own is taken there.
    ///
    /// Throws `RegisteringRefusal`.
    package static func move(
        _ id: HouseholdID, to place: PlaceID, code: String? = nil, on day: Day, in transaction: Transaction
    ) throws {
        let household = try open(id, on: day, in: transaction)
        let village = try HouseholdDraft.village(
            of: try Places.lineage(of: place, on: day, in: transaction))
        let stays = try HouseholdStore.stays(of: id, in: transaction)
        if let last = stays.last {
            if day < last.period.from { throw RegisteringRefusal.dayTooEarly }
            if last.place == place { throw RegisteringRefusal.placeSame }
        }
        let described = try household.described(
            code: code ?? household.code, address: household.address, village: village)
        let isSame = described.code == household.code && village == household.village
        if !isSame, try HouseholdStore.isTaken(described.code, in: village, transaction) {
            throw RegisteringRefusal.codeTaken
        }
        try HouseholdStore.update(described, in: transaction)
        try HouseholdStore.move(id, to: place, on: day, in: transaction)
        try transaction.record(
            HouseholdMoved(subject: id.as(Marks.Anything.self), place: place, from: day))
    }

    /// A household that can be changed on the day.
    static func open(_ id: HouseholdID, on day: Day, in reader: Reader) throws -> Household {
        guard let household = try HouseholdStore.find(id, in: reader) else {
            throw RegisteringRefusal.unknown
        }
        try household.checkChange(on: day, today: reader.now.day)
        return household
    }
}
