import Kernel
import Storage

/// One look at a personal value that is shown masked to those who do not ask.
package struct Look: Equatable, Sendable {
    /// Of its entry in the journal.
    package let position: Position
    package let looked: Instant
    package let person: PersonID
    /// The looker's name; nil when the account is gone.
    package let name: String?
    package let subject: AnyID
    /// Where the subject is a person with an account; other subjects are known to the rooms above.
    package let subjectName: String?
    package let field: String
    package let reason: String
}
