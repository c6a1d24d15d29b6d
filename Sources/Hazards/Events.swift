import Kernel
import Storage

/// Something dangerous was found; what was written of it stands in no event.
package struct HazardFound: Event {
    package static let kind = "hazards.hazard-found"
    package let subject: AnyID
    package let place: PlaceID
    package let object: String
    package let source: Hazard.Source
}

/// The grade was set, and who puts it right.
package struct HazardOrdered: Event {
    package static let kind = "hazards.hazard-ordered"
    package let subject: AnyID
    package let object: String
    package let grade: Hazard.Grade
    package let holder: Hazard.Holder
}

/// The file went to the department that may enforce.
package struct HazardHandedOver: Event {
    package static let kind = "hazards.hazard-handed-over"
    package let subject: AnyID
}

/// It was said to be put right; somebody else looks again.
package struct HazardRighted: Event {
    package static let kind = "hazards.hazard-righted"
    package let subject: AnyID
    package let photos: Int
}

/// Somebody else looked: it is gone (销号), or it is not.
package struct HazardRechecked: Event {
    package static let kind = "hazards.hazard-rechecked"
    package let subject: AnyID
    package let isGone: Bool
}

/// It stays for a time, guarded.
package struct HazardShelved: Event {
    package static let kind = "hazards.hazard-shelved"
    package let subject: AnyID
    package let until: Day
}

/// It was looked at, and is no hazard.
package struct HazardDismissed: Event {
    package static let kind = "hazards.hazard-dismissed"
    package let subject: AnyID
}

/// Its time ran out: the desk above has it in its list, too.
package struct HazardClimbed: Event {
    package static let kind = "hazards.hazard-climbed"
    package let subject: AnyID
    package let rung: Hazard.Rung
}

/// What was written of somebody's house was erased; that there was a hazard, and when, stays.
package struct HazardsErased: Event {
    package static let kind = "hazards.words-erased"
    /// The person.
    package let subject: AnyID
    package let hazards: Int
    /// A code of `ErasureGround`.
    package let ground: String
}
