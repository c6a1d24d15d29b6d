import Kernel
import Storage

extension Marks {
    package enum CheckList {}
    package enum CheckEntry {}
    package enum CheckRound {}
    package enum CheckTask {}
}

package typealias CheckListID = ID<Marks.CheckList>
package typealias CheckEntryID = ID<Marks.CheckEntry>
package typealias CheckRoundID = ID<Marks.CheckRound>
package typealias CheckTaskID = ID<Marks.CheckTask>

/// Objects that a season asks to look at; of persons there are no lists.
package struct CheckList: Sendable, Hashable {
    package let id: CheckListID
    package let place: PlaceID
    package let season: Season
    package let title: String
    /// As it was opened; where the list follows the rulebook, the rulebook's days count.
    package let window: SeasonWindow
    /// Its days are the rulebook's: when those change, they change.
    package let followsRule: Bool
    package let opened: Instant
    package var isRetired: Bool

    package var subject: AnyID { id.as(Marks.Anything.self) }

    package enum Season: String, StorableCode, CaseIterable, Codable {
        /// 冰雪
        case snow
        /// 防汛
        case flood
        /// 高温
        case heat
        /// 考试
        case exams

        /// The code by which the task is admitted to grids.
        package var admission: String { "check.\(rawValue)" }

        /// Taken where the rulebook says nothing; the county enters its own.
        package var usual: SeasonWindow {
            switch self {
            case .snow: SeasonWindow(first: 1115, last: 315)
            case .flood: SeasonWindow(first: 501, last: 930)
            case .heat: SeasonWindow(first: 615, last: 915)
            case .exams: SeasonWindow(first: 601, last: 630)
            }
        }
    }
}

/// The days of a year on which a list may be started without a warning; it may go over the turn of the year.
package struct SeasonWindow: Sendable, Hashable {
    /// Month and day: 1115 is 15 November.
    package let first: Int
    package let last: Int

    package init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    package func contains(_ day: Day) -> Bool {
        let parts = day.parts
        let number = parts.month * 100 + parts.day
        return first <= last ? (first...last).contains(number) : number >= first || number <= last
    }

    /// Reads `11-15 03-15`, as the rulebook writes it.
    package init?(_ text: String) {
        let parts = text.split(separator: " ").map { SeasonWindow.number(String($0)) }
        guard parts.count == 2, let first = parts[0], let last = parts[1] else { return nil }
        self.init(first: first, last: last)
    }

    /// The season in which a day lies, or the next one: the year in which it begins, its first and its last day.
    package func season(around day: Day) -> (year: Int, first: Day, last: Day) {
        for year in (day.year - 1)...(day.year + 1) {
            let end = SeasonWindow.day(last, of: first <= last ? year : year + 1)
            if end >= day { return (year, SeasonWindow.day(first, of: year), end) }
        }
        return (day.year, day, day)
    }

    /// The 29th of February is the 28th in most years.
    private static func day(_ number: Int, of year: Int) -> Day {
        let month = number / 100
        return Day(year: year, month: month, day: number % 100)
            ?? Day(year: year, month: month, day: 28) ?? Day(number: 0)
    }

    /// Reads `11-15` and `11月15日`; nil for what is no day of a year.
    package static func number(_ text: String) -> Int? {
        let parts = text.split { "-月日".contains($0) }.compactMap { Int($0) }
        guard parts.count == 2, (1...12).contains(parts[0]),
            Day("2024-\(two(parts[0]))-\(two(parts[1]))") != nil
        else { return nil }
        return parts[0] * 100 + parts[1]
    }

    package static func text(_ number: Int) -> String { "\(two(number / 100))-\(two(number % 100))" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// One object on a list, and what to look at.
package struct CheckEntry: Sendable, Hashable {
    package let id: CheckEntryID
    package let list: CheckListID
    /// A code of the hazards' list of objects.
    package let object: String
    /// A village, or what lies in one; its grid is given the task.
    package let place: PlaceID
    package let spot: String
    package let what: String

    package init(
        id: CheckEntryID, list: CheckListID, object: String, place: PlaceID, spot: String, what: String
    ) {
        self.id = id
        self.list = list
        self.object = object
        self.place = place
        self.spot = spot
        self.what = what
    }
}

/// A list that was started: why, until when.
package struct CheckRound: Sendable, Hashable {
    package let id: CheckRoundID
    package let list: CheckListID
    package let cause: Cause
    /// Of a warning.
    package let level: Level?
    /// Who gave the warning.
    package let source: String
    package let begun: Instant
    /// The last day.
    package let ends: Day
    package var ended: Instant?
    package let position: Int64

    package var subject: AnyID { id.as(Marks.Anything.self) }
    package var isOpen: Bool { ended == nil }

    package enum Cause: String, StorableCode, CaseIterable, Codable {
        case season
        case warning
    }

    package enum Level: String, StorableCode, CaseIterable, Codable {
        case blue, yellow, orange, red
    }
}

/// One object to be looked at in a round.
package struct CheckTask: Sendable, Hashable {
    package let id: CheckTaskID
    package let round: CheckRoundID
    package let entry: CheckEntryID
    package let village: PlaceID
    /// `nil` where the object lies in no grid: the village looks itself.
    package let grid: PlaceID?
    package var state: State
    /// What was found, or why nobody could look.
    package var words: String?
    package var person: PersonID?
    /// When somebody looked, by their word.
    package var happened: Instant?
    package var isFromPaper: Bool

    package var subject: AnyID { id.as(Marks.Anything.self) }

    package enum State: String, StorableCode, CaseIterable, Codable {
        case open
        case inOrder = "in-order"
        case hazard
        /// Could not be looked at, with the reason.
        case unchecked
        /// Nobody looked until the end.
        case lapsed
    }
}
