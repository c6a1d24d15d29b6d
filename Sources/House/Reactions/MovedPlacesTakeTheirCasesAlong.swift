import Cases
import Places
import Storage

/// When places move, merge or split, the queues and tallies of their cases follow them.
///
/// Each reaction takes one short step; what is left, and what was announced for a later day, the timekeeper
/// follows once the tree has settled.
let movedPlacesTakeTheirCasesAlong: [Reaction] = [
    Reaction(later: PlaceMoved.self, named: "follow-moved-place", recording: followings) {
        _, _, transaction in try Cases.followPlaces(in: transaction)
    },
    Reaction(later: PlacesMerged.self, named: "follow-merged-places", recording: followings) {
        _, _, transaction in try Cases.followPlaces(in: transaction)
    },
    Reaction(later: PlaceSplit.self, named: "follow-split-place", recording: followings) {
        _, _, transaction in try Cases.followPlaces(in: transaction)
    },
    Reaction(later: DivisionsImported.self, named: "follow-imported-divisions", recording: followings) {
        _, _, transaction in try Cases.followPlaces(in: transaction)
    },
]

private let followings: [any Event.Type] = [CasesFollowedPlaces.self, CaseRelocated.self]
