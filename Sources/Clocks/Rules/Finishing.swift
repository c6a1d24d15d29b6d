import Kernel

extension Clock {
    /// Why a clock does not stop for good, first applicable reason first.
    package enum FinishingRefusal: String, Refusal, CaseIterable {
        case finished = "clocks.finish-finished"
        case beforeLast = "clocks.finish-before-last"

        package var code: String { rawValue }

        package var sentence: Sentence {
            switch self {
            case .finished: Sentence(ClockTexts.finishFinished)
            case .beforeLast: Sentence(ClockTexts.finishBeforeLast)
            }
        }
    }

    /// The clock of a matter done at `moment`; a pause ends with it.
    package func finished(at moment: Instant) throws(FinishingRefusal) -> Clock {
        if finished != nil { throw .finished }
        let last = pauses.last.map { $0.until ?? $0.from } ?? started
        if moment < last { throw .beforeLast }
        var clock = closingPause(at: moment)
        clock.finished = moment
        return clock
    }

    /// The clock as if nobody had said that the matter was done.
    func runningOn() -> Clock {
        var clock = self
        clock.finished = nil
        return clock
    }
}
