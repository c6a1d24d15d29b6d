import Kernel
import Storage

/// What a shop did in a month: goods in, out and left, points taken, what it cost.
package struct ShopReport: Sendable, Hashable {
    package let shop: ShopID
    package let month: Day
    package let lines: [Line]
    package let budget: BudgetUse
    /// That were given something.
    package let households: Int

    package struct Line: Sendable, Hashable {
        package let good: Good
        package let before: Int64
        package let delivered: Int64
        package let given: Int64
        package let corrected: Int64
        /// In hundredths.
        package let points: Int64
        package let cost: Money

        /// What lies on the shelf at the end, put aside or not.
        package var left: Int64 { before + delivered + corrected - given }
        package var isEmpty: Bool { before == 0 && delivered == 0 && given == 0 && corrected == 0 }
    }

    package var points: Int64 { lines.reduce(0) { $0 + $1.points } }
    package var cost: Money { Money(fen: lines.reduce(0) { $0 + $1.cost.fen }) }
    /// The first day of the month after it.
    package var next: Day { ShopReport.following(month) }

    static func following(_ month: Day) -> Day {
        let isLast = month.month == 12
        return Day(year: month.year + (isLast ? 1 : 0), month: isLast ? 1 : month.month + 1, day: 1) ?? month
    }
}

extension Shop {
    /// - Parameter month: its first day.
    package static func report(
        of shop: PointsShop, month: Day, in reader: Reader
    ) throws -> ShopReport {
        let (id, until, first) = (shop.id, ShopReport.following(month), Day(number: 0))
        func sums(
            _ ask: (ShopID, Day, Day, Reader) throws -> [GoodID: Int64], _ from: Day, _ until: Day
        ) throws -> [GoodID: Int64] { try ask(id, from, until, reader) }
        let delivered = { try ReportStore.delivered(of: $0, from: $1, until: $2, in: $3) }
        let given = { try ReportStore.given(of: $0, from: $1, until: $2, in: $3) }
        let corrected = { try ReportStore.corrected(of: $0, from: $1, until: $2, in: $3) }
        let earlier = (
            delivered: try sums(delivered, first, month), given: try sums(given, first, month),
            corrected: try sums(corrected, first, month)
        )
        let now = (
            delivered: try sums(delivered, month, until), given: try sums(given, month, until),
            corrected: try sums(corrected, month, until)
        )
        let points = try ReportStore.points(of: id, from: month, until: until, in: reader)
        let cost = try ReportStore.cost(of: id, from: month, until: until, in: reader)
        let lines = try GoodStore.all(of: id, in: reader).map { good in
            let key = good.id
            return ShopReport.Line(
                good: good,
                before: (earlier.delivered[key] ?? 0) + (earlier.corrected[key] ?? 0)
                    - (earlier.given[key] ?? 0),
                delivered: now.delivered[key] ?? 0, given: now.given[key] ?? 0,
                corrected: now.corrected[key] ?? 0, points: points[key] ?? 0,
                cost: Money(fen: cost[key] ?? 0))
        }
        return ShopReport(
            shop: id, month: month, lines: lines.filter { !$0.isEmpty || $0.good.retired == nil },
            budget: try budget(of: shop, year: month.year, in: reader),
            households: try ReportStore.households(of: id, from: month, until: until, in: reader))
    }
}
