import Kernel

/// What runs from the receipt of a matter until it is done: a limit, and what was approved about it since.
package struct Clock: Hashable, Sendable {
    /// The receipt by the system, or the earlier one that a clerk has vouched for.
    package let started: Instant
    package let limit: Limit
    /// When those who work on it are warned; `nil` for never.
    package let warning: Warning?
    /// How long after the due instant each further step up is told, the first step first.
    package let escalations: [Limit]
    /// In order and apart; only the last can be open.
    package internal(set) var pauses: [Pause]
    package internal(set) var extensions: [Extension]
    /// When the matter was done; `nil` while the clock runs.
    package internal(set) var finished: Instant?

    /// A time in which the clock stands still, such as while the requester finds a paper.
    package struct Pause: Hashable, Sendable {
        package let from: Instant
        /// `nil` while it stands still.
        package let until: Instant?
        package let approvedBy: PersonID

        package init(from: Instant, until: Instant?, approvedBy: PersonID) {
            self.from = from
            self.until = until
            self.approvedBy = approvedBy
        }

        package var isOpen: Bool { until == nil }

        package func contains(_ moment: Instant) -> Bool {
            guard let until else { return moment >= from }
            return moment >= from && moment < until
        }
    }

    /// More time, counted on from the due instant that stood before.
    package struct Extension: Hashable, Sendable {
        package let limit: Limit
        package let approvedBy: PersonID
        package let at: Instant

        package init(limit: Limit, approvedBy: PersonID, at: Instant) {
            self.limit = limit
            self.approvedBy = approvedBy
            self.at = at
        }
    }

    package init(
        started: Instant, limit: Limit, warning: Warning? = .lastThird, escalations: [Limit] = [],
        pauses: [Pause] = [], extensions: [Extension] = [], finished: Instant? = nil
    ) {
        self.started = started
        self.limit = limit
        self.warning = warning
        self.escalations = escalations
        self.pauses = pauses
        self.extensions = extensions
        self.finished = finished
    }

    package var openPause: Pause? { pauses.last.flatMap { $0.isOpen ? $0 : nil } }

    /// What is left is told in the unit that the last approval counts in.
    package var unit: Limit.Unit { extensions.last?.limit.unit ?? limit.unit }
}
