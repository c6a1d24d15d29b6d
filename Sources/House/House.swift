import Access
import Cases
import Clocks
import Files
import Indicators
import Kernel
import Overview
import People
import Places
import Requests
import Rulebook
import Sealing
import Storage
import Web

/// Where everything is put together: the schema, the routes, the reactions; no rule lives here.
package enum House {
    /// The sum of all rooms' tables, lower rows first, so that every foreign key finds its table.
    package static let schema = Schema(
        Access.schema + Places.schema + Files.schema + Rulebook.schema + People.schema + Clocks.schema
            + Indicators.schema + Cases.schema + Requests.schema,
        unexported: ["access_session"])

    /// Every name under which the rulebook keeps values.
    package static let ruleKeys = RuleKeys(Clocks.ruleKeys + Requests.ruleKeys)

    /// Every route of the house.
    package static let endpoints: [Endpoint] =
        Requests.residentEndpoints + Requests.officerEndpoints + Overview.endpoints + Access.endpoints
        + Places.endpoints + Rulebook.endpoints(ruleKeys) + Clocks.endpoints + Preferences.endpoints

    /// Opens a county's database with the house's tables and reactions.
    package static func open(_ address: Storage.Address, time: any TimeSource = SystemTime()) throws
        -> Database
    {
        try Database(address, schema: schema, reactions: Reactions(reactions), time: time)
    }

    /// The site over the counties that a process serves.
    package static func site(
        settings: Site.Settings = Site.Settings(), counties: @escaping @Sendable (String) -> County?
    ) -> Site {
        Site(
            endpoints: endpoints + [openAPI], settings: settings, counties: counties,
            identify: Access.identify,
            viewer: Doors.viewer)
    }

    /// The machine-readable description of every route for programs.
    package static let openAPI = Endpoint(
        .get, "openapi.json", .program, for: Anyone.self, "Describes this interface."
    ) { _, _ in
        Answer(
            bytes: OpenAPI.document(of: endpoints, title: "Yuanba"), type: "application/json", isPublic: true)
    }
}
