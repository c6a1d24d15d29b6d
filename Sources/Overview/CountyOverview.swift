import Cases
import Clocks
import Indicators
import Kernel
import Places
import Requests
import Storage

/// A place over a span of days: what came in, what was closed, what waits, and the three rates.
///
/// Reads kept sums and tallies only, so it costs the same after a day and after ten years.
struct CountyOverview: Sendable {
    let place: Place
    /// Itself first, the county last.
    let lineage: [Place]
    let from: Day
    let until: Day
    let last: LastDay
    let received: Int
    let closed: Int
    let open: Int
    let late: Int
    let inTime: Proportion
    let responded: Proportion
    let solved: Proportion
    let satisfied: Proportion
    /// A point a day, or a week where the span is long.
    let points: [Point]
    /// Days that a point covers.
    let step: Int
    let children: [Child]
    let lateRows: [QueueRow]
    /// As the desk shows them, so that both count the same days.
    let faces: [AnyID: ClockFace]
    /// From below the place down to each late matter's, since names of grids recur: 石桥镇柳坪村第3网格.
    let paths: [PlaceID: String]
    let now: Instant

    /// Days from the first through the last, weeks made whole; a list that a figure leads to counts the same days.
    var days: Int { step * points.count }

    struct Point: Sendable, Equatable {
        let from: Day
        var received = 0
        var closed = 0
    }

    struct Child: Sendable {
        let place: Place
        let open: Int
        let late: Int
    }

    static let days_default = 30
    static let days_max = 1_096
    /// A line with more points is a saw.
    static let dailyPoints_max = 31
    static let lateRows_max = 10
    /// No county has more towns, no town more villages.
    static let children_max = 100

    /// - Parameter days: 1 ... `days_max`, the last one included; nil when there is no such place.
    static func read(_ wanted: PlaceID, days: Int, through last: LastDay, in reader: Reader) throws
        -> CountyOverview?
    {
        let lineage = try Places.lineage(of: wanted, in: reader)
        guard let place = lineage.first else { return nil }
        let until = last.asked ?? reader.now.day
        let step = days > dailyPoints_max ? 7 : 1
        let count = (days + step - 1) / step
        let from = until.adding(days: 1 - count * step)
        let sums = try Indicators.sums(at: place.id, from: from, through: until, in: reader)
        let children = try Places.children(of: place.id, in: reader).prefix(children_max)
        let counts = try Queue.counts(at: [place.id] + children.map(\.id), in: reader)
        let late = try Queue.lateCounts(at: [place.id] + children.map(\.id), in: reader)
        let lateRows = try Queue.open(at: place.id, .late, limit: lateRows_max, in: reader)
        func sum(_ name: String) -> Indicators.Sum { sums[name] ?? Indicators.Sum() }
        func share(_ rate: RequestRate) -> Proportion {
            let counted = sum(rate.indicator)
            return Proportion(
                part: counted.numerator, whole: counted.denominator,
                excluded: sum(rate.exclusions).numerator)
        }
        let inTime = sum(RequestIndicators.inTime)
        return CountyOverview(
            place: place, lineage: lineage, from: from, until: until, last: last,
            received: sum(RequestIndicators.received).numerator,
            closed: sum(RequestIndicators.closed).numerator,
            open: openCount(counts[place.id]), late: late[place.id] ?? 0,
            inTime: Proportion(part: inTime.numerator, whole: inTime.denominator),
            responded: share(.responded), solved: share(.solved), satisfied: share(.satisfied),
            points: try points(at: place.id, from: from, through: until, step: step, in: reader), step: step,
            children: children.map {
                Child(place: $0, open: openCount(counts[$0.id]), late: late[$0.id] ?? 0)
            },
            lateRows: lateRows,
            faces: try Clocks.faces(of: lateRows.map { $0.id.as(Marks.Anything.self) }, in: reader),
            paths: try paths(of: lateRows, below: place, in: reader),
            now: reader.now)
    }

    private static func paths(
        of rows: [QueueRow], below place: Place, in reader: Reader
    ) throws -> [PlaceID: String] {
        var paths: [PlaceID: String] = [:]
        for id in Set(rows.map(\.place)) {
            let lineage = try Places.lineage(of: id, in: reader)
            let below = lineage.prefix { $0.id != place.id }
            paths[id] = (below.isEmpty ? lineage.prefix(1) : below).reversed().map(\.name).joined()
        }
        return paths
    }

    private static func openCount(_ counts: [Case.State: Int]?) -> Int {
        (counts ?? [:]).reduce(0) { $1.key == .closed ? $0 : $0 + $1.value }
    }

    private static func points(
        at place: PlaceID, from: Day, through until: Day, step: Int, in reader: Reader
    ) throws -> [Point] {
        let received = try Indicators.days(
            of: RequestIndicators.received, at: place, from: from, through: until, in: reader)
        let closed = try Indicators.days(
            of: RequestIndicators.closed, at: place, from: from, through: until, in: reader)
        var points: [Point] = []
        var day = from
        while day <= until {
            var point = Point(from: day)
            for offset in 0..<step {
                point.received += received[day.adding(days: offset)]?.numerator ?? 0
                point.closed += closed[day.adding(days: offset)]?.numerator ?? 0
            }
            points.append(point)
            day = day.adding(days: step)
        }
        return points
    }
}
