import Kernel
import Storage
import Web

/// 大家在说什么: requests of some weeks that ask for the same at one place, and the root-cause task that many of them
/// open (未诉先办).
///
/// Only what is asked, where and when is looked at; never who asked, nor what they say of the result. The requests
/// themselves stay what they are.
///
/// - Source: 北京市接诉即办工作条例 Arts. 24–27; presets D-10.
package struct Topics: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }

    package static let schema: [SchemaStep] = ConcernSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] = ConcernRoutes.all + ConcernActs.all + ConcernSheets.all
}
