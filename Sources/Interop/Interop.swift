import Storage
import Web

/// What other systems speak with: Open311 GeoReport v2 for reports, iCalendar for dates, GeoJSON for maps.
///
/// What is given out is what the public pages show, by the same rule and with the same masks; what comes in stands
/// under the key of a registered programme.
package struct Interop: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        ReportRoutes.all + ReportReadingRoutes.all + UpdateRoutes.all + ProgrammeRoutes.all + FeedRoutes.all
        + DataRoutes.all
}
