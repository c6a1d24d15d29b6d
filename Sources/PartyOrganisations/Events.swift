import Assemblies
import Kernel
import Storage

/// An organisation was founded, tied to a place.
package struct PartyFounded: Event {
    package static let kind = "party.organisation-founded"
    package let subject: AnyID
    package let organisationKind: String
    package let place: PlaceID
    package let from: Day
}

/// It moved, was renamed, became of another kind or came under another.
package struct PartyDescribed: Event {
    package static let kind = "party.organisation-described"
    package let subject: AnyID
    package let organisationKind: String
    package let place: PlaceID
    package let superior: PartyID?
    package let from: Day
}

/// It was dissolved, or went into another.
package struct PartyEnded: Event {
    package static let kind = "party.organisation-ended"
    package let subject: AnyID
    package let successor: PartyID?
    package let on: Day
}

/// A Party-member roll was named for it; who stands on it is not told.
package struct PartyRollChosen: Event {
    package static let kind = "party.roll-chosen"
    package let subject: AnyID
    package let roll: ID<Marks.Roll>?
}

/// Somebody serves in it or guides it from now on, or it covers a place.
package struct PartyTied: Event {
    package static let kind = "party.tie-begun"
    package let subject: AnyID
    package let tie: TieID
    package let role: PartyTie.Role
    package let person: PersonID?
    package let place: PlaceID?
    package let from: Day
}

/// That ended.
package struct PartyUntied: Event {
    package static let kind = "party.tie-ended"
    package let subject: AnyID
    package let tie: TieID
    package let until: Day
}

/// A guide wrote down what they did; the words are in the log alone.
package struct GuideServed: Event {
    package static let kind = "party.service-noted"
    package let subject: AnyID
    package let tie: TieID
    package let on: Day
}

/// A committee was set up, with a body through which it meets.
package struct PartyCommitteeFounded: Event {
    package static let kind = "party.committee-founded"
    package let subject: AnyID
    package let committeeKind: String
    package let place: PlaceID
    package let body: BodyID
    package let from: Day
}

/// It was dissolved.
package struct PartyCommitteeEnded: Event {
    package static let kind = "party.committee-ended"
    package let subject: AnyID
    package let on: Day
}

/// A place or unit took a seat.
package struct SeatTaken: Event {
    package static let kind = "party.seat-taken"
    package let subject: AnyID
    package let seat: SeatID
    package let role: CommitteeSeat.Role
    package let place: PlaceID?
    package let person: PersonID?
    package let from: Day
}

/// It left the table.
package struct SeatLeft: Event {
    package static let kind = "party.seat-left"
    package let subject: AnyID
    package let seat: SeatID
    package let until: Day
}

/// A member put something forward, at a level.
package struct ItemProposed: Event {
    package static let kind = "party.item-proposed"
    package let subject: AnyID
    package let item: AgendaItemID
    package let seat: SeatID
    package let level: AgendaItem.Level
}

/// An item went up, on an agenda, to its end or back.
package struct ItemMoved: Event {
    package static let kind = "party.item-moved"
    package let subject: AnyID
    package let item: AgendaItemID
    package let level: AgendaItem.Level
    package let state: AgendaItem.State
    package let assembly: AssemblyID?
}

/// Members carry a matter together.
package struct MatterShared: Event {
    package static let kind = "party.matter-shared"
    package let subject: AnyID
    package let matter: SharedMatterID
    package let item: AgendaItemID?
    package let request: CaseID?
}

/// A member took a part of it.
package struct PartTaken: Event {
    package static let kind = "party.part-taken"
    package let subject: AnyID
    package let part: MatterPartID
    package let seat: SeatID
    package let due: Day
}

/// It was told how far a part is.
package struct PartTold: Event {
    package static let kind = "party.part-told"
    package let subject: AnyID
    package let part: MatterPartID
    package let isDone: Bool
}

/// A shared matter came to its end, every part done.
package struct SharedMatterClosed: Event {
    package static let kind = "party.matter-closed"
    package let subject: AnyID
}

/// A need, a resource or a project was put on the list.
package struct EntryListed: Event {
    package static let kind = "party.entry-listed"
    package let subject: AnyID
    package let entry: ListEntryID
    package let list: ListEntry.List
    package let seat: SeatID
}

/// A need is to be a request; whoever reacts opens one at the place.
package struct NeedRaised: Event {
    package static let kind = "party.need-raised"
    package let subject: AnyID
    package let entry: ListEntryID
    package let place: PlaceID
}

/// A need and a request are one matter from now on.
package struct NeedLinked: Event {
    package static let kind = "party.need-linked"
    package let subject: AnyID
    package let entry: ListEntryID
    package let request: CaseID
    /// The need became the request; else a request was offered as a need.
    package let isRaised: Bool
}

/// It was claimed, done or withdrawn.
package struct EntryMoved: Event {
    package static let kind = "party.entry-moved"
    package let subject: AnyID
    package let entry: ListEntryID
    package let state: ListEntry.State
    package let claimant: SeatID?
    package let match: ListEntryID?
}
