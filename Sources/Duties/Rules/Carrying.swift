import Kernel
import People

/// A place went into another on a day: what was kept at the one goes on at the other.
struct Carrying: Sendable, Equatable {
    let from: PlaceID
    let to: PlaceID
    let on: Day

    /// What held before the merger ends with it and begins anew on its day; what begins later only changes its
    /// place, for it never held at the old one.
    func begun(_ period: Period) -> Period? {
        period.from < on ? Period(from: on, until: period.until) : nil
    }

    func ended(_ period: Period) -> Period { Period(from: period.from, until: on) }

    /// The team of the same kind that takes in the members; `nil` where the place has room for another team.
    func host(of team: Team, as template: TeamTemplate?, beside others: [Team]) -> Team? {
        let term = begun(team.period) ?? team.period
        let same = others.filter {
            $0.id != team.id && $0.template == team.template && $0.place == to && $0.period.overlaps(term)
        }
        let isFull = template?.teams_max.map { same.count >= $0 } ?? false
        return isFull || same.contains { $0.name == team.name } ? same.first : nil
    }

    /// The member as one of `team`; `nil` where the part is filled, or the member stands in it already.
    func member(
        _ member: TeamMember, as id: MemberID, in team: Team, slot: TeamSlot?, beside others: [TeamMember]
    ) -> TeamMember? {
        let term = begun(member.period) ?? member.period
        let until = [term.until, team.period.until].compactMap { $0 }.min()
        let from = max(term.from, team.period.from)
        guard until.map({ $0 > from }) ?? true else { return nil }
        let next = TeamMember(
            id: id, team: team.id, slot: member.slot, holder: member.holder,
            period: Period(from: from, until: until))
        let here = others.filter {
            $0.id != member.id && $0.slot == next.slot && $0.period.overlaps(next.period)
        }
        if here.contains(where: { $0.holder == next.holder }) { return nil }
        if slot?.isExclusive == true, !here.isEmpty { return nil }
        return next
    }

    /// The link with the merged place put right at whichever end it stood; `nil` where there is one like it.
    func link(_ link: Link, as id: LinkID, template: LinkTemplate?, beside others: [Link]) -> Link? {
        let next = Link(
            id: id, template: link.template, place: link.place == from ? to : link.place,
            holder: link.holder, target: link.target == .place(from) ? .place(to) : link.target,
            period: begun(link.period) ?? link.period)
        let same = others.filter {
            $0.id != link.id && $0.template == next.template && $0.target == next.target
                && $0.period.overlaps(next.period)
        }
        if same.contains(where: { $0.holder == next.holder }) { return nil }
        if next.target != link.target, let most = template?.holders_max, same.count >= most { return nil }
        return next
    }

    /// The card of the grid that goes on: its own words first, then what the other's range adds.
    ///
    /// A worker's own number is no part of it: it is sealed for the old card, and comes along beside this one.
    func card(_ old: GridCard?, with own: GridCard?) -> GridCard? {
        guard let old else { return nil }
        var phone = old.phone
        if case .personal? = phone { phone = nil }
        guard let own else {
            return GridCard(
                place: to, range: old.range, phone: phone, supervisionPhone: old.supervisionPhone)
        }
        let joined = [own.range, old.range].filter { !$0.isEmpty }.joined(separator: "；")
        let isFitting = !own.range.contains(old.range) && joined.count <= Limits.range_length_max
        return GridCard(
            place: to, range: isFitting ? joined : own.range, phone: own.phone ?? phone,
            supervisionPhone: own.supervisionPhone ?? old.supervisionPhone)
    }

    /// The number of the merged grid's worker, where the card of the grid that goes on does not take it in.
    func phone(_ old: GridCard?, beside own: GridCard?) -> CarriedPhone? {
        switch old?.phone {
        case nil: nil
        case .personal(let sealed): CarriedPhone(at: to, from: from, phone: .personal(sealed))
        case .published(let number):
            own?.phone == nil || own?.phone == .published(number)
                ? nil : CarriedPhone(at: to, from: from, phone: .published(number))
        }
    }
}
