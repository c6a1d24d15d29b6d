import Assemblies
import Points
import Storage

/// A rule list of points holds once the body that the rulebook names has passed its very text.
///
/// - Source: rulings 22; domain-rules §3.
let passedRuleListTakesEffect = Reaction(to: ResolutionPassed.self, recording: [VersionAdopted.self]) {
    passed, transaction in
    try Points.heed(passed, in: transaction)
}
