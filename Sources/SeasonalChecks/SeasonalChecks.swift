import Kernel
import Storage
import Web

/// 季节检查清单: what a season asks to look at, of objects and places alone; nobody stands on such a list.
///
/// A list is started in its season, or when somebody declares a weather warning, and opens a check task for the grid in
/// which each object lies. A grid is given only what is admitted (准入清单).
package struct SeasonalChecks: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The clocks of a round; their owner is the round.
    enum ClockName {
        static let due = "check-due"
        static let end = "check-end"
    }

    /// What the reaction to a clock may record.
    package static let ending: [any Event.Type] = [CheckRoundEnded.self]

    package static let schema: [SchemaStep] = CheckSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        CheckListRoutes.all + CheckEntryRoutes.all + CheckRoundRoutes.all + CheckTaskRoutes.all
}
