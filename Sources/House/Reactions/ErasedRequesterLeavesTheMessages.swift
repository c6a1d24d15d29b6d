import Requests
import ShortMessages
import Storage

/// Who is erased as a requester is told nothing more, and the log forgets whose number it was.
let erasedRequesterLeavesTheMessages = Reaction(to: RequesterErased.self, recording: []) {
    erased, transaction in try ShortMessages.erase(of: erased.request, in: transaction)
}
