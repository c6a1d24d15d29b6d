import Requests
import Storage
import WeChat

/// From whose WeChat a request came goes with its requester's other data.
let erasedRequesterIsNoFollower = Reaction(to: RequesterErased.self, recording: []) {
    erased, transaction in try WeChat.eraseRequester(of: erased.request, in: transaction)
}
