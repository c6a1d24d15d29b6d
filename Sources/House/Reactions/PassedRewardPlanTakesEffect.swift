import Assemblies
import Rewards
import Storage

/// A reward plan holds once the body that the rulebook names has passed its very text.
///
/// - Source: domain-rules §3, §9; 农村集体经济组织法 Art. 42.
let passedRewardPlanTakesEffect = Reaction(to: ResolutionPassed.self, recording: Rewards.adopting) {
    passed, transaction in
    try Rewards.heed(passed, in: transaction)
}
