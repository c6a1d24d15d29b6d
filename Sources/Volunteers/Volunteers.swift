import Kernel
import Storage
import Web

/// 志愿服务: activities that people join of their own will, and the time that they truly gave.
///
/// Nobody is sent, nothing is paid, nobody's name is shown to others; risks are told before, and risky work is
/// insured before.
///
/// - Source: 志愿服务条例 (2017) 第三条、第十二条、第十七条、第十九条、第二十条、第二十五条; domain-rules §11.
package struct Volunteers: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = VolunteerSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] = ActivityRoutes.all + PartRoutes.all
}
