import Kernel
import Storage
import Web

/// 党群服务中心/站: where people go, when it is open, what rooms, activities and books there are; the 15-minute circle.
///
/// Everything is free of charge; who booked, came or borrowed is seen by themselves and the desk only.
///
/// - Source: product A14; presets 15分钟服务圈.
package struct ServicePlaces: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = ServiceSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        PointRoutes.all + KeepingRoutes.all + RoomRoutes.all + BookingRoutes.all + GatheringRoutes.all
        + LibraryRoutes.all + OwnRoutes.all + CircleRoutes.all
}
