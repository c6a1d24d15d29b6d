import Kernel

/// When what did not arrive is tried again, and when it is given up.
package struct RetryPlan: Sendable, Hashable {
    /// Seconds between one attempt and the next; after the last pause nothing is tried any more.
    package let pauses_seconds: [Int]

    package init(pauses_seconds: [Int]) { self.pauses_seconds = pauses_seconds }

    /// Five seconds to a day, over three days: a receiver that is repaired on Monday still gets Friday's.
    /// - Source: the example schedule of the Standard Webhooks specification, drawn out over a weekend.
    package static let patient = RetryPlan(
        pauses_seconds: [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])

    /// A word on the phone that comes after a day helps nobody: three hours.
    package static let brief = RetryPlan(pauses_seconds: [30, 300, 1_800, 7_200])

    /// The instant of the next attempt after `attempts` have failed, or nil when it is given up.
    package func next(after attempts: Int, at now: Instant) -> Instant? {
        guard attempts >= 1, attempts <= pauses_seconds.count else { return nil }
        return now.adding(seconds: Int64(pauses_seconds[attempts - 1]))
    }
}
