import Kernel

/// Why somebody's part in an activity is not as it was sent, first applicable reason first.
package enum JoiningRefusal: String, Refusal, CaseIterable {
    case over = "volunteers.over"
    case notAdult = "volunteers.not-adult"
    case joinedAlready = "volunteers.joined-already"
    case full = "volunteers.full"
    case notJoined = "volunteers.not-joined"
    case recordedAlready = "volunteers.recorded-already"
    case personUnknown = "volunteers.person-unknown"
    case tooEarly = "volunteers.too-early"
    case minutesUnfit = "volunteers.minutes-unfit"
    case nobodyCame = "volunteers.nobody-came"
    case nothingToConfirm = "volunteers.nothing-to-confirm"
    case ownRecord = "volunteers.own-record"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .notAdult, .personUnknown, .minutesUnfit, .nobodyCame: .invalid
        case .over, .joinedAlready, .full, .notJoined, .recordedAlready, .tooEarly, .nothingToConfirm,
            .ownRecord:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .notAdult: "is_adult"
        case .personUnknown: "name"
        case .minutesUnfit, .nobodyCame: "minutes"
        case .over, .joinedAlready, .full, .notJoined, .recordedAlready, .tooEarly, .nothingToConfirm,
            .ownRecord:
            nil
        }
    }
}

extension VolunteerActivity {
    /// Whether one more may come.
    ///
    /// - Parameters:
    ///   - part: what the person has in it already.
    ///   - taken: how many come.
    ///   - isPaper: an organiser types in who was there; that may be after the day.
    func checkJoining(
        _ part: VolunteerPart?, taken: Int, isAdult: Bool, isPaper: Bool, on today: Day
    ) throws {
        if isDropped { throw OrganisingRefusal.dropped }
        if terms.day < today, !isPaper { throw JoiningRefusal.over }
        if !isAdult { throw JoiningRefusal.notAdult }
        if let part, part.state != .withdrawn { throw JoiningRefusal.joinedAlready }
        if let seats = terms.seats, taken >= seats { throw JoiningRefusal.full }
    }

    /// Whether minutes may be entered for those who came.
    func checkRecording(_ minutes: [PersonID: Int], of parts: [PersonID: VolunteerPart], on today: Day) throws
    {
        if isDropped { throw OrganisingRefusal.dropped }
        if terms.day > today { throw JoiningRefusal.tooEarly }
        if minutes.isEmpty { throw JoiningRefusal.nobodyCame }
        for (person, count) in minutes {
            guard let part = parts[person], part.state != .withdrawn else { throw JoiningRefusal.notJoined }
            if part.state == .confirmed { throw JoiningRefusal.recordedAlready }
            guard (1...VolunteerLimits.minutes_max).contains(count) else { throw JoiningRefusal.minutesUnfit }
        }
    }
}
