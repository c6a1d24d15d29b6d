import Kernel
import Outgoing
import Storage
import Web

/// SMS to those who asked to be told so, by a template that was approved, through any provider's HTTP or dry.
///
/// A number is never kept here: it is read where the request keeps it sealed, when a message is sent.
package struct ShortMessages: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// How a call leaves; only tests replace it.
    package typealias Send = @Sendable (OutgoingCall) async -> Result<OutgoingAnswer, OutgoingFault>

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] = MessageRoutes.all
}
