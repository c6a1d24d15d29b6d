import Kernel

extension Marks {
    package enum ServicePoint {}
    package enum ServiceRoom {}
    package enum RoomBooking {}
    package enum Gathering {}
    package enum LibraryItem {}
    package enum LibraryLoan {}
}

package typealias ServicePointID = ID<Marks.ServicePoint>
package typealias ServiceRoomID = ID<Marks.ServiceRoom>
package typealias RoomBookingID = ID<Marks.RoomBooking>
package typealias GatheringID = ID<Marks.Gathering>
package typealias LibraryItemID = ID<Marks.LibraryItem>
package typealias LibraryLoanID = ID<Marks.LibraryLoan>

/// A place where people are served: 党群服务中心, a station of an estate, a library, a hall.
package struct ServicePoint: Sendable, Hashable {
    package let id: ServicePointID
    package let place: PlaceID
    package var terms: Terms
    package let opened: Day
    package var closed: Day?

    package enum Kind: String, CaseIterable, Sendable {
        /// 党群服务中心
        case centre
        /// 党群服务站
        case station
        /// 新时代文明实践站
        case practice
        /// 农家书屋
        case library
        /// 日间照料
        case care
        case other
    }

    /// What is said of it.
    package struct Terms: Sendable, Hashable {
        package var name: String
        package var kind: Kind
        package var address: String
        package var phone: String
        /// What one can do there, one a line.
        package var services: String
        /// WGS 84; `nil` where nobody put it on the map.
        package var latitude: Double?
        package var longitude: Double?

        package init(
            name: String, kind: Kind, address: String, phone: String, services: String,
            latitude: Double? = nil, longitude: Double? = nil
        ) {
            self.name = name
            self.kind = kind
            self.address = address
            self.phone = phone
            self.services = services
            self.latitude = latitude
            self.longitude = longitude
        }
    }
}

/// A time of a day, in minutes from midnight; half-open.
package struct DaySpan: Sendable, Hashable {
    package let from: Int
    package let until: Int

    package init(_ from: Int, _ until: Int) {
        self.from = from
        self.until = until
    }

    package func overlaps(_ other: DaySpan) -> Bool { from < other.until && other.from < until }

    package func contains(_ other: DaySpan) -> Bool { from <= other.from && other.until <= until }
}

/// When a point is open: by weekday, and on days that are otherwise.
package struct OpeningHours: Sendable, Hashable {
    /// By weekday, 1 is Monday.
    package var week: [Int: [DaySpan]]
    /// What holds on single days instead; empty spans are a day off.
    package var exceptions: [Day: [DaySpan]]

    package init(week: [Int: [DaySpan]] = [:], exceptions: [Day: [DaySpan]] = [:]) {
        self.week = week
        self.exceptions = exceptions
    }

    package func spans(on day: Day) -> [DaySpan] { exceptions[day] ?? week[day.weekday] ?? [] }
}

/// A room that can be booked.
package struct ServiceRoom: Sendable, Hashable {
    package let id: ServiceRoomID
    package let point: ServicePointID
    package let name: String
    package let seats: Int
    package let equipment: String
    /// Whether the desk says yes first.
    package let needsConsent: Bool
    package let isRetired: Bool

    package init(
        id: ServiceRoomID, point: ServicePointID, name: String, seats: Int, equipment: String,
        needsConsent: Bool, isRetired: Bool = false
    ) {
        self.id = id
        self.point = point
        self.name = name
        self.seats = seats
        self.equipment = equipment
        self.needsConsent = needsConsent
        self.isRetired = isRetired
    }
}

/// Somebody has a room for a while.
package struct RoomBooking: Sendable, Hashable {
    package let id: RoomBookingID
    package let room: ServiceRoomID
    package let day: Day
    package let span: DaySpan
    /// What for; erased with the person.
    package let purpose: String
    package let person: PersonID
    package let state: State

    package enum State: String, CaseIterable, Sendable {
        case asked, confirmed, declined, cancelled

        /// Whether it keeps others out.
        package var isStanding: Bool { self == .asked || self == .confirmed }
    }
}

/// What is going on at a point: a class, a film, a clinic.
package struct Gathering: Sendable, Hashable {
    package let id: GatheringID
    package let point: ServicePointID
    package let title: String
    package let words: String
    package let day: Day
    package let span: DaySpan
    package let seats: Int?
    package let isDropped: Bool

    package init(
        id: GatheringID, point: ServicePointID, title: String, words: String, day: Day, span: DaySpan,
        seats: Int?, isDropped: Bool = false
    ) {
        self.id = id
        self.point = point
        self.title = title
        self.words = words
        self.day = day
        self.span = span
        self.seats = seats
        self.isDropped = isDropped
    }
}

/// Something that is lent: books, tools.
package struct LibraryItem: Sendable, Hashable {
    package let id: LibraryItemID
    package let point: ServicePointID
    package let title: String
    package let kind: Kind
    /// Where it stands.
    package let shelf: String
    package let copies: Int

    package init(
        id: LibraryItemID, point: ServicePointID, title: String, kind: Kind, shelf: String, copies: Int
    ) {
        self.id = id
        self.point = point
        self.title = title
        self.kind = kind
        self.shelf = shelf
        self.copies = copies
    }

    package enum Kind: String, CaseIterable, Sendable {
        case book, tool
    }
}

/// One copy with one person.
package struct LibraryLoan: Sendable, Hashable {
    package let id: LibraryLoanID
    package let item: LibraryItemID
    package let person: PersonID
    package let state: State
    /// When it is fetched at the latest, or brought back.
    package let due: Day
    package let isExtended: Bool

    package enum State: String, CaseIterable, Sendable {
        /// Lies ready.
        case held
        case lent
        case returned
        /// Given up, or not fetched in time.
        case lapsed

        package var isOut: Bool { self == .held || self == .lent }
    }
}
