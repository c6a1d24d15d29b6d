import Kernel
import Storage

/// A Party organisation as it stands on some day: of a kind, tied to a place, under another or none.
package struct PartyOrganisation: Sendable, Hashable {
    package let id: PartyID
    package let founded: Day
    package let description: Description
    package let ending: Ending?
    /// The Party-member roll that says who belongs to it; who they are stands there alone.
    package let roll: RollReference?

    package typealias RollReference = ID<Marks.Roll>

    /// How it is described from a day on, until the next description.
    package struct Description: Sendable, Hashable {
        package let from: Day
        /// A code of the county's kinds.
        package let kind: String
        package let name: String
        package let place: PlaceID
        package let superior: PartyID?
        /// 猕猴桃, 快递: what trade it gathers; nil for those of a place.
        package let industry: String?

        package init(
            from: Day, kind: String, name: String, place: PlaceID, superior: PartyID? = nil,
            industry: String? = nil
        ) {
            self.from = from
            self.kind = kind
            self.name = name
            self.place = place
            self.superior = superior
            self.industry = industry
        }
    }

    package struct Ending: Sendable, Hashable {
        /// The first day on which it is no more.
        package let on: Day
        /// What it went into; nil where it was dissolved.
        package let successor: PartyID?
    }

    package var name: String { description.name }
    package var place: PlaceID { description.place }
    package var superior: PartyID? { description.superior }
}

/// Who serves in an organisation, who guides it, and what it covers beside its own place, from a day on.
package struct PartyTie: Sendable, Hashable {
    package let id: TieID
    package let organisation: PartyID
    package let role: Role
    /// Nil for what is covered.
    package let person: PersonID?
    /// What is covered; nil for who serves.
    package let place: PlaceID?
    package let period: Period

    package enum Role: String, StorableCode, CaseIterable, Codable {
        case secretary, deputy, member
        /// 网格党组织指导员
        case guide
        /// 挂靠: the organisation covers a place that has none of its own.
        case covers

        package var isOffice: Bool { self == .secretary || self == .deputy || self == .member }
    }

    package init(
        id: TieID, organisation: PartyID, role: Role, person: PersonID? = nil, place: PlaceID? = nil,
        period: Period
    ) {
        self.id = id
        self.organisation = organisation
        self.role = role
        self.person = person
        self.place = place
        self.period = period
    }
}

/// What a guide did, a line: the day and the matter, never where or for how long.
package struct GuideNote: Sendable, Hashable {
    package let id: GuideNoteID
    package let tie: TieID
    package let on: Day
    package let words: String

    package init(id: GuideNoteID, tie: TieID, on: Day, words: String) {
        self.id = id
        self.tie = tie
        self.on = on
        self.words = words
    }
}
