import Web

extension Points {
    /// The routes of this room, for pages and for programs.
    package static let endpoints = endpoints(samples: [])

    /// - Parameter samples: lists of other places to begin a draft with.
    package static func endpoints(samples: [ListSample]) -> [Endpoint] { BeginRoutes.all(samples) + others }

    private static let others: [Endpoint] =
        HomeRoutes.all + ListRoutes.all + ItemRoutes.all + ItemRoutes.files + DeclareRoutes.all
        + CheckRoutes.all
        + ActSheetRoutes.all + PaperRoutes.all + LinkedRoutes.all + PublicationRoutes.all + ActRoutes.all
        + HouseholdRoutes.all
        + CardRoutes.all + BoardRoutes.all + SheetRoutes.all + SupervisionRoutes.all
}
