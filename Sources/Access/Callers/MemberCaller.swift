import Kernel
import Storage
import Web

/// Anyone who is signed in, also with a password that must be changed first.
package struct AccountCaller: Caller {
    package static let name = "account"
    package let session: Session

    package init(_ visit: Visit) throws {
        guard let session = visit.identity as? Session else { throw AccessRefusal.notSignedIn }
        self.session = session
    }
}

/// Anyone who is signed in: residents as well as officers.
package struct MemberCaller: Caller {
    package static let name = "member"
    package let session: Session
    /// When the act was, where it is sent later than it was done.
    private let happened: Instant?
    package var person: PersonID { session.person }
    package var name: String { session.name }
    package var origin: Origin { Origin(actor: person, happened: happened) }

    package init(_ visit: Visit) throws {
        session = try AccountCaller(visit).session
        happened = visit.happened
        if session.mustChangePassword { throw AccessRefusal.passwordMustChange }
    }
}
