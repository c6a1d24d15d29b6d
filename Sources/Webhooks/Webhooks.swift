import Kernel
import Outgoing
import Storage
import Web

/// Signed messages to other systems about what happened, tried again until they arrive.
///
/// What leaves holds ids, numbers, codes and days; names, telephones and words stay here.
package struct Webhooks: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// How a call leaves; only tests replace it.
    package typealias Send = @Sendable (OutgoingCall) async -> Result<OutgoingAnswer, OutgoingFault>

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] = HookRoutes.all + HookActRoutes.all
}
