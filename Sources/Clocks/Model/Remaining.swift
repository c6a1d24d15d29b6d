import Kernel

/// How a clock stands at a moment, for the badge that says so.
package struct Remaining: Hashable, Sendable {
    package let state: State
    /// What is left, or by how much it is late; 0 days left is due today.
    package let count: Int
    package let unit: Limit.Unit
    package let missingYears: Set<Int>

    package enum State: String, Sendable, CaseIterable {
        case ok
        /// In the warned part of its limit.
        case soon
        case late
        case paused
        case done
        case doneLate = "done-late"
    }

    package init(state: State, count: Int, unit: Limit.Unit, missingYears: Set<Int> = []) {
        self.state = state
        self.count = count
        self.unit = unit
        self.missingYears = missingYears
    }

    /// 暂定, to be said beside the sentence.
    package var isProvisional: Bool { !missingYears.isEmpty }

    /// `还剩 2 个工作日`, `今天到期`, `超时 1 天`.
    package var sentence: Sentence {
        switch state {
        case .ok, .soon: amount(.left, orNone: ClockTexts.dueToday)
        case .late: amount(.late, orNone: ClockTexts.late)
        case .paused: amount(.paused, orNone: ClockTexts.pausedOnLastDay)
        case .done: Sentence(ClockTexts.doneInTime)
        case .doneLate: amount(.doneLate, orNone: ClockTexts.doneLate)
        }
    }

    private func amount(_ phrase: ClockTexts.Phrase, orNone none: Text) -> Sentence {
        count == 0 ? Sentence(none) : ClockTexts.amount(phrase, about: count, unit)
    }

    /// Why it is provisional, naming the years; `nil` when it is not.
    package var provisionalReason: Sentence? {
        guard isProvisional else { return nil }
        let years = missingYears.sorted().map { "\($0)" }.joined(separator: ", ")
        return Sentence(ClockTexts.provisionalReason, ["years": years])
    }
}
