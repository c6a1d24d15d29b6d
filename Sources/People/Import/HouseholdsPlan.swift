import Kernel
import Sealing
import Storage

/// A household that an import writes anew, with everything that belongs to it.
struct AddedHousehold: Sendable {
    let household: Household
    let place: PlaceID
    let memberships: [Membership]
    let persons: [Person]
    let particulars: [SealedParticulars]
}

/// What a household that was there gets.
struct ChangedHousehold: Sendable {
    let household: Household
    var isDescribed = false
    var place: PlaceID?
    var change = MembershipChange()
    var persons: [Person] = []
    var particulars: [SealedParticulars] = []

    var isEmpty: Bool {
        !isDescribed && place == nil && change == MembershipChange() && particulars.isEmpty
    }
}

/// What a file says otherwise than the county has it.
struct HouseholdsPlan: Sendable {
    var check: HouseholdsCheck
    private(set) var added: [AddedHousehold] = []
    private(set) var changed: [ChangedHousehold] = []
    private(set) var unchanged = 0

    private let standing: StandingHouseholds
    private let key: CountyKey
    private let today: Day

    var isEmpty: Bool { added.isEmpty && changed.isEmpty }
    var newPersons: Int {
        added.reduce(0) { $0 + $1.persons.count } + changed.reduce(0) { $0 + $1.persons.count }
    }
    /// For progress.
    var rows: Int { added.reduce(0) { $0 + $1.memberships.count } + changed.count }

    static func make(
        _ check: HouseholdsCheck, key: CountyKey, today: Day, in reader: Reader
    ) throws -> HouseholdsPlan {
        let standing = try StandingHouseholds(check.households, key: key, in: reader)
        var plan = HouseholdsPlan(check: check, standing: standing, key: key, today: today)
        plan.leaveOutWhatTheCountyRefuses()
        for household in plan.check.households { try plan.compare(household) }
        return plan
    }

    private init(check: HouseholdsCheck, standing: StandingHouseholds, key: CountyKey, today: Day) {
        self.check = check
        self.standing = standing
        self.key = key
        self.today = today
    }

    /// Numbers that have ended, and persons who live in another household of the county.
    private mutating func leaveOutWhatTheCountyRefuses() {
        for (index, household) in check.households.enumerated() {
            let known = standing.household(household)
            if let known, !known.state.isOpen {
                check.leaveOut(index, line: household.line, .code, RegisteringRefusal.ended.sentence)
                continue
            }
            for member in household.members where check.households[index].members.contains(member) {
                guard let person = standing.person(member), let home = standing.home(of: person),
                    home != known?.id
                else { continue }
                check.leaveOut(
                    index, line: member.line, .identityNumber, BelongingRefusal.livesElsewhere.sentence)
            }
        }
        check.dropEmpty()
    }

    private mutating func compare(_ household: ImportedHousehold) throws {
        guard let known = standing.household(household) else {
            added.append(anew(household))
            return
        }
        let changes = try changes(of: known, by: household)
        if changes.isEmpty { unchanged += 1 } else { changed.append(changes) }
    }

    private func anew(_ imported: ImportedHousehold) -> AddedHousehold {
        let id = HouseholdID.minted(at: today.start)
        var (memberships, persons): ([Membership], [Person]) = ([], [])
        var particulars: [SealedParticulars] = []
        for member in imported.members {
            let person = standing.person(member) ?? PersonID.minted(at: today.start)
            memberships.append(
                Membership(
                    household: id, person: person, relation: member.relation, period: Period(from: today)))
            guard standing.person(member) == nil else { continue }
            persons.append(Person(id: person, name: member.name))
            particulars.append(SealedParticulars(member.particulars, of: person, key: key))
        }
        let household = Household(
            id: id, village: imported.village, code: imported.code, address: imported.address,
            state: .resident, stateSince: today, opened: today)
        return AddedHousehold(
            household: household, place: imported.place ?? imported.village, memberships: memberships,
            persons: persons, particulars: particulars)
    }

    private func changes(
        of known: Household, by imported: ImportedHousehold
    ) throws -> ChangedHousehold {
        let address = imported.address.isEmpty ? known.address : imported.address
        var changes = ChangedHousehold(
            household: try known.described(code: known.code, address: address),
            isDescribed: address != known.address)
        if let place = imported.place, place != standing.place(of: known.id) { changes.place = place }
        let members = standing.members(of: known.id)
        for member in imported.members {
            guard let own = try match(member, among: members) else {
                enter(member, into: known.id, &changes)
                continue
            }
            if own.relation != member.relation { relate(own, as: member.relation, &changes) }
            if let particulars = try completed(own.person, by: member) {
                changes.particulars.append(particulars)
            }
        }
        deposeFormerHead(members, imported, &changes)
        return changes
    }

    private func enter(
        _ member: ImportedMember, into household: HouseholdID, _ changes: inout ChangedHousehold
    ) {
        let known = standing.person(member)
        let person = known ?? PersonID.minted(at: today.start)
        changes.change.begun.append(
            Membership(
                household: household, person: person, relation: member.relation,
                period: Period(from: today)))
        guard known == nil else { return }
        changes.persons.append(Person(id: person, name: member.name))
        changes.particulars.append(SealedParticulars(member.particulars, of: person, key: key))
    }

    private func relate(_ own: Membership, as relation: Relation, _ changes: inout ChangedHousehold) {
        changes.change.ended.append(own.ended(on: today))
        changes.change.begun.append(own.begun(as: relation, in: own.household, on: today))
    }

    /// A head whom the file does not name any more stays as another member.
    private func deposeFormerHead(
        _ members: [Membership], _ imported: ImportedHousehold, _ changes: inout ChangedHousehold
    ) {
        guard let former = members.first(where: { $0.relation == .head }),
            changes.change.begun.contains(where: { $0.relation == .head }),
            !changes.change.ended.contains(where: { $0.person == former.person })
        else { return }
        relate(former, as: .other, &changes)
    }

    /// The member whom a row means: by identity number, else by name where the numbers do not contradict.
    private func match(_ member: ImportedMember, among members: [Membership]) throws -> Membership? {
        if let person = standing.person(member) { return members.first { $0.person == person } }
        return try members.first { own in
            guard standing.name(of: own.person) == member.name else { return false }
            let known = try standing.particulars(of: own.person, key: key)
            if known.identityNumber != nil, member.particulars.identityNumber != nil { return false }
            guard let birth = known.birth, let said = member.particulars.birth else { return true }
            return birth == said
        }
    }

    /// What was known with what the file says over it; nil where that is the same.
    private func completed(_ person: PersonID, by member: ImportedMember) throws -> SealedParticulars? {
        let known = try standing.particulars(of: person, key: key)
        var next = known
        next.sex = member.particulars.sex ?? known.sex
        next.birth = member.particulars.birth ?? known.birth
        next.phone = member.particulars.phone ?? known.phone
        next.identityNumber = member.particulars.identityNumber ?? known.identityNumber
        return next == known ? nil : SealedParticulars(next, of: person, key: key)
    }
}
