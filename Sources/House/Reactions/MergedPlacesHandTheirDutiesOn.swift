import Duties
import Places
import Storage

/// When a place goes into another, its teams, links, online groups and its card go on there.
///
/// The reaction takes one short step; what is left, and what was announced for a later day, the timekeeper
/// carries on once the tree has settled.
let mergedPlacesHandTheirDutiesOn = Reaction(
    later: PlacesMerged.self, named: "carry-merged-duties",
    recording: [
        DutiesFollowedPlaces.self, TeamFormed.self, TeamEnded.self, TeamJoined.self, TeamLeft.self,
        LinkBegun.self, LinkEnded.self, GroupCarried.self, CardKept.self,
    ]
) { _, _, transaction in try Duties.followPlaces(in: transaction) }
