import Duties
import Kernel
import People
import Storage

extension House {
    /// How Duties reads People's households: numbers and masked heads, houses in which nobody lives left out.
    static let households = HouseholdRegister(
        at: { place, _, reader in
            try People.households(at: place, limit: households_max, in: reader)
                .filter { $0.household.state != .empty }
                .map { line($0.household, at: $0.place, head: $0.headName) }
        },
        find: { ids, day, reader in
            let found = try ids.compactMap { id -> (Household, PlaceID, PersonID?)? in
                guard let household = try People.household(id, in: reader) else { return nil }
                let head = try People.members(of: id, on: day, in: reader).first { $0.relation == .head }
                let place = try People.place(of: id, on: day, in: reader) ?? household.village
                return (household, place, head?.person)
            }
            let names = try People.names(of: Set(found.compactMap(\.2)), in: reader)
            return found.map { household, place, head in
                line(household, at: place, head: head.flatMap { names[$0] })
            }
        })

    /// The largest counties have some four hundred thousand households.
    private static let households_max = 1_000_000

    private static func line(
        _ household: Household, at place: PlaceID, head: String?
    ) -> HouseholdRegister.Line {
        let words = [household.code, head.map(Masking.name)].compactMap { $0 }
        return HouseholdRegister.Line(
            id: household.id, place: place, label: words.joined(separator: " "))
    }
}
