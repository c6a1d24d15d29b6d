import Kernel

/// The sheet of a meeting: who has a vote, frozen at the notice's day.
enum Sheet {
    /// One seat a voter, a household, or an owner, in the order of the roll.
    ///
    /// An owner counts once by number whatever the number of units; the area is all of theirs.
    ///
    /// - Source: 民法典 Art. 278; 最高人民法院 建筑物区分所有权解释 Art. 8, 9.
    static func seats(of members: [Member], on day: Day, by counting: Counting) -> [Seat] {
        let voters = members.filter { $0.capacity == .voter && $0.period.contains(day) }
            .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
        let counted =
            switch counting {
            case .persons: voters
            case .households: firstOfHouseholds(voters)
            case .owners: voters.filter { !$0.units.isEmpty }
            }
        return counted.enumerated().map { index, member in
            Seat(
                number: index + 1, member: member.id, person: member.person, name: member.name,
                household: member.household,
                units: counting == .owners ? member.units.map(\.label).joined(separator: "、") : nil,
                area_dm2: counting == .owners ? member.units.map(\.area_dm2).reduce(0, +) : 0)
        }
    }

    /// The member who entered first stands for the household, which is its head where the roll was drawn.
    private static func firstOfHouseholds(_ voters: [Member]) -> [Member] {
        var seen: Set<String> = []
        return voters.filter { member in member.household.map { seen.insert($0).inserted } ?? false }
    }

    /// How many voters belong to no household that anybody wrote down.
    static func homeless(_ members: [Member], on day: Day) -> Int {
        members.count {
            $0.capacity == .voter && $0.period.contains(day) && ($0.household ?? "").isEmpty
        }
    }
}
