import Kernel
import Places

/// Why an online group is not opened, closed or entrusted so, first applicable reason first.
package enum GroupRefusal: String, Refusal, CaseIterable {
    case placeUnknown = "group.place-unknown"
    case notAGrid = "group.not-a-grid"
    case nameMissing = "group.name-missing"
    case nameTooLong = "group.name-too-long"
    case tooFarAhead = "group.too-far-ahead"
    case nameTaken = "group.name-taken"
    case unknown = "group.unknown"
    case closedAlready = "group.closed-already"
    case closesBeforeItOpens = "group.closes-before-it-opens"
    case countedLater = "group.counted-later"
    case keeperUnknown = "group.keeper-unknown"
    case keptBeforeItOpens = "group.kept-before-it-opens"
    case keptSince = "group.kept-since"
    case keepsAlready = "group.keeps-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .nameTaken, .closedAlready, .countedLater, .keptSince, .keepsAlready: .conflict
        case .placeUnknown, .notAGrid, .nameMissing, .nameTooLong, .tooFarAhead, .closesBeforeItOpens,
            .keeperUnknown, .keptBeforeItOpens:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown, .notAGrid: "place"
        case .nameMissing, .nameTooLong, .nameTaken: "name"
        case .tooFarAhead, .keptBeforeItOpens, .keptSince: "from"
        case .closesBeforeItOpens, .countedLater: "on"
        case .keeperUnknown, .keepsAlready: "person"
        case .unknown, .closedAlready: nil
        }
    }

    package var sentence: Sentence { Sentence(.grouping(self)) }
}

extension OnlineGroup {
    /// Checks a new group against its place and the groups that stand there.
    func check(level: Level?, beside others: [OnlineGroup], today: Day) throws(GroupRefusal) {
        guard let level else { throw .placeUnknown }
        guard level == .grid else { throw .notAGrid }
        if name.isEmpty { throw .nameMissing }
        if name.count > Limits.name_length_max { throw .nameTooLong }
        guard period.from <= today.adding(days: Limits.ahead_days_max) else { throw .tooFarAhead }
        let isTaken = others.contains { $0.name == name && $0.period.until == nil }
        if isTaken { throw .nameTaken }
    }

    /// The group as it stands once its last day is known.
    func closed(on day: Day, lastCount: Day?) throws(GroupRefusal) -> OnlineGroup {
        if period.until != nil { throw .closedAlready }
        guard day > period.from else { throw .closesBeforeItOpens }
        if let lastCount, lastCount >= day { throw .countedLater }
        return OnlineGroup(id: id, name: name, place: place, period: Period(from: period.from, until: day))
    }
}

extension Keeping {
    /// Checks a new keeper; whoever keeps the group today hands over on the new one's first day.
    ///
    /// Returns the keeping that ends with it, if there is one.
    func handover(
        of group: OnlineGroup, personExists: Bool, last: Keeping?
    ) throws(GroupRefusal) -> Keeping? {
        guard personExists else { throw .keeperUnknown }
        return try Keeping.ending(last, of: group, on: period.from, next: person)
    }

    /// What is left of the last keeping when another, or nobody, keeps the group from `day` on.
    static func ending(
        _ last: Keeping?, of group: OnlineGroup, on day: Day, next: PersonID?
    ) throws(GroupRefusal) -> Keeping? {
        if group.period.until != nil { throw .closedAlready }
        guard day >= group.period.from else { throw .keptBeforeItOpens }
        guard let last else { return nil }
        if let until = last.period.until {
            guard until <= day else { throw .keptSince }
            return nil
        }
        if last.person == next { throw .keepsAlready }
        guard day > last.period.from else { throw .keptSince }
        return Keeping(
            id: last.id, group: last.group, person: last.person,
            period: Period(from: last.period.from, until: day))
    }
}
