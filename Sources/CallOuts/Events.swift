import Kernel
import Storage

/// Teams were called; how many people that are is told, who they are is not.
package struct CallOutBegun: Event {
    package static let kind = "call-outs.call-begun"
    package let subject: AnyID
    package let place: PlaceID
    package let called: Int
    /// `request` or `hazard`.
    package let cause: String?
    package let causeID: AnyID?
}

/// As many say that they come; who they are is nobody's business here.
package struct ComersCounted: Event {
    package static let kind = "call-outs.comers-counted"
    package let subject: AnyID
    package let coming: Int
    package let cause: String?
    package let causeID: AnyID?
}

/// As many are there.
package struct ArrivalsCounted: Event {
    package static let kind = "call-outs.arrivals-counted"
    package let subject: AnyID
    package let arrived: Int
}

/// Something is to be done by who came.
package struct CallOutTaskSet: Event {
    package static let kind = "call-outs.task-set"
    package let subject: AnyID
    package let task: AnyID
}

package struct CallOutTaskDone: Event {
    package static let kind = "call-outs.task-done"
    package let subject: AnyID
    package let task: AnyID
}

/// A call is over; names are dropped, counts stay.
package struct CallOutEnded: Event {
    package static let kind = "call-outs.call-ended"
    package let subject: AnyID
    package let called: Int
    package let coming: Int
    package let cannot: Int
    package let arrived: Int?
    package let cause: String?
    package let causeID: AnyID?
}
