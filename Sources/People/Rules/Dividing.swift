import Kernel

/// Why a household cannot be divided, or two made one, first applicable reason first.
package enum DividingRefusal: String, Refusal, CaseIterable {
    case dayAhead = "household.dividing-day-ahead"
    case dayTooEarly = "household.dividing-day-too-early"
    case nobody = "household.split-nobody"
    case notAMember = "household.split-not-a-member"
    case everybody = "household.split-everybody"
    case headStays = "household.split-head-stays"
    case headMissing = "household.split-head-missing"
    case itself = "household.merged-with-itself"
    case noHead = "household.merged-without-head"
    case tooMany = "household.merged-too-many"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .dayAhead, .dayTooEarly, .nobody, .notAMember, .everybody, .headMissing, .itself: .invalid
        case .headStays, .noHead, .tooMany: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .dayAhead, .dayTooEarly: "on"
        case .nobody, .notAMember, .everybody, .headStays: "members"
        case .headMissing: "head"
        case .itself, .noHead, .tooMany: "code"
        }
    }

    package var sentence: Sentence {
        Sentence(.dividing(self), self == .tooMany ? ["limit": "\(Limits.members_max)"] : [:])
    }
}

extension Family {
    /// Some members go and make a household of their own.
    ///
    /// - Parameter relations: of those who go to the new head; who is not named there is `other`.
    func split(
        _ leaving: [PersonID], headedBy head: PersonID, into new: HouseholdID,
        relations: [PersonID: Relation] = [:], on day: Day, today: Day
    ) throws(DividingRefusal) -> MembershipChange {
        if day > today { throw .dayAhead }
        if leaving.isEmpty { throw .nobody }
        let going = members.filter { leaving.contains($0.person) }
        if going.count != Set(leaving).count { throw .notAMember }
        if going.count == members.count { throw .everybody }
        if going.contains(where: { $0.relation == .head }) { throw .headStays }
        if !leaving.contains(head) { throw .headMissing }
        if going.contains(where: { day < $0.period.from }) { throw .dayTooEarly }
        return MembershipChange(
            ended: going.map { $0.ended(on: day) },
            begun: going.map { member in
                let relation = relations[member.person] ?? .other
                let own: Relation = member.person == head ? .head : relation == .head ? .other : relation
                return member.begun(as: own, in: new, on: day)
            })
    }

    /// Everybody joins `target`, under its head.
    func merged(into target: Family, on day: Day, today: Day) throws(DividingRefusal) -> MembershipChange {
        if day > today { throw .dayAhead }
        if target.household == household { throw .itself }
        if target.head == nil { throw .noHead }
        if members.count + target.members.count > Limits.members_max { throw .tooMany }
        if (members + target.members).contains(where: { day < $0.period.from }) { throw .dayTooEarly }
        return MembershipChange(
            ended: members.map { $0.ended(on: day) },
            begun: members.map { $0.begun(as: .other, in: target.household, on: day) })
    }
}
