import Kernel
import Web

/// The last day that a span counts, as an address says it with `on`; today where it says nothing.
package struct LastDay: Sendable {
    /// Nil for today.
    package let asked: Day?

    /// Throws `FieldRefusal` for what is no day, `LastDayRefusal` for a day to come.
    package init(_ visit: Visit) throws {
        guard let text = visit.query["on"], !text.isEmpty else {
            asked = nil
            return
        }
        guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
        if day > visit.now.day { throw LastDayRefusal.ahead }
        asked = day
    }

    /// What an address goes on with, so that it counts through the same day.
    package var query: String { asked.map { "&on=\($0)" } ?? "" }
}

/// Why figures cannot be counted through a day.
package enum LastDayRefusal: String, Refusal, CaseIterable {
    case ahead = "request.last-day-ahead"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "on" }
    package var sentence: Sentence { Sentence(.lastDayAhead) }
}
