import Kernel
import Storage
import Web

/// Reads the clauses in force at a place; given by the house, which knows where charters are kept.
package typealias ClausesInForce = @Sendable (PlaceID, Reader) throws -> [OfferedClause]

extension Points {
    /// The routes of this room, for pages and for programs.
    package static let endpoints = endpoints(samples: []) { _, _ in [] }

    /// - Parameters:
    ///   - samples: lists of other places, offered to begin with.
    ///   - clauses: of the place's charter in force, offered to stand on.
    package static func endpoints(
        samples: [ListSample], clauses: @escaping ClausesInForce
    ) -> [Endpoint] {
        BeginRoutes(samples: samples, clauses: clauses).all + ListRoutes.terms(clauses) + others
    }

    private static let others: [Endpoint] =
        HomeRoutes.all + ListRoutes.all + ItemRoutes.all + ItemRoutes.files + DeclareRoutes.all
        + CheckRoutes.all
        + ActSheetRoutes.all + PaperRoutes.all + LinkedRoutes.all + PublicationRoutes.all + ActRoutes.all
        + HouseholdRoutes.all
        + CardRoutes.all + BoardRoutes.all + SheetRoutes.all + SupervisionRoutes.all
}
