import Kernel
import Storage

/// Somebody can sign in from now on.
package struct AccountAdded: Event {
    package static let kind = "access.account-added"
    package let person: PersonID
    package let isSample: Bool
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// Nobody can sign in with the account any more.
package struct AccountDisabled: Event {
    package static let kind = "access.account-disabled"
    package let person: PersonID
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// A disabled or locked account works again.
package struct AccountReinstated: Event {
    package static let kind = "access.account-reinstated"
    package let person: PersonID
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// Five wrong passwords closed the account for ten minutes.
package struct AccountLocked: Event {
    package static let kind = "access.account-locked"
    package let person: PersonID
    package let until: Instant
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// A new password holds; `isOnce` when it must be changed at the next sign-in.
package struct PasswordSet: Event {
    package static let kind = "access.password-set"
    package let person: PersonID
    package let isOnce: Bool
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// A session began.
package struct SignedIn: Event {
    package static let kind = "access.signed-in"
    package let person: PersonID
    package let session: SessionID
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// A session was ended by its owner.
package struct SignedOut: Event {
    package static let kind = "access.signed-out"
    package let person: PersonID
    package let session: SessionID
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// Somebody could not sign in; what was typed is nowhere kept.
package struct SignInFailed: Event {
    package static let kind = "access.sign-in-failed"
    /// Whose account it would have been; nil for a name that nobody has.
    package let person: PersonID?
    package let reason: Reason

    package enum Reason: String, Codable, Sendable { case password, unknown, locked, disabled }

    /// The id of nobody stands for a name that nobody has.
    package var subject: AnyID { person?.as(Marks.Anything.self) ?? AnyID(high: 0, low: 0) }
}

/// A post gives its holder these permissions, in place of those that it gave before.
package struct GrantsGiven: Event {
    package static let kind = "access.grants-given"
    package let person: PersonID
    package let source: PostID
    package let grants: [Given]
    package var subject: AnyID { person.as(Marks.Anything.self) }

    package struct Given: Codable, Sendable {
        package let permission: Permission
        package let place: PlaceID
        package let organisation: OrganisationID?
        package let from: Day
        package let until: Day?
    }
}

/// A post gives its holder nothing any more.
package struct GrantsTaken: Event {
    package static let kind = "access.grants-taken"
    package let person: PersonID
    package let source: PostID
    package var subject: AnyID { person.as(Marks.Anything.self) }
}

/// Somebody looked at a personal value that is shown masked; the reason is kept beside the journal.
package struct Looked: Event {
    package static let kind = "access.looked"
    package let subject: AnyID
    package let field: String
    package let actor: PersonID
}
