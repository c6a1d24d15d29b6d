import Cases
import Kernel
import Requests

/// The statuses that Open311's extension knows beside open and closed, and which of ours each stands for.
///
/// - Source: FixMyStreet's Open311 extension, `servicerequestupdates`; interop §5.1.
enum WireStatus: String, Sendable, CaseIterable {
    case open = "OPEN"
    case investigating = "INVESTIGATING"
    case inProgress = "IN_PROGRESS"
    case actionScheduled = "ACTION_SCHEDULED"
    case fixed = "FIXED"
    case duplicate = "DUPLICATE"
    case notOurs = "NOT_COUNCILS_RESPONSIBILITY"
    case noFurtherAction = "NO_FURTHER_ACTION"
    case internalReferral = "INTERNAL_REFERRAL"
    case forTriage = "FOR_TRIAGE"
    case cancelled = "CANCELLED"
    case closed = "CLOSED"
    case reopen = "REOPEN"

    /// A matter that is shelved is closed, though looked at again on a day: `CLOSED`, and the notes say when.
    init(ending outcome: Outcome?) {
        self =
            switch outcome {
            case .solved: .fixed
            case .explained: .noFurtherAction
            case .beyondLaw: .notOurs
            case .merged: .duplicate
            case .shelved, .answeredImported, nil: .closed
            }
    }

    /// What a request is now.
    init(_ row: NeighbourRow) {
        switch row.state {
        case .closed: self.init(ending: row.outcome)
        case .done: self = .investigating
        case .received: self = row.reopenings > 0 ? .reopen : .open
        case .assigned:
            self = row.isContested ? .internalReferral : row.pausedFor != nil ? .actionScheduled : .inProgress
        }
    }

    /// What a step made of it; nil for steps that are the county's own business.
    init?(_ step: NeighbourStep) {
        switch step.kind {
        case .closed: self = WireStatus(ending: step.state == .closed ? step.outcome : nil)
        case .merged: self = .duplicate
        default:
            guard let status = WireStatus.bySteps[step.kind] else { return nil }
            self = status
        }
    }

    private static let bySteps: [Step.Kind: WireStatus] = [
        .opened: .open, .reopened: .reopen, .dispatched: .inProgress, .joined: .inProgress,
        .contacted: .inProgress, .progressed: .inProgress, .resumed: .inProgress, .sentBack: .inProgress,
        .legDone: .inProgress, .handedUp: .internalReferral, .handedDown: .internalReferral,
        .escalated: .internalReferral, .returned: .internalReferral, .returnAccepted: .internalReferral,
        .disputed: .internalReferral, .relocated: .internalReferral, .paused: .actionScheduled,
        .done: .investigating, .solvedOnTheSpot: .investigating,
    ]

    /// The steps that other systems are told of.
    static let steps: [Step.Kind] = (bySteps.keys + [.closed, .merged]).sorted { $0.rawValue < $1.rawValue }

    /// Whether whoever sends it holds the matter to be over.
    var isEnd: Bool {
        switch self {
        case .fixed, .duplicate, .notOurs, .noFurtherAction, .cancelled, .closed: true
        case .open, .investigating, .inProgress, .actionScheduled, .internalReferral, .forTriage, .reopen:
            false
        }
    }
}
