import Kernel
import Rulebook

/// What a committee's meeting needs, of those due to attend.
package struct CommitteeRule: Sendable {
    package let present: Share
    package let inFavour: Share

    package init(present: Share, inFavour: Share) {
        self.present = present
        self.inFavour = inFavour
    }
}

/// Why a meeting does not count, first applicable reason first.
package enum CommitteeRefusal: Refusal, Hashable {
    case unruled
    case ahead
    case beforeLast
    case dueOutOfRange
    case presentOutOfRange
    case votesUneven
    case chairMissing
    case recorderMissing
    case namesTooLong
    case minutesTooLong
    case quorumMissed(Int)
    case majorityMissed(Int)

    package var code: String {
        switch self {
        case .unruled: "deliberation.meeting-unruled"
        case .ahead: "deliberation.meeting-ahead"
        case .beforeLast: "deliberation.meeting-before-last"
        case .dueOutOfRange: "deliberation.meeting-due"
        case .presentOutOfRange: "deliberation.meeting-present"
        case .votesUneven: "deliberation.meeting-votes"
        case .chairMissing: "deliberation.meeting-chair-missing"
        case .recorderMissing: "deliberation.meeting-recorder-missing"
        case .namesTooLong: "deliberation.meeting-names-too-long"
        case .minutesTooLong: "deliberation.meeting-minutes-too-long"
        case .quorumMissed: "deliberation.meeting-quorum-missed"
        case .majorityMissed: "deliberation.meeting-majority-missed"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unruled, .quorumMissed, .majorityMissed: .conflict
        case .ahead, .beforeLast, .dueOutOfRange, .presentOutOfRange, .votesUneven, .chairMissing,
            .recorderMissing, .namesTooLong, .minutesTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unruled: nil
        case .ahead, .beforeLast: "on"
        case .dueOutOfRange: "due"
        case .presentOutOfRange, .quorumMissed: "present"
        case .votesUneven, .majorityMissed: "in_favour"
        case .chairMissing, .namesTooLong: "chair"
        case .recorderMissing: "recorder"
        case .minutesTooLong: "minutes"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unruled: Sentence(.meetingUnruled)
        case .ahead: Sentence(.meetingAhead)
        case .beforeLast: Sentence(.meetingBeforeLast)
        case .dueOutOfRange: Sentence(.meetingDue, ["max": "\(DeliberationLimits.committee_max)"])
        case .presentOutOfRange: Sentence(.meetingPresent)
        case .votesUneven: Sentence(.meetingVotes)
        case .chairMissing: Sentence(.meetingChairMissing)
        case .recorderMissing: Sentence(.meetingRecorderMissing)
        case .namesTooLong: Sentence(.meetingNamesTooLong, ["max": "\(DeliberationLimits.name_length_max)"])
        case .minutesTooLong:
            Sentence(.meetingMinutesTooLong, ["max": "\(DeliberationLimits.minutes_length_max)"])
        case .quorumMissed(let needed): Sentence(.meetingQuorumMissed, ["needed": "\(needed)"])
        case .majorityMissed(let needed): Sentence(.meetingMajorityMissed, ["needed": "\(needed)"])
        }
    }
}

extension CommitteeMeeting {
    /// Nothing is thrown when the meeting was quorate and agreed.
    ///
    /// - Parameters:
    ///   - last: the day of the step before it.
    ///   - rule: nil where the rulebook has no value.
    package func check(today: Day, after last: Day?, by rule: CommitteeRule?) throws(CommitteeRefusal) {
        guard let rule else { throw .unruled }
        if on > today { throw .ahead }
        if let last, on < last { throw .beforeLast }
        if !(1...DeliberationLimits.committee_max).contains(due) { throw .dueOutOfRange }
        if !(0...due).contains(present) { throw .presentOutOfRange }
        if min(inFavour, against, abstaining) < 0 || inFavour + against + abstaining != present {
            throw .votesUneven
        }
        if chair.isEmpty { throw .chairMissing }
        if recorder.isEmpty { throw .recorderMissing }
        if max(chair.count, recorder.count) > DeliberationLimits.name_length_max { throw .namesTooLong }
        if minutes.count > DeliberationLimits.minutes_length_max { throw .minutesTooLong }
        if !rule.present.isReached(by: present, of: due) {
            throw .quorumMissed(rule.present.least(of: due) ?? due)
        }
        if !rule.inFavour.isReached(by: inFavour, of: due) {
            throw .majorityMissed(rule.inFavour.least(of: due) ?? due)
        }
    }
}
