import Cases
import Places
import Storage

/// When places move, merge or split, the queues and tallies of their cases follow them, step by step.
///
/// Changes announced for a later day come into force without an event of their own: whoever settles the tree
/// takes the first step, and the event of that step brings the next ones here.
let movedPlacesTakeTheirCasesAlong: [Reaction] = [
    Reaction(later: PlaceMoved.self, named: "follow-moved-place") { _, _, transaction in
        try Cases.followPlaces(in: transaction)
    },
    Reaction(later: PlacesMerged.self, named: "follow-merged-places") { _, _, transaction in
        try Cases.followPlaces(in: transaction)
    },
    Reaction(later: PlaceSplit.self, named: "follow-split-place") { _, _, transaction in
        try Cases.followPlaces(in: transaction)
    },
    Reaction(later: DivisionsImported.self, named: "follow-imported-divisions") { _, _, transaction in
        try Cases.followPlaces(in: transaction)
    },
    Reaction(later: CasesFollowedPlaces.self, named: "follow-further-places") { followed, _, transaction in
        if !followed.isComplete { try Cases.followPlaces(in: transaction) }
    },
]
