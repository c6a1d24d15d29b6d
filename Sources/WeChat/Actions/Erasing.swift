import Kernel
import Requests
import Storage

extension WeChat {
    /// Whose WeChat it was that a request came from goes with its requester's other data, and the WeChat user with it
    /// when nothing else holds them.
    package static func eraseRequester(of request: CaseID, in transaction: Transaction) throws {
        guard let follower = try PictureStore.erase(request, in: transaction) else { return }
        let idle = try PictureStore.requests(of: follower, limit: 1, in: transaction).isEmpty
        if idle { try FollowerStore.removeUnbound(follower, in: transaction) }
    }

    /// A person who is erased has no WeChat here.
    package static func erase(_ person: PersonID, in transaction: Transaction) throws {
        guard let bound = try FollowerStore.find(boundTo: person, in: transaction) else { return }
        try unbind(person, in: transaction)
        try FollowerStore.eraseWords(of: bound.id, in: transaction)
        if try PictureStore.requests(of: bound.id, limit: 1, in: transaction).isEmpty {
            try FollowerStore.removeUnbound(bound.id, in: transaction)
        }
    }

    /// Whose account is closed comes in by WeChat no more.
    package static func unbindClosed(_ person: PersonID, in transaction: Transaction) throws {
        try unbind(person, in: transaction)
    }
}
