import Assemblies
import Kernel
import Places

/// Why a committee or a seat is not entered, first applicable reason first.
package enum CommitteeRefusal: String, Refusal, CaseIterable {
    case unknown = "party.committee-unknown"
    case placeUnknown = "party.committee-place-unknown"
    case kindUnknown = "party.committee-kind-unknown"
    case kindUnfit = "party.committee-kind-unfit"
    case ended = "party.committee-ended"
    case endUnfit = "party.committee-end-unfit"
    case mattersOpen = "party.committee-matters-open"
    case notJoint = "party.committee-not-joint"
    case seatUnknown = "party.seat-unknown"
    case seatNameMissing = "party.seat-name-missing"
    case seatNameTooLong = "party.seat-name-too-long"
    case seatPlaceUnknown = "party.seat-place-unknown"
    case seatPersonUnknown = "party.seat-person-unknown"
    case seatPersonMissing = "party.seat-person-missing"
    case seatFromUnfit = "party.seat-from-unfit"
    case seatThereAlready = "party.seat-there-already"
    case seatsTooMany = "party.seats-too-many"
    case seatEndUnfit = "party.seat-end-unfit"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.committee(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .seatUnknown: .missing
        case .ended, .mattersOpen, .notJoint, .seatThereAlready, .seatsTooMany: .conflict
        case .placeUnknown, .kindUnknown, .kindUnfit, .endUnfit, .seatNameMissing, .seatNameTooLong,
            .seatPlaceUnknown, .seatPersonUnknown, .seatPersonMissing, .seatFromUnfit, .seatEndUnfit:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown, .seatPlaceUnknown: "place"
        case .kindUnknown, .kindUnfit: "kind"
        case .seatNameMissing, .seatNameTooLong, .seatThereAlready: "name"
        case .seatPersonUnknown, .seatPersonMissing: "person"
        case .seatFromUnfit: "from"
        case .endUnfit, .seatEndUnfit: "on"
        case .unknown, .ended, .mattersOpen, .notJoint, .seatUnknown, .seatsTooMany: nil
        }
    }
}

extension CommitteeSeat {
    /// - Parameter others: the committee's seats that stand.
    func check(
        in committee: PartyCommittee, isPlaceKnown: Bool, isPersonKnown: Bool, others: [CommitteeSeat],
        today: Day
    ) throws(CommitteeRefusal) {
        if committee.period.until != nil { throw .ended }
        if name.isEmpty { throw .seatNameMissing }
        if name.unicodeScalars.count > PartyLimits.name_length_max { throw .seatNameTooLong }
        if place != nil, !isPlaceKnown { throw .seatPlaceUnknown }
        if person != nil, !isPersonKnown { throw .seatPersonUnknown }
        if person == nil, !committee.isJoint || role == .staff { throw .seatPersonMissing }
        if period.from > today || period.from < committee.period.from { throw .seatFromUnfit }
        if others.contains(where: { $0.name == name && $0.role == role && $0.person == person }) {
            throw .seatThereAlready
        }
        let most = committee.isJoint ? PartyLimits.seats_max : PartyLimits.lower_max
        if others.count >= most { throw .seatsTooMany }
    }

    func ended(on day: Day, today: Day) throws(CommitteeRefusal) -> CommitteeSeat {
        if period.until != nil || day <= period.from || day > today { throw .seatEndUnfit }
        return CommitteeSeat(
            id: id, committee: committee, number: number, role: role, name: name, place: place,
            person: person, period: Period(from: period.from, until: day))
    }
}

/// What a committee lacks; shown, and no reason to refuse anything.
package struct CommitteeLack: OptionSet, Sendable {
    package let rawValue: Int
    package static let chair = CommitteeLack(rawValue: 1)
    /// A joint committee whose members are all of one place.
    package static let places = CommitteeLack(rawValue: 2)
    /// Fewer than three below a village.
    package static let members = CommitteeLack(rawValue: 4)

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// - Parameter seats: those that stand.
    init(of committee: PartyCommittee, _ seats: [CommitteeSeat]) {
        let members = seats.filter { $0.role != .staff }
        var lack: CommitteeLack = []
        if !members.contains(where: { $0.role == .chair }) { lack.insert(.chair) }
        // A unit of no place is a party of its own.
        let sides = Set(members.map { $0.place.map { "\($0)" } ?? $0.name })
        if committee.isJoint, sides.count < 2 { lack.insert(.places) }
        if !committee.isJoint, members.count < PartyLimits.lower_min { lack.insert(.members) }
        self = lack
    }
}

/// When a committee is to meet next.
struct MeetingRhythm: Sendable, Equatable {
    let last: Day?
    /// Nil where it meets as need be.
    let due: Day?

    /// - Parameters:
    ///   - held: days of the meetings that were held.
    ///   - months: from meeting to meeting; 0 for none.
    init(founded: Day, held: [Day], months: Int) {
        last = held.max()
        due = months == 0 ? nil : (last ?? founded).adding(months: months)
    }
}

extension Day {
    /// The same day of a later month; the last one of a shorter month.
    fileprivate func adding(months: Int) -> Day {
        let parts = parts
        let count = parts.year * 12 + parts.month - 1 + months
        for day in stride(from: parts.day, through: 28, by: -1) {
            if let found = Day(year: count / 12, month: count % 12 + 1, day: day) { return found }
        }
        return Day(year: count / 12, month: count % 12 + 1, day: parts.day) ?? self
    }
}
