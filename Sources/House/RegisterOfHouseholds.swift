import Duties
import Kernel
import People
import Storage

extension House {
    /// How Duties reads People's households: numbers and masked heads, houses in which nobody lives left out.
    static let households = HouseholdRegister(
        places: { place, day, reader in try People.dwellings(at: place, on: day, in: reader) },
        at: { place, _, reader in
            try People.households(at: place, limit: households_max, in: reader)
                .filter { $0.household.state != .empty }
                .map { line($0.household.id, $0.household.code, at: $0.place, head: $0.headName) }
        },
        find: { ids, _, reader in
            try People.addresses(of: ids, in: reader).map {
                line($0.id, $0.code, at: $0.place, head: $0.headName)
            }
        })

    /// The largest counties have some four hundred thousand households.
    private static let households_max = 1_000_000

    private static func line(
        _ household: HouseholdID, _ code: String, at place: PlaceID, head: String?
    ) -> HouseholdRegister.Line {
        let words = [code, head.map(Masking.name)].compactMap { $0 }
        return HouseholdRegister.Line(
            id: household, place: place, label: words.joined(separator: " "))
    }
}
