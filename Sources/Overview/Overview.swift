import Web

/// The county at a glance, and what stands in its journal, for those who answer for it and for anyone who checks.
package enum Overview {
    package static let endpoints: [Endpoint] = OverviewRoutes.all + JournalRoutes.all + WatchRoutes.all
}
