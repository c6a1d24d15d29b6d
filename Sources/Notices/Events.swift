import Kernel
import Storage

/// A notice was published to a place.
package struct NoticePublished: Event {
    package static let kind = "notices.notice-published"
    package let subject: AnyID
    package let place: PlaceID
    package let noticeKind: String
    package let number: String
    package let owner: AnyID?
    package let ownerKind: String?
    package let naming: String
    package let replaces: NoticeID?
    /// Of the digest of all that was published, so that nobody can change it unseen.
    package let text: PersonalDigest
}

/// The same text was put up again; its window began anew.
package struct NoticeRepublished: Event {
    package static let kind = "notices.notice-republished"
    package let subject: AnyID
    package let round: Int
}

/// A notice was taken back before there was a result.
package struct NoticeWithdrawn: Event {
    package static let kind = "notices.notice-withdrawn"
    package let subject: AnyID
    package let owner: AnyID?
    package let ownerKind: String?
}

/// The window of a notice has ended; it was taken down.
package struct WindowEnded: Event {
    package static let kind = "notices.window-ended"
    package let subject: AnyID
    package let round: Int
    /// Objections that still wait for their answers.
    package let open: Int
}

/// The window has ended and every objection is answered: the owner's room may now hold it for certain, or not.
package struct NoticeSettled: Event {
    package static let kind = "notices.notice-settled"
    package let subject: AnyID
    package let owner: AnyID?
    package let ownerKind: String?
    package let outcome: Notice.Outcome
}

/// Somebody objects.
package struct ObjectionRaised: Event {
    package static let kind = "notices.objection-raised"
    /// The notice.
    package let subject: AnyID
    package let objection: ObjectionID
    package let line: Int?
    package let words: PersonalDigest
}

/// An objection was answered.
package struct ObjectionAnswered: Event {
    package static let kind = "notices.objection-answered"
    package let subject: AnyID
    package let objection: ObjectionID
    package let verdict: Objection.Verdict
}

/// An objection was found right: the owner's room reverses what the notice, or one row of it, was about.
package struct ObjectionUpheld: Event {
    package static let kind = "notices.objection-upheld"
    package let subject: AnyID
    package let objection: ObjectionID
    package let owner: AnyID?
    package let ownerKind: String?
    /// The row that was objected to, and what it is about; nil for the whole.
    package let line: Int?
    package let item: AnyID?
    package let isPartly: Bool
}

/// Who raised it took it back.
package struct ObjectionTakenBack: Event {
    package static let kind = "notices.objection-taken-back"
    package let subject: AnyID
    package let objection: ObjectionID
}

/// Persons whom the words of a notice named were covered with stars before it was published.
package struct PersonsMasked: Event {
    package static let kind = "notices.persons-masked"
    package let subject: AnyID
    /// Names and doors.
    package let count: Int
}

/// Persons were named in the words of a notice, by their consent or by a law.
package struct PersonsNamed: Event {
    package static let kind = "notices.persons-named"
    package let subject: AnyID
    package let count: Int
    /// `consent` or `law`.
    package let naming: String
    package let ground: PersonalDigest
}

/// An officer said of words that are somebody's name that they speak of nobody here.
package struct WordsSpared: Event {
    package static let kind = "notices.words-spared"
    package let subject: AnyID
    package let count: Int
    package let words: PersonalDigest
}
