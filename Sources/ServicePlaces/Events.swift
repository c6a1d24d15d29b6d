import Kernel
import Storage

/// A service place was opened, or what is said of it changed.
package struct ServicePointKept: Event {
    package static let kind = "services.point-kept"
    package let subject: AnyID
    package let place: PlaceID
    package let pointKind: String
}

/// A service place is open no more.
package struct ServicePointClosed: Event {
    package static let kind = "services.point-closed"
    package let subject: AnyID
    package let on: Day
}

/// When a service place is open changed: the week, or one day.
package struct ServiceHoursKept: Event {
    package static let kind = "services.hours-kept"
    package let subject: AnyID
    /// `nil` for the week.
    package let day: Day?
    package let spans: Int
}

/// A room was added or taken away.
package struct ServiceRoomKept: Event {
    package static let kind = "services.room-kept"
    package let subject: AnyID
    package let point: ServicePointID
    package let seats: Int
    package let isRetired: Bool
}

/// Somebody asked for a room, was told, or gave it up.
package struct RoomBookingChanged: Event {
    package static let kind = "services.booking-changed"
    package let subject: AnyID
    package let room: ServiceRoomID
    package let day: Day
    package let state: String
}

/// An activity was announced, or called off.
package struct GatheringKept: Event {
    package static let kind = "services.gathering-kept"
    package let subject: AnyID
    package let point: ServicePointID
    package let day: Day
    package let isDropped: Bool
}

/// Somebody joins an activity, or takes it back.
package struct GatheringJoined: Event {
    package static let kind = "services.gathering-joined"
    package let subject: AnyID
    package let person: PersonID
    package let isComing: Bool
}

/// Something can be borrowed.
package struct LibraryItemEntered: Event {
    package static let kind = "services.item-entered"
    package let subject: AnyID
    package let point: ServicePointID
    package let copies: Int
}

/// A copy lies ready, was lent, extended, brought back, or given up.
package struct LibraryLoanChanged: Event {
    package static let kind = "services.loan-changed"
    package let subject: AnyID
    package let item: LibraryItemID
    package let state: String
    package let due: Day
}
