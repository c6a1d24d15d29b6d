import Kernel
import Storage

/// What somebody said was done, by one household or by many on one day.
package struct Declaration: Sendable, Hashable {
    package let id: DeclarationID
    package let village: PlaceID
    package let item: PointsItemID
    package let day: Day
    package let times: Int
    package let role: ItemTerms.Declarer
    /// `nil` for a household without an account.
    package let person: PersonID?
    package let note: String
    package let witness: String
    package let declared: Instant
    /// The place of its event in the journal, by which queues are ordered.
    package let position: Int64

    package init(
        id: DeclarationID, village: PlaceID, item: PointsItemID, day: Day, times: Int,
        role: ItemTerms.Declarer, person: PersonID?, note: String, witness: String, declared: Instant,
        position: Int64
    ) {
        self.id = id
        self.village = village
        self.item = item
        self.day = day
        self.times = times
        self.role = role
        self.person = person
        self.note = note
        self.witness = witness
        self.declared = declared
        self.position = position
    }
}

/// What one household did, or is said to have left undone, on its way into the ledger.
package struct PointsAct: Sendable, Hashable {
    package let id: PointsActID
    package let declaration: DeclarationID
    package let village: PlaceID
    package let household: HouseholdID
    /// Names the version too: what was declared keeps the item under which it was.
    package let item: PointsItemID
    package let day: Day
    /// In hundredths; below zero for a deduction.
    package var points: Int64
    package var state: State
    package var changed: Instant
    package var checker: PersonID?
    package var publication: PublicationID?
    /// The transfer in the village's book.
    package var transfer: AnyID?
    /// Why it was turned down, taken back or dropped; empty otherwise.
    package var reason: String

    package enum State: String, StorableCode, CaseIterable, Codable {
        /// Waits for the check by another person.
        case declared
        /// Waits to be published.
        case checked
        /// Stands in a window.
        case published
        /// A deduction of which the household was told; it may reply.
        case noticed
        /// In the ledger.
        case confirmed
        /// In the ledger, found wrong, and not yet taken back because the points are spent.
        case contested
        /// Turned down by the check, by an objection or by the committee.
        case rejected
        /// Taken back by a reversal in the ledger.
        case reversed
        /// A deduction that stood its time; taken back by a reversal.
        case expired

        /// Whether it counts towards caps, and stands in the way of a second declaration.
        package var isStanding: Bool {
            switch self {
            case .declared, .checked, .published, .noticed, .confirmed, .contested: true
            case .rejected, .reversed, .expired: false
            }
        }

        /// Whether its points lie in the ledger.
        package var isBooked: Bool { self == .confirmed || self == .contested }
    }

    package init(
        id: PointsActID, declaration: DeclarationID, village: PlaceID, household: HouseholdID,
        item: PointsItemID, day: Day, points: Int64, state: State, changed: Instant,
        checker: PersonID? = nil, publication: PublicationID? = nil, transfer: AnyID? = nil,
        reason: String = ""
    ) {
        self.id = id
        self.declaration = declaration
        self.village = village
        self.household = household
        self.item = item
        self.day = day
        self.points = points
        self.state = state
        self.changed = changed
        self.checker = checker
        self.publication = publication
        self.transfer = transfer
        self.reason = reason
    }
}

/// What a household answers to a deduction, and what the committee made of it.
package struct Hearing: Sendable, Hashable {
    package let act: PointsActID
    package let told: Instant
    package var reply: String?
    package var replied: Instant?
    package var decided: Instant?
    package var decider: PersonID?
    package var words: String

    package init(
        act: PointsActID, told: Instant, reply: String? = nil, replied: Instant? = nil,
        decided: Instant? = nil, decider: PersonID? = nil, words: String = ""
    ) {
        self.act = act
        self.told = told
        self.reply = reply
        self.replied = replied
        self.decided = decided
        self.decider = decider
        self.words = words
    }
}

/// A week's or a month's acts, put up for everybody to object to.
package struct Publication: Sendable, Hashable {
    package let id: PublicationID
    package let village: PlaceID
    /// The first and the last day of its acts.
    package let from: Day
    package let last: Day
    package let notice: AnyID
    package let acts: Int
    package let published: Instant
    package var state: State
    package let position: Int64

    package enum State: String, StorableCode, CaseIterable {
        case open, settled
        /// The notice was taken back; its acts wait to be published anew.
        case withdrawn
    }

    package init(
        id: PublicationID, village: PlaceID, from: Day, last: Day, notice: AnyID, acts: Int,
        published: Instant, state: State, position: Int64
    ) {
        self.id = id
        self.village = village
        self.from = from
        self.last = last
        self.notice = notice
        self.acts = acts
        self.published = published
        self.state = state
        self.position = position
    }
}
