import Kernel

/// Why an appraisal does not go on to its next state, first applicable reason first.
package enum AppraisalRefusal: Refusal, Equatable {
    case unknown
    case placeUnknown
    case notDraft
    case judgesMissing(group: String)
    case notOpen
    case periodRuns(until: Day)
    case paperUnreckoned(group: String)
    case paperDiffers(group: String, entered: Int)
    case measuresMissing(group: String)
    case notClosed
    case tooFewSheets(group: String, percent: Int)
    case appealUnruled
    case notCounted
    case appealOpen
    case appealTimeRuns
    case overAlready
    case reasonMissing
    case reasonTooLong

    package var code: String {
        switch self {
        case .unknown: "appraisals.unknown"
        case .placeUnknown: "appraisals.place-unknown"
        case .notDraft: "appraisals.not-draft"
        case .judgesMissing: "appraisals.judges-missing"
        case .notOpen: "appraisals.not-open"
        case .periodRuns: "appraisals.period-runs"
        case .paperUnreckoned: "appraisals.paper-unreckoned"
        case .paperDiffers: "appraisals.paper-differs"
        case .measuresMissing: "appraisals.measures-missing"
        case .notClosed: "appraisals.not-closed"
        case .tooFewSheets: "appraisals.too-few-sheets"
        case .appealUnruled: "appraisals.appeal-unruled"
        case .notCounted: "appraisals.not-counted"
        case .appealOpen: "appraisals.appeal-open"
        case .appealTimeRuns: "appraisals.appeal-time-runs"
        case .overAlready: "appraisals.over-already"
        case .reasonMissing: "appraisals.reason-missing"
        case .reasonTooLong: "appraisals.reason-too-long"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .placeUnknown: .missing
        case .reasonMissing, .reasonTooLong: .invalid
        case .notDraft, .judgesMissing, .notOpen, .periodRuns, .paperUnreckoned, .paperDiffers,
            .measuresMissing, .notClosed, .tooFewSheets, .appealUnruled, .notCounted, .appealOpen,
            .appealTimeRuns, .overAlready:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        default: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.appraisalUnknown)
        case .placeUnknown: Sentence(.appraisalPlaceUnknown)
        case .notDraft: Sentence(.appraisalNotDraft)
        case .judgesMissing(let group): Sentence(.appraisalJudgesMissing, ["group": group])
        case .notOpen: Sentence(.appraisalNotOpen)
        case .periodRuns(let day): Sentence(.appraisalPeriodRuns, days: ["day": day])
        case .paperUnreckoned(let group): Sentence(.appraisalPaperUnreckoned, ["group": group])
        case .paperDiffers(let group, let entered):
            Sentence(.appraisalPaperDiffers, ["group": group, "entered": "\(entered)"])
        case .measuresMissing(let group): Sentence(.appraisalMeasuresMissing, ["group": group])
        case .notClosed: Sentence(.appraisalNotClosed)
        case .tooFewSheets(let group, let percent):
            Sentence(.appraisalTooFewSheets, ["group": group, "percent": "\(percent)"])
        case .appealUnruled: Sentence(.appraisalAppealUnruled)
        case .notCounted: Sentence(.appraisalNotCounted)
        case .appealOpen: Sentence(.appraisalAppealOpen)
        case .appealTimeRuns: Sentence(.appraisalAppealTimeRuns)
        case .overAlready: Sentence(.appraisalOverAlready)
        case .reasonMissing: Sentence(.appraisalReasonMissing)
        case .reasonTooLong:
            Sentence(.appraisalReasonTooLong, ["max": "\(AppraisalLimits.words_length_max)"])
        }
    }
}

/// How many sheets of a group are in, and how.
package struct GroupReturn: Sendable, Hashable {
    package let group: Int
    package let judges: Int
    package let sheets: Int
    package let papers: Int

    package init(group: Int, judges: Int, sheets: Int, papers: Int) {
        self.group = group
        self.judges = judges
        self.sheets = sheets
        self.papers = papers
    }
}

extension Appraisal {
    package func checkDraft() throws(AppraisalRefusal) {
        if state != .drafted { throw .notDraft }
    }

    /// The appraisal with its terms fixed, ready for sheets.
    package func opened(judges: [Judge], at now: Instant) throws(AppraisalRefusal) -> Appraisal {
        try checkDraft()
        for (index, group) in terms.groups.enumerated() where group.source.isSheet {
            if !judges.contains(where: { $0.group == index + 1 }) {
                throw .judgesMissing(group: group.title)
            }
        }
        var next = self
        next.state = .open
        next.opened = now
        next.termsDigest = terms.digest
        return next
    }

    /// The appraisal with its sheets frozen: after its last day, or as soon as every sheet is in.
    package func closed(
        returns: [GroupReturn], papers: [PaperReckoning], measured: Set<Int>, sheetsDigest: String,
        at now: Instant
    ) throws(AppraisalRefusal) -> Appraisal {
        if state != .open { throw .notOpen }
        let isComplete = returns.allSatisfy { $0.sheets == $0.judges }
        if now.day <= terms.last, !isComplete { throw .periodRuns(until: terms.last) }
        for line in returns where line.papers > 0 {
            let title = terms.groups[line.group - 1].title
            guard let reckoning = papers.first(where: { $0.group == line.group }) else {
                throw .paperUnreckoned(group: title)
            }
            if reckoning.returned != line.papers {
                throw .paperDiffers(group: title, entered: line.papers)
            }
        }
        for (index, group) in terms.groups.enumerated() where !group.source.isSheet {
            if !measured.contains(index + 1) { throw .measuresMissing(group: group.title) }
        }
        var next = self
        next.state = .closed
        next.closed = now
        next.sheetsDigest = sheetsDigest
        return next
    }

    /// The appraisal with its first result.
    package func counted(returns: [GroupReturn]) throws(AppraisalRefusal) -> Appraisal {
        if state != .closed { throw .notClosed }
        for line in returns where line.sheets * 100 < line.judges * terms.missing.minimum_percent {
            throw .tooFewSheets(
                group: terms.groups[line.group - 1].title, percent: terms.missing.minimum_percent)
        }
        var next = self
        next.state = .counted
        return next
    }

    /// The appraisal with a result that nobody can appeal against any more.
    package func finalised(isTimeOver: Bool, at now: Instant) throws(AppraisalRefusal) -> Appraisal {
        switch state {
        case .drafted, .open, .closed, .dropped: throw .notCounted
        case .appealed: throw .appealOpen
        case .final: throw .overAlready
        case .counted, .recounted: break
        }
        if !isTimeOver { throw .appealTimeRuns }
        var next = self
        next.state = .final
        next.finalised = now
        return next
    }

    /// Given up before it was counted.
    package func dropped(because reason: String) throws(AppraisalRefusal) -> Appraisal {
        switch state {
        case .drafted, .open, .closed: break
        case .counted, .appealed, .recounted, .final, .dropped: throw .overAlready
        }
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > AppraisalLimits.words_length_max { throw .reasonTooLong }
        var next = self
        next.state = .dropped
        next.reason = reason
        return next
    }
}
