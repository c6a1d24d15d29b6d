import Duties
import Kernel
import Storage

/// The cards of the sample's first village: what a grid covers and whom to call. The numbers are nobody's.
enum SampleCards {
    private static let ranges = ["1组、2组上坝", "2组下坝、晒坝", "3组到村小", "4组、桥头"]
    private static let supervision = "023-00000141"

    static func enter(in village: SampleWorld.VillagePlan, county: County) async throws {
        let cards = village.grids.enumerated().map { index, grid in
            let number = "1390000300\(index % 10)"
            // The third worker has no telephone of the village's and gives their own, which stays sealed.
            let phone = Duties.phone(number, isOwn: index == 2, of: grid.place, key: county.key)
            return (
                GridCard(
                    place: grid.place, range: ranges[index % ranges.count], phone: phone,
                    supervisionPhone: supervision), number
            )
        }
        try await county.database.write(by: .system) { transaction in
            for (card, number) in cards { try Duties.keep(card, phone: number, in: transaction) }
        }
    }
}
