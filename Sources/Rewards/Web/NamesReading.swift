import Kernel
import People
import Places
import Storage

extension RewardNames {
    /// Reads what names these households, in one question for all.
    static func read(
        _ households: [HouseholdID], places: Set<PlaceID>, in reader: Reader
    ) throws -> RewardNames {
        let addresses = try People.addresses(of: households, in: reader)
        return RewardNames(
            codes: Dictionary(
                addresses.map { ($0.id, ($0.code, $0.headName ?? "")) },
                uniquingKeysWith: { first, _ in first }
            ), places: try Places.names(of: places, in: reader))
    }

    static func read(_ entries: [RewardEntry], in reader: Reader) throws -> RewardNames {
        try read(
            entries.map(\.household), places: Set(entries.flatMap { [$0.village, $0.group] }), in: reader)
    }
}
