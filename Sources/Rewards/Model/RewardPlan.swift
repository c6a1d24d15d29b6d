import Kernel
import Storage

/// How a place rewards a year's points; it is in force only by a resolution about its very text.
package struct RewardPlan: Sendable, Hashable {
    package let id: RewardPlanID
    package let place: PlaceID
    /// From one, within the place.
    package let number: Int
    package var terms: RewardTerms
    /// How many wordings the text has had with this one, from one.
    package var wording: Int
    package let author: PersonID?
    package let drafted: Instant
    package var state: State
    /// SHA-256, hexadecimal, of the text that is put to the vote; `nil` for a draft.
    package var digest: String?
    /// Code of the body that must decide, as the rulebook said when it was submitted.
    package var body: String?
    package var adoption: Adoption?

    package enum State: String, StorableCode, CaseIterable {
        case draft, submitted, adopted
        /// Given up, or voted down.
        case dropped
    }

    package struct Adoption: Sendable, Hashable {
        package let resolution: AnyID
        /// `2026-7`
        package let number: String
        package let decided: Day

        package init(resolution: AnyID, number: String, decided: Day) {
            self.resolution = resolution
            self.number = number
            self.decided = decided
        }
    }

    package init(
        id: RewardPlanID, place: PlaceID, number: Int, terms: RewardTerms, wording: Int = 1,
        author: PersonID?, drafted: Instant, state: State = .draft, digest: String? = nil,
        body: String? = nil,
        adoption: Adoption? = nil
    ) {
        self.id = id
        self.place = place
        self.number = number
        self.terms = terms
        self.wording = wording
        self.author = author
        self.drafted = drafted
        self.state = state
        self.digest = digest
        self.body = body
        self.adoption = adoption
    }
}

/// What a draft said before it was written anew.
package struct EarlierWording: Sendable, Hashable {
    package let plan: RewardPlanID
    /// From one.
    package let number: Int
    /// As it would have been voted on.
    package let text: String
    package let replaced: Instant
    package let replacer: PersonID?

    package init(
        plan: RewardPlanID, number: Int, text: String, replaced: Instant, replacer: PersonID?
    ) {
        self.plan = plan
        self.number = number
        self.text = text
        self.replaced = replaced
        self.replacer = replacer
    }
}

/// What is voted on.
package struct RewardTerms: Sendable, Hashable {
    package var kind: Kind
    package var title: String
    /// The text it stands on.
    package var basis: String
    /// Whose points count.
    package var year: Int
    package var scope: Scope
    /// In the order of their ranks; empty for a share-out.
    package var tiers: [RewardTier]
    /// So many last households of each village are told privately and offered help; they are never listed.
    package var last_places: Int
    /// Below it there is no reward, in hundredths; a household without points has none in any case.
    package var points_min: Int64
    /// What is shared out; nothing for rewards by rank.
    package var budget: Money
    /// What the budget is taken from; empty for rewards by rank.
    package var source: String

    package enum Kind: String, StorableCode, CaseIterable, Codable {
        /// Goods or honours by rank.
        case ranks
        /// A voted budget by points.
        case shares
    }

    /// Among whom ranks are counted.
    package enum Scope: String, StorableCode, CaseIterable {
        /// The whole of the plan's place.
        case all
        /// Each village of a town.
        case village
        /// Each group or grid of a village.
        case group
    }

    package init(
        kind: Kind, title: String, basis: String, year: Int, scope: Scope = .all, tiers: [RewardTier] = [],
        last_places: Int = 0, points_min: Int64 = 0, budget: Money = Money(fen: 0), source: String = ""
    ) {
        self.kind = kind
        self.title = title
        self.basis = basis
        self.year = year
        self.scope = scope
        self.tiers = tiers
        self.last_places = last_places
        self.points_min = points_min
        self.budget = budget
        self.source = source
    }
}

/// What the ranks from one to another get: goods or an honour.
package struct RewardTier: Sendable, Hashable {
    package let first: Int
    package let last: Int
    package let words: String

    package init(_ first: Int, _ last: Int, _ words: String) {
        self.first = first
        self.last = last
        self.words = words
    }
}
