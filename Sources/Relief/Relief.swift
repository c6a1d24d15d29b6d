import Clocks
import Kernel
import Storage
import Web

/// 救助: from being found to being paid and looked at again, each step with its clock and its source.
///
/// The money itself is paid elsewhere; here stands who found, checked, posted and confirmed, and what was recorded as
/// paid. What a household tells of itself is sealed, and every look at it is kept with its reason.
package struct Relief: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// By which the room knows its own notices.
    package static let ownerKind = "relief.matter"

    /// The clocks of a matter; their owner is the matter.
    enum ClockName {
        static let lead = "relief-lead"
        static let aid = "relief-aid"
        static let papers = "relief-papers"
        static let check = "relief-check"
        static let decision = "relief-decision"
        static let payment = "relief-payment"
        static let review = "relief-review"
    }

    /// What the reactions to a settled or withdrawn notice may record.
    package static let settling: [any Event.Type] = [PostingEnded.self, YearMissed.self]
    /// What the reaction to a finding may record.
    package static let finding: [any Event.Type] = [LeadFound.self, YearMissed.self]
    /// What the reaction to a person's erasure may record.
    package static let erasing: [any Event.Type] = [ReliefErased.self, PersonalDataErased.self]

    package static let schema: [SchemaStep] = ReliefSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        ResidentRoutes.all + DeskRoutes.all + NewRoutes.all + PaymentRoutes.all + FileRoutes.all
        + StepRoutes.all + CountyRoutes.all + ErasureRoutes.all
}
