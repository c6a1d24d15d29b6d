import Kernel

/// Why a person cannot join, leave or head a household, first applicable reason first.
package enum BelongingRefusal: String, Refusal, CaseIterable {
    case dayAhead = "member.day-ahead"
    case dayTooEarly = "member.day-too-early"
    case notAMember = "member.not-a-member"
    case memberAlready = "member.already"
    case livesElsewhere = "member.lives-elsewhere"
    case headFirst = "member.head-first"
    case headTaken = "member.head-taken"
    case headLeaves = "member.head-leaves"
    case headAlready = "member.head-already"
    case tooMany = "member.too-many"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .dayAhead, .dayTooEarly: .invalid
        case .notAMember: .missing
        case .memberAlready, .livesElsewhere, .headFirst, .headTaken, .headLeaves, .headAlready, .tooMany:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .dayAhead, .dayTooEarly: "on"
        case .headFirst, .headTaken: "relation"
        case .notAMember, .headLeaves, .headAlready: "person"
        case .memberAlready, .livesElsewhere: "identityNumber"
        case .tooMany: nil
        }
    }

    package var sentence: Sentence {
        Sentence(.belonging(self), self == .tooMany ? ["limit": "\(Limits.members_max)"] : [:])
    }
}

/// Memberships that end on a day, and those that begin.
struct MembershipChange: Sendable, Equatable {
    var ended: [Membership] = []
    var begun: [Membership] = []
}

/// Who belongs to one household today, and who may come, go and head it.
struct Family: Sendable, Equatable {
    let household: HouseholdID
    /// Those that have no end.
    let members: [Membership]

    var head: Membership? { members.first { $0.relation == .head } }

    /// - Parameter current: the person's present membership anywhere.
    func joining(
        _ person: PersonID, as relation: Relation, from day: Day, current: Membership?, today: Day
    ) throws(BelongingRefusal) -> Membership {
        if day > today { throw .dayAhead }
        if let current { throw current.household == household ? .memberAlready : .livesElsewhere }
        if relation == .head, head != nil { throw .headTaken }
        if relation != .head, head == nil { throw .headFirst }
        if members.count >= Limits.members_max { throw .tooMany }
        return Membership(
            household: household, person: person, relation: relation, period: Period(from: day))
    }

    /// The membership as it ends. The head goes last, or hands over first.
    func leaving(_ person: PersonID, on day: Day, today: Day) throws(BelongingRefusal) -> Membership {
        let membership = try current(of: person, on: day, today: today)
        if membership.relation == .head, members.count > 1 { throw .headLeaves }
        return membership.ended(on: day)
    }

    /// Another member heads the household; the former head becomes what `former` says.
    func headed(by person: PersonID, former: Relation, on day: Day, today: Day) throws(BelongingRefusal)
        -> MembershipChange
    {
        let next = try current(of: person, on: day, today: today)
        if next.relation == .head { throw .headAlready }
        var change = MembershipChange()
        if let head {
            if day < head.period.from { throw .dayTooEarly }
            change.ended.append(head.ended(on: day))
            change.begun.append(head.begun(as: former == .head ? .other : former, in: household, on: day))
        }
        change.ended.append(next.ended(on: day))
        change.begun.append(next.begun(as: .head, in: household, on: day))
        return change
    }

    private func current(of person: PersonID, on day: Day, today: Day) throws(BelongingRefusal) -> Membership
    {
        if day > today { throw .dayAhead }
        guard let membership = members.first(where: { $0.person == person }) else { throw .notAMember }
        if day < membership.period.from { throw .dayTooEarly }
        return membership
    }
}

extension Membership {
    func ended(on day: Day) -> Membership {
        Membership(
            household: household, person: person, relation: relation,
            period: Period(from: period.from, until: day))
    }

    func begun(as relation: Relation, in household: HouseholdID, on day: Day) -> Membership {
        Membership(household: household, person: person, relation: relation, period: Period(from: day))
    }
}
