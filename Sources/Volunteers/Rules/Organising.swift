import Kernel

/// Why an activity is not opened or dropped, first applicable reason first.
package enum OrganisingRefusal: String, Refusal, CaseIterable {
    case unknown = "volunteers.unknown"
    case placeUnfit = "volunteers.place-unfit"
    case dropped = "volunteers.dropped"
    case underway = "volunteers.underway"
    case titleUnfit = "volunteers.title-unfit"
    case dayUnfit = "volunteers.day-unfit"
    case meetingMissing = "volunteers.meeting-missing"
    case riskMissing = "volunteers.risk-missing"
    case insuranceMissing = "volunteers.insurance-missing"
    case seatsUnfit = "volunteers.seats-unfit"
    case contactMissing = "volunteers.contact-missing"
    case wordsTooLong = "volunteers.words-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .dropped, .underway: .conflict
        case .placeUnfit, .titleUnfit, .dayUnfit, .meetingMissing, .riskMissing, .insuranceMissing,
            .seatsUnfit, .contactMissing, .wordsTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .dropped, .underway: nil
        case .placeUnfit: "place"
        case .titleUnfit: "title"
        case .dayUnfit: "day"
        case .meetingMissing, .wordsTooLong: "meeting"
        case .riskMissing: "risk"
        case .insuranceMissing: "insurance"
        case .seatsUnfit: "seats"
        case .contactMissing: "contact"
        }
    }
}

extension VolunteerActivity.Terms {
    /// Everything that is wrong with it. Risks are told (第十二条), risky work is insured before (第十七条).
    func refusals(on today: Day) -> [OrganisingRefusal] {
        func blank(_ words: String) -> Bool { words.allSatisfy(\.isWhitespace) }
        let first = today.adding(days: -VolunteerLimits.past_days_max)
        let last = today.adding(days: VolunteerLimits.ahead_days_max)
        let isTooLong = [meeting, risk, insurance, contact].contains {
            $0.count > VolunteerLimits.words_length_max
        }
        let wrong: [(Bool, OrganisingRefusal)] = [
            (blank(title) || title.count > VolunteerLimits.title_length_max, .titleUnfit),
            (!(first...last).contains(day), .dayUnfit), (blank(meeting), .meetingMissing),
            (blank(risk), .riskMissing), (isRisky && blank(insurance), .insuranceMissing),
            (seats.map { !(1...VolunteerLimits.seats_max).contains($0) } ?? false, .seatsUnfit),
            (blank(contact), .contactMissing), (isTooLong, .wordsTooLong),
        ]
        return wrong.filter(\.0).map(\.1)
    }
}
