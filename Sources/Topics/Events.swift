import Kernel
import Storage

/// A run is over: so many requests were compared, so many concerns are kept, so many tasks were opened.
package struct TopicsGrouped: Event {
    package static let kind = "topics.run-grouped"
    package let subject: AnyID
    package let on: Day
    package let texts: Int
    package let concerns: Int
    package let tasks: Int
}

/// Requests of a place turned out to be about one thing.
package struct ConcernFound: Event {
    package static let kind = "topics.concern-found"
    package let subject: AnyID
    package let place: PlaceID
    package let requests: Int
}

/// So many asked for the same that its cause is looked for.
package struct ConcernTaskOpened: Event {
    package static let kind = "topics.task-opened"
    package let subject: AnyID
    package let task: CaseID
    package let requests: Int
}

/// An officer named, merged, split, dismissed or took up a concern again, and says why.
package struct ConcernChanged: Event {
    package static let kind = "topics.concern-changed"
    package let subject: AnyID
    package let change: String
    package let other: AnyID?
    package let note: PersonalDigest
}
