import Kernel
import Storage

/// The end of a points year: of one village, or of every village under a place.
package struct YearClosing: Sendable, Hashable {
    package let id: YearClosingID
    package let place: PlaceID
    package let year: Int
    package var state: State
    package let proposer: PersonID?
    package let proposed: Instant
    /// Another person than the proposer.
    package var confirmer: PersonID?
    package var confirmed: Instant?
    package var ended: Instant?
    package let position: Int64

    package enum State: String, StorableCode, CaseIterable {
        /// Waits for the second person.
        case proposed
        /// Runs village by village, step by step.
        case running
        case closed
        /// Given up before it began.
        case dropped
    }

    package init(
        id: YearClosingID, place: PlaceID, year: Int, state: State, proposer: PersonID?, proposed: Instant,
        confirmer: PersonID? = nil, confirmed: Instant? = nil, ended: Instant? = nil, position: Int64
    ) {
        self.id = id
        self.place = place
        self.year = year
        self.state = state
        self.proposer = proposer
        self.proposed = proposed
        self.confirmer = confirmer
        self.confirmed = confirmed
        self.ended = ended
        self.position = position
    }
}

/// One village's part in a closing, with what was told before it was confirmed.
package struct VillageClosing: Sendable, Hashable {
    package let closing: YearClosingID
    package let village: PlaceID
    package let book: AnyID
    package let season: Int
    /// The adopted list that says how much passes on.
    package let list: AnyID
    package let carry_percent: Int
    /// Accounts of households, those that have points, what they have, and what of it passes on.
    package let accounts: Int
    package let filled: Int
    package let total: Int64
    package let kept: Int64
    package var state: State
    /// The code of why it could not be closed; empty otherwise.
    package var reason: String

    package enum State: String, StorableCode, CaseIterable {
        case waiting, running, closed
        /// It does not fit any more; it is to be proposed again.
        case stuck
    }

    package init(
        closing: YearClosingID, village: PlaceID, book: AnyID, season: Int, list: AnyID, carry_percent: Int,
        accounts: Int, filled: Int, total: Int64, kept: Int64, state: State = .waiting, reason: String = ""
    ) {
        self.closing = closing
        self.village = village
        self.book = book
        self.season = season
        self.list = list
        self.carry_percent = carry_percent
        self.accounts = accounts
        self.filled = filled
        self.total = total
        self.kept = kept
        self.state = state
        self.reason = reason
    }
}
