import Kernel

/// A number that can be counted of requests or problems over some days, and opened as the list that it counts.
package enum RequestFigure: String, Sendable, CaseIterable {
    case received, closed
    /// Closed by this county: imported ones were answered elsewhere and took no time here.
    case closedHere = "closed-here"
    /// Somebody spoke with the reporter for the first time.
    case contacted
    /// A unit asked to give it back; a unit said that it is not its matter.
    case returned, disputed
    case respondedPart = "responded-part"
    case respondedWhole = "responded-whole"
    case solvedPart = "solved-part"
    case solvedWhole = "solved-whole"
    case satisfiedPart = "satisfied-part"
    case satisfiedWhole = "satisfied-whole"
    case respondedExcluded = "responded-excluded"
    case solvedExcluded = "solved-excluded"
    case satisfiedExcluded = "satisfied-excluded"
    case problemsOpened = "problems-opened"
    case problemsClosed = "problems-closed"
    /// Closed with a clock, and those of them that were said to be done before it was due.
    case inTimeWhole = "in-time-whole"
    case inTimePart = "in-time-part"
    /// As it is now, whatever the days: not closed, and past what is due.
    case open, late

    /// Of a problem's case, not of a request's.
    package var isOfProblems: Bool { self == .problemsOpened || self == .problemsClosed }

    /// The part of a rate that it counts; nil for what is no rate.
    var share: (rate: RequestRate, kind: CountStore.Kind)? {
        switch self {
        case .respondedPart: (.responded, .part)
        case .respondedWhole: (.responded, .whole)
        case .respondedExcluded: (.responded, .excluded)
        case .solvedPart: (.solved, .part)
        case .solvedWhole: (.solved, .whole)
        case .solvedExcluded: (.solved, .excluded)
        case .satisfiedPart: (.satisfied, .part)
        case .satisfiedWhole: (.satisfied, .whole)
        case .satisfiedExcluded: (.satisfied, .excluded)
        case .received, .closed, .closedHere, .contacted, .returned, .disputed, .problemsOpened,
            .problemsClosed,
            .inTimePart, .inTimeWhole, .open, .late:
            nil
        }
    }
}

/// What a figure is counted over: a place with all below it, some days, and what of it.
package struct FigureSpan: Sendable {
    package var place: PlaceID
    package var from: Day
    /// Included.
    package var through: Day
    /// A category with all below it; `unclassed` for those without one.
    package var category: String?
    package var channel: Request.Channel?

    /// Stands for requests that have no category.
    package static let unclassed = "-"

    package init(
        at place: PlaceID, from: Day, through: Day, category: String? = nil, channel: Request.Channel? = nil
    ) {
        self.place = place
        self.from = from
        self.through = through
        self.category = category
        self.channel = channel
    }
}

/// How many of a figure there are at a place, of one category.
package struct FigureTally: Sendable {
    package let place: PlaceID
    package let category: String?
    package let count: Int
}

/// Where a case that a figure counts stands in the journal, and what it counts under.
package struct FigurePosition: Sendable {
    package let position: Int64
    package let category: String?
    /// Empty for problems.
    package let channel: String
}

/// How long something took, of one request.
package struct FigureDuration: Sendable {
    package let place: PlaceID
    package let category: String?
    package let days: Double
}

/// A request as it is compared with others: its words and where it is, never who asked.
package struct MatterText: Sendable {
    package let id: CaseID
    package let position: Int64
    package let place: PlaceID
    package let opened: Instant
    package let title: String
    package let body: String
    /// Where exactly, as it was told; may be empty.
    package let location: String
    package let category: String?
    /// Nobody has withheld its words.
    package let isShowable: Bool
}
