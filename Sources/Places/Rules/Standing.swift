import Kernel

/// Why a place cannot lie there.
package enum StandingRefusal: String, Refusal, CaseIterable {
    case rootExists = "places.root-exists"
    case rootStays = "places.root-stays"
    case parentNotThere = "places.parent-not-there"
    case cyclic = "places.cyclic"
    case levelOrder = "places.level-order"
    case gridOutsideVillage = "places.grid-outside-village"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .rootExists, .rootStays: .conflict
        case .parentNotThere, .cyclic, .levelOrder, .gridOutsideVillage: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .rootExists, .rootStays: nil
        case .parentNotThere, .cyclic, .levelOrder, .gridOutsideVillage: "parent"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .rootExists: Sentence(.placeRootExists)
        case .rootStays: Sentence(.placeRootStays)
        case .parentNotThere: Sentence(.placeParentNotThere)
        case .cyclic: Sentence(.placeCyclic)
        case .levelOrder: Sentence(.placeLevelOrder)
        case .gridOutsideVillage: Sentence(.placeGridOutsideVillage)
        }
    }
}

/// Where a place is going to lie: its parent with all above it as of the day, and who is there already.
struct Site: Sendable {
    /// The parent first, the root last; empty when the parent is not there on the day.
    let lineage: [Place]
    /// The parent is closed already, or is going to be.
    let isClosing: Bool
    let siblings: [Place]

    /// Lets `place` of `level` lie here.
    func admit(_ place: PlaceID, of level: Level) throws(StandingRefusal) {
        guard let parent = lineage.first, !isClosing else { throw .parentNotThere }
        if lineage.contains(where: { $0.id == place }) { throw .cyclic }
        if !level.parents.contains(parent.level) { throw .levelOrder }
        let needsVillage = level == .grid || level == .building || level == .estate || level == .group
        if needsVillage, !lineage.contains(where: { $0.level == .village }) { throw .gridOutsideVillage }
    }
}
