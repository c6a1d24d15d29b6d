import Kernel

/// Why a committee or a mediator is not entered, first applicable reason first.
package enum MediatorRefusal: String, Refusal, CaseIterable {
    case committeeUnknown = "mediator.committee-unknown"
    case placeUnfit = "mediator.place-unfit"
    case nameMissing = "mediator.name-missing"
    case nameTooLong = "mediator.name-too-long"
    case placeHasOne = "mediator.place-has-one"
    case personUnknown = "mediator.person-unknown"
    case termBackwards = "mediator.term-backwards"
    case termTooLong = "mediator.term-too-long"
    case enteredAlready = "mediator.entered-already"
    case committeeFull = "mediator.committee-full"
    case unknown = "mediator.unknown"
    case endedAlready = "mediator.ended-already"
    case endTooEarly = "mediator.end-too-early"
    case unconfirmed = "mediator.unconfirmed"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.mediator(self)) }

    package var kind: RefusalKind {
        switch self {
        case .committeeUnknown, .unknown: .missing
        case .placeUnfit, .nameMissing, .nameTooLong, .personUnknown, .termBackwards, .termTooLong,
            .endTooEarly, .unconfirmed:
            .invalid
        case .placeHasOne, .enteredAlready, .committeeFull, .endedAlready: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit, .placeHasOne: "place"
        case .nameMissing, .nameTooLong: "name"
        case .personUnknown, .enteredAlready: "person"
        case .termBackwards, .termTooLong: "until"
        case .endTooEarly: "on"
        case .unconfirmed: "confirmed"
        case .committeeUnknown, .committeeFull, .unknown, .endedAlready: nil
        }
    }
}

extension Mediator {
    /// - Parameter others: of the same committee.
    /// - Source: 人民调解法 Art. 8 and 9: three to nine members, for three years.
    func check(against others: [Mediator]) throws(MediatorRefusal) {
        guard let until = period.until, until > period.from else { throw .termBackwards }
        let parts = period.from.parts
        let last =
            Day(year: parts.year + DisputeLimits.term_years, month: parts.month, day: parts.day)
            ?? period.from.adding(days: DisputeLimits.term_years * 365)
        if until > last { throw .termTooLong }
        let together = others.filter { other in
            other.period.from < until && (other.period.until.map { $0 > period.from } ?? true)
        }
        if together.contains(where: { $0.person == person }) { throw .enteredAlready }
        if together.count >= DisputeLimits.committee_max { throw .committeeFull }
    }

    func ended(on day: Day) throws(MediatorRefusal) -> Mediator {
        if let until = period.until, until <= day { throw .endedAlready }
        if day <= period.from { throw .endTooEarly }
        return Mediator(
            id: id, committee: committee, person: person, isWoman: isWoman,
            period: Period(from: period.from, until: day))
    }
}

/// What a committee lacks of what the law wants; shown, and no reason to refuse a member.
///
/// - Source: 人民调解法 Art. 8.
package struct CommitteeLack: OptionSet, Sendable {
    package let rawValue: Int
    package static let members = CommitteeLack(rawValue: 1)
    package static let woman = CommitteeLack(rawValue: 2)

    package init(rawValue: Int) { self.rawValue = rawValue }

    init(of mediators: [Mediator]) {
        var lack: CommitteeLack = []
        if mediators.count < DisputeLimits.committee_min { lack.insert(.members) }
        if !mediators.contains(where: \.isWoman) { lack.insert(.woman) }
        self = lack
    }
}
