import Kernel
import Places
import Storage

/// The estate of the sample's first village with its two houses; it is nobody's.
enum SampleEstate {
    static let name = "翠竹苑"

    static func enter(in village: SampleWorld.VillagePlan, county: County) async throws {
        try await county.database.write(by: .system) { transaction in
            let estate: PlaceID = transaction.derivedID()
            try Places.found(
                estate, level: .estate, name: name, parent: village.id, from: Founding.firstDay,
                in: transaction)
            for house in ["1栋", "2栋"] {
                try Places.found(
                    transaction.derivedID(), level: .building, name: house, parent: estate,
                    from: Founding.firstDay, in: transaction)
            }
        }
    }

    static func find(in village: SampleWorld.VillagePlan, _ reader: Reader) throws -> PlaceID? {
        try Places.children(of: village.id, in: reader).first { $0.level == .estate }?.id
    }
}
