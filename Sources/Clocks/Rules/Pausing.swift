import Kernel

extension Clock {
    /// Why a clock does not stop for a while, first applicable reason first.
    package enum PausingRefusal: String, Refusal, CaseIterable {
        case finished = "clocks.pause-finished"
        case alreadyPaused = "clocks.pause-already-paused"
        case beforeLast = "clocks.pause-before-last"
        case alreadyLate = "clocks.pause-already-late"

        package var code: String { rawValue }

        package var sentence: Sentence {
            switch self {
            case .finished: Sentence(ClockTexts.pauseFinished)
            case .alreadyPaused: Sentence(ClockTexts.pauseAlreadyPaused)
            case .beforeLast: Sentence(ClockTexts.pauseBeforeLast)
            case .alreadyLate: Sentence(ClockTexts.pauseAlreadyLate)
            }
        }
    }

    /// The clock standing still from `moment` until it is resumed.
    ///
    /// What is late stays late: a pause would hide it.
    package func paused(
        at moment: Instant, approvedBy approver: PersonID, in calendar: WorkingCalendar
    ) throws(PausingRefusal) -> Clock {
        if finished != nil { throw .finished }
        if openPause != nil { throw .alreadyPaused }
        if moment < (pauses.last?.until ?? started) { throw .beforeLast }
        if let due = due(in: calendar), moment >= due.instant { throw .alreadyLate }
        var clock = self
        clock.pauses.append(Pause(from: moment, until: nil, approvedBy: approver))
        return clock
    }

    /// Why a clock does not run on, first applicable reason first.
    package enum ResumingRefusal: String, Refusal, CaseIterable {
        case finished = "clocks.resume-finished"
        case notPaused = "clocks.resume-not-paused"
        case beforePause = "clocks.resume-before-pause"

        package var code: String { rawValue }

        package var sentence: Sentence {
            switch self {
            case .finished: Sentence(ClockTexts.resumeFinished)
            case .notPaused: Sentence(ClockTexts.resumeNotPaused)
            case .beforePause: Sentence(ClockTexts.resumeBeforePause)
            }
        }
    }

    /// The clock running on from `moment`.
    package func resumed(at moment: Instant) throws(ResumingRefusal) -> Clock {
        if finished != nil { throw .finished }
        guard let open = openPause else { throw .notPaused }
        if moment < open.from { throw .beforePause }
        return closingPause(at: moment)
    }

    func closingPause(at moment: Instant) -> Clock {
        guard let open = openPause else { return self }
        var clock = self
        clock.pauses[pauses.count - 1] = Pause(from: open.from, until: moment, approvedBy: open.approvedBy)
        return clock
    }
}
