import Kernel
import Storage
import Web

/// Reads the clauses in force at a place; given by the house, which knows where charters are kept.
package typealias ClausesInForce = @Sendable (PlaceID, Reader) throws -> [OfferedClause]

/// Reads which preset the county began with; given by the house, which keeps it.
package typealias PresetOfCounty = @Sendable (Reader) throws -> String?

extension Points {
    /// The routes of this room, for pages and for programs.
    package static let endpoints = endpoints(samples: []) { _, _ in [] }

    /// - Parameters:
    ///   - samples: lists of other places, offered to begin with.
    ///   - preset: which of them stands first, and is chosen.
    ///   - clauses: of the place's charter in force, offered to stand on.
    package static func endpoints(
        samples: [ListSample], preset: @escaping PresetOfCounty = { _ in nil },
        clauses: @escaping ClausesInForce
    ) -> [Endpoint] {
        BeginRoutes(samples: samples, preset: preset, clauses: clauses).all + ListRoutes.terms(clauses)
            + others
    }

    private static let others: [Endpoint] =
        HomeRoutes.all + ListRoutes.all + ItemRoutes.all + ItemRoutes.files + DeclareRoutes.all
        + CheckRoutes.all
        + ActSheetRoutes.all + PaperRoutes.all + LinkedRoutes.all + PublicationRoutes.all + ActRoutes.all
        + HouseholdRoutes.all
        + CardRoutes.all + BoardRoutes.all + SheetRoutes.all + SupervisionRoutes.all
}
