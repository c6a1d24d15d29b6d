import Kernel
import Storage

/// A plan applied to the points of its year, as they stood when it was frozen; a later version replaces it.
package struct RewardList: Sendable, Hashable {
    package let id: RewardListID
    package let plan: RewardPlanID
    package let place: PlaceID
    /// 1, and one more for each version of the plan's list.
    package let number: Int
    /// The last day whose acts count.
    package let upTo: Day
    /// Counted after the year was closed everywhere.
    package let isYearClosed: Bool
    package let frozen: Instant
    /// Households with points, and what they have together.
    package let households: Int
    package let points: Int64
    /// What its lines come to, in fen; 0 for rewards by rank.
    package let sum: Int64
    package var state: State
    package var notice: AnyID?
    package let position: Int64

    package enum State: String, StorableCode, CaseIterable, Codable {
        /// Computed and written down; nobody but the desk has seen it.
        case frozen
        /// Its window runs.
        case published
        /// An objection was found right; a new version is due.
        case upset
        /// Nobody objects any more: it is handed out.
        case settled
        /// A later version took its place.
        case replaced
    }

    package init(
        id: RewardListID, plan: RewardPlanID, place: PlaceID, number: Int, upTo: Day, isYearClosed: Bool,
        frozen: Instant, households: Int, points: Int64, sum: Int64, state: State, notice: AnyID? = nil,
        position: Int64
    ) {
        self.id = id
        self.plan = plan
        self.place = place
        self.number = number
        self.upTo = upTo
        self.isYearClosed = isYearClosed
        self.frozen = frozen
        self.households = households
        self.points = points
        self.sum = sum
        self.state = state
        self.notice = notice
        self.position = position
    }
}

/// One household of a list.
package struct RewardLine: Sendable, Hashable {
    package let id: RewardLineID
    package let list: RewardListID
    /// Its place in the list, from one.
    package let number: Int
    package let entry: RewardEntry
    /// What the village owes it stands in the ledger; `nil` for goods, and until it is booked.
    package var transfer: AnyID?
    /// The payment in the ledger; `nil` for goods, and until it is paid.
    package var payment: AnyID?
    package var receipt: Receipt?

    /// That it was handed out, or that the household was told.
    package struct Receipt: Sendable, Hashable {
        package let at: Instant
        package let on: Day
        /// Who signed for it.
        package let signer: String
        /// Who handed it out.
        package let giver: PersonID?

        package init(at: Instant, on: Day, signer: String, giver: PersonID?) {
            self.at = at
            self.on = on
            self.signer = signer
            self.giver = giver
        }
    }

    package init(
        id: RewardLineID, list: RewardListID, number: Int, entry: RewardEntry, transfer: AnyID? = nil,
        payment: AnyID? = nil, receipt: Receipt? = nil
    ) {
        self.id = id
        self.list = list
        self.number = number
        self.entry = entry
        self.transfer = transfer
        self.payment = payment
        self.receipt = receipt
    }
}

/// What a plan gives a household for its points.
package struct RewardEntry: Sendable, Hashable {
    package let household: HouseholdID
    package let village: PlaceID
    /// Its group or grid.
    package let group: PlaceID
    package let rank: Int
    package let points: Int64
    package let role: Role
    /// What it gets; empty for money and for the last places.
    package let words: String
    /// What it gets in money; 0 for goods.
    package let fen: Int64

    package enum Role: String, StorableCode, CaseIterable {
        case rewarded
        /// One of the last places: told privately, never listed.
        case last
    }

    package init(
        household: HouseholdID, village: PlaceID, group: PlaceID, rank: Int, points: Int64, role: Role,
        words: String = "", fen: Int64 = 0
    ) {
        self.household = household
        self.village = village
        self.group = group
        self.rank = rank
        self.points = points
        self.role = role
        self.words = words
        self.fen = fen
    }
}
