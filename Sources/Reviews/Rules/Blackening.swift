import Kernel
import Points

/// Why a matter is not told, answered, shown or taken off, first applicable reason first.
package enum MatterRefusal: Refusal, Equatable {
    case unknown
    case notVoted
    case householdUnknown
    case wordsMissing
    case wordsTooLong
    /// Health, poverty, family, minors, debt, petitions: no board speaks of them.
    case forbidden(ItemSubject)
    case speaksOf(word: String)
    case namesPerson
    case alreadyTold
    case notWaiting
    case replyMissing
    case replyTooLong
    case alreadyReplied
    case windowRuns
    case ownProposal
    case ownHousehold
    case answerMissing
    case answerTooLong
    case notListed

    package var code: String {
        switch self {
        case .unknown: "reviews.matter-unknown"
        case .notVoted: "reviews.black-not-voted"
        case .householdUnknown: "reviews.household-unknown"
        case .wordsMissing: "reviews.matter-missing"
        case .wordsTooLong: "reviews.matter-too-long"
        case .forbidden(let subject): "reviews.forbidden-\(subject.rawValue)"
        case .speaksOf: "reviews.forbidden-word"
        case .namesPerson: "reviews.names-person"
        case .alreadyTold: "reviews.already-told"
        case .notWaiting: "reviews.matter-not-waiting"
        case .replyMissing: "reviews.reply-missing"
        case .replyTooLong: "reviews.reply-too-long"
        case .alreadyReplied: "reviews.already-replied"
        case .windowRuns: "reviews.window-runs"
        case .ownProposal: "reviews.own-proposal"
        case .ownHousehold: "reviews.own-household"
        case .answerMissing: "reviews.answer-missing"
        case .answerTooLong: "reviews.answer-too-long"
        case .notListed: "reviews.not-listed"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ownProposal, .ownHousehold: .forbidden
        case .notVoted, .alreadyTold, .notWaiting, .alreadyReplied, .windowRuns, .notListed: .conflict
        case .householdUnknown, .wordsMissing, .wordsTooLong, .forbidden, .speaksOf, .namesPerson,
            .replyMissing, .replyTooLong, .answerMissing, .answerTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .householdUnknown, .alreadyTold: "household"
        case .wordsMissing, .wordsTooLong, .speaksOf, .namesPerson: "words"
        case .forbidden: "about"
        case .replyMissing, .replyTooLong: "reply"
        case .answerMissing, .answerTooLong: "answer"
        default: nil
        }
    }

    package var sentence: Sentence {
        let words = "\(ReviewLimits.words_length_max)"
        return switch self {
        case .unknown: Sentence(.matterUnknown)
        case .notVoted: Sentence(.matterNotVoted)
        case .householdUnknown: Sentence(.matterHouseholdUnknown)
        case .wordsMissing: Sentence(.matterMissing)
        case .wordsTooLong: Sentence(.matterTooLong, ["max": "\(ReviewLimits.matter_length_max)"])
        case .forbidden: Sentence(.matterForbidden)
        case .speaksOf(let word): Sentence(.matterSpeaksOf, ["word": word])
        case .namesPerson: Sentence(.matterNamesPerson)
        case .alreadyTold: Sentence(.matterAlreadyTold)
        case .notWaiting: Sentence(.matterNotWaiting)
        case .replyMissing: Sentence(.matterReplyMissing)
        case .replyTooLong: Sentence(.matterReplyTooLong, ["max": words])
        case .alreadyReplied: Sentence(.matterAlreadyReplied)
        case .windowRuns: Sentence(.matterWindowRuns)
        case .ownProposal: Sentence(.matterOwnProposal)
        case .ownHousehold: Sentence(.matterOwnHousehold)
        case .answerMissing: Sentence(.matterAnswerMissing)
        case .answerTooLong: Sentence(.matterAnswerTooLong, ["max": words])
        case .notListed: Sentence(.matterNotListed)
        }
    }
}

extension ReviewMatter {
    /// Everything that stands against a matter's words.
    ///
    /// - Parameter names: of the household's members, its number, and of its house.
    package static func refusals(
        of words: String, about subject: ItemSubject, names: [String]
    ) -> [MatterRefusal] {
        var found: [MatterRefusal] = []
        if words.isEmpty { found.append(.wordsMissing) }
        if words.count > ReviewLimits.matter_length_max { found.append(.wordsTooLong) }
        if subject.isForbidden { found.append(.forbidden(subject)) }
        if let asked = ItemSubject.mentioned(in: words) { found.append(.speaksOf(word: asked.word)) }
        if names.contains(where: { $0.count > 1 && words.contains($0) })
            || PersonalNumbers.first(in: words) != nil
        {
            found.append(.namesPerson)
        }
        return found
    }

    /// With the household's own words.
    package func replied(_ words: String, at now: Instant) throws(MatterRefusal) -> ReviewMatter {
        if state != .told { throw .notWaiting }
        if replied != nil { throw .alreadyReplied }
        if words.isEmpty { throw .replyMissing }
        if words.count > ReviewLimits.words_length_max { throw .replyTooLong }
        var next = self
        next.reply = words
        next.replied = now
        return next
    }

    /// As the committee's decision leaves it: on the board until a day, or not.
    ///
    /// - Parameters:
    ///   - standing_days: as it was voted.
    ///   - own: the decider's household.
    ///   - isWindowOver: the time to reply has run out; a reply that came ends the wait as well.
    package func decided(
        isListed: Bool, answer words: String, by decider: PersonID, own: HouseholdID?, standing_days: Int,
        isWindowOver: Bool, at now: Instant
    ) throws(MatterRefusal) -> ReviewMatter {
        if state != .told { throw .notWaiting }
        if !isWindowOver && replied == nil { throw .windowRuns }
        if proposer == decider { throw .ownProposal }
        if household == own { throw .ownHousehold }
        if words.isEmpty { throw .answerMissing }
        if words.count > ReviewLimits.words_length_max { throw .answerTooLong }
        var next = self
        next.decided = now
        next.decider = decider
        next.answer = words
        next.state = isListed ? .listed : .dropped
        next.until = isListed ? now.day.adding(days: standing_days) : nil
        if !isListed { next.ended = now }
        return next
    }

    /// Off the board at once, because it was put right.
    package func fixed(at now: Instant) throws(MatterRefusal) -> ReviewMatter {
        if state != .listed && state != .told { throw .notListed }
        var next = self
        next.state = .fixed
        next.ended = now
        return next
    }
}
