import Kernel

/// Why something is not done about a petition, first applicable reason first within an act.
package enum PetitionRefusal: String, Refusal, CaseIterable {
    case unknown = "petition.unknown"
    case changedMeanwhile = "petition.changed-meanwhile"
    case closedAlready = "petition.closed-already"
    case notYours = "petition.not-yours"
    case notDue = "petition.not-due"
    case placeUnknown = "petition.place-unknown"
    case wordsMissing = "petition.words-missing"
    case receiptInFuture = "petition.receipt-in-future"
    case tooManyVisitors = "petition.too-many-visitors"
    case accusedMissing = "petition.accused-missing"
    case receiverIsAccused = "petition.receiver-is-accused"
    case requestUnknown = "petition.request-unknown"
    case requestTaken = "petition.request-taken"
    case accusationWithRequest = "petition.accusation-with-request"
    case assigneeUnknown = "petition.assignee-unknown"
    case assigneeIsAccused = "petition.assignee-is-accused"
    case assignedAlready = "petition.assigned-already"
    case ownAssignment = "petition.own-assignment"
    case notAssigned = "petition.not-assigned"
    case lastAssignee = "petition.last-assignee"
    case unitUnknown = "petition.unit-unknown"
    case unitIsAccused = "petition.unit-is-accused"
    case objectionLate = "petition.objection-late"
    case reasonMissing = "petition.reason-missing"
    case tellingUnfit = "petition.telling-unfit"
    case extensionTooLong = "petition.extension-too-long"
    case extensionAsked = "petition.extension-asked"
    case extensionUsed = "petition.extension-used"
    case ownExtension = "petition.own-extension"
    case untold = "petition.untold"
    case hearingOpen = "petition.hearing-open"
    case noHearing = "petition.no-hearing"
    case outcomeUnfit = "petition.outcome-unfit"
    case answerMissing = "petition.answer-missing"
    case basisMissing = "petition.basis-missing"
    case sameHands = "petition.same-hands"
    case undelivered = "petition.undelivered"
    case deliveredAlready = "petition.delivered-already"
    case dayUnfit = "petition.day-unfit"
    case noReview = "petition.no-review"
    case reviewLate = "petition.review-late"
    case windowOpen = "petition.window-open"
    case codeWrong = "petition.code-wrong"
    case stillOpen = "petition.still-open"
    case erasedAlready = "petition.erased-already"
    case unconfirmed = "petition.unconfirmed"
    case fileMissing = "petition.file-missing"
    case fileKind = "petition.file-kind"
    case fileTooLarge = "petition.file-too-large"
    case tooManyFiles = "petition.too-many-files"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.petition(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .requestUnknown, .codeWrong: .missing
        case .notYours, .ownExtension, .ownAssignment, .sameHands, .receiverIsAccused, .unitIsAccused,
            .assigneeIsAccused:
            .forbidden
        case .placeUnknown, .wordsMissing, .receiptInFuture, .tooManyVisitors, .accusedMissing,
            .accusationWithRequest, .assigneeUnknown, .unitUnknown, .reasonMissing, .tellingUnfit,
            .extensionTooLong, .untold, .outcomeUnfit, .answerMissing, .basisMissing, .dayUnfit, .unconfirmed,
            .fileMissing, .fileKind, .tooManyFiles:
            .invalid
        case .fileTooLarge: .tooLarge
        default: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .wordsMissing, .answerMissing: "words"
        case .receiptInFuture: "received"
        case .tooManyVisitors: "visitors"
        case .accusedMissing, .receiverIsAccused: "accused"
        case .requestUnknown, .requestTaken, .accusationWithRequest: "request"
        case .assigneeUnknown, .assigneeIsAccused, .assignedAlready, .ownAssignment, .notAssigned,
            .lastAssignee:
            "person"
        case .unitUnknown, .unitIsAccused: "unit"
        case .reasonMissing: "note"
        case .tellingUnfit: "telling"
        case .extensionTooLong: "days"
        case .untold: "told"
        case .outcomeUnfit: "outcome"
        case .basisMissing: "basis"
        case .dayUnfit: "on"
        case .codeWrong: "code"
        case .stillOpen, .erasedAlready: "number"
        case .unconfirmed: "confirmed"
        case .fileMissing, .fileKind, .fileTooLarge, .tooManyFiles: "file"
        default: nil
        }
    }
}
