import Kernel
import Storage

/// What a household is told to put right; on the board stands the matter and the group, never the household.
package struct ReviewMatter: Sendable, Hashable {
    package let id: ReviewMatterID
    package let village: PlaceID
    package let household: HouseholdID
    /// The group or grid in which it is seen; the board names no smaller place.
    package let place: PlaceID
    package let rule: ReviewRuleID
    /// 门前杂物
    package let words: String
    package let proposer: PersonID?
    package let told: Instant
    package var reply: String?
    package var replied: Instant?
    package var decided: Instant?
    package var decider: PersonID?
    /// For the household to read; empty before.
    package var answer: String
    package var state: State
    /// The last day on which it stands on the board.
    package var until: Day?
    package var ended: Instant?

    package enum State: String, StorableCode, CaseIterable, Codable {
        /// The household was told, and may reply.
        case told
        /// On the board.
        case listed
        /// Not put on the board.
        case dropped
        /// Put right, and off the board at once.
        case fixed
        /// Its time was over, and it went by itself.
        case expired
    }

    package init(
        id: ReviewMatterID, village: PlaceID, household: HouseholdID, place: PlaceID, rule: ReviewRuleID,
        words: String, proposer: PersonID?, told: Instant, reply: String? = nil, replied: Instant? = nil,
        decided: Instant? = nil, decider: PersonID? = nil, answer: String = "", state: State = .told,
        until: Day? = nil, ended: Instant? = nil
    ) {
        self.id = id
        self.village = village
        self.household = household
        self.place = place
        self.rule = rule
        self.words = words
        self.proposer = proposer
        self.told = told
        self.reply = reply
        self.replied = replied
        self.decided = decided
        self.decider = decider
        self.answer = answer
        self.state = state
        self.until = until
        self.ended = ended
    }
}
