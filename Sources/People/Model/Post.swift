import Access
import Kernel
import Places

/// A kind of post that the preset knows: who may hold it where, and what its holder may do.
package struct PostKind: Sendable, Equatable {
    /// `grid-worker`, `village-secretary`.
    package let code: String
    package let chinese: String
    package let english: String
    /// The level of the places that have such a post.
    package let level: Level
    package let permissions: [Permission]
    /// The committee on which its holder sits; `nil` for all other posts.
    package let committee: Committee?
    /// Its holder heads the committee.
    package let isHead: Bool

    /// The two committees of a village: 两委.
    package enum Committee: String, CaseIterable, Sendable {
        /// 党组织
        case party
        /// 村（居）民委员会
        case village
    }

    package init(
        code: String, chinese: String, english: String, level: Level, permissions: [Permission],
        committee: Committee? = nil, isHead: Bool = false
    ) {
        self.code = code
        self.chinese = chinese
        self.english = english
        self.level = level
        self.permissions = permissions
        self.committee = committee
        self.isHead = isHead
    }

    package func title(_ language: Language) -> String { language == .chinese ? chinese : english }
}

/// A post that a person holds at a place, from a day on.
package struct Post: Sendable, Equatable {
    package let id: PostID
    package let person: PersonID
    package let kind: String
    package let place: PlaceID
    package let organisation: OrganisationID?
    package let period: Period

    package init(
        id: PostID, person: PersonID, kind: String, place: PlaceID, organisation: OrganisationID? = nil,
        period: Period
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.place = place
        self.organisation = organisation
        self.period = period
    }
}
