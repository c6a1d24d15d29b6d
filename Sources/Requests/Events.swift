import Kernel
import Storage

/// A request came in.
package struct RequestReceived: Event {
    package static let kind = "request.received"
    package let request: CaseID
    package let place: PlaceID
    package let channel: String
    package let category: String?
    package let on: Day
    package let body: PersonalDigest

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// A request was given a category, or another one.
package struct RequestClassified: Event {
    package static let kind = "request.classified"
    package let request: CaseID
    package let category: String
    /// How urgent the category made it; nil where that did not change.
    package let urgency: String?

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// Somebody follows a request instead of reporting the same again.
package struct RequestFollowed: Event {
    package static let kind = "request.followed"
    package let request: CaseID

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// The one who asked said what they think of the result.
package struct RequestRated: Event {
    package static let kind = "request.rated"
    package let request: CaseID
    package let place: PlaceID
    package let isSolved: Bool
    package let satisfaction: String

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// Somebody of the county asked the one who reported: 回访.
package struct RequestCalledBack: Event {
    package static let kind = "request.called-back"
    package let request: CaseID
    package let place: PlaceID
    package let isReached: Bool
    package let isSolved: Bool?
    package let satisfaction: String?

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// Whether neighbours may see a request was decided.
package struct RequestModerated: Event {
    package static let kind = "request.moderated"
    package let request: CaseID
    package let decision: String

    package var subject: AnyID { request.as(Marks.Anything.self) }
}
