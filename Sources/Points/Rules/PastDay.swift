import Kernel

/// Why nothing is told of a day, first applicable reason first.
package enum PastDayRefusal: String, Refusal, CaseIterable {
    case unreadable = "points.day-unreadable"
    case future = "points.day-future"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "on" }

    package var sentence: Sentence {
        switch self {
        case .unreadable: Sentence(.pointsDayUnreadable)
        case .future: Sentence(.pointsDayFuture)
        }
    }
}

/// A day at whose end something is asked for: a day that is over, or today as it is now.
package struct PastDay: Sendable, Hashable {
    package let day: Day
    /// Up to which what was posted counts; `nil` on the day itself, which is not over.
    package let moment: Instant?

    /// - Parameter text: as an address says it; an empty field asks for nothing.
    package static func read(_ text: String?, today: Day) throws(PastDayRefusal) -> PastDay? {
        guard let text, !text.isEmpty else { return nil }
        guard let day = Day(text) else { throw .unreadable }
        if day > today { throw .future }
        let end = day.adding(days: 1).start
        return PastDay(day: day, moment: day == today ? nil : Instant(milliseconds: end.milliseconds - 1))
    }
}
