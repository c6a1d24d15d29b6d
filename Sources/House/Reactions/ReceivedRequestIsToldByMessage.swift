import Requests
import ShortMessages
import Storage

/// Who asked to be told by message hears that the report came in, and under which number.
let receivedRequestIsToldByMessage = Reaction(later: RequestReceived.self, named: "message-received") {
    received, entry, transaction in
    if entry.isImported { return }
    try ShortMessages.announce(
        .received, of: received.request, at: entry.position, recorded: entry.recorded, in: transaction)
}
