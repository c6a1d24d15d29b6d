import Kernel

/// Why a list is not started or ended, first applicable reason first.
package enum CheckRoundRefusal: String, Refusal, CaseIterable {
    case unknown = "checks.round-unknown"
    case over = "checks.round-over"
    case running = "checks.round-running"
    case empty = "checks.list-empty"
    case causeMissing = "checks.cause-missing"
    case outOfSeason = "checks.out-of-season"
    case levelMissing = "checks.level-missing"
    case sourceMissing = "checks.source-missing"
    case sourceTooLong = "checks.source-too-long"
    case daysUnfit = "checks.days-unfit"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .over, .running, .empty, .outOfSeason: .conflict
        case .causeMissing, .levelMissing, .sourceMissing, .sourceTooLong, .daysUnfit: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .over, .running, .empty: nil
        case .causeMissing, .outOfSeason: "cause"
        case .levelMissing: "level"
        case .sourceMissing, .sourceTooLong: "source"
        case .daysUnfit: "days"
        }
    }

    package var sentence: Sentence { Sentence(.checkRound(self)) }
}

/// Why a list is started, and for how long.
package struct CheckStart: Sendable {
    package let id: CheckRoundID
    package let cause: CheckRound.Cause?
    package let level: CheckRound.Level?
    package let source: String
    package let days: Int

    package init(
        id: CheckRoundID, cause: CheckRound.Cause?, level: CheckRound.Level? = nil, source: String = "",
        days: Int
    ) {
        self.id = id
        self.cause = cause
        self.level = level
        self.source = source
        self.days = days
    }

    /// Throws `Refusals` of `CheckRoundRefusal`.
    func check(window: SeasonWindow, today: Day) throws(Refusals) {
        let isWarning = cause == .warning
        let reasons: [CheckRoundRefusal?] = [
            cause == nil ? .causeMissing : nil,
            cause == .season && !window.contains(today) ? .outOfSeason : nil,
            isWarning && level == nil ? .levelMissing : nil,
            isWarning && source.isEmpty ? .sourceMissing : nil,
            source.count > CheckLimits.source_length_max ? .sourceTooLong : nil,
            (1...CheckLimits.days_max).contains(days) ? nil : .daysUnfit,
        ]
        try Refusals.check(reasons.map { $0 })
    }
}

/// Why what was looked at is not kept, first applicable reason first.
package enum CheckTaskRefusal: String, Refusal, CaseIterable {
    case unknown = "checks.task-unknown"
    case doneAlready = "checks.task-done"
    case roundOver = "checks.task-over"
    case resultMissing = "checks.result-missing"
    case wordsMissing = "checks.words-missing"
    case wordsTooLong = "checks.words-too-long"
    case timeUnfit = "checks.time-unfit"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .doneAlready, .roundOver: .conflict
        case .resultMissing, .wordsMissing, .wordsTooLong, .timeUnfit: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .doneAlready, .roundOver: nil
        case .resultMissing: "result"
        case .wordsMissing, .wordsTooLong: "words"
        case .timeUnfit: "happened_at"
        }
    }

    package var sentence: Sentence { Sentence(.checkTask(self)) }
}

/// What somebody saw, or why they could not look.
package struct CheckResult: Sendable {
    package let state: CheckTask.State?
    package let words: String
    /// When it was, by their word; `nil` for now.
    package let happened: Instant?
    package let isFromPaper: Bool

    package init(
        _ state: CheckTask.State?, words: String = "", happened: Instant? = nil, isFromPaper: Bool = false
    ) {
        self.state = state
        self.words = words
        self.happened = happened
        self.isFromPaper = isFromPaper
    }
}

extension CheckTask {
    /// The task as it stands after somebody looked. Throws `CheckTaskRefusal`.
    func done(
        _ result: CheckResult, by person: PersonID?, in round: CheckRound, now: Instant
    ) throws(CheckTaskRefusal) -> CheckTask {
        // What lapsed may still be typed in from paper, when somebody had looked in time.
        let isLate = state == .lapsed && result.isFromPaper
        if state != .open && !isLate { throw state == .lapsed ? .roundOver : .doneAlready }
        guard let next = result.state, [.inOrder, .hazard, .unchecked].contains(next) else {
            throw .resultMissing
        }
        if next != .inOrder, result.words.isEmpty { throw .wordsMissing }
        if result.words.count > CheckLimits.words_length_max { throw .wordsTooLong }
        let happened = result.happened ?? now
        // A telephone's clock may be a little ahead.
        let last = min(round.ended ?? now, now).adding(minutes: 5)
        if happened < round.begun || happened > last { throw .timeUnfit }
        var task = self
        task.state = next
        task.words = result.words.isEmpty ? nil : result.words
        (task.person, task.happened, task.isFromPaper) = (person, min(happened, now), result.isFromPaper)
        return task
    }
}
