import Assemblies
import Kernel
import Storage

/// A version of a village's rules was written.
package struct CharterDrafted: Event {
    package static let kind = "deliberation.charter-drafted"
    package let subject: AnyID
    package let place: PlaceID
    package let of: String
    package let version: Int
    package let clauses: Int
    package let text: PersonalDigest
}

/// The assembly adopted a version; it is in force from a day on.
package struct CharterAdopted: Event {
    package static let kind = "deliberation.charter-adopted"
    package let subject: AnyID
    package let place: PlaceID
    package let version: Int
    package let resolution: ResolutionID
    package let from: Day
    /// The version that ends with it.
    package let replaces: CharterID?
}

/// A draft was given up.
package struct CharterDropped: Event {
    package static let kind = "deliberation.charter-dropped"
    package let subject: AnyID
}

/// 备案: the town has it on file.
package struct CharterFiled: Event {
    package static let kind = "deliberation.charter-filed"
    package let subject: AnyID
    package let number: String
    package let on: Day
}

/// The town ordered its correction.
package struct CorrectionOrdered: Event {
    package static let kind = "deliberation.correction-ordered"
    package let subject: AnyID
    package let reason: PersonalDigest
}

/// Turns were set.
package struct RosterSet: Event {
    package static let kind = "deliberation.roster-set"
    package let subject: AnyID
    package let place: PlaceID
    package let members: Int
    package let start: Day
}

/// Two turns changed their members.
package struct TurnsSwapped: Event {
    package static let kind = "deliberation.turns-swapped"
    package let subject: AnyID
    package let first: Int
    package let second: Int
}

/// A roster holds no longer.
package struct RosterEnded: Event {
    package static let kind = "deliberation.roster-ended"
    package let subject: AnyID
    package let on: Day
}

/// Somebody wants something talked over.
package struct TopicRaised: Event {
    package static let kind = "deliberation.topic-raised"
    package let subject: AnyID
    package let place: PlaceID
    package let number: String
    package let forum: BodyKind
    package let source: String
    package let matter: CaseID?
    package let words: PersonalDigest
}

/// A topic went on: to an agenda, to an agreement, to its end.
package struct TopicMoved: Event {
    package static let kind = "deliberation.topic-moved"
    package let subject: AnyID
    package let state: String
    package let on: Day
    package let ownersMatter: String?
    package let procedure: ProcedureID?
}
