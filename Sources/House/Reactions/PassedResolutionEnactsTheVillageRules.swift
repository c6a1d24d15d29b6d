import Assemblies
import Deliberation
import Storage

/// What the assembly passes about a version of the village's rules puts it in force.
///
/// - Source: 村民委员会组织法 (2018) Art. 27; domain-rules §1.
let passedResolutionEnactsTheVillageRules = Reaction(
    to: ResolutionPassed.self, recording: [CharterAdopted.self]
) { passed, transaction in try Deliberation.enact(passed, in: transaction) }
