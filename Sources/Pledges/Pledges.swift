import Kernel
import Storage
import Web

/// 设岗定责 and 承诺践诺: posts that members without office take on, promises that members make for the year.
///
/// The branch confirms, the village reads what the member agreed to publish, residents say what they think of the
/// result, nobody is ranked and nothing earns points. That somebody is a Party member shows in nothing else.
///
/// - Source: domain-rules §13; rulings 21.
package struct Pledges: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    enum ClockName {
        static let due = "pledge-promise"
        static let review = "pledge-review"
    }

    /// What the reaction to a clock may record.
    package static let ticking: [any Event.Type] = [PromiseDue.self, PromiseClosed.self]
    /// What the reaction to a person's erasure may record.
    package static let erasing: [any Event.Type] = [PledgesErased.self, PersonalDataErased.self]

    package static let schema: [SchemaStep] = PledgeSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        BoardRoutes.all + MemberRoutes.all + BranchRoutes.all + BranchDeskRoutes.all
}
