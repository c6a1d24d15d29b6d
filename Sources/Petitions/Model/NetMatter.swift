import Kernel

/// A matter read on the net that the cyberspace office handed on: what it is about, never who said it.
package struct NetMatter: Equatable, Sendable {
    package let id: NetMatterID
    /// What people call it: `网2026-0003`.
    package let number: String
    /// Which office handed it on.
    package let origin: Origin
    /// The platform's name and the day on which the matter was read there.
    package let platform: String
    package let seen: Day
    package let difficulty: Difficulty
    /// What it is about.
    package let place: PlaceID
    package let words: String
    package let received: Instant
    /// Who has it now: county, town or village, and there the unit, if one has it.
    package var holder: PetitionUnit
    package var state: State
    package var answer: Answer?
    package var isPublic: Bool
    package var isErased: Bool
    package var version: Int

    package enum Origin: String, Sendable, CaseIterable { case city, county }

    /// The three difficulties of presets B15.
    package enum Difficulty: String, Sendable, CaseIterable { case livelihood, dispute, net }

    package enum State: String, Sendable, CaseIterable {
        case open
        /// Answered; a second person looks next.
        case answered
        /// Sent to the cyberspace office.
        case released
    }

    package struct Answer: Equatable, Sendable {
        package let words: String
        package let by: PersonID
        package let at: Instant

        package init(words: String, by: PersonID, at: Instant) {
            self.words = words
            self.by = by
            self.at = at
        }
    }

    package var subject: AnyID { id.as(Marks.Anything.self) }
}

/// One line of a net matter's file.
package struct NetStep: Equatable, Sendable {
    package let kind: Kind
    package let actor: PersonID?
    package let place: PlaceID?
    package let note: String
    package let at: Instant

    package enum Kind: String, Sendable, CaseIterable {
        case received, forwarded, returned, answered
        case sentBack = "sent-back"
        case released
    }
}

/// What people said of a published answer.
package struct NetRating: Equatable, Sendable {
    package let satisfied: Int
    package let all: Int
}

/// Who acts on a net matter.
package struct NetHand: Equatable, Sendable {
    package let person: PersonID
    /// Works where it lies.
    package let holds: Bool
    /// Checks from above, or for the county.
    package let checks: Bool
    /// At or above where it lies, or of the unit that has it.
    package let mayKnow: Bool
}

package struct NetDraft: Sendable {
    package var id: NetMatterID
    package var origin: NetMatter.Origin
    package var platform: String
    package var seen: Day
    package var difficulty: NetMatter.Difficulty
    package var place: PlaceID?
    package var words: String

    package init(
        id: NetMatterID, origin: NetMatter.Origin, platform: String, seen: Day,
        difficulty: NetMatter.Difficulty, place: PlaceID?, words: String
    ) {
        self.id = id
        self.origin = origin
        self.platform = platform
        self.seen = seen
        self.difficulty = difficulty
        self.place = place
        self.words = words
    }
}
