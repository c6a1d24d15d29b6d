import Kernel
import Ledger
import Storage

/// What follows from a year's points: the year's end, rewards by rank, and the sharing out of a voted budget.
///
/// A reward is goods, honour, or money of a budget that a body voted for it; it touches nobody's rights, and is no
/// share of collective income (农村集体经济组织法 Art. 42). Long work runs in steps that a killed process resumes.
package struct Rewards: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The kind of the ledger's book in which a village's reward budgets lie, apart from everything else.
    package static let book = "rewards"
    /// By which a resolution knows that it is about a plan.
    package static let planKind = "rewards.plan"
    /// By which notices know that their rows are a list's lines; their owner is the list.
    package static let listKind = "rewards.list"
}
