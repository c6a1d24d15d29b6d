import Interop
import Requests
import Storage

/// The address of a picture that came with a request may show whose it was; it goes with the requester's data.
let erasedRequesterLosesThePicture = Reaction(to: RequesterErased.self, recording: []) {
    erased, transaction in try Interop.eraseRequester(of: erased.request, in: transaction)
}
