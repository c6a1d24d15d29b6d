import Assemblies
import Deliberation
import Storage

/// What a body passes about the newest text of a proposal does the step that the proposal waits for.
///
/// - Source: 中国共产党农村基层组织工作条例 (2018), 四议两公开; domain-rules §1.
let passedResolutionDoesTheStep = Reaction(
    to: ResolutionPassed.self, recording: [ProcedureStepDone.self]
) { passed, transaction in try Deliberation.follow(passed, in: transaction) }
