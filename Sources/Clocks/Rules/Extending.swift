import Kernel

extension Clock {
    /// Why a clock gets no more time, first applicable reason first.
    package enum ExtendingRefusal: Refusal, Equatable {
        case finished
        case addsNothing
        case alreadyLate
        case beyondCeiling(Limit)

        package var code: String {
            switch self {
            case .finished: "clocks.extension-finished"
            case .addsNothing: "clocks.extension-adds-nothing"
            case .alreadyLate: "clocks.extension-already-late"
            case .beyondCeiling: "clocks.extension-beyond-ceiling"
            }
        }

        package var sentence: Sentence {
            switch self {
            case .finished: Sentence(ClockTexts.extensionFinished)
            case .addsNothing: Sentence(ClockTexts.extensionAddsNothing)
            case .alreadyLate: Sentence(ClockTexts.extensionAlreadyLate)
            case .beyondCeiling(let ceiling):
                Sentence(ClockTexts.extensionBeyondCeiling, ["limit": "\(ceiling)"])
            }
        }
    }

    /// The clock with `limit` more time, approved before it has run out.
    ///
    /// `ceiling` is the longest that the rule allows from the receipt on, pauses apart: 15 days for one of 7.
    package func extended(
        by limit: Limit, approvedBy approver: PersonID, at moment: Instant, upTo ceiling: Limit? = nil,
        in calendar: WorkingCalendar
    ) throws(ExtendingRefusal) -> Clock {
        if finished != nil { throw .finished }
        if limit == .sameDay { throw .addsNothing }
        if let due = due(in: calendar), moment >= due.instant { throw .alreadyLate }
        var clock = self
        clock.extensions.append(Extension(limit: limit, approvedBy: approver, at: moment))
        if let ceiling, clock.isBeyond(ceiling, in: calendar) { throw .beyondCeiling(ceiling) }
        return clock
    }

    /// An open pause holds back both alike, so it is left out of the comparison.
    private func isBeyond(_ ceiling: Limit, in calendar: WorkingCalendar) -> Bool {
        let closed = pauses.filter { !$0.isOpen }
        guard
            let asked = Due.computed(
                start: started, limit: limit, pauses: closed, extensions: extensions, calendar: calendar),
            let most = Due.computed(start: started, limit: ceiling, pauses: closed, calendar: calendar)
        else { return false }
        return asked.instant > most.instant
    }
}
