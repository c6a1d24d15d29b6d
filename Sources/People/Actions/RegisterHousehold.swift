import Kernel
import Places
import Storage

/// Somebody who is to belong to a household: a person the county knows, or a new one.
package struct NewMember: Sendable {
    package let person: Person
    package let relation: Relation
    /// Nil leaves what is known of the person as it is.
    package let particulars: SealedParticulars?

    /// - Parameter person: with a new id for somebody new; their identity number finds those already known.
    package init(person: Person, relation: Relation, particulars: SealedParticulars? = nil) {
        self.person = person
        self.relation = relation
        self.particulars = particulars
    }
}

extension People {
    /// Enters a household with its members, the head first.
    ///
    /// Throws `RegisteringRefusal`, `BelongingRefusal`, `ParticularsRefusal`.
    @discardableResult
    package static func register(
        _ draft: HouseholdDraft, members: [NewMember], in transaction: Transaction
    ) throws -> Household {
        let household = try draft.household(
            lineage: try Places.lineage(of: draft.place, on: draft.on, in: transaction),
            today: transaction.now.day
        ) { try HouseholdStore.isTaken($1, in: $0, transaction) }
        try HouseholdStore.insert(household, in: transaction)
        try HouseholdStore.insertStay(
            of: household.id, at: draft.place, from: draft.on, in: transaction)
        try transaction.record(
            HouseholdRegistered(
                subject: household.id.as(Marks.Anything.self), village: household.village,
                place: draft.place, state: household.state.rawValue, from: draft.on))
        for member in members.sorted(by: { $0.relation == .head && $1.relation != .head }) {
            try join(member, to: household.id, from: draft.on, in: transaction)
        }
        return household
    }

    /// Lets somebody belong to a household from a day on; returns the person, who may have been known before.
    ///
    /// Throws `RegisteringRefusal`, `BelongingRefusal`, `ParticularsRefusal`.
    @discardableResult
    package static func join(
        _ member: NewMember, to household: HouseholdID, from day: Day, in transaction: Transaction
    ) throws -> PersonID {
        guard let found = try HouseholdStore.find(household, in: transaction) else {
            throw RegisteringRefusal.unknown
        }
        try found.checkChange(on: day, today: transaction.now.day)
        let person = try known(member, in: transaction) ?? member.person.id
        let membership = try MembershipStore.family(of: household, in: transaction).joining(
            person, as: member.relation, from: day,
            current: try MembershipStore.current(of: [person], in: transaction)[person],
            today: transaction.now.day)
        if try PersonStore.name(of: person, in: transaction) == nil {
            let name = try Person.checkedName(member.person.name)
            try register(Person(id: person, name: name), in: transaction)
        }
        if let particulars = member.particulars?.belonging(to: person) {
            try ParticularsStore.keep(particulars, in: transaction)
        }
        try MembershipStore.insert(membership, in: transaction)
        try transaction.record(
            MemberJoined(
                subject: household.as(Marks.Anything.self), person: person,
                relation: member.relation.rawValue, from: day))
        return person
    }

    /// Whom the identity number belongs to already.
    private static func known(_ member: NewMember, in transaction: Transaction) throws -> PersonID? {
        guard let key = member.particulars?.identityKey else { return nil }
        return try ParticularsStore.people(withIdentity: [key], in: transaction)[key]
    }
}

extension SealedParticulars {
    /// Nil when they were sealed for somebody else: what is known of that person stays as it is.
    func belonging(to person: PersonID) -> SealedParticulars? { person == self.person ? self : nil }
}
