import Kernel
import Storage
import Web

/// 四议两公开, 村规民约 and what residents agree among themselves: procedures in which bodies decide and notices tell.
///
/// A procedure cannot skip a step and cannot close without both publications: no verb closes it, only the end of
/// the result's window does.
package struct Deliberation: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }
}

extension Deliberation {
    /// The routes of procedures, rules, rosters and topics.
    package static let endpoints: [Endpoint] =
        ProcedureRoutes.all + StepRoutes.all + CarryingRoutes.all + CharterRoutes.all + RosterRoutes.all
        + TopicRoutes.all + EstateRoutes.all + CommitmentRoutes.all
}
