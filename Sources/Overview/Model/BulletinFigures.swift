import Kernel
import Requests

/// Everything that a bulletin says of a month, as it is kept once the bulletin is issued.
struct BulletinFigures: Codable, Equatable, Sendable {
    var core: Core
    /// By the codes of channels and of topmost categories.
    var channels: [String: Int]
    var classes: [String: Int]
    var inTime: Share
    var returned: Int
    var disputed: Int
    var problemsOpened: Int
    var problemsClosed: Int
    /// As they stood when the figures were made; they are no figures of the month.
    var openNow: Int
    var lateNow: Int
    var topics: [BulletinConcern]
    /// Nil where nothing was recorded in that month.
    var before: Core?
    var yearBefore: Core?

    /// What is compared from month to month.
    struct Core: Codable, Equatable, Sendable {
        var received: Int
        var closed: Int
        var responded: Share
        var solved: Share
        var satisfied: Share
        var contact: Times
        var closing: Times

        var isEmpty: Bool { received == 0 && closed == 0 && responded.whole == 0 && solved.whole == 0 }

        func share(_ rate: RequestRate) -> Share {
            switch rate {
            case .responded: responded
            case .solved: solved
            case .satisfied: satisfied
            }
        }
    }

    struct Share: Codable, Equatable, Sendable {
        var part: Int
        var whole: Int
        var excluded = 0

        var proportion: Proportion { Proportion(part: part, whole: whole, excluded: excluded) }
    }
}

/// How long something took: of how many, half of them at most so long, nine of ten at most so long.
struct Times: Codable, Equatable, Sendable {
    var count: Int
    /// Tenths of a day; nil of nothing.
    var median: Int?
    var ninetieth: Int?
    /// The 95 % intervals; nil where too few were counted to say one, and of bulletins issued before there were any.
    var medianRange: ClosedRange<Int>?
    var ninetiethRange: ClosedRange<Int>?

    init(_ durations: [FigureDuration]) {
        let days = durations.map(\.days).sorted()
        count = days.count
        median = Quantile.of(days, 0.5).map(Times.tenths)
        ninetieth = Quantile.of(days, 0.9).map(Times.tenths)
        medianRange = Times.range(days, 0.5)
        ninetiethRange = Times.range(days, 0.9)
    }

    private static func range(_ days: [Double], _ share: Double) -> ClosedRange<Int>? {
        QuantileInterval.of(days, share).map { tenths($0.lowerBound)...tenths($0.upperBound) }
    }

    private static func tenths(_ days: Double) -> Int { Int((days * 10).rounded()) }
}

/// A recurrent concern as a bulletin tells it; the room that finds them hands it over.
package struct BulletinConcern: Codable, Equatable, Sendable {
    package var id: String
    package var name: String
    package var place: String
    package var requests: Int
    package var isWorkedOn: Bool
    /// The requests themselves; an issued bulletin keeps them with its lists.
    package var cases: [CaseID] = []

    private enum CodingKeys: String, CodingKey { case id, name, place, requests, isWorkedOn }

    package init(
        id: String, name: String, place: String, requests: Int, isWorkedOn: Bool, cases: [CaseID] = []
    ) {
        (self.id, self.name, self.place) = (id, name, place)
        (self.requests, self.isWorkedOn, self.cases) = (requests, isWorkedOn, cases)
    }
}

/// A bulletin that was issued: its figures stay as they were on that day.
struct Bulletin: Sendable {
    let id: AnyID
    let place: PlaceID
    let month: BulletinMonth
    let figures: BulletinFigures
    let issuer: PersonID
    let issued: Instant
}
