import Kernel
import Storage

/// A month of payment, written `2026-11`.
package struct ReliefMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Months since the year 0.
    package let number: Int

    package init(number: Int) { self.number = number }

    package init(of day: Day) { number = day.year * 12 + day.month - 1 }

    /// Nil for what is no month.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
            let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        number = year * 12 + month - 1
    }

    package var year: Int { number / 12 }
    package var month: Int { number % 12 + 1 }
    package var description: String {
        let digits = "\(year)"
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + (month < 10 ? "-0" : "-")
            + "\(month)"
    }

    package func adding(months: Int) -> ReliefMonth { ReliefMonth(number: number + months) }

    package static func < (left: ReliefMonth, right: ReliefMonth) -> Bool { left.number < right.number }
}
