import Assemblies
import Reviews
import Storage

/// A review rule holds once the body that the rulebook names has passed its very text.
///
/// - Source: rulings 22; domain-rules §3.
let passedReviewRuleTakesEffect = Reaction(to: ResolutionPassed.self, recording: [ReviewRuleAdopted.self]) {
    passed, transaction in
    try Reviews.heed(passed, in: transaction)
}
