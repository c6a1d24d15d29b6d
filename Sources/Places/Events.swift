import Kernel
import Storage

/// A place came into being; names are no part of events.
package struct PlaceFounded: Event {
    package static let kind = "places.place-founded"
    package let subject: AnyID
    package let level: String
    package let parent: PlaceID?
    package let code: String?
    package let edition: Int?
    package let on: Day
}

package struct PlaceRenamed: Event {
    package static let kind = "places.place-renamed"
    package let subject: AnyID
    package let code: String?
    package let edition: Int?
    package let on: Day
}

package struct PlaceMoved: Event {
    package static let kind = "places.place-moved"
    package let subject: AnyID
    package let from: PlaceID?
    package let to: PlaceID
    package let on: Day
}

/// Places ceased to be and became part of the subject.
package struct PlacesMerged: Event {
    package static let kind = "places.place-merged"
    package let subject: AnyID
    package let sources: [PlaceID]
    package let on: Day
}

/// Parts of the subject became places of their own; it may have ceased to be.
package struct PlaceSplit: Event {
    package static let kind = "places.place-split"
    package let subject: AnyID
    package let parts: [PlaceID]
    package let isClosed: Bool
    package let on: Day
}

package struct PlaceClosed: Event {
    package static let kind = "places.place-closed"
    package let subject: AnyID
    package let on: Day
}

/// A list of official divisions became visible; the subject is the country above them.
package struct DivisionsImported: Event {
    package static let kind = "places.divisions-imported"
    package let subject: AnyID
    package let number: Int
    package let edition: Int
    package let added: Int
    package let changed: Int
}

/// The outline of a place on the map was kept or replaced.
package struct BoundaryKept: Event {
    package static let kind = "places.boundary-kept"
    package let subject: AnyID
    package let length: Int
}

/// The server of map pictures was set, or taken away; the subject is the county.
package struct MapTilesSet: Event {
    package static let kind = "places.map-tiles-set"
    package let subject: AnyID
    package let address: String
}

/// What kind a grid, a shop or a firm is from a day on; addresses are no part of events.
package struct PlaceDescribed: Event {
    package static let kind = "places.place-described"
    package let subject: AnyID
    /// A code of `PlaceKind`.
    package let nature: String
    package let on: Day
}
