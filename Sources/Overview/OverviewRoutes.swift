import Access
import Kernel
import Places
import Requests
import Storage
import Web

/// The overview of a place, for those who oversee it.
enum OverviewRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "overview", for: OfficerCaller.self,
            "What came in and was closed at a place and below in `days` through `on`, with the three rates.",
            query: [
                .place("The place that is looked at; the officer's own without it."),
                QueryField("days", .number, "How many days are counted; 30 without it."),
                .on("The last of the days; today without it."),
            ], output: CountyOverview.shape
        ) { visit, officer in try await show(visit, officer) }
    ]

    private static func show(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        guard let home = officer.places(.oversee).first else { throw AccessRefusal.notAllowed }
        var wanted = home
        if let text = visit.query["place"], !text.isEmpty {
            guard let place = PlaceID(text) else { throw WebRefusal.notFound }
            wanted = place
        }
        let last = try LastDay(visit)
        let days = min(
            max(visit.query["days"].flatMap { Int($0) } ?? CountyOverview.days_default, 1),
            CountyOverview.days_max)
        let place = wanted
        let content = try await visit.county.database.read {
            try CountyOverview.read(place, days: days, through: last, in: $0)
        }
        guard let content else { throw WebRefusal.notFound }
        try officer.require(.oversee, at: content.lineage.map(\.id))
        return Answer(json: content.write, page: { overviewPage(content, days: days, $0) })
    }
}
