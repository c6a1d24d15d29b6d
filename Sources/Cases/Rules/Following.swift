import Kernel
import Places

extension Case {
    /// The desk that has the case once its place lies elsewhere: of the same level as before, else the nearest
    /// above the place. Who answers for it stays.
    ///
    /// - Parameters:
    ///   - lineage: of the case's place as it lies now, itself first.
    ///   - level: of the desk that has it; nil when that place is unknown.
    package func deskFollowing(_ lineage: [Place], from level: Level?) -> PlaceID? {
        let desks = lineage.filter { DeskLadder.levels.contains($0.level) }
        return (desks.first { $0.level == level } ?? desks.first)?.id
    }
}
