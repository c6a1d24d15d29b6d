import Kernel
import People
import Storage
import Web

/// 走访: who is due a visit by a need of care, what a visit finds, and what comes of it.
///
/// Nobody's way is tracked, no photo is forced, nobody is ranked. Which need somebody has lies sealed, is shown to
/// those who say why, and ends by itself.
///
/// - Source: rulings 21; domain-rules §4, §15.
package struct HomeVisits: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = HomeVisitSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        VisitRoutes.all + HouseholdRoutes.all + EnrolmentRoutes.all + DueRoutes.all + FindingRoutes.all
        + FormRoutes.all + ClassRoutes.all + OwnVisitRoutes.all
}
