import Kernel

/// Why a place cannot change as of a day, in order of precedence.
package enum ChangeRefusal: String, Refusal, CaseIterable {
    case unknown = "places.unknown"
    case closed = "places.closed"
    case tooFarAhead = "places.too-far-ahead"
    case beforeLastChange = "places.before-last-change"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .closed: .conflict
        case .tooFarAhead, .beforeLastChange: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .closed: nil
        case .tooFarAhead, .beforeLastChange: "on"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.placeUnknown)
        case .closed: Sentence(.placeClosed)
        case .tooFarAhead: Sentence(.placeTooFarAhead)
        case .beforeLastChange: Sentence(.placeBeforeLastChange)
        }
    }
}

extension History {
    /// The version in which a change of `day` is written; on the day of the last change it replaces it.
    func changed(on day: Day, today: Day) throws(ChangeRefusal) -> PlaceVersion {
        if closed != nil { throw .closed }
        try checkAhead(day, today: today)
        if day < last.from { throw .beforeLastChange }
        return PlaceVersion(
            place: id, from: day, importNumber: day == last.from ? last.importNumber : 0, until: nil,
            parent: last.parent, level: last.level, name: last.name, code: last.code, edition: last.edition)
    }

    /// The last version, ended by `day`.
    func ended(on day: Day, today: Day) throws(ChangeRefusal) -> PlaceVersion {
        if closed != nil { throw .closed }
        try checkAhead(day, today: today)
        if day <= last.from { throw .beforeLastChange }
        var version = last
        version.until = day
        return version
    }
}

/// Changes are entered at most a year ahead.
func checkAhead(_ day: Day, today: Day) throws(ChangeRefusal) {
    if day > today.adding(days: Limits.ahead_days_max) { throw .tooFarAhead }
}
