import Access
import Kernel
import Places
import Storage
import TestGround
import Web

/// A part of 云岭县 in which one room is tested; what every such part has stands here.
package protocol TestTown: Sendable {
    var ground: Ground { get }
}

extension TestTown {
    package var database: Database { ground.database }

    package static var county: PlaceID { TownPlan.county }
    package static var shiqiao: PlaceID { TownPlan.shiqiao }
    package static var liuping: PlaceID { TownPlan.liuping }
    package static var shimen: PlaceID { TownPlan.shimen }
    package static var third: PlaceID { TownPlan.third }

    package static func day(_ text: String) -> Day { TownPlan.day(text) }

    package func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await database.write(by: Origin(actor: person), act)
    }

    /// The codes with which an act is refused; empty where it is not.
    package func codes(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let refusals as Refusals {
            return refusals.all.map(\.code)
        } catch let refusal as any Refusal {
            return [refusal.code]
        } catch {
            return ["\(error)"]
        }
    }
}

extension Ground {
    /// The pages of rooms, with those who are signed in.
    package func site(_ endpoints: [Endpoint]) -> TestSite {
        TestSite(
            county, endpoints, settings: Site.Settings(publicURL: "https://yunling.example"),
            identify: Access.identify, viewer: Access.viewer)
    }
}
