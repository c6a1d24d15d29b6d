import Kernel
import Storage

/// A clock came to one of its stages; whatever follows from that is a reaction.
///
/// That a clock starts or is done is told by its owner's own events.
package struct ClockReached: Event {
    package static let kind = "clocks.clock-reached"
    /// The clock's owner.
    package let subject: AnyID
    package let name: String
    package let round: Int
    /// `warning`, `due`, `escalation-1`; read it as `Clock.Stage.Name`.
    package let stage: String
    /// When it should have been noticed; the journal's entry says it as what happened.
    package let at: Instant
    /// Noticed long after, because nothing ran in between.
    package let isLate: Bool
}

/// A clock stands still, with a reason and an approval.
package struct ClockPaused: Event {
    package static let kind = "clocks.clock-paused"
    package let subject: AnyID
    package let name: String
    package let reason: String
    package let approvedBy: PersonID
}

/// A clock that stood still runs on.
package struct ClockResumed: Event {
    package static let kind = "clocks.clock-resumed"
    package let subject: AnyID
    package let name: String
    package let due: Instant
}

/// A clock got more time from somebody who had not asked for it.
package struct ClockExtended: Event {
    package static let kind = "clocks.clock-extended"
    package let subject: AnyID
    package let name: String
    /// Written as limits are: `7d`.
    package let by: String
    package let requestedBy: PersonID
    package let approvedBy: PersonID
    /// `nil` while it stands still.
    package let due: Instant?
}

/// A clock is due at another instant since the calendar changed; who keeps its owner sorts by it anew.
package struct ClockMoved: Event {
    package static let kind = "clocks.clock-moved"
    /// The clock's owner.
    package let subject: AnyID
    package let name: String
}

/// Something is due in a year whose holidays nobody has entered; told once a year.
package struct YearMissed: Event {
    package static let kind = "clocks.year-unknown"
    package let subject: AnyID
    package let year: Int

    init(year: Int) {
        subject = CalendarYear.subject(of: year)
        self.year = year
    }
}

/// The holidays of a year were entered, or entered anew.
package struct YearEntered: Event {
    package static let kind = "clocks.year-entered"
    package let subject: AnyID
    package let year: Int
    package let days: Int

    init(year: Int, days: Int) {
        subject = CalendarYear.subject(of: year)
        self.year = year
        self.days = days
    }
}
