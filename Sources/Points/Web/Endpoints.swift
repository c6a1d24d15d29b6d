import Web

extension Points {
    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        HomeRoutes.all + ListRoutes.all + ItemRoutes.all + DeclareRoutes.all + CheckRoutes.all
        + PublicationRoutes.all + ActRoutes.all + HouseholdRoutes.all + CardRoutes.all + BoardRoutes.all
}
