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

    package init(code: String, chinese: String, english: String, level: Level, permissions: [Permission]) {
        self.code = code
        self.chinese = chinese
        self.english = english
        self.level = level
        self.permissions = permissions
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
