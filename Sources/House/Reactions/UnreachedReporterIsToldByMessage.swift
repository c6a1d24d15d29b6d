import Requests
import ShortMessages
import Storage

/// Whom a call back did not reach is asked by message to say whether it is solved.
let unreachedReporterIsToldByMessage = Reaction(later: RequestCalledBack.self, named: "message-unreached") {
    called, entry, transaction in
    guard !entry.isImported, !called.isReached else { return }
    try ShortMessages.announce(
        .unreached, of: called.request, at: entry.position, recorded: entry.recorded, in: transaction)
}
