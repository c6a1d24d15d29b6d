import Kernel

/// A month that a bulletin tells of, written `2026-10`.
package struct BulletinMonth: Sendable, Hashable, Comparable, LosslessStringConvertible {
    /// Months since the year 0.
    private let number: Int

    private init(number: Int) { self.number = number }

    package init(of day: Day) { number = day.year * 12 + day.month - 1 }

    package init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
            let month = Int(parts[1]), (1900...9000).contains(year), (1...12).contains(month)
        else { return nil }
        number = year * 12 + month - 1
    }

    var year: Int { number / 12 }
    var month: Int { number % 12 + 1 }
    package var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    var first: Day { Day(year: year, month: month, day: 1) ?? Day(number: 0) }
    var last: Day { adding(months: 1).first.adding(days: -1) }
    var before: BulletinMonth { adding(months: -1) }
    var yearBefore: BulletinMonth { adding(months: -12) }

    func adding(months: Int) -> BulletinMonth { BulletinMonth(number: number + months) }

    package static func < (left: BulletinMonth, right: BulletinMonth) -> Bool { left.number < right.number }
}
