import Kernel
import Storage

/// A department asked for a task to be admitted.
package struct TaskProposed: Event {
    package static let kind = "admitted-tasks.task-proposed"
    package let subject: AnyID
    package let code: String
    package let version: Int
    package let place: PlaceID
}

/// The county's body admitted a task.
package struct TaskAdmitted: Event {
    package static let kind = "admitted-tasks.task-admitted"
    package let subject: AnyID
    package let code: String
    package let version: Int
    package let from: Day
    package let until: Day
}

/// A preset brought a task as admitted; the county has still to decide on it.
package struct TaskBrought: Event {
    package static let kind = "admitted-tasks.task-brought"
    package let subject: AnyID
    package let code: String
    package let from: Day
    package let until: Day
}

/// The county's body did not admit a task.
package struct TaskDeclined: Event {
    package static let kind = "admitted-tasks.task-declined"
    package let subject: AnyID
    package let code: String
}

/// A task ended before its last day.
package struct TaskEnded: Event {
    package static let kind = "admitted-tasks.task-ended"
    package let subject: AnyID
    package let code: String
    package let on: Day
}

/// A task comes to its last day soon; who needs it longer proposes it anew.
package struct TaskExpiring: Event {
    package static let kind = "admitted-tasks.expiry-announced"
    package let subject: AnyID
    package let code: String
    package let until: Day
}

/// A task came to its last day, and may be handed to nobody any more.
package struct TaskExpired: Event {
    package static let kind = "admitted-tasks.task-expired"
    package let subject: AnyID
    package let code: String
}

/// Somebody told the county that a task is not on the list; by whom and of what is not told here.
package struct TaskComplained: Event {
    package static let kind = "admitted-tasks.complaint-made"
    package let subject: AnyID
    package let place: PlaceID
    package let words: PersonalDigest
}

/// The county answered.
package struct TaskComplaintAnswered: Event {
    package static let kind = "admitted-tasks.complaint-answered"
    package let subject: AnyID
    package let isUpheld: Bool
    /// Nil where who complained was erased before.
    package let words: PersonalDigest?
}

/// Who complained, and with what words, was erased.
package struct TaskComplaintsErased: Event {
    package static let kind = "admitted-tasks.complaints-erased"
    /// The person.
    package let subject: AnyID
    package let complaints: Int
    /// A code of `ErasureGround`.
    package let ground: String
}
