import Cases
import Kernel
import Storage
import Web

/// The tree of Party organisations tied to places, and the joint committees over several places.
///
/// Which organisation there is and where is no secret of an officer's; who is a member of the Party stands on a
/// roll of the register alone, is shown masked, and never on a resident's side.
package struct PartyOrganisations: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// What the reaction to a raised need may record beside the request.
    package static let answering: [any Event.Type] = [NeedLinked.self, CaseStepped.self]

    /// What telling of a closed request may record.
    package static let telling: [any Event.Type] = [EntryMoved.self]

    package static let schema: [SchemaStep] = PartySchema.steps

    /// What the reaction to a person's erasure may record.
    package static let releasing: [any Event.Type] = [PartyUntied.self, SeatLeft.self]

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        TreeRoutes.all + OrganisationRoutes.all + OrganisationActs.all + MemberRoutes.all
        + CoverageRoutes.all + CommitteeRoutes.all + CommitteeActs.all + AgendaRoutes.all
        + SharedMatterRoutes.all + ListRoutes.all + OfferRoutes.all
}
