import Kernel
import Storage
import Web

/// 准入清单: which kinds of task may be handed to a grid, on what basis, until when.
///
/// A department proposes, somebody else admits for the county, everybody reads the list. What is not on it is not
/// handed out: rooms that make tasks for grids ask `require` first. Enforcement and approval are never a grid's.
///
/// - Source: domain-rules §4 (事项准入), §15.
package struct AdmittedTasks: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = AdmittedTaskSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        PublicRoutes.all + DeskRoutes.all + ProposalRoutes.all + ImportRoutes.all + ComplaintRoutes.all
}
