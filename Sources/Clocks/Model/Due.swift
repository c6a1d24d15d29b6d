import Kernel

/// The moment from which a matter is late; done before it is done in time.
package struct Due: Hashable, Sendable {
    package let instant: Instant
    /// The years that decide about it and that nobody has entered.
    package let missingYears: Set<Int>

    package init(instant: Instant, missingYears: Set<Int> = []) {
        self.instant = instant
        self.missingYears = missingYears
    }

    /// 暂定: computed with weekends alone, and computed again when the missing years are entered.
    package var isProvisional: Bool { !missingYears.isEmpty }

    /// The last day in time: 24:00 of 20 November is still the 20th.
    package var day: Day { Instant(milliseconds: instant.milliseconds - 1).day }
}
