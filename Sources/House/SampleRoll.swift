import Kernel
import People
import Storage

/// The roll of the sample's first village: the heads of every eighth household represent the others.
enum SampleRoll {
    private static let householdsPerSeat = 8

    static func enter(in village: SampleWorld.VillagePlan, county: County) async throws {
        let grids = village.grids.map(\.place)
        let heads = try await county.database.read { reader in
            try grids.flatMap { try People.households(at: $0, limit: 100, in: reader) }
                .enumerated().filter { $0.offset % householdsPerSeat == 0 }
                .compactMap { line in line.element.head.map { ($0, line.element.household.opened) } }
        }
        let name = "\(village.name)村民代表名册"
        try await county.database.write(by: .system) { transaction in
            let roll = Roll(
                id: transaction.derivedID(), kind: .representative, lists: .persons, place: village.id,
                name: name, period: Period(from: Founding.firstDay))
            try People.openRoll(roll, in: transaction)
            for (head, opened) in heads {
                try People.enter(
                    .person(head), on: roll.id, from: max(opened, Founding.firstDay), in: transaction)
            }
        }
    }
}
