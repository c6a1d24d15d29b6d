import Kernel
import Rulebook
import Storage
import Web

/// Until when everything has to be done: the working calendar, the limits that run in it, the instants at
/// which somebody must be told.
package struct Clocks: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = ClocksSchema.steps
}

/// One year's page of the calendar.
package struct CalendarYear: Sendable, Hashable {
    package let year: Int
    /// In order; empty for a year that nobody has entered.
    package let days: [SpecialDay]
    package let isEntered: Bool
    /// `nil` for what the program brought, and for a year that nobody has entered.
    package let entered: Instant?

    /// A year is no row with an id of its own; its events are about this one.
    package static func subject(of year: Int) -> AnyID {
        AnyID(high: 0x63_616C_656E_64_7261, low: 0x8000_0000_0000_0000 | UInt64(year))
    }
}
