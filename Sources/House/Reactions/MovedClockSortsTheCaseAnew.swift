import Cases
import Clocks
import Kernel
import Storage

/// A case whose clock is due at another instant, since holidays were entered, takes its new place in the queues.
let movedClockSortsTheCaseAnew = Reaction(to: ClockMoved.self) { moved, transaction in
    try Cases.settleDue(of: moved.subject.as(Marks.Case.self), in: transaction)
}
