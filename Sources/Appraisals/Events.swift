import Kernel
import Storage

/// An appraisal was begun.
package struct AppraisalDrafted: Event {
    package static let kind = "appraisals.appraisal-drafted"
    package let subject: AnyID
    package let place: PlaceID
    package let owner: AnyID?
    package let ownerKind: String?
}

/// Its terms stand, and sheets are taken.
package struct AppraisalOpened: Event {
    package static let kind = "appraisals.appraisal-opened"
    package let subject: AnyID
    package let place: PlaceID
    /// SHA-256 of the terms.
    package let terms: String
    package let judges: Int
}

/// A judge's sheet came in; a further edition is a correction, and the first one stays.
package struct SheetReceived: Event {
    package static let kind = "appraisals.sheet-received"
    package let subject: AnyID
    package let judge: Int
    package let edition: Int
    package let channel: ScoreSheet.Channel
    /// Of the sheet's digest: what was given is nobody's to read here.
    package let sheet: PersonalDigest
}

/// The values of a measured group were entered.
package struct MeasuresEntered: Event {
    package static let kind = "appraisals.measures-entered"
    package let subject: AnyID
    package let group: Int
    package let values: Int
}

/// A group's paper sheets were reckoned up.
package struct PapersReckoned: Event {
    package static let kind = "appraisals.papers-reckoned"
    package let subject: AnyID
    package let group: Int
    package let issued: Int
    package let returned: Int
    package let spoiled: Int
    package let unreturned: Int
}

/// The sheets were frozen.
package struct AppraisalClosed: Event {
    package static let kind = "appraisals.appraisal-closed"
    package let subject: AnyID
    package let sheets: Int
    /// SHA-256 of all of them.
    package let digest: String
}

/// There is a result, or after an appeal another one.
package struct AppraisalCounted: Event {
    package static let kind = "appraisals.appraisal-counted"
    package let subject: AnyID
    package let owner: AnyID?
    package let ownerKind: String?
    package let version: Int
    /// The appeal that it follows from.
    package let appeal: AppraisalAppealID?
    /// SHA-256 of all marks and results.
    package let digest: String
}

/// Somebody appealed against a result.
package struct AppealRaised: Event {
    package static let kind = "appraisals.appeal-raised"
    package let subject: AnyID
    package let appeal: AppraisalAppealID
    package let about: Int?
    package let words: PersonalDigest
}

/// An appeal was answered.
package struct AppealAnswered: Event {
    package static let kind = "appraisals.appeal-answered"
    package let subject: AnyID
    package let appeal: AppraisalAppealID
    package let verdict: AppraisalAppeal.State
    package let adjustments: Int
    package let words: PersonalDigest
}

/// The result stands; whoever began the appraisal goes by it.
package struct AppraisalFinalised: Event {
    package static let kind = "appraisals.appraisal-finalised"
    package let subject: AnyID
    package let owner: AnyID?
    package let ownerKind: String?
    package let version: Int
}

/// An appraisal was given up before there was a result.
package struct AppraisalDropped: Event {
    package static let kind = "appraisals.appraisal-dropped"
    package let subject: AnyID
    package let owner: AnyID?
    package let ownerKind: String?
    package let reason: PersonalDigest
}
