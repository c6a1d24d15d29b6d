import Clocks
import Kernel
import Storage
import Web

/// 安全隐患: what is dangerous where, who puts it right until when, and who looked again.
///
/// A hazard is no request: nobody waits for an answer, a thing does. Nobody is punished here: whoever has the power to
/// enforce gets the file with the text it stands on.
package struct Hazards: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The clocks of a hazard; their owner is the hazard.
    enum ClockName {
        static let grading = "hazard-grading"
        static let righting = "hazard-righting"
        static let recheck = "hazard-recheck"
        static let review = "hazard-review"
        /// Those whose running out lifts the file.
        static let climbing: Set = [grading, righting, review]
    }

    /// What the reaction to a finding may record.
    package static let finding: [any Event.Type] = [HazardFound.self, YearMissed.self]
    /// What the reaction to a person's erasure may record.
    package static let erasing: [any Event.Type] = [HazardsErased.self]

    package static let schema: [SchemaStep] = HazardSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        HazardListRoutes.all + HazardNewRoutes.all + HazardFileRoutes.all + HazardStepRoutes.all
}
