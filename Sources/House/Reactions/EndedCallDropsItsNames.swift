import CallOuts
import Clocks
import Storage

/// A call on many ends by itself when its time is over; the names go, the head counts stay.
let endedCallDropsItsNames = Reaction(to: ClockReached.self, recording: CallOuts.ending) {
    reached, transaction in try CallOuts.endInTime(reached, in: transaction)
}
