import Kernel

extension ProcedureStep {
    /// What the step is called.
    package var title: Text {
        switch self {
        case .proposal: .stepProposal
        case .discussion: .stepDiscussion
        case .review: .stepReview
        case .decision: .stepDecision
        case .publication: .stepPublication
        case .carrying: .stepCarrying
        case .result: .stepResult
        }
    }
}
