import Kernel
import Storage

/// A programme was registered that may report for residents.
package struct ProgrammeRegistered: Event {
    package static let kind = "interop.programme-registered"
    package let subject: AnyID
    /// Of its name, which is free text.
    package let name: PersonalDigest
    /// Whether its users are told that neighbours may see what they report.
    package let isShown: Bool
}

/// A programme's key opens nothing any more.
package struct ProgrammeRevoked: Event {
    package static let kind = "interop.programme-revoked"
    package let subject: AnyID
}

/// A request came from a programme.
package struct ReportTaken: Event {
    package static let kind = "interop.report-taken"
    package let subject: AnyID
    package let programme: AnyID
}

/// A programme added something to a request that it had reported.
package struct UpdateTaken: Event {
    package static let kind = "interop.update-taken"
    package let subject: AnyID
    package let programme: AnyID
}

/// An officer made a secret address for a calendar.
package struct FeedMade: Event {
    package static let kind = "interop.feed-made"
    package let subject: AnyID
    package let person: PersonID
}

/// The secret address of a calendar leads nowhere any more.
package struct FeedRevoked: Event {
    package static let kind = "interop.feed-revoked"
    package let subject: AnyID
    package let person: PersonID
}
