import Kernel
import Ledger

/// Why a deduction is not proposed, answered or decided, first applicable reason first.
package enum DeductionRefusal: Refusal, Equatable {
    case unknown
    case notADeduction
    case reasonMissing
    case reasonTooLong
    case notWaiting
    case replyMissing
    case replyTooLong
    case alreadyReplied
    case windowRuns
    case ownProposal
    case ownHousehold
    case wordsMissing
    case pointsOutOfRange(Int64)
    case belowZero(Int64)

    package var code: String {
        switch self {
        case .unknown: "points.act-unknown"
        case .notADeduction: "points.not-a-deduction"
        case .reasonMissing: "points.deduction-reason-missing"
        case .reasonTooLong: "points.deduction-reason-too-long"
        case .notWaiting: "points.deduction-not-waiting"
        case .replyMissing: "points.reply-missing"
        case .replyTooLong: "points.reply-too-long"
        case .alreadyReplied: "points.already-replied"
        case .windowRuns: "points.window-runs"
        case .ownProposal: "points.own-proposal"
        case .ownHousehold: "points.own-deduction"
        case .wordsMissing: "points.words-missing"
        case .pointsOutOfRange: "points.decided-points-out-of-range"
        case .belowZero: "points.below-zero"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ownProposal, .ownHousehold: .forbidden
        case .notWaiting, .alreadyReplied, .windowRuns, .belowZero: .conflict
        case .notADeduction, .reasonMissing, .reasonTooLong, .replyMissing, .replyTooLong, .wordsMissing,
            .pointsOutOfRange:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .notADeduction: "item"
        case .reasonMissing, .reasonTooLong: "note"
        case .replyMissing, .replyTooLong: "reply"
        case .wordsMissing: "words"
        case .pointsOutOfRange, .belowZero: "points"
        case .unknown, .notWaiting, .alreadyReplied, .windowRuns, .ownProposal, .ownHousehold: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.pointsActUnknown)
        case .notADeduction: Sentence(.pointsNotADeduction)
        case .reasonMissing: Sentence(.pointsDeductionReasonMissing)
        case .reasonTooLong:
            Sentence(.pointsDeductionReasonTooLong, ["max": "\(PointsLimits.note_length_max)"])
        case .notWaiting: Sentence(.pointsDeductionNotWaiting)
        case .replyMissing: Sentence(.pointsReplyMissing)
        case .replyTooLong: Sentence(.pointsReplyTooLong, ["max": "\(PointsLimits.reason_length_max)"])
        case .alreadyReplied: Sentence(.pointsAlreadyReplied)
        case .windowRuns: Sentence(.pointsWindowRuns)
        case .ownProposal: Sentence(.pointsOwnProposal)
        case .ownHousehold: Sentence(.pointsOwnDeduction)
        case .wordsMissing: Sentence(.pointsWordsMissing)
        case .pointsOutOfRange(let most):
            Sentence(.pointsDecidedOutOfRange, ["max": Points.unit.text(most)])
        case .belowZero(let balance):
            Sentence(.pointsBelowZero, ["balance": Points.unit.text(max(0, balance))])
        }
    }
}

/// What the committee makes of a deduction.
package struct DeductionDecision: Sendable, Hashable {
    package let isUpheld: Bool
    /// What is deducted, above zero; at most what the list says.
    package let points: Int64
    /// For the household to read.
    package let words: String
    package let decider: PersonID
    /// The decider's own.
    package let household: HouseholdID?

    package init(
        isUpheld: Bool, points: Int64, words: String, decider: PersonID, household: HouseholdID?
    ) {
        self.isUpheld = isUpheld
        self.points = points
        self.words = words
        self.decider = decider
        self.household = household
    }
}

/// What a household's account bears.
package struct Bearing: Sendable, Hashable {
    package let balance: Int64
    package let allowsBelowZero: Bool

    package init(balance: Int64, allowsBelowZero: Bool) {
        self.balance = balance
        self.allowsBelowZero = allowsBelowZero
    }

    func bears(_ taken: Int64) -> Bool { allowsBelowZero || balance >= taken }
}

extension PointsAct {
    /// Nothing is thrown when the deduction may be proposed with these words.
    package static func checkProposal(of item: ItemTerms, because note: String) throws(DeductionRefusal) {
        if !item.isDeduction { throw .notADeduction }
        if note.isEmpty { throw .reasonMissing }
        if note.count > PointsLimits.note_length_max { throw .reasonTooLong }
    }

    /// The hearing with the household's own words.
    package func replied(
        _ words: String, to hearing: Hearing, at now: Instant
    ) throws(DeductionRefusal) -> Hearing {
        if state != .noticed { throw .notWaiting }
        if hearing.replied != nil { throw .alreadyReplied }
        if words.isEmpty { throw .replyMissing }
        if words.count > PointsLimits.reason_length_max { throw .replyTooLong }
        var next = hearing
        next.reply = words
        next.replied = now
        return next
    }

    /// The act and its hearing as the committee's decision leaves them.
    ///
    /// - Parameters:
    ///   - proposer: who proposed it; another decides.
    ///   - isWindowOver: the time for a reply has run out; a reply that came ends the wait as well.
    package func decided(
        _ decision: DeductionDecision, on hearing: Hearing, proposer: PersonID?, isWindowOver: Bool,
        bearing: Bearing, at now: Instant
    ) throws(DeductionRefusal) -> (act: PointsAct, hearing: Hearing) {
        if state != .noticed { throw .notWaiting }
        if !isWindowOver && hearing.replied == nil { throw .windowRuns }
        if proposer == decision.decider { throw .ownProposal }
        if household == decision.household { throw .ownHousehold }
        if decision.words.isEmpty { throw .wordsMissing }
        if decision.words.count > PointsLimits.reason_length_max { throw .reasonTooLong }
        var (act, heard) = (self, hearing)
        heard.decided = now
        heard.decider = decision.decider
        heard.words = decision.words
        act.changed = now
        act.checker = decision.decider
        guard decision.isUpheld else {
            act.state = .rejected
            act.reason = decision.words
            return (act, heard)
        }
        if decision.points <= 0 || decision.points > -points { throw .pointsOutOfRange(-points) }
        if !bearing.bears(decision.points) { throw .belowZero(bearing.balance) }
        act.points = -decision.points
        act.state = .confirmed
        return (act, heard)
    }
}
