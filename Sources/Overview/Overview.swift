import Web

/// The county at a glance, its rates and times, its monthly bulletins, and what stands in its journal, for those who
/// answer for it and for anyone who checks.
package enum Overview {
    /// - Parameter topics: what bulletins tell of recurrent concerns; another room finds them.
    package static func endpoints(topics: @escaping ToldConcerns) -> [Endpoint] {
        OverviewRoutes.all + FigureRoutes.all + BulletinRoutes.all(topics) + JournalRoutes.all
            + WatchRoutes.all
    }
}
