import Kernel

/// Why a list is not computed, published or handed out, first applicable reason first.
package enum ListRefusal: String, Refusal, CaseIterable {
    case unknown = "rewards.list-unknown"
    case planNotAdopted = "rewards.plan-not-adopted"
    case dayUnfit = "rewards.day-unfit"
    case yearOpen = "rewards.year-open"
    case nobody = "rewards.nobody"
    case tooMany = "rewards.too-many"
    case windowRuns = "rewards.window-runs"
    case alreadySettled = "rewards.already-settled"
    case notFrozen = "rewards.list-not-frozen"
    case contactMissing = "rewards.contact-missing"
    case notSettled = "rewards.list-not-settled"
    case notBooked = "rewards.list-not-booked"
    /// 讲评 comes before 分享.
    case notTalkedOver = "rewards.not-talked-over"
    case linesMissing = "rewards.lines-missing"
    case tooManyLines = "rewards.too-many-lines"
    case lineElsewhere = "rewards.line-elsewhere"
    case alreadyReceived = "rewards.already-received"
    case notReceived = "rewards.not-received"
    case dayAhead = "rewards.receipt-day-ahead"
    case signerMissing = "rewards.signer-missing"
    case signerTooLong = "rewards.signer-too-long"
    case reasonMissing = "rewards.reason-missing"
    case reasonTooLong = "rewards.reason-too-long"
    case rankingOff = "rewards.ranking-off"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .rankingOff: .missing
        case .dayUnfit, .contactMissing, .linesMissing, .lineElsewhere, .dayAhead, .signerMissing,
            .signerTooLong, .reasonMissing, .reasonTooLong:
            .invalid
        case .tooMany, .tooManyLines: .tooLarge
        case .planNotAdopted, .yearOpen, .nobody, .windowRuns, .alreadySettled, .notFrozen, .notSettled,
            .notBooked, .notTalkedOver, .alreadyReceived, .notReceived:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .dayUnfit, .yearOpen: "up_to"
        case .contactMissing: "contact"
        case .linesMissing, .tooManyLines, .lineElsewhere, .alreadyReceived: "lines"
        case .dayAhead: "day"
        case .signerMissing, .signerTooLong: "signer"
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .planNotAdopted, .nobody, .tooMany, .windowRuns, .alreadySettled, .notFrozen,
            .notSettled, .notBooked, .notTalkedOver, .notReceived, .rankingOff:
            nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.rewardsListUnknown)
        case .planNotAdopted: Sentence(.rewardsPlanNotAdopted)
        case .dayUnfit: Sentence(.rewardsDayUnfit)
        case .yearOpen: Sentence(.rewardsYearOpen)
        case .nobody: Sentence(.rewardsNobody)
        case .tooMany: Sentence(.rewardsTooMany, ["max": "\(RewardLimits.lines_max)"])
        case .windowRuns: Sentence(.rewardsWindowRuns)
        case .alreadySettled: Sentence(.rewardsAlreadySettled)
        case .notFrozen: Sentence(.rewardsListNotFrozen)
        case .contactMissing: Sentence(.rewardsContactMissing)
        case .notSettled: Sentence(.rewardsListNotSettled)
        case .notBooked: Sentence(.rewardsListNotBooked)
        case .notTalkedOver: Sentence(.rewardsNotTalkedOver)
        case .linesMissing: Sentence(.rewardsLinesMissing)
        case .tooManyLines: Sentence(.rewardsTooManyLines, ["max": "\(RewardLimits.ticked_max)"])
        case .lineElsewhere: Sentence(.rewardsLineElsewhere)
        case .alreadyReceived: Sentence(.rewardsAlreadyReceived)
        case .notReceived: Sentence(.rewardsNotReceived)
        case .dayAhead: Sentence(.rewardsReceiptDayAhead)
        case .signerMissing: Sentence(.rewardsSignerMissing)
        case .signerTooLong: Sentence(.rewardsSignerTooLong, ["max": "\(RewardLimits.signer_length_max)"])
        case .reasonMissing: Sentence(.rewardsReasonMissing)
        case .reasonTooLong: Sentence(.rewardsReasonTooLong, ["max": "\(RewardLimits.reason_length_max)"])
        case .rankingOff: Sentence(.rewardsRankingOff)
        }
    }
}

extension RewardPlan {
    /// Nothing is thrown where the plan may be applied up to `day`; without a day its whole year must be closed.
    package func checkApplying(upTo day: Day?, isYearClosed: Bool, today: Day) throws(ListRefusal) {
        if state != .adopted { throw .planNotAdopted }
        if let day {
            if day.year != terms.year || day > today { throw .dayUnfit }
        } else if !isYearClosed {
            throw .yearOpen
        }
    }
}

extension [RewardList] {
    /// Nothing is thrown where a plan with these lists may have another one.
    package func checkNext() throws(ListRefusal) {
        if contains(where: { $0.state == .settled }) { throw .alreadySettled }
        if contains(where: { $0.state == .published }) { throw .windowRuns }
    }
}

/// What somebody ticks as handed out, paid, or told.
package struct ReceiptDraft: Sendable, Hashable {
    package let list: RewardListID
    package let lines: [RewardLineID]
    package let day: Day
    /// Who signed; one name for all the lines, or 本户 for each household's own head.
    package let signer: String

    package init(list: RewardListID, lines: [RewardLineID], day: Day, signer: String) {
        self.list = list
        self.lines = lines
        self.day = day
        self.signer = signer
    }

    /// - Parameters:
    ///   - found: those of the lines that the list has.
    ///   - isTalkedOver: the rulebook asks for no meeting, or one was held since the list was computed.
    package func check(
        _ list: RewardList, found: [RewardLine], isTalkedOver: Bool = true, today: Day
    ) throws(ListRefusal) {
        if lines.isEmpty { throw .linesMissing }
        if lines.count > RewardLimits.ticked_max { throw .tooManyLines }
        if found.count < Set(lines).count { throw .lineElsewhere }
        // The last places are told as soon as they are known; nothing is published of them.
        let isTelling = found.allSatisfy { $0.entry.role == .last }
        if !isTelling, list.state != .settled { throw .notSettled }
        if isTelling, list.state == .replaced { throw .notSettled }
        if !isTelling, !isTalkedOver { throw .notTalkedOver }
        if found.contains(where: { $0.receipt != nil }) { throw .alreadyReceived }
        if found.contains(where: { $0.entry.fen > 0 && $0.transfer == nil }) { throw .notBooked }
        if day > today { throw .dayAhead }
        if signer.isEmpty { throw .signerMissing }
        if signer.count > RewardLimits.signer_length_max { throw .signerTooLong }
    }
}
