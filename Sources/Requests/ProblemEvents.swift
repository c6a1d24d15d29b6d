import Kernel
import Storage

/// Many requests became one problem with an owner and a day.
package struct ProblemOpened: Event {
    package static let kind = "request.problem-opened"
    package let problem: CaseID
    package let place: PlaceID
    package let finishOn: Day
    package let requests: Int

    package var subject: AnyID { problem.as(Marks.Anything.self) }
}

/// A request was put into a problem.
package struct RequestGathered: Event {
    package static let kind = "request.gathered"
    package let request: CaseID
    package let problem: CaseID

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// A request was taken out of a problem again.
package struct RequestReleased: Event {
    package static let kind = "request.released"
    package let request: CaseID
    package let problem: CaseID
    package let note: PersonalDigest

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// The open steps of a problem were planned, or planned anew.
package struct ProblemPlanned: Event {
    package static let kind = "request.problem-planned"
    package let problem: CaseID
    package let stages: Int
    package let from: Day
    package let finishOn: Day

    package var subject: AnyID { problem.as(Marks.Anything.self) }
}

/// A step of a problem's plan is done.
package struct ProblemStageDone: Event {
    package static let kind = "request.problem-stage-done"
    package let problem: CaseID
    package let stage: Int
    package let isInTime: Bool

    package var subject: AnyID { problem.as(Marks.Anything.self) }
}

/// A closed problem was taken up again, with a new day by which all must be done.
package struct ProblemReopened: Event {
    package static let kind = "request.problem-reopened"
    package let problem: CaseID
    package let finishOn: Day
    /// Within the rulebook's window; later only on a ground that the file names.
    package let isWithinWindow: Bool

    package var subject: AnyID { problem.as(Marks.Anything.self) }
}
