import Cases
import Requests
import ShortMessages
import Storage

/// Who asked to be told by message hears what became of the report.
let closedRequestIsToldByMessage = Reaction(later: CaseClosed.self, named: "message-closed") {
    closed, entry, transaction in
    guard !entry.isImported, closed.of == Requests.kind else { return }
    try ShortMessages.announce(
        .closed, of: closed.case, at: entry.position, recorded: entry.recorded, in: transaction)
}
