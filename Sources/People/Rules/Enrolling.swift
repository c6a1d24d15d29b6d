import Kernel

/// Why a roll cannot be opened or changed so, first applicable reason first.
package enum EnrollingRefusal: String, Refusal, CaseIterable {
    case unknown = "roll.unknown"
    case placeUnknown = "roll.place-unknown"
    case nameMissing = "roll.name-missing"
    case nameTooLong = "roll.name-too-long"
    case ended = "roll.ended"
    case otherSubjects = "roll.other-subjects"
    case subjectUnknown = "roll.subject-unknown"
    case dayTooEarly = "roll.day-too-early"
    case dayAhead = "roll.day-ahead"
    case enteredAlready = "roll.entered-already"
    case notEntered = "roll.not-entered"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ended, .enteredAlready, .notEntered: .conflict
        case .placeUnknown, .nameMissing, .nameTooLong, .otherSubjects, .subjectUnknown, .dayTooEarly,
            .dayAhead:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .ended: nil
        case .placeUnknown: "place"
        case .nameMissing, .nameTooLong: "name"
        case .otherSubjects, .subjectUnknown, .enteredAlready, .notEntered: "code"
        case .dayTooEarly, .dayAhead: "on"
        }
    }

    package var sentence: Sentence { Sentence(.enrolling(self)) }
}

extension Roll {
    static func checkedName(_ text: String) throws(EnrollingRefusal) -> String {
        let name = text.withoutOuterSpaces
        if name.isEmpty { throw .nameMissing }
        if name.unicodeScalars.count > Limits.rollName_length_max { throw .nameTooLong }
        return name
    }

    func checkChange(on day: Day, today: Day) throws(EnrollingRefusal) {
        if period.until != nil { throw .ended }
        if day < period.from { throw .dayTooEarly }
        if day > today.adding(days: Limits.ahead_days_max) { throw .dayAhead }
    }

    /// - Parameter entries: all that the subject ever had on this roll.
    func entering(
        _ subject: RollSubject, entries: [RollEntry], from day: Day, today: Day
    ) throws(EnrollingRefusal) -> RollEntry {
        if subject.kind != lists { throw .otherSubjects }
        try checkChange(on: day, today: today)
        let entry = RollEntry(subject: subject, period: Period(from: day))
        if entries.contains(where: { $0.period.overlaps(entry.period) }) { throw .enteredAlready }
        return entry
    }

    /// - Returns: the entry as it ends.
    func leaving(entries: [RollEntry], on day: Day, today: Day) throws(EnrollingRefusal) -> RollEntry {
        try checkChange(on: day, today: today)
        guard let entry = entries.first(where: { $0.period.until == nil }) else { throw .notEntered }
        if day <= entry.period.from { throw .dayTooEarly }
        return RollEntry(subject: entry.subject, period: Period(from: entry.period.from, until: day))
    }
}
