import Web

extension Rewards {
    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        RewardsHomeRoutes.all + ClosingRoutes.all + PlanRoutes.all + PreviewRoutes.all
        + RewardListRoutes.all + RankingRoutes.all
}
