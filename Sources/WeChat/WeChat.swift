import Kernel
import Outgoing
import Storage
import Web

/// The county's WeChat official account: words, pictures and places become requests, a number tells how far they are,
/// and who has bound their WeChat comes in by it.
///
/// - Source: interop.md 5.5; docs/decisions/20-wechat.md.
package struct WeChat: Sendable {
    /// Asks another server, and waits for its answer.
    package typealias Call = @Sendable (OutgoingCall) async throws -> (status: Int, body: [UInt8])

    let county: County
    let call: Call

    package init(_ county: County, calling call: @escaping Call = WeChat.callsNobody) {
        self.county = county
        self.call = call
    }

    /// For actions that ask no other server.
    package static let callsNobody: Call = { _ in throw OutgoingFault.unreachable }

    /// Calls through `outgoing`, whose bounds must hold a picture.
    package static func through(_ outgoing: Outgoing) -> Call {
        { call in
            let answer = try await outgoing.send(call)
            return (answer.status, answer.body)
        }
    }

    /// As large as a picture may be that this room fetches; for the bounds of `Outgoing`.
    package static let picture_bytes_max = Limits.picture_bytes_max

    /// The routes of this room, for WeChat, for pages and for programs.
    package static func endpoints(calling call: @escaping Call) -> [Endpoint] {
        MessageRoutes.all + AccountRoutes.all + BindingRoutes.all(calling: call)
            + SignInRoutes.all(calling: call)
    }
}
