import Kernel

/// Why a season is not put off, first applicable reason first.
package enum SeasonPuttingOffRefusal: String, Refusal, CaseIterable {
    case started = "checks.season-started"
    case dayUnfit = "checks.season-day-unfit"
    case reasonMissing = "checks.season-reason-missing"
    case reasonTooLong = "checks.season-reason-too-long"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .started ? .conflict : .invalid }

    package var field: String? {
        switch self {
        case .started: nil
        case .dayUnfit: "until"
        case .reasonMissing, .reasonTooLong: "reason"
        }
    }

    package var sentence: Sentence { Sentence(.seasonPuttingOff(self)) }
}

extension SeasonStart {
    /// The season as it stands once somebody put it off.
    ///
    /// - Parameters:
    ///   - first: the season's first day.
    ///   - last: its last one; the day after it says "not this year".
    func puttingOff(
        _ putOff: PutOff, first: Day, last: Day, today: Day
    ) throws(Refusals) -> SeasonStart {
        if round != nil { throw Refusals(all: [SeasonPuttingOffRefusal.started]) }
        let isFit = putOff.until > max(first, today) && putOff.until <= last.adding(days: 1)
        let reasons: [SeasonPuttingOffRefusal?] = [
            isFit ? nil : .dayUnfit, putOff.reason.isEmpty ? .reasonMissing : nil,
            putOff.reason.count > CheckLimits.reason_length_max ? .reasonTooLong : nil,
        ]
        try Refusals.check(reasons.map { $0 })
        var next = self
        (next.putOff, next.hindrance) = (putOff, nil)
        return next
    }

    /// Whether it is to start by itself on a day of the season.
    func isDue(on today: Day) -> Bool {
        round == nil && (putOff.map { $0.until <= today } ?? true)
    }
}
