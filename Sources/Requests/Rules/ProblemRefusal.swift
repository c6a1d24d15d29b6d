import Kernel

/// Why an act on a problem is refused, first applicable reason first.
package enum ProblemRefusal: String, Refusal, CaseIterable {
    case titleMissing = "problem.title-missing"
    case titleTooLong = "problem.title-too-long"
    case goalMissing = "problem.goal-missing"
    case placeUnknown = "problem.place-unknown"
    case finishMissing = "problem.finish-missing"
    case finishTooSoon = "problem.finish-too-soon"
    case finishTooFar = "problem.finish-too-far"
    case reasonMissing = "problem.reason-missing"
    case nothingChosen = "problem.nothing-chosen"
    case tooManyChosen = "problem.too-many-chosen"
    case requestUnknown = "problem.request-unknown"
    case requestClosed = "problem.request-closed"
    case requestElsewhere = "problem.request-elsewhere"
    case requestGathered = "problem.request-gathered"
    case requestNotGathered = "problem.request-not-gathered"
    case notOpenForWork = "problem.not-open-for-work"
    case postponement = "problem.postponement"
    case stageUnknown = "problem.stage-unknown"
    case stageDone = "problem.stage-done"
    case notYourStage = "problem.not-your-stage"
    case resultMissing = "problem.result-missing"
    case planMissing = "problem.plan-missing"
    case stagesOpen = "problem.stages-open"
    case replyMissing = "problem.reply-missing"
    case notSupervisor = "problem.not-supervisor"
    case groundMissing = "problem.ground-missing"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .titleMissing, .titleTooLong, .goalMissing, .placeUnknown, .finishMissing, .finishTooSoon,
            .finishTooFar, .reasonMissing, .nothingChosen, .tooManyChosen, .requestUnknown,
            .requestElsewhere, .resultMissing, .replyMissing, .groundMissing:
            .invalid
        case .requestClosed, .requestGathered, .requestNotGathered, .notOpenForWork, .stageDone,
            .planMissing, .stagesOpen:
            .conflict
        case .stageUnknown: .missing
        case .postponement, .notYourStage, .notSupervisor: .forbidden
        }
    }

    package var field: String? {
        switch self {
        case .titleMissing, .titleTooLong: "title"
        case .goalMissing: "goal"
        case .placeUnknown: "place"
        case .finishMissing, .finishTooSoon, .finishTooFar, .postponement: "finish_on"
        case .reasonMissing, .resultMissing: "note"
        case .nothingChosen, .tooManyChosen, .requestUnknown, .requestClosed, .requestElsewhere,
            .requestGathered, .requestNotGathered:
            "requests"
        case .replyMissing: "reply"
        case .groundMissing: "ground"
        case .notOpenForWork, .stageUnknown, .stageDone, .notYourStage, .planMissing, .stagesOpen,
            .notSupervisor:
            nil
        }
    }

    package var sentence: Sentence { Sentence(.problemRefusal(self)) }
}
